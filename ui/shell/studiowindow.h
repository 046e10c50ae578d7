#pragma once
// The whole window: view-models over the services, the QML engine, and the pictures between them.
#include "create/createviewmodel.h"
#include "statusviewmodel.h"

#include <QQmlApplicationEngine>

class QQuickWindow;

namespace dice {

class StudioWindow
{
public:
    /// Shows the window. The services must outlive it.
    explicit StudioWindow(InferenceService& inference, bool dark = true);

    /// Null if the window could not be made; the reason is in the log.
    [[nodiscard]] QQuickWindow* window() const;
    [[nodiscard]] CreateViewModel& create() { return m_create; }

private:
    std::shared_ptr<PictureStore> m_store = std::make_shared<PictureStore>();
    CreateViewModel m_create;
    StatusViewModel m_status;
    QQmlApplicationEngine m_engine; // the first to go
};

} // namespace dice
