#include "pages.h"

namespace dice {

Pages::Pages(Services& services, const std::shared_ptr<PictureStore>& store, QObject* parent)
    : QAbstractListModel(parent), shared(services), create(services, store, shared), compare(services, store, shared),
      edit(services, store, shared), gallery(services), models(services), distill(services, store), settings(services),
      m_rows{
          {QStringLiteral("create"), QT_TR_NOOP("Create"), QStringLiteral("create"), QStringLiteral("Create/CreatePage.qml"), &create},
          {QStringLiteral("compare"), QT_TR_NOOP("Compare"), QStringLiteral("compare"), QStringLiteral("Compare/ComparePage.qml"),
              &compare},
          {QStringLiteral("edit"), QT_TR_NOOP("Edit"), QStringLiteral("edit"), QStringLiteral("Edit/EditPage.qml"), &edit},
          {QStringLiteral("gallery"), QT_TR_NOOP("Gallery"), QStringLiteral("gallery"), QStringLiteral("Gallery/GalleryPage.qml"),
              &gallery},
          {QStringLiteral("models"), QT_TR_NOOP("Models"), QStringLiteral("model"), QStringLiteral("Models/ModelsPage.qml"), &models},
          {QStringLiteral("distill"), QT_TR_NOOP("Distill"), QStringLiteral("distill"), QStringLiteral("Distill/DistillPage.qml"),
              &distill},
          {QStringLiteral("settings"), QT_TR_NOOP("Settings"), QStringLiteral("settings"), QStringLiteral("Settings/SettingsPage.qml"),
              &settings, true},
      }
{
}

QVariant Pages::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PageRow& page = m_rows[index.row()];
    switch (role) {
    case NameRole:
        return page.name;
    case TitleRole:
        return tr(page.title);
    case IconRole:
        return page.icon;
    case ShortcutRole:
        return shortcut(index.row());
    case FileRole:
        return QUrl(QStringLiteral("qrc:/qt/qml/DiceStudio/") + page.file);
    case ViewModelRole:
        return QVariant::fromValue(page.viewModel);
    case FootRole:
        return page.atTheFoot;
    default:
        return {};
    }
}

QHash<int, QByteArray> Pages::roleNames() const
{
    return {{NameRole, "name"}, {TitleRole, "title"}, {IconRole, "iconName"}, {ShortcutRole, "shortcut"}, {FileRole, "file"},
        {ViewModelRole, "viewModel"}, {FootRole, "atTheFoot"}};
}

} // namespace dice
