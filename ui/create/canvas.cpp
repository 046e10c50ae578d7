#include "canvas.h"

#include "image/picture_file.h"
#include "request/picture_text.h"
#include "support/enginesentences.h"
#include "support/guidanceword.h"
#include "support/wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace dice {

Canvas::Canvas(Services& services, std::shared_ptr<PictureStore> store, ModelChoice& model, QString purpose, QObject* parent)
    : QObject(parent), m_services(services), m_store(std::move(store)), m_model(model), m_purpose(std::move(purpose)), m_pictures(m_store)
{
    restore();
    connectQueue();
    connect(&services.gallery, &Gallery::changed, this, &Canvas::changed);
    connect(&model, &ModelChoice::described, this, &Canvas::changed); // an empty canvas has its size
}

// What was on the strip when the window was closed.
void Canvas::restore()
{
    const QList<GalleryEntry> latest = m_services.gallery.latest(PictureList::kMost);
    for (auto entry = latest.rbegin(); entry != latest.rend(); ++entry)
        if (QFileInfo::exists(entry->file))
            m_pictures.add(*entry);
    m_current = m_pictures.rowCount() > 0 ? 0 : -1;
}

void Canvas::connectQueue()
{
    connect(&m_services.queue, &JobQueue::started, this, [this](qint64, const QString& purpose) {
        m_follows = purpose == m_purpose;
        Q_EMIT changed();
    });
    connect(&m_services.queue, &JobQueue::progressed, this, [this](qint64, const JobProgress& progress) {
        if (progress.preview)
            setPreview(progress.preview);
    });
    connect(&m_services.queue, &JobQueue::pictureMade, this, [this](qint64, const QString& purpose, const MadePicture& made) {
        if (purpose == m_purpose)
            addPicture(made);
        setPreview(nullptr);
    });
    connect(&m_services.queue, &JobQueue::ended, this, [this] { setPreview(nullptr); });
}

void Canvas::addPicture(const MadePicture& made)
{
    m_pictures.add(made);
    m_current = m_follows || m_current < 0 ? 0 : std::min(m_current + 1, PictureList::kMost - 1);
}

void Canvas::setPreview(std::shared_ptr<const Pixels> pixels)
{
    const QString old = m_previewSource;
    m_previewSize = pixels ? QSize(pixels->width, pixels->height) : QSize();
    m_previewSource = pixels ? m_store->add(std::move(pixels)) : QString();
    Q_EMIT changed();
    m_store->remove(old);
}

void Canvas::show(int row)
{
    if (row < 0 || row >= m_pictures.rowCount())
        return;
    m_current = row;
    m_follows = false;
    Q_EMIT changed();
}

const MadePicture* Canvas::shown() const { return m_current < 0 ? nullptr : &m_pictures.at(m_current).made; }

QString Canvas::source() const { return m_current < 0 ? QString() : m_pictures.at(m_current).source; }

QSize Canvas::size() const
{
    const ModelSummary& model = m_model.summary();
    if (!previewSource().isEmpty())
        return m_previewSize * std::max(1, model.factor);
    return shown() == nullptr ? QSize(model.width, model.height) : m_pictures.at(m_current).size;
}

QString Canvas::label() const
{
    if (!isSeen())
        return {};
    const MadePicture& made = *shown();
    return tr("%1 · %2 · %3")
        .arg(Wording::guidance(made.request.guidance), Wording::passes(made.report.passes), Wording::seconds(made.seconds()));
}

QString Canvas::guidance() const { return shown() == nullptr ? QString() : guidanceWord(shown()->request.guidance.mode); }

QString Canvas::notes() const { return isSeen() ? EngineSentences::said(shown()->report.remarks) : QString(); }

QString Canvas::detail() const
{
    if (!isSeen())
        return {};
    const QSize size = m_pictures.at(m_current).size;
    return tr("%1 · seed %2").arg(Wording::pixels(size.width(), size.height())).arg(shown()->request.sampling.seed);
}

bool Canvas::starred() const
{
    if (shown() == nullptr)
        return false;
    const auto entry = m_services.gallery.entry(m_services.gallery.idOf(shown()->file));
    return entry && entry->starred;
}

QUrl Canvas::file() const { return shown() == nullptr ? QUrl() : QUrl::fromLocalFile(shown()->file); }

void Canvas::copyPicture() const
{
    if (shown() == nullptr)
        return;
    const QImage image = m_store->image(source());
    auto* const data = new QMimeData; // the clipboard takes it
    data->setImageData(image.isNull() ? QImage(shown()->file) : image);
    data->setUrls({file()});
    QGuiApplication::clipboard()->setMimeData(data);
}

void Canvas::copyParameters() const
{
    if (shown() == nullptr)
        return;
    GeneratedPicture picture;
    picture.request = shown()->request;
    picture.report = shown()->report;
    QGuiApplication::clipboard()->setText(QString::fromStdString(pictureText(picture).parameters));
}

void Canvas::savePicture(const QUrl& file)
{
    if (shown() == nullptr)
        return;
    try {
        const Picture picture = readPicture(shown()->file.toStdString());
        writePicture(file.toLocalFile().toStdString(), picture.image, picture.text);
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromStdString(error.what()));
    }
}

void Canvas::openFolder() const
{
    if (shown() != nullptr)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(shown()->file).absolutePath()));
}

void Canvas::toggleStar()
{
    if (const PictureId id = shown() == nullptr ? 0 : m_services.gallery.idOf(shown()->file))
        m_services.gallery.setStarred({id}, !starred());
}

void Canvas::removePicture()
{
    if (shown() == nullptr)
        return;
    if (const PictureId id = m_services.gallery.idOf(shown()->file))
        m_services.gallery.remove({id});
    m_pictures.remove(m_current);
    m_current = std::min(m_current, m_pictures.rowCount() - 1);
    Q_EMIT changed();
}

} // namespace dice
