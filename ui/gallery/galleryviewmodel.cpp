#include "galleryviewmodel.h"

#include "support/wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>

#include <algorithm>

namespace dice {
namespace {

const QString kPart = QStringLiteral("gallery");

} // namespace

GalleryViewModel::GalleryViewModel(Services& services, QObject* parent) : QObject(parent), m_services(services), m_tiles(services.gallery)
{
    m_tileSize = std::clamp(services.session.part(kPart).value(QLatin1String("tile")).toInt(m_tileSize), kSmallestTile, kLargestTile);
    m_boards = services.gallery.boards();
    connect(&services.gallery, &Gallery::found, this, &GalleryViewModel::take);
    for (const auto signal : {&Gallery::removed, &Gallery::restored, &Gallery::imported})
        connect(&services.gallery, signal, this, [this](const QList<qint64>& ids) {
            m_tiles.forget(ids);
            refresh();
        });
    connect(&services.gallery, &Gallery::added, this, [this] {
        refresh();
        Q_EMIT modelsChanged();
    });
    connect(&services.gallery, &Gallery::changed, this, [this](const QList<qint64>& ids) {
        m_tiles.forget(ids);
        Q_EMIT currentChanged();
        if (m_query.starred)
            refresh();
    });
    connect(&services.gallery, &Gallery::boardsChanged, this, [this] {
        m_boards = m_services.gallery.boards();
        Q_EMIT boardsChanged();
        if (m_query.board != 0)
            refresh();
    });
    refresh();
}

void GalleryViewModel::refresh() { m_services.gallery.find(m_query); }

void GalleryViewModel::take(const GalleryResult& result)
{
    m_loaded = true;
    m_tiles.setResult(result);
    // The picture that was looked at stays the current one, wherever it is now
    m_current = m_tiles.placeOf(m_currentId);
    Q_EMIT resultChanged();
    Q_EMIT currentChanged();
}

void GalleryViewModel::setThisMonth(bool only)
{
    const QDate today = QDate::currentDate();
    ask(m_query.since, only ? QDateTime(QDate(today.year(), today.month(), 1), QTime(0, 0)) : QDateTime());
}

QStringList GalleryViewModel::boards() const
{
    QStringList names;
    for (const GalleryBoard& board : m_boards)
        names.append(tr("%1 (%2)").arg(board.name, QLocale().toString(board.pictures)));
    return names;
}

int GalleryViewModel::board() const
{
    const auto found =
        std::find_if(m_boards.begin(), m_boards.end(), [this](const GalleryBoard& board) { return board.id == m_query.board; });
    return found == m_boards.end() ? -1 : static_cast<int>(found - m_boards.begin());
}

void GalleryViewModel::setBoard(int board) { ask(m_query.board, board < 0 || board >= m_boards.size() ? qint64(0) : m_boards[board].id); }

QString GalleryViewModel::totalText() const { return m_loaded ? Wording::pictures(static_cast<int>(m_tiles.result().total)) : QString(); }

void GalleryViewModel::setCurrent(int place)
{
    if (found() > 0)
        select(std::clamp(place, 0, found() - 1), false, false);
}

GalleryDetails GalleryViewModel::details()
{
    const auto entry = currentEntry();
    return entry ? GalleryDetails::of(*entry, m_services.picturesFolder()) : GalleryDetails();
}

void GalleryViewModel::setTileSize(int size)
{
    if (size == m_tileSize)
        return;
    m_tileSize = size;
    m_services.session.keep(kPart, {{QStringLiteral("tile"), size}});
    Q_EMIT tileSizeChanged();
}

QStringList GalleryViewModel::headers(double top, double bottom) const
{
    QStringList lines;
    const QLocale locale;
    const QDate today = QDate::currentDate();
    for (const GalleryTiles::Header& header : m_tiles.headersBetween(top, bottom)) {
        const QDate day(header.day / 10000, header.day / 100 % 100, header.day % 100);
        const QString title = day == today               ? tr("Today")
                              : day == today.addDays(-1) ? tr("Yesterday")
                                                         : locale.toString(day, QLocale::LongFormat);
        lines.append(QStringLiteral("%1|%2|%3").arg(header.y).arg(title, locale.toString(header.count)));
    }
    return lines;
}

void GalleryViewModel::select(int place, bool add, bool range)
{
    const PictureId id = m_tiles.idAt(place);
    if (id == 0)
        return;
    if (!add)
        m_selected.clear();
    if (range && m_anchor >= 0)
        for (int i = std::min(place, m_anchor); i <= std::max(place, m_anchor); ++i)
            m_selected.insert(m_tiles.idAt(i));
    else if (add && m_selected.contains(id))
        m_selected.remove(id);
    else
        m_selected.insert(id);
    if (!range)
        m_anchor = place;
    m_current = place;
    m_currentId = id;
    m_tiles.setSelected(m_selected);
    Q_EMIT currentChanged();
}

void GalleryViewModel::selectAll()
{
    if (found() == 0)
        return;
    m_selected = QSet<PictureId>(m_tiles.result().ids->begin(), m_tiles.result().ids->end());
    m_tiles.setSelected(m_selected);
    Q_EMIT currentChanged();
}

QList<PictureId> GalleryViewModel::selection() const { return m_selected.values(); }

void GalleryViewModel::toggleStar()
{
    if (const auto entry = currentEntry())
        m_services.gallery.setStarred(selection(), !entry->starred);
}

void GalleryViewModel::toggleStarAt(int place)
{
    if (const auto entry = m_tiles.entryAt(place))
        m_services.gallery.setStarred({entry->id}, !entry->starred);
}

void GalleryViewModel::remove()
{
    if (m_selected.isEmpty())
        return;
    const QList<PictureId> ids = selection();
    m_selected.clear();
    // What follows takes the place of what goes
    int next = m_current;
    while (next < found() && ids.contains(m_tiles.idAt(next)))
        ++next;
    m_currentId = m_tiles.idAt(next);
    if (m_currentId != 0)
        m_selected.insert(m_currentId);
    m_tiles.setSelected(m_selected);
    m_services.gallery.remove(ids);
}

void GalleryViewModel::addBoard(const QString& name)
{
    if (const qint64 board = m_services.gallery.addBoard(name); board != 0 && !m_selected.isEmpty())
        m_services.gallery.addToBoard(board, selection());
}

void GalleryViewModel::removeBoard(int board)
{
    if (board < 0 || board >= m_boards.size())
        return;
    const qint64 id = m_boards[board].id;
    if (m_query.board == id)
        setBoard(-1);
    m_services.gallery.removeBoard(id);
}

void GalleryViewModel::addToBoard(int board)
{
    if (board >= 0 && board < m_boards.size() && !m_selected.isEmpty())
        m_services.gallery.addToBoard(m_boards[board].id, selection());
}

void GalleryViewModel::importFiles(const QList<QUrl>& files)
{
    QStringList names;
    for (const QUrl& file : files)
        if (file.isLocalFile())
            names.append(file.toLocalFile());
    if (!names.isEmpty())
        m_services.gallery.importFiles(names);
}

void GalleryViewModel::clearFilters() { ask(m_query, GalleryQuery()); }

void GalleryViewModel::load(int part)
{
    const auto entry = currentEntry();
    if (const auto request = entry ? entry->toRequest() : std::nullopt)
        Q_EMIT loadRequested(*request, part);
}

void GalleryViewModel::compare()
{
    const auto entry = currentEntry();
    if (const auto request = entry ? entry->toRequest() : std::nullopt)
        Q_EMIT compareRequested(*request);
}

void GalleryViewModel::edit()
{
    if (const auto entry = currentEntry())
        Q_EMIT editRequested(entry->file);
}

void GalleryViewModel::showFolder()
{
    if (const auto entry = currentEntry())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(entry->file).absolutePath()));
}

void GalleryViewModel::copyPicture()
{
    if (const auto entry = currentEntry())
        QGuiApplication::clipboard()->setImage(QImage(entry->file));
}

QList<QUrl> GalleryViewModel::selectedFiles()
{
    QList<QUrl> files;
    for (const GalleryEntry& entry : m_services.gallery.entries(selection()))
        files.append(QUrl::fromLocalFile(entry.file));
    return files;
}

} // namespace dice
