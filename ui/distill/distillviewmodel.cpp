#include "distillviewmodel.h"

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

DistillViewModel::DistillViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent)
    : QObject(parent), m_services(services), m_distiller(services.distiller), m_samples(services.distiller, std::move(store)),
      m_report(services.reporter)
{
    connect(&m_distiller, &Distiller::changed, this, &DistillViewModel::takeChange);
    connect(&m_distiller, &Distiller::progressed, this, &DistillViewModel::progressed);
    connect(&m_distiller, &Distiller::samplesChanged, this, &DistillViewModel::progressed);
    connect(&m_distiller, &Distiller::problem, this, &DistillViewModel::setProblem);
    connect(&services.library, &ModelLibrary::changed, this, &DistillViewModel::changed);
    connect(&services.language, &Language::changed, this, &DistillViewModel::takeChange); // its findings are sentences
    m_path = run().model;
    takeChange();
}

void DistillViewModel::takeChange()
{
    const bool reviewed = run().state == DistillState::Finished || run().state == DistillState::Stopped;
    if (!reviewed)
        m_accepted = false;
    if (run().state == DistillState::Planned)
        m_findings = DistillFigures::findings(entry(run().model), run(), QFileInfo(run().file).absolutePath());
    if (reviewed && m_name.isEmpty())
        m_name = tr("%1 DICE").arg(Wording::model(run().modelName));
    Q_EMIT changed();
    Q_EMIT progressed();
    Q_EMIT nameChanged();
}

ShownProblem DistillViewModel::shownProblem() const
{
    ShownProblem shown;
    shown.set(m_problem.isEmpty() ? run().reason : m_problem);
    return shown;
}

