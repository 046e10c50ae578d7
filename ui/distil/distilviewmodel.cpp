#include "distilviewmodel.h"

#include "support/enginesentences.h"
#include "support/wording.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace dice {
namespace {

QString number(qint64 value) { return QLocale().toString(value); }

QString decimal(double value) { return QLocale().toString(value, 'f', 2); }

} // namespace

DistilViewModel::DistilViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent)
    : QObject(parent), m_services(services), m_distiller(services.distiller), m_samples(services.distiller, std::move(store)),
      m_report(services.reporter)
{
    connect(&m_distiller, &Distiller::changed, this, &DistilViewModel::takeChange);
    connect(&m_distiller, &Distiller::progressed, this, &DistilViewModel::progressed);
    connect(&m_distiller, &Distiller::samplesChanged, this, &DistilViewModel::progressed);
    connect(&m_distiller, &Distiller::problem, this, &DistilViewModel::setProblem);
    connect(&services.library, &ModelLibrary::changed, this, &DistilViewModel::changed);
    connect(&services.language, &Language::changed, this, &DistilViewModel::takeChange); // its findings are sentences
    m_path = run().model;
    takeChange();
}

void DistilViewModel::takeChange()
{
    const bool reviewed = run().state == DistilState::Finished || run().state == DistilState::Stopped;
    if (!reviewed)
        m_accepted = false;
    if (run().state == DistilState::Planned)
        m_findings = DistilFigures::findings(entry(run().model), run(), QFileInfo(run().file).absolutePath());
    if (reviewed && m_name.isEmpty())
        m_name = tr("%1 DICE").arg(Wording::model(run().modelName));
    Q_EMIT changed();
    Q_EMIT progressed();
    Q_EMIT nameChanged();
}

void DistilViewModel::setProblem(const QString& problem)
{
    m_problem = EngineSentences::said(problem);
    Q_EMIT changed();
}

DistilViewModel::Step DistilViewModel::step() const
{
    if (!m_distiller.open())
        return Step::Choose;
    switch (run().state) {
    case DistilState::Planning:
    case DistilState::Planned:
        return Step::Check;
    case DistilState::Training:
    case DistilState::Paused:
        return Step::Train;
    case DistilState::Failed:
        return run().plan.updates > 0 ? Step::Train : Step::Check;
    case DistilState::Stopped:
    case DistilState::Finished:
        return m_accepted ? Step::Install : Step::Review;
    case DistilState::Installed:
        break;
    }
    return Step::Install;
}

QString DistilViewModel::title() const
{
    const QString name = m_distiller.open() ? Wording::model(run().modelName) : QString();
    return name.isEmpty() ? tr("Make a checkpoint CFG-free") : tr("Make “%1” CFG-free").arg(name);
}

QList<ModelEntry> DistilViewModel::usable() const
{
    QList<ModelEntry> models = m_services.library.models();
    models.removeIf([](const ModelEntry& model) { return !model.problem.isEmpty(); });
    return models;
}

QStringList DistilViewModel::models() const
{
    QStringList names;
    for (const ModelEntry& model : usable())
        names.append(Wording::model(model.builtIn() ? QStringLiteral("starter-model") : model.name));
    return names;
}

int DistilViewModel::model() const
{
    const QList<ModelEntry> models = usable();
    const auto found = std::find_if(models.begin(), models.end(), [this](const ModelEntry& model) { return model.path == m_path; });
    return found == models.end() ? -1 : static_cast<int>(found - models.begin());
}

void DistilViewModel::setModel(int row)
{
    const QList<ModelEntry> models = usable();
    if (row < 0 || row >= models.size())
        return;
    m_path = models[row].path;
    Q_EMIT changed();
}

void DistilViewModel::choose(const QString& path)
{
    if (m_distiller.open() && run().state != DistilState::Installed) // one after the other; the page shows the one that is made
        return;
    another();
    m_path = path;
    Q_EMIT changed();
}

