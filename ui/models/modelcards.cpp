#include "modelcards.h"

#include "support/thumbnailprovider.h"
#include "support/wording.h"

#include <QFileInfo>

#include <algorithm>

namespace dice {

void ModelCards::setModels(const QList<ModelEntry>& models)
{
    beginResetModel();
    m_models = models;
    endResetModel();
}

int ModelCards::rowOf(const QString& path) const
{
    const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const ModelEntry& model) { return model.path == path; });
    return found == m_models.end() ? -1 : static_cast<int>(found - m_models.begin());
}

QString ModelCards::thumbnailOf(const ModelEntry& model) const
{
    const QString file = m_gallery.latestOf(model.builtIn() ? QStringLiteral("starter-model") : QFileInfo(model.path).fileName());
    return file.isEmpty() ? QString() : ThumbnailProvider::sourceOf(file);
}

QVariant ModelCards::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ModelEntry& model = m_models[index.row()];
    switch (role) {
    case NameRole:
        return Wording::model(model.builtIn() ? QStringLiteral("starter-model") : model.name);
    case DetailRole: {
        QStringList parts{Wording::family(model.family), model.bytes > 0   ? Wording::bytes(model.bytes)
                                                         : model.width > 0 ? Wording::pixels(model.width, model.height)
                                                                           : QString()};
        parts.removeAll({});
        return !model.problem.isEmpty() ? tr("cannot be used") : !model.inspected ? tr("being read …") : parts.join(QStringLiteral(" · "));
    }
    case BadgeRole:
        return model.problem.isEmpty() && model.inspected ? (model.enhancer.isEmpty() ? tr("CFG") : tr("DICE")) : QString();
    case CfgFreeRole:
        return !model.enhancer.isEmpty();
    case ThumbnailRole:
        return thumbnailOf(model);
    case UsableRole:
        return model.problem.isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> ModelCards::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}, {BadgeRole, "badge"}, {UsableRole, "usable"}, {ThumbnailRole, "thumbnail"},
        {CfgFreeRole, "cfgFree"}};
}

} // namespace dice