void DistillViewModel::setProblem(const Problem& problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

DistillViewModel::Step DistillViewModel::step() const
{
    if (!m_distiller.open())
        return Step::Choose;
    switch (run().state) {
    case DistillState::Planning:
    case DistillState::Planned:
        return Step::Check;
    case DistillState::Training:
    case DistillState::Paused:
        return Step::Train;
    case DistillState::Failed:
        return run().budget.updates > 0 ? Step::Train : Step::Check;
    case DistillState::Stopped:
    case DistillState::Finished:
        return m_accepted ? Step::Install : Step::Review;
    case DistillState::Installed:
        break;
    }
    return Step::Install;
}

QString DistillViewModel::title() const
{
    const QString name = m_distiller.open() ? Wording::model(run().modelName) : QString();
    return name.isEmpty() ? tr("Make a checkpoint CFG-free") : tr("Make “%1” CFG-free").arg(name);
}

QList<ModelEntry> DistillViewModel::usable() const
{
    QList<ModelEntry> models = m_services.library.models();
    models.removeIf([](const ModelEntry& model) { return !model.problem.isEmpty(); });
    return models;
}

QStringList DistillViewModel::models() const
{
    QStringList names;
    for (const ModelEntry& model : usable())
        names.append(Wording::model(model.builtIn() ? QStringLiteral("starter-model") : model.name));
    return names;
}

int DistillViewModel::model() const
{
    const QList<ModelEntry> models = usable();
    const auto found = std::find_if(models.begin(), models.end(), [this](const ModelEntry& model) { return model.path == m_path; });
    return found == models.end() ? -1 : static_cast<int>(found - models.begin());
}

void DistillViewModel::setModel(int row)
{
    const QList<ModelEntry> models = usable();
    if (row < 0 || row >= models.size())
        return;
    m_path = models[row].path;
    Q_EMIT changed();
}

void DistillViewModel::choose(const QString& path)
{
    if (m_distiller.open() && run().state != DistillState::Installed) // one after the other; the page shows the one that is made
        return;
    another();
    m_path = path;
    Q_EMIT changed();
}

ModelEntry DistillViewModel::entry(const QString& path) const { return m_services.library.model(path).value_or(ModelEntry()); }

QString DistillViewModel::obstacle() const { return DistillFigures::obstacle(entry(m_path)); }

void DistillViewModel::setKind(int kind)
{
    m_kind = std::clamp(kind, 0, 1);
    Q_EMIT changed();
}

void DistillViewModel::setMinutes(int minutes)
{
    m_minutes = std::clamp(minutes, 1, 10000);
    Q_EMIT changed();
}

QStringList DistillViewModel::findingNames() const
{
    QStringList names;
    for (const DistillFinding& finding : m_findings)
        names.append(finding.what);
    return names;
}

QStringList DistillViewModel::findingTexts() const
{
    QStringList texts;
    for (const DistillFinding& finding : m_findings)
        texts.append(finding.text);
    return texts;
}

QList<bool> DistillViewModel::findingsGood() const
{
    QList<bool> good;
    for (const DistillFinding& finding : m_findings)
        good.append(finding.good);
    return good;
}

QString DistillViewModel::stateText() const
{
    if (run().state == DistillState::Failed)
        return tr("Stopped by a fault");
    if (run().state == DistillState::Paused)
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

QString DistillViewModel::updatesText() const { return tr("%1 of %2").arg(number(run().updates), number(run().budget.updates)); }

QString DistillViewModel::timeLeft() const
{
    if (!training() || m_distiller.overtaken())
        return QStringLiteral("–");
    const double recording =
        run().progress.stage == DistillStage::Record ? static_cast<double>(run().budget.updates) * run().budget.secondsPerUpdate : 0;
    const double left = run().progress.secondsLeft + recording;
    return left <= 0 ? QStringLiteral("–") : left < 90 ? Wording::seconds(left) : tr("%1 min").arg(QLocale().toString(left / 60, 'f', 0));
}

QString DistillViewModel::memory() const
{
    const qint64 used = DistillFigures::usedMemory();
    return used == 0 ? QStringLiteral("–") : Wording::bytes(used);
}

QString DistillViewModel::records() const
{
    const bool records = run().progress.stage == DistillStage::Record;
    return records ? tr("%1 of %2").arg(number(run().progress.done), number(run().progress.total)) : number(run().budget.records);
}

double DistillViewModel::mostLoss() const
{
    double most = 0;
    for (const QPointF& point : run().losses)
        most = std::max(most, point.y());
    return most > 0 ? 1.05 * most : 1;
}

QString DistillViewModel::residualText() const { return run().residuals.isEmpty() ? QString() : decimal(run().latestResidual()); }

QString DistillViewModel::lossText() const
{
    return run().losses.isEmpty() ? QString() : QLocale().toString(run().losses.constLast().y(), 'f', 3);
}

QString DistillViewModel::samplesText() const
{
    qint64 update = 0;
    for (const DistillSample& sample : m_distiller.samples())
        update = std::max(update, sample.diceUpdate);
    if (update > 0 && step() != Step::Train)
        return tr("DICE after %Ln updates", nullptr, static_cast<int>(update));
    return update > 0
               ? tr("DICE as it was after %Ln updates; made again at every quarter of the training", nullptr, static_cast<int>(update))
               : tr("DICE joins them after a quarter of the training");
}

QStringList DistillViewModel::figureNames() const
{
    return {tr("Left of the difference"), tr("No negative prompt"), tr("Negative prompt"), tr("Direction (cosine)"), tr("Updates"),
        tr("Records"), tr("Training time"), tr("Size")};
}

QStringList DistillViewModel::figureValues() const
{
    const QString none = QStringLiteral("–");
    const HeldOutResidual& residual = run().residual;
    const bool measured = residual.mean < 1;
    return {measured                    ? decimal(residual.mean)
            : run().residuals.isEmpty() ? none
                                        : decimal(run().latestResidual()),
        measured ? decimal(residual.emptyNegative) : none, measured ? decimal(residual.realNegative) : none,
        measured ? decimal(residual.cosine) : none, updatesText(), number(run().budget.records),
        run().trainSeconds > 0 ? Wording::seconds(run().trainSeconds) : none,
        run().parameters > 0 ? tr("%1 million parameters").arg(QLocale().toString(static_cast<double>(run().parameters) / 1e6, 'f', 1))
                             : none};
}

QList<QPointF> DistillViewModel::byTime() const
{
    QList<QPointF> points;
    const auto& values = run().residual.byTime;
    for (std::size_t i = 0; i < values.size() && run().residual.mean < 1; ++i)
        points.append({static_cast<double>(i), values[i]});
    return points;
}

void DistillViewModel::setName(const QString& name)
{
    m_name = name;
    Q_EMIT nameChanged();
}

void DistillViewModel::setNote(const QString& note)
{
    m_note = note;
    Q_EMIT nameChanged();
}

QString DistillViewModel::place() const { return QDir::toNativeSeparators(done() ? run().file : m_distiller.folder()); }

QString DistillViewModel::freed() const
{
    const qint64 bytes = m_distiller.workBytes();
    return bytes > 0 ? tr("Its records, %1, are removed.").arg(Wording::bytes(bytes)) : QString();
}

void DistillViewModel::look()
{
    if (step() == Step::Review && m_distiller.samples().isEmpty())
        m_distiller.makeSamples(prompts());
}

void DistillViewModel::check()
{
    const ModelEntry model = entry(m_path);
    if (!DistillFigures::obstacle(model).isEmpty())
        return;
    setProblem({});
    DistillRun wanted;
    wanted.model = model.path;
    wanted.modelName = model.builtIn() ? QStringLiteral("starter-model") : model.name;
    wanted.recipe = m_kind == 0 ? DistillRecipe::Full : DistillRecipe::Embedding;
    wanted.minutes = m_minutes;
    wanted.scale = model.defaultScale > 1 ? model.defaultScale : 7.5;
    m_findings.clear();
    m_name.clear();
    m_distiller.plan(wanted);
}

void DistillViewModel::back()
{
    if (step() == Step::Check)
        m_distiller.discard();
    m_accepted = false;
    Q_EMIT changed();
}

QStringList DistillViewModel::prompts() const
{
    const QString folder = !run().model.isEmpty() ? run().model
                           : m_services.places.resources.empty()
                               ? QString()
                               : QString::fromStdString((m_services.places.resources / "starter-model").string());
    return DistillFigures::samplePrompts(folder);
}

void DistillViewModel::train()
{
    setProblem({});
    m_distiller.train(prompts());
}

void DistillViewModel::discard()
{
    setProblem({});
    m_distiller.discard();
}

void DistillViewModel::accept()
{
    m_accepted = true;
    Q_EMIT changed();
}

void DistillViewModel::install()
{
    setProblem({});
    if (m_distiller.install(
            m_name.trimmed().isEmpty() ? tr("%1 DICE").arg(Wording::model(run().modelName)) : m_name, m_note, entry(run().model).enhancer))
        Q_EMIT changed();
}

void DistillViewModel::another()
{
    if (done())
        m_distiller.discard();
    m_note.clear();
    m_name.clear();
}

void DistillViewModel::showFolder() const { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(run().file).absolutePath())); }

} // namespace dice
