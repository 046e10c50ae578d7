#include "editviewmodel.h"

#include "dial/modeldial.h"
#include "gallery/picturerequest.h"
#include "support/enginesentences.h"
#include "support/wording.h"
#include "widerpicture.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <utility>

namespace dice {
namespace {

constexpr int kKeepMs = 700;
constexpr int kMostResults = 24;
constexpr double kWiderStrength = 0.9; // of new edges: nothing but the colours of the reflection is left, so that sky goes on as sky

} // namespace

EditViewModel::EditViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_shared(shared), m_editor(services, m_text, shared.model, PromptEditor::Page::Edit),
      m_job(services.queue, QStringLiteral("edit")),
      m_dial(shared.draft, shared.model,
          {[this](const GenerationRequest& request) { return edited(request); }, [this] { return opened() ? wholeSize() : QSize(); }})
{
    m_pool.setMaxThreadCount(1);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    m_keep.callOnTimeout(this, &EditViewModel::keepMask);
    connect(this, &EditViewModel::requestChanged, &m_dial, &GuidanceDial::renew);
    connect(this, &EditViewModel::maskChanged, &m_dial, &GuidanceDial::renew);
    connect(&m_job, &JobStatus::made, this, [this](qint64, const MadePicture& made) { addResult(made); });
}

void EditViewModel::addResult(const MadePicture& made)
{
    const QSize size = made.pixels ? QSize(made.pixels->width, made.pixels->height) : this->size();
    m_results.prepend({m_store->add(made.pixels), made.file, size, made.report.remarks});
    if (m_results.size() > kMostResults)
        m_store->remove(m_results.takeLast().source);
    setShownResult(0);
}

EditViewModel::~EditViewModel()
{
    m_pool.waitForDone();
    if (m_keep.isActive())
        keepMask();
}

QString EditViewModel::maskFile(const QString& picture)
{
    const QFileInfo info(picture);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".mask.png");
}