ModelEntry DistilViewModel::entry(const QString& path) const { return m_services.library.model(path).value_or(ModelEntry()); }

QString DistilViewModel::obstacle() const { return DistilFigures::obstacle(entry(m_path)); }

void DistilViewModel::setKind(int kind)
{
    m_kind = std::clamp(kind, 0, 1);
    Q_EMIT changed();
}

void DistilViewModel::setMinutes(int minutes)
{
    m_minutes = std::clamp(minutes, 1, 10000);
    Q_EMIT changed();
}

QStringList DistilViewModel::findingNames() const
{
    QStringList names;
    for (const DistilFinding& finding : m_findings)
        names.append(finding.what);
    return names;
}

QStringList DistilViewModel::findingTexts() const
{
    QStringList texts;
    for (const DistilFinding& finding : m_findings)
        texts.append(finding.text);
    return texts;
}

QList<bool> DistilViewModel::findingsGood() const
{
    QList<bool> good;
    for (const DistilFinding& finding : m_findings)
        good.append(finding.good);
    return good;
}

QString DistilViewModel::stateText() const
{
    if (run().state == DistilState::Failed)
        return tr("Stopped by a fault");
    if (run().state == DistilState::Paused)
        return tr("Paused");
    if (m_distiller.overtaken())
        return tr("A picture goes first");
    switch (run().progress.stage) {
    case DistillStage::Load:
        return tr("Reading the model");
    case DistillStage::Plan:
        return tr("Timing a few records and updates");
    case DistillStage::Record:
        return tr("Recording the model's own CFG");
    case DistillStage::Train:
        return tr("Training");
    case DistillStage::Calibrate:
        break;
    }
    return tr("Measuring what came out");
}

QString DistilViewModel::updatesText() const { return tr("%1 of %2").arg(number(run().updates), number(run().plan.updates)); }

QString DistilViewModel::timeLeft() const
{
    if (!training() || m_distiller.overtaken())
        return QStringLiteral("–");
    const double recording =
        run().progress.stage == DistillStage::Record ? static_cast<double>(run().plan.updates) * run().plan.secondsPerUpdate : 0;
    const double left = run().progress.secondsLeft + recording;
    return left <= 0 ? QStringLiteral("–") : left < 90 ? Wording::seconds(left) : tr("%1 min").arg(QLocale().toString(left / 60, 'f', 0));
}

QString DistilViewModel::memory() const
{
    const qint64 used = DistilFigures::usedMemory();
    return used == 0 ? QStringLiteral("–") : Wording::bytes(used);
}

QString DistilViewModel::records() const
{
    const bool records = run().progress.stage == DistillStage::Record;
    return records ? tr("%1 of %2").arg(number(run().progress.done), number(run().progress.total)) : number(run().plan.records);
}

double DistilViewModel::mostLoss() const
{
    double most = 0;
    for (const QPointF& point : run().losses)
        most = std::max(most, point.y());
    return most > 0 ? 1.05 * most : 1;
}

QString DistilViewModel::residualText() const { return run().residuals.isEmpty() ? QString() : decimal(run().latestResidual()); }

QString DistilViewModel::lossText() const
{
    return run().losses.isEmpty() ? QString() : QLocale().toString(run().losses.constLast().y(), 'f', 3);
}

QString DistilViewModel::samplesText() const
{
    qint64 update = 0;
    for (const DistilSample& sample : m_distiller.samples())
        update = std::max(update, sample.diceUpdate);
    if (update > 0 && step() != Step::Train)
        return tr("DICE after %Ln updates", nullptr, static_cast<int>(update));
    return update > 0
               ? tr("DICE as it was after %Ln updates; made again at every quarter of the training", nullptr, static_cast<int>(update))
               : tr("DICE joins them after a quarter of the training");
}

