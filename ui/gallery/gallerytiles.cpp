#include "gallerytiles.h"

#include "support/thumbnailprovider.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace dice {

GalleryTiles::GalleryTiles(Gallery& gallery, QObject* parent) : QAbstractListModel(parent), m_gallery(gallery) {}

void GalleryTiles::setResult(const GalleryResult& result)
{
    m_result = result;
    relayout();
}

void GalleryTiles::setLayout(double width, double tile)
{
    if (width == m_width && tile == m_tile)
        return;
    m_width = width;
    m_tile = tile;
    relayout();
}

void GalleryTiles::relayout()
{
    m_columns = std::max(1, static_cast<int>((m_width + kGap) / (m_tile + kGap)));
    m_tops.clear();
    double y = 0;
    for (const GallerySection& section : m_result.sections) {
        m_tops.append(y);
        y += kHeader + std::ceil(static_cast<double>(section.count) / m_columns) * (m_tile + kGap);
    }
    m_height = y;
    Q_EMIT arranged();
    window();
    if (m_slots > 0)
        Q_EMIT dataChanged(index(0), index(m_slots - 1));
    Q_EMIT headersChanged();
}

void GalleryTiles::setVisible(double top, double height)
{
    m_visibleTop = top;
    m_visibleHeight = height;
    window();
    Q_EMIT headersChanged();
}

// Slots for the visible part and half a screen on both sides; each slot shows every m_slots-th picture.
void GalleryTiles::window()
{
    const int rows = static_cast<int>(std::ceil(2 * m_visibleHeight / (m_tile + kGap))) + 2;
    const int wanted = m_visibleHeight <= 0 ? 0 : rows * m_columns;
    const int before = m_first, first = std::max(0, firstPlaceBelow(m_visibleTop - m_visibleHeight / 2));
    if (wanted != m_slots) {
        beginResetModel();
        m_slots = wanted;
        m_first = first;
        endResetModel();
        return;
    }
    if (first == before || m_slots == 0)
        return;
    m_first = first;
    if (std::abs(first - before) >= m_slots) {
        Q_EMIT dataChanged(index(0), index(m_slots - 1));
        return;
    }
    for (int place = std::min(first, before); place < std::max(first, before); ++place) {
        const QModelIndex slot = index(place % m_slots);
        Q_EMIT dataChanged(slot, slot);
    }
}

int GalleryTiles::placeOfSlot(int slot) const
{
    const int place = m_first - m_first % m_slots + slot;
    return place < m_first ? place + m_slots : place;
}

int GalleryTiles::sectionOf(int place) const
{
    const auto after = std::upper_bound(m_result.sections.begin(), m_result.sections.end(), place,
        [](int value, const GallerySection& section) { return value < section.first; });
    return static_cast<int>(after - m_result.sections.begin()) - 1;
}

int GalleryTiles::firstPlaceBelow(double y) const
{
    if (m_tops.isEmpty() || y <= 0)
        return 0;
    const int section = static_cast<int>(std::upper_bound(m_tops.begin(), m_tops.end(), y) - m_tops.begin()) - 1;
    const int row = std::max(0, static_cast<int>((y - m_tops[section] - kHeader) / (m_tile + kGap)));
    return m_result.sections[section].first + std::min(row * m_columns, m_result.sections[section].count);
}

QRectF GalleryTiles::rectAt(int place) const
{
    if (place < 0 || place >= pictures())
        return {};
    const int section = sectionOf(place), within = place - m_result.sections[section].first;
    return {(within % m_columns) * (m_tile + kGap), m_tops[section] + kHeader + (within / m_columns) * (m_tile + kGap), m_tile, m_tile};
}

