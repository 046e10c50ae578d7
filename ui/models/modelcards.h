#pragma once
// The models as cards: all that fit the search and the filter.
#include "library/modellibrary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace dice {

class ModelCards : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ModelsViewModel")

public:
    enum Role { NameRole = Qt::UserRole, DetailRole, BadgeRole, UsableRole };

    using QAbstractListModel::QAbstractListModel;

    void setModels(const QList<ModelEntry>& models);
    [[nodiscard]] const QList<ModelEntry>& models() const { return m_models; }
    [[nodiscard]] int rowOf(const QString& path) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_models.size()); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<ModelEntry> m_models;
};

} // namespace dice