QStringList DistilViewModel::figureNames() const
{
    return {tr("Left of the difference"), tr("No negative prompt"), tr("Negative prompt"), tr("Direction (cosine)"), tr("Updates"),
        tr("Records"), tr("Training time"), tr("Size")};
}

QStringList DistilViewModel::figureValues() const
{
    const QString none = QStringLiteral("–");
    const HeldOutResidual& residual = run().residual;
    const bool measured = residual.mean < 1;
    return {measured                    ? decimal(residual.mean)
            : run().residuals.isEmpty() ? none
                                        : decimal(run().latestResidual()),
        measured ? decimal(residual.emptyNegative) : none, measured ? decimal(residual.realNegative) : none,
        measured ? decimal(residual.cosine) : none, updatesText(), number(run().plan.records),
        run().trainSeconds > 0 ? Wording::seconds(run().trainSeconds) : none,
        run().parameters > 0 ? tr("%1 million parameters").arg(QLocale().toString(static_cast<double>(run().parameters) / 1e6, 'f', 1))
                             : none};
}

QList<QPointF> DistilViewModel::byTime() const
{
    QList<QPointF> points;
    const auto& values = run().residual.byTime;
    for (std::size_t i = 0; i < values.size() && run().residual.mean < 1; ++i)
        points.append({static_cast<double>(i), values[i]});
    return points;
}

void DistilViewModel::setName(const QString& name)
{
    m_name = name;
    Q_EMIT nameChanged();
}

void DistilViewModel::setNote(const QString& note)
{
    m_note = note;
    Q_EMIT nameChanged();
}

QString DistilViewModel::place() const { return QDir::toNativeSeparators(done() ? run().file : Distiller::standardFolder()); }

QString DistilViewModel::freed() const
{
    const qint64 bytes = m_distiller.workBytes();
    return bytes > 0 ? tr("Its records, %1, are removed.").arg(Wording::bytes(bytes)) : QString();
}

void DistilViewModel::look()
{
    if (step() == Step::Review && m_distiller.samples().isEmpty())
        m_distiller.makeSamples(prompts());
}

void DistilViewModel::check()
{
    const ModelEntry model = entry(m_path);
    if (!DistilFigures::obstacle(model).isEmpty())
        return;
    setProblem({});
    DistilRun wanted;
    wanted.model = model.path;
    wanted.modelName = model.builtIn() ? QStringLiteral("starter-model") : model.name;
    wanted.recipe = m_kind == 0 ? DistillRecipe::Full : DistillRecipe::Embedding;
    wanted.minutes = m_minutes;
    wanted.scale = model.defaultScale > 1 ? model.defaultScale : 7.5;
    m_findings.clear();
    m_name.clear();
    m_distiller.plan(wanted);
}

void DistilViewModel::back()
{
    if (step() == Step::Check)
        m_distiller.discard();
    m_accepted = false;
    Q_EMIT changed();
}

QStringList DistilViewModel::prompts() const
{
    const QString folder = !run().model.isEmpty() ? run().model
                           : m_services.places.resources.empty()
                               ? QString()
                               : QString::fromStdString((m_services.places.resources / "starter-model").string());
    return DistilFigures::samplePrompts(folder);
}

void DistilViewModel::train()
{
    setProblem({});
    m_distiller.train(prompts());
}

void DistilViewModel::discard()
{
    setProblem({});
    m_distiller.discard();
}

void DistilViewModel::accept()
{
    m_accepted = true;
    Q_EMIT changed();
}

void DistilViewModel::install()
{
    setProblem({});
    if (m_distiller.install(
            m_name.trimmed().isEmpty() ? tr("%1 DICE").arg(Wording::model(run().modelName)) : m_name, m_note, entry(run().model).enhancer))
        Q_EMIT changed();
}

void DistilViewModel::another()
{
    if (done())
        m_distiller.discard();
    m_note.clear();
    m_name.clear();
}

void DistilViewModel::showFolder() const { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(run().file).absolutePath())); }

} // namespace dice
