#pragma once
// The tiles of the gallery that are near the visible part: as many slots as fit, whatever the gallery holds. When it scrolls, the slots that
// fell out at one end come in at the other, so that nothing is made or destroyed. Where each tile lies is computed for the whole gallery.
#include "gallery/gallery.h"

#include <QAbstractListModel>
#include <QCache>
#include <QRectF>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace dice {

class GalleryTiles : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by GalleryViewModel")

    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY arranged)
    Q_PROPERTY(int columns READ columns NOTIFY arranged)

public:
    enum Role { PlaceRole = Qt::UserRole, XRole, YRole, SourceRole, DescriptionRole, StarredRole, GuidanceRole, SelectedRole };
    static constexpr int kHeader = 44, kGap = 12; ///< points: the line over a day, and between tiles

    explicit GalleryTiles(Gallery& gallery, QObject* parent = nullptr);

    void setResult(const GalleryResult& result);
    [[nodiscard]] const GalleryResult& result() const { return m_result; }
    [[nodiscard]] int pictures() const { return m_result.ids ? static_cast<int>(m_result.ids->size()) : 0; }
    [[nodiscard]] PictureId idAt(int place) const
    {
        return place >= 0 && place < pictures() ? (*m_result.ids)[static_cast<std::size_t>(place)] : 0;
    }
    [[nodiscard]] int placeOf(PictureId id) const;
    [[nodiscard]] std::optional<GalleryEntry> entryAt(int place);
    void forget(const QList<PictureId>& ids); ///< what is known about them; it changed
    void setSelected(const QSet<PictureId>& ids);

    /// The width that is there and the side of a tile, in points.
    Q_INVOKABLE void setLayout(double width, double tile);
    /// The part that is seen; tiles a screen around it are kept ready.
    Q_INVOKABLE void setVisible(double top, double height);
    [[nodiscard]] double contentHeight() const { return m_height; }
    [[nodiscard]] int columns() const { return m_columns; }
    /// Where a tile lies; of no size for a place that is not there.
    Q_INVOKABLE QRectF rectAt(int place) const;
    /// The tile under a point; -1 for none.
    Q_INVOKABLE int placeAt(double x, double y) const;

    struct Header
    {
        int day = 0, count = 0;
        double y = 0;
    };
    [[nodiscard]] QList<Header> headersBetween(double top, double bottom) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_slots; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void arranged();
    void headersChanged();

private:
    /// The section that holds the place, or the y.
    [[nodiscard]] int sectionOf(int place) const;
    [[nodiscard]] int firstPlaceBelow(double y) const;
    [[nodiscard]] int placeOfSlot(int slot) const;
    [[nodiscard]] const GalleryEntry* entry(int place) const;
    void relayout();
    void window();

    static constexpr int kPage = 64;
    Gallery& m_gallery;
    GalleryResult m_result;
    QList<double> m_tops; ///< of each section's header
    double m_width = 0, m_tile = 160, m_height = 0, m_visibleTop = 0, m_visibleHeight = 0;
    int m_columns = 1, m_slots = 0, m_first = 0;
    QSet<PictureId> m_selected;
    mutable QCache<PictureId, GalleryEntry> m_entries{4 * 1024};
};

} // namespace dice
