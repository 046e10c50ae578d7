#include "picturelist.h"

namespace dice {

PictureList::PictureList(std::shared_ptr<PictureStore> store, QObject* parent) : QAbstractListModel(parent), m_store(std::move(store)) {}

void PictureList::add(const MadePicture& made)
{
    if (m_entries.size() == kMost) {
        beginRemoveRows({}, kMost - 1, kMost - 1);
        m_store->remove(m_entries.back().source);
        m_entries.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_entries.push_front({m_store->add(made.pixels), made});
    m_entries.front().made.pixels.reset(); // the store has them
    endInsertRows();
}

int PictureList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

QVariant PictureList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = at(index.row());
    switch (role) {
    case SourceRole: return entry.source;
    case DescriptionRole: return tr("%1, seed %2").arg(QString::fromStdString(entry.made.request.prompt)).arg(entry.made.request.seed);
    default: return {};
    }
}

QHash<int, QByteArray> PictureList::roleNames() const { return {{SourceRole, "source"}, {DescriptionRole, "description"}}; }

} // namespace dice
