#pragma once
// The whole window: view-models over the services, the QML engine, and the pictures between them.
#include "create/createviewmodel.h"
#include "gallery/galleryviewmodel.h"
#include "navigator.h"
#include "statusviewmodel.h"

#include <QQmlApplicationEngine>

class QQuickWindow;

namespace dice {

class StudioWindow : public QObject
{
    Q_OBJECT

public:
    /// Shows the window. The services must outlive it.
    explicit StudioWindow(Services& services);

    /// Null if the window could not be made; the reason is in the log.
    [[nodiscard]] QQuickWindow* window() const;
    [[nodiscard]] Navigator& navigator() { return m_navigator; }
    [[nodiscard]] CreateViewModel& create() { return m_create; }
    [[nodiscard]] GalleryViewModel& gallery() { return m_gallery; }

    /// Pictures and model folders from the command line, or from another start of the program.
    void open(const QStringList& files);

private:
    void connectPages();

    Services& m_services;
    std::shared_ptr<PictureStore> m_store = std::make_shared<PictureStore>();
    Navigator m_navigator;
    CreateViewModel m_create;
    GalleryViewModel m_gallery;
    StatusViewModel m_status;
    QQmlApplicationEngine m_engine; // the first to go
};

} // namespace dice
