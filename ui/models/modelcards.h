#pragma once
// The models as cards: all that fit the search and the filter.
#include "gallery/gallery.h"
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
    enum Role { NameRole = Qt::UserRole, DetailRole, BadgeRole, UsableRole, ThumbnailRole, CfgFreeRole };

    explicit ModelCards(Gallery& gallery, QObject* parent = nullptr) : QAbstractListModel(parent), m_gallery(gallery) {}

    void setModels(const QList<ModelEntry>& models);
    [[nodiscard]] const QList<ModelEntry>& models() const { return m_models; }
    [[nodiscard]] int rowOf(const QString& path) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_models.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The last picture that the model made, small; empty if there is none.
    [[nodiscard]] QString thumbnailOf(const ModelEntry& model) const;

private:
    Gallery& m_gallery;
    QList<ModelEntry> m_models;
};

} // namespace dice
