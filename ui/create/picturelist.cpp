#include "picturelist.h"

#include <QUrl>

namespace dice {

PictureList::PictureList(std::shared_ptr<PictureStore> store, QObject* parent) : QAbstractListModel(parent), m_store(std::move(store)) {}

void PictureList::add(const MadePicture& made)
{
    Entry entry{m_store->add(made.pixels), made, QSize(made.pixels->width, made.pixels->height)};
    entry.made.pixels.reset(); // the store has them
    insert(std::move(entry));
}

void PictureList::add(const GalleryEntry& picture)
{
    Entry entry{QUrl::fromLocalFile(picture.file).toString(), {}, QSize(picture.width, picture.height)};
    entry.made.file = picture.file;
    entry.made.request = picture.toRequest().value_or(GenerationRequest());
    entry.made.report.passes = picture.passes;
    entry.made.report.passesSaved = picture.passesSaved;
    entry.made.report.seconds = {{Stage::Denoise, picture.seconds}};
    insert(std::move(entry));
}

void PictureList::insert(Entry entry)
{
    if (m_entries.size() == kMost)
        remove(kMost - 1);
    beginInsertRows({}, 0, 0);
    m_entries.push_front(std::move(entry));
    endInsertRows();
}

void PictureList::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_store->remove(m_entries[static_cast<std::size_t>(row)].source);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

int PictureList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

QVariant PictureList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = at(index.row());
    switch (role) {
    case SourceRole:
        return entry.source;
    case DescriptionRole:
        return tr("%1, seed %2").arg(QString::fromStdString(entry.made.request.text.prompt)).arg(entry.made.request.sampling.seed);
    default:
        return {};
    }
}

QHash<int, QByteArray> PictureList::roleNames() const { return {{SourceRole, "source"}, {DescriptionRole, "description"}}; }

} // namespace dice
