#pragma once
// The whole window: view-models over the services, the QML engine, and the pictures between them.
#include "compare/compareviewmodel.h"
#include "compare/gridviewmodel.h"
#include "create/createviewmodel.h"
#include "distill/distillviewmodel.h"
#include "edit/editviewmodel.h"
#include "gallery/galleryviewmodel.h"
#include "models/modelsviewmodel.h"
#include "navigator.h"
#include "settings/settingsviewmodel.h"
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
    [[nodiscard]] SharedDraft& shared() { return m_shared; }
    [[nodiscard]] CreateViewModel& create() { return m_create; }
    [[nodiscard]] CompareViewModel& compare() { return m_compare; }
    [[nodiscard]] GridViewModel& grid() { return m_grid; }
    [[nodiscard]] EditViewModel& edit() { return m_edit; }
    [[nodiscard]] GalleryViewModel& gallery() { return m_gallery; }

    [[nodiscard]] ModelsViewModel& models() { return m_models; }
    [[nodiscard]] DistillViewModel& distill() { return m_distill; }
    [[nodiscard]] SettingsViewModel& settings() { return m_settings; }

    /// Pictures and model folders from the command line, or from another start of the program.
    void open(const QStringList& files);

private:
    void speak();
    void connectPages();
    void connectDistill();

    Services& m_services;
    std::shared_ptr<PictureStore> m_store = std::make_shared<PictureStore>();
    Navigator m_navigator;
    SharedDraft m_shared;
    CreateViewModel m_create;
    CompareViewModel m_compare;
    GridViewModel m_grid;
    EditViewModel m_edit;
    GalleryViewModel m_gallery;
    ModelsViewModel m_models;
    DistillViewModel m_distill;
    SettingsViewModel m_settings;
    StatusViewModel m_status;
    QQmlApplicationEngine m_engine; // the first to go
};

} // namespace dice
