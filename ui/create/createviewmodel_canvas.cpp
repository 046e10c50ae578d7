// The picture that is shown, and what can be done with it.
#include "base/random_seed.h"
#include "createviewmodel.h"
#include "guidancechoice.h"

#include "image/picture_file.h"
#include "request/picture_text.h"
#include "support/enginesentences.h"
#include "support/wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace dice {
namespace {

constexpr double kVaryStrength = 0.15;

} // namespace

void CreateViewModel::show(int row)
{
    if (row < 0 || row >= m_pictures.rowCount())
        return;
    m_current = row;
    m_follows = false;
    Q_EMIT canvasChanged();
}

const MadePicture* CreateViewModel::shown() const { return m_current < 0 ? nullptr : &m_pictures.at(m_current).made; }

QString CreateViewModel::canvasSource() const { return m_current < 0 ? QString() : m_pictures.at(m_current).source; }

QSize CreateViewModel::canvasSize() const
{
    if (!previewSource().isEmpty())
        return m_previewSize * std::max(1, m_model.factor);
    return shown() == nullptr ? QSize(m_model.width, m_model.height) : m_pictures.at(m_current).size;
}

QString CreateViewModel::canvasLabel() const
{
    if (shown() == nullptr || !previewSource().isEmpty())
        return {};
    const MadePicture& made = *shown();
    return tr("%1 · %2 · %3")
        .arg(Wording::guidance(made.request.guidance), Wording::passes(made.report.passes), Wording::seconds(made.seconds()));
}

CreateViewModel::Guidance CreateViewModel::canvasGuidance() const
{
    return fromMode(shown() == nullptr ? m_draft.request.guidance.mode : shown()->request.guidance.mode);
}

QString CreateViewModel::canvasNotes() const
{
    return shown() == nullptr || !previewSource().isEmpty() ? QString() : EngineSentences::said(shown()->report.remarks);
}

QString CreateViewModel::canvasDetail() const
{
    if (shown() == nullptr || !previewSource().isEmpty())
        return {};
    const QSize size = m_pictures.at(m_current).size;
    return tr("%1 · seed %2").arg(Wording::pixels(size.width(), size.height())).arg(shown()->request.sampling.seed);
}

bool CreateViewModel::canvasStarred() const
{
    if (shown() == nullptr)
        return false;
    const auto entry = m_services.gallery.entry(m_services.gallery.idOf(shown()->file));
    return entry && entry->starred;
}

QUrl CreateViewModel::canvasFile() const { return shown() == nullptr ? QUrl() : QUrl::fromLocalFile(shown()->file); }

void CreateViewModel::useSettings()
{
    if (shown() != nullptr)
        take(shown()->request, Part::All);
}

void CreateViewModel::vary()
{
    if (shown() == nullptr)
        return;
    GenerationRequest request = shown()->request;
    request.sampling.variationStrength = kVaryStrength;
    request.sampling.variationSeed = randomSeed();
    m_services.queue.add(request, ownPurpose());
}

void CreateViewModel::copyPicture() const
{
    if (shown() == nullptr)
        return;
    const QImage image = m_store->image(canvasSource());
    auto* const data = new QMimeData; // the clipboard takes it
    data->setImageData(image.isNull() ? QImage(shown()->file) : image);
    data->setUrls({canvasFile()});
    QGuiApplication::clipboard()->setMimeData(data);
}

void CreateViewModel::copyParameters() const
{
    if (shown() == nullptr)
        return;
    GeneratedPicture picture;
    picture.request = shown()->request;
    picture.report = shown()->report;
    QGuiApplication::clipboard()->setText(QString::fromStdString(pictureText(picture).parameters));
}

void CreateViewModel::savePicture(const QUrl& file)
{
    if (shown() == nullptr)
        return;
    try {
        const Picture picture = readPicture(shown()->file.toStdString());
        writePicture(file.toLocalFile().toStdString(), picture.image, picture.text);
    } catch (const std::exception& error) {
        setProblem(Problem::of(error));
    }
}

void CreateViewModel::openFolder() const
{
    if (shown() != nullptr)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(shown()->file).absolutePath()));
}

void CreateViewModel::toggleStar()
{
    if (const PictureId id = shown() == nullptr ? 0 : m_services.gallery.idOf(shown()->file))
        m_services.gallery.setStarred({id}, !canvasStarred());
}

void CreateViewModel::removePicture()
{
    if (shown() == nullptr)
        return;
    if (const PictureId id = m_services.gallery.idOf(shown()->file))
        m_services.gallery.remove({id});
    m_pictures.remove(m_current);
    m_current = std::min(m_current, m_pictures.rowCount() - 1);
    Q_EMIT canvasChanged();
}

void CreateViewModel::compare(bool shownOne)
{
    if (!shownOne || shown() != nullptr)
        Q_EMIT compareRequested(shownOne ? shown()->request : nextRequest());
}

void CreateViewModel::edit()
{
    if (shown() != nullptr)
        Q_EMIT editRequested(shown()->file);
}

} // namespace dice
