#pragma once
// Lists the pages of the window, one row each: rail, shortcuts, what is loaded, and the walks of the tests are read from it.
#include "compare/compareviewmodel.h"
#include "create/createviewmodel.h"
#include "distill/distillviewmodel.h"
#include "edit/editviewmodel.h"
#include "gallery/galleryviewmodel.h"
#include "models/modelsviewmodel.h"
#include "settings/settingsviewmodel.h"

#include <QAbstractListModel>

namespace dice {

struct PageRow
{
    QString name;      ///< by which it is opened
    const char* title; ///< in English
    QString icon;      ///< of ui/theme/icons
    QString file;      ///< of its module, "Create/CreatePage.qml"; its root has a `viewModel`
    QObject* viewModel = nullptr;
    bool atTheFoot = false; ///< of the rail, apart from the others
};

class Pages : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

public:
    enum Role { NameRole = Qt::UserRole, TitleRole, IconRole, ShortcutRole, FileRole, ViewModelRole, FootRole };

    Pages(Services& services, const std::shared_ptr<PictureStore>& store, QObject* parent = nullptr);

    SharedDraft shared;
    CreateViewModel create;
    CompareViewModel compare;
    EditViewModel edit;
    GalleryViewModel gallery;
    ModelsViewModel models;
    DistillViewModel distill;
    SettingsViewModel settings;

    [[nodiscard]] const QList<PageRow>& rows() const { return m_rows; }
    /// "Ctrl+1" for the first.
    [[nodiscard]] static QString shortcut(int row) { return QStringLiteral("Ctrl+%1").arg(row + 1); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    const QList<PageRow> m_rows;
};

} // namespace dice
