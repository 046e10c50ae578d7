#pragma once
// The last pictures, newest first, at most kMost of them; their pixels live in the PictureStore.
#include "gallery/galleryvalues.h"
#include "support/pictureprovider.h"

#include <QAbstractListModel>
#include <QSize>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace dice {

class PictureList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CreateViewModel")

public:
    static constexpr int kMost = 24;
    enum Role { SourceRole = Qt::UserRole, DescriptionRole };

    struct Entry
    {
        QString source;
        MadePicture made;
        QSize size;
    };

    explicit PictureList(std::shared_ptr<PictureStore> store, QObject* parent = nullptr);

    /// It becomes row 0.
    void add(const MadePicture& made);
    /// One of an earlier session; it is shown from its file.
    void add(const GalleryEntry& picture);
    void remove(int row);
    [[nodiscard]] const Entry& at(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void insert(Entry entry);
    std::shared_ptr<PictureStore> m_store;
    std::deque<Entry> m_entries;
};

} // namespace dice
