#pragma once
// The whole window: view-models over the services, the QML engine, and the pictures between them.
#include "navigator.h"
#include "pages.h"
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
    [[nodiscard]] const QList<PageRow>& pages() const { return m_pages.rows(); }
    [[nodiscard]] SharedDraft& shared() { return m_pages.shared; }
    [[nodiscard]] CreateViewModel& create() { return m_pages.create; }
    [[nodiscard]] CompareViewModel& compare() { return m_pages.compare; }
    [[nodiscard]] EditViewModel& edit() { return m_pages.edit; }
    [[nodiscard]] GalleryViewModel& gallery() { return m_pages.gallery; }
    [[nodiscard]] ModelsViewModel& models() { return m_pages.models; }
    [[nodiscard]] DistillViewModel& distill() { return m_pages.distill; }
    [[nodiscard]] SettingsViewModel& settings() { return m_pages.settings; }

    /// Pictures and model folders from the command line, or from another start of the program.
    void open(const QStringList& files);

private:
    void speak();
    void connectPages();
    void connectDistill();

    Services& m_services;
    std::shared_ptr<PictureStore> m_store = std::make_shared<PictureStore>();
    Navigator m_navigator;
    Pages m_pages;
    StatusViewModel m_status;
    QQmlApplicationEngine m_engine; // the first to go
};

} // namespace dice