bool EditViewModel::open(const QString& file)
{
    QImageReader reader(file);
    QSize size = reader.size();
    if (size.isValid() && reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    if (!size.isValid()) {
        m_job.setProblem(tr("This is no picture that can be edited: %1.").arg(file));
        return false;
    }
    if (m_keep.isActive())
        keepMask();
    m_job.dismissProblem();
    m_file = file;
    m_mask.reset(size);
    (void)m_mask.load(maskFile(file)); // there may be none
    m_text.set({});
    readPrompts(file);
    for (const Result& result : std::exchange(m_results, {}))
        m_store->remove(result.source);
    m_shownResult = -1;
    m_masked = !m_mask.isEmpty();
    m_margins = {};
    Q_EMIT pictureChanged();
    Q_EMIT marginsChanged();
    Q_EMIT requestChanged();
    Q_EMIT resultsChanged();
    Q_EMIT maskChanged();
    Q_EMIT maskPainted(QRect(QPoint(), size));
    return true;
}

// The prompts that the picture was made with, as far as it says; nothing that was typed meanwhile is written over.
void EditViewModel::readPrompts(const QString& file)
{
    m_pool.start([this, file] {
        const GenerationRequest request = readPictureRequest(file).request.value_or(GenerationRequest{});
        QMetaObject::invokeMethod(this, [this, file, request] {
            RequestDraft text = m_text.value();
            if (file != m_file || !text.request.text.prompt.empty() || !text.request.text.negative.empty())
                return;
            text.request.text.prompt = request.text.prompt;
            text.request.text.negative = request.text.negative;
            m_text.set(text);
        });
    });
}

QString EditViewModel::title() const
{
    return opened() ? tr("%1 · %2").arg(QFileInfo(m_file).fileName(), Wording::pixels(size().width(), size().height())) : QString();
}

void EditViewModel::setStrength(double strength)
{
    m_strength = strength;
    Q_EMIT requestChanged();
}

void EditViewModel::setOnlyMasked(bool only)
{
    m_onlyMasked = only;
    Q_EMIT requestChanged();
}

void EditViewModel::setTool(Tool tool)
{
    m_tool = tool;
    Q_EMIT toolChanged();
}

void EditViewModel::setBrushSize(int size)
{
    m_brushSize = std::clamp(size, 1, 1000);
    Q_EMIT toolChanged();
}

void EditViewModel::setHardness(double hardness)
{
    m_hardness = hardness;
    Q_EMIT toolChanged();
}

void EditViewModel::setFeatherSize(int pixels)
{
    m_featherSize = pixels;
    Q_EMIT toolChanged();
}

void EditViewModel::stroke(const QPointF& from, const QPointF& to, double pressure)
{
    Q_EMIT maskPainted(
        m_mask.stroke(from, to, {static_cast<double>(m_brushSize), m_hardness, m_tool == Tool::Eraser}, pressure <= 0 ? 1 : pressure));
}

void EditViewModel::endStroke()
{
    m_mask.end();
    changeMask();
}

void EditViewModel::fillShape(const QPolygonF& shape)
{
    m_mask.fill(shape, false);
    changeMask();
}

void EditViewModel::changeMask()
{
    m_masked = !m_mask.isEmpty();
    m_keep.start();
    Q_EMIT maskPainted(QRect(QPoint(), m_mask.size()));
    Q_EMIT maskChanged();
}

void EditViewModel::undo()
{
    m_mask.undo();
    changeMask();
}

void EditViewModel::redo()
{
    m_mask.redo();
    changeMask();
}

void EditViewModel::invert()
{
    m_mask.invert();
    changeMask();
}

void EditViewModel::clear()
{
    m_mask.clear();
    changeMask();
}

void EditViewModel::feather()
{
    m_mask.feather(m_featherSize);
    changeMask();
}

void EditViewModel::keepMask()
{
    m_keep.stop();
    if (!opened())
        return;
    const QString file = maskFile(m_file);
    if (!m_masked)
        QFile::remove(file);
    else if (!m_mask.save(file))
        m_job.setProblem(tr("The mask could not be saved: %1.").arg(file));
}

void EditViewModel::setMargin(Side side, int pixels)
{
    const int rounded = std::clamp((pixels + kGrid / 2) / kGrid * kGrid, 0, kMostMargin);
    QMargins margins = m_margins;
    switch (side) {
    case Side::Left:
        margins.setLeft(rounded);
        break;
    case Side::Top:
        margins.setTop(rounded);
        break;
    case Side::Right:
        margins.setRight(rounded);
        break;
    case Side::Bottom:
        margins.setBottom(rounded);
        break;
    }
    if (margins == m_margins || !opened())
        return;
    m_margins = margins;
    Q_EMIT marginsChanged();
    Q_EMIT maskChanged(); // the button's word
    Q_EMIT requestChanged();
}

GenerationRequest EditViewModel::edited(const GenerationRequest& base) const
{
    GenerationRequest request = base;
    request.text.prompt = m_text.request().text.prompt;
    request.text.negative = m_text.request().text.negative;
    request.sampling.count = 1;
    request.sampling.width = request.sampling.height = 0; // the picture's shape
    EditSettings edit;
    edit.image.file = m_file.toStdString();
    edit.mask.file = m_masked ? maskFile(m_file).toStdString() : std::string();
    edit.strength = m_strength;
    edit.area = m_onlyMasked && m_masked ? InpaintArea::OnlyMasked : InpaintArea::WholePicture;
    if (wider()) {
        edit.strength = kWiderStrength;
        edit.area = InpaintArea::WholePicture;
        request.sampling.width = std::max(1, wholeSize().width() / kGrid) * kGrid;
        request.sampling.height = std::max(1, wholeSize().height() / kGrid) * kGrid;
    }
    request.edit = edit;
    return request;
}

bool EditViewModel::writeWider(EditSettings& edit)
{
    const QString file = widerFile(m_file);
    QImageReader reader(m_file);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    for (const auto& [name, image] :
        {std::pair(file, widerPicture(picture, m_margins)), std::pair(maskFile(file), widerMask(m_mask.image(), m_margins))})
        if (image.isNull() || !image.save(name)) {
            m_job.setProblem(tr("The wider picture could not be saved: %1.").arg(name));
            return false;
        }
    edit.image.file = file.toStdString();
    edit.mask.file = maskFile(file).toStdString();
    return true;
}

void EditViewModel::generate()
{
    if (!opened() || m_job.running())
        return;
    m_job.dismissProblem();
    keepMask();
    if (!m_job.problem().isEmpty())
        return;
    const GenerationRequest base = m_shared.requests.next();
    GenerationRequest request = edited(base);
    if (wider() && !writeWider(*request.edit))
        return;
    placeOnDial(request, base);
    m_job.add(request);
}

QStringList EditViewModel::results() const
{
    QStringList sources;
    for (const Result& result : m_results)
        sources.append(result.source);
    return sources;
}

void EditViewModel::setShownResult(int row)
{
    m_shownResult = row < 0 || row >= m_results.size() ? -1 : row;
    Q_EMIT resultsChanged();
}

void EditViewModel::goOnWithResult()
{
    if (m_shownResult >= 0 && !m_results[m_shownResult].file.isEmpty())
        open(m_results[m_shownResult].file);
}

QString EditViewModel::resultNotes() const
{
    return m_shownResult < 0 ? QString() : EngineSentences::said(m_results[m_shownResult].remarks);
}

} // namespace dice