int GalleryTiles::placeAt(double x, double y) const
{
    if (m_tops.isEmpty() || x < 0 || y < 0)
        return -1;
    const int section = static_cast<int>(std::upper_bound(m_tops.begin(), m_tops.end(), y) - m_tops.begin()) - 1;
    const double inside = y - m_tops[section] - kHeader;
    const int column = static_cast<int>(x / (m_tile + kGap)), within = static_cast<int>(inside / (m_tile + kGap)) * m_columns + column;
    if (inside < 0 || column >= m_columns || within >= m_result.sections[section].count)
        return -1;
    const int place = m_result.sections[section].first + within;
    return rectAt(place).contains(x, y) ? place : -1;
}

QList<GalleryTiles::Header> GalleryTiles::headersBetween(double top, double bottom) const
{
    QList<Header> headers;
    const auto from = std::lower_bound(m_tops.begin(), m_tops.end(), top - kHeader);
    for (auto at = from; at != m_tops.end() && *at < bottom; ++at) {
        const GallerySection& section = m_result.sections[at - m_tops.begin()];
        headers.append({section.day, section.count, *at});
    }
    return headers;
}

int GalleryTiles::placeOf(PictureId id) const
{
    const auto found = m_result.ids ? std::find(m_result.ids->begin(), m_result.ids->end(), id) : std::vector<PictureId>::const_iterator();
    return m_result.ids && found != m_result.ids->end() ? static_cast<int>(found - m_result.ids->begin()) : -1;
}

// A page at a time: neighbours are asked for next.
const GalleryEntry* GalleryTiles::entry(int place) const
{
    const PictureId id = idAt(place);
    if (const GalleryEntry* const known = m_entries.object(id))
        return known;
    QList<PictureId> page;
    const int begin = place - place % kPage;
    for (int i = begin; i < std::min(begin + kPage, pictures()); ++i)
        if (!m_entries.contains(idAt(i)))
            page.append(idAt(i));
    for (const GalleryEntry& found : m_gallery.entries(page))
        m_entries.insert(found.id, new GalleryEntry(found));
    return m_entries.object(id);
}

std::optional<GalleryEntry> GalleryTiles::entryAt(int place)
{
    const GalleryEntry* const found = place >= 0 && place < pictures() ? entry(place) : nullptr;
    return found == nullptr ? std::nullopt : std::optional(*found);
}

void GalleryTiles::forget(const QList<PictureId>& ids)
{
    for (const PictureId id : ids)
        m_entries.remove(id);
    if (m_slots > 0)
        Q_EMIT dataChanged(index(0), index(m_slots - 1), {StarredRole});
}

void GalleryTiles::setSelected(const QSet<PictureId>& ids)
{
    m_selected = ids;
    if (m_slots > 0)
        Q_EMIT dataChanged(index(0), index(m_slots - 1), {SelectedRole});
}

QVariant GalleryTiles::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int place = placeOfSlot(index.row());
    if (role == PlaceRole)
        return place < pictures() ? place : -1;
    if (role == XRole || role == YRole) {
        const QRectF rect = rectAt(place);
        return role == XRole ? rect.x() : rect.y();
    }
    const GalleryEntry* const picture = place < pictures() ? entry(place) : nullptr;
    switch (role) {
    case SourceRole:
        return picture == nullptr ? QString() : ThumbnailProvider::sourceOf(picture->file);
    case DescriptionRole:
        return picture == nullptr ? QString() : picture->prompt.isEmpty() ? QFileInfo(picture->file).fileName() : picture->prompt;
    case StarredRole:
        return picture != nullptr && picture->starred;
    case GuidanceRole:
        return picture == nullptr ? QString() : picture->guidance;
    case SelectedRole:
        return picture != nullptr && m_selected.contains(picture->id);
    default:
        return {};
    }
}

QHash<int, QByteArray> GalleryTiles::roleNames() const
{
    return {{PlaceRole, "place"}, {XRole, "tileX"}, {YRole, "tileY"}, {SourceRole, "source"}, {DescriptionRole, "description"},
        {StarredRole, "starred"}, {GuidanceRole, "guidance"}, {SelectedRole, "selected"}};
}

} // namespace dice
