#include "distiller.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace dice {
namespace {

constexpr Sentence kNotMoved = DICE_SENTENCE("enhancer-not-moved", "The enhancer could not be moved to {}.");

constexpr qint64 kKeepMs = 5000;
constexpr qint64 kRounds = 4; // of pictures during a training, its end included: going on afterwards costs a new start
constexpr qsizetype kMostSamples = 3;
constexpr int kSampleSteps = 20;

QString plainName(const QString& name)
{
    QString plain;
    for (const QChar c : name.trimmed())
        plain += c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u' ' || c == u'.' ? c : QChar(u'-');
    while (plain.startsWith(u'.'))
        plain.remove(0, 1);
    return plain.isEmpty() ? QStringLiteral("enhancer") : plain.left(100);
}

// `name`.safetensors in the folder, numbered where that is taken.
QString freeFile(const QString& folder, const QString& name)
{
    QString file = QStringLiteral("%1/%2.safetensors").arg(folder, name);
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = QStringLiteral("%1/%2 %3.safetensors").arg(folder, name).arg(number);
    return file;
}

} // namespace

Distiller::Distiller(const QString& databaseFile, QString folder, JobQueue& queue, QObject* parent)
    : QObject(parent), m_queue(queue), m_folder(std::move(folder)), m_store(databaseFile)
{
    connectQueue();
    restore();
}

Distiller::~Distiller()
{
    if (m_run.state == DistillState::Training)
        m_run.state = DistillState::Paused;
    keep();
}

void Distiller::connectQueue()
{
    connect(&m_queue, &JobQueue::distillStarted, this, [this](JobId job) {
        if (job == m_job && std::exchange(m_overtaken, false))
            Q_EMIT changed();
    });
    connect(&m_queue, &JobQueue::distillProgressed, this, [this](JobId job, const DistillProgress& now) {
        if (job == m_job)
            takeProgress(now);
    });
    connect(&m_queue, &JobQueue::distillOvertaken, this, [this](JobId job) {
        if (job != m_job)
            return;
        m_overtaken = true;
        keep();
        Q_EMIT changed();
    });
    connect(&m_queue, &JobQueue::distillEnded, this, [this](JobId job, const Outcome& outcome, const DistillResult& result) {
        if (const QString file = m_dying.take(job); !file.isEmpty() && file != m_run.file)
            removeFiles(file);
        if (job == m_job)
            finish(outcome, result);
    });
    connect(&m_queue, &JobQueue::sampleMade, this, &Distiller::takePicture);
    connect(&m_queue, &JobQueue::sampleEnded, this,
        [this](JobId job) { m_sampling.removeIf([job](const Sampling& sampling) { return sampling.job == job; }); });
}

// A disk that is full must not take the window down.
template <typename Work> bool Distiller::guarded(Work work)
{
    try {
        work();
        return true;
    } catch (const std::exception& error) {
        Q_EMIT problem(Problem::of(error));
        return false;
    }
}

void Distiller::restore()
{
    guarded([&] {
        const std::optional<DistillRun> found = m_store.open();
        if (!found)
            return;
        if (found->state == DistillState::Planning) // the trial is quick to repeat
            return m_store.remove(found->id);
        m_run = *found;
        if (m_run.state == DistillState::Training)
            m_run.state = DistillState::Paused;
        m_cameBack = m_run.state == DistillState::Paused || m_run.state == DistillState::Failed;
    });
}

void Distiller::keep()
{
    m_kept.start();
    if (m_run.id != 0)
        guarded([&] { m_store.write(m_run); });
}

void Distiller::setState(DistillState state, const Problem& reason)
{
    m_run.state = state;
    m_run.reason = reason;
    keep();
    Q_EMIT changed();
}

void Distiller::plan(const DistillRun& wanted)
{
    discard();
    m_run.model = wanted.model;
    m_run.modelName = wanted.modelName;
    m_run.recipe = wanted.recipe;
    m_run.minutes = wanted.minutes;
    m_run.scale = wanted.scale;
    m_run.file = QStringLiteral("%1/in progress/%2.safetensors").arg(m_folder, plainName(wanted.modelName));
    guarded([&] { m_run.id = m_store.add(m_run); });
    m_wanted = DistillState::Planned;
    submit(PlanTask{m_run.toRequest(), m_run.file.toStdString()}, DistillState::Planning);
    Q_EMIT samplesChanged();
}

void Distiller::submit(DistillTask task, DistillState state)
{
    m_overtaken = false;
    m_job = m_queue.distill(std::move(task));
    setState(state);
}

void Distiller::train(const QStringList& prompts)
{
    m_cameBack = false;
    if (!open() || m_job != 0)
        return;
    m_wanted = DistillState::Paused;
    m_sampledAt = m_run.updates;
    makeSamples(prompts);
    submit(TrainTask{m_run.toRequest(), m_run.file.toStdString()}, DistillState::Training);
}

void Distiller::endJob()
{
    m_cameBack = false;
    if (m_job != 0)
        m_queue.drop(m_job);
}

void Distiller::pause()
{
    m_wanted = DistillState::Paused;
    endJob();
}

void Distiller::stopAndKeep()
{
    if (!m_run.hasEnhancer() && m_run.updates == 0)
        return;
    m_wanted = DistillState::Stopped;
    if (m_job != 0)
        return endJob();
    if (m_run.hasEnhancer())
        setState(DistillState::Stopped);
}

void Distiller::discard()
{
    const JobId job = std::exchange(m_job, 0);
    if (job != 0) {
        m_dying.insert(job, m_run.file);
        m_queue.drop(job);
    }
    for (const Sampling& sampling : std::exchange(m_sampling, {}))
        m_queue.drop(sampling.job);
    m_samples.clear();
    m_cameBack = m_overtaken = false;
    m_sampledAt = 0;
    m_keptLast = m_run.state == DistillState::Installed;
    if (m_run.id != 0 && m_run.state != DistillState::Installed) {
        guarded([&] { m_store.remove(m_run.id); });
        removeFiles(m_run.file);
    }
    m_run = {};
    Q_EMIT changed();
    Q_EMIT samplesChanged();
}

void Distiller::removeFiles(const QString& file)
{
    QFile::remove(file);
    QDir(file + QStringLiteral(".work")).removeRecursively();
}

QString Distiller::noteOn(const QString& file)
{
    QString note;
    guarded([&] {
        if (const std::optional<DistillRun> run = m_store.installed(file))
            note = run->note;
    });
    return note;
}

qint64 Distiller::workBytes() const
{
    qint64 bytes = 0;
    for (QDirIterator files(m_run.file + QStringLiteral(".work"), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

void Distiller::takeProgress(const DistillProgress& now)
{
    m_run.takeProgress(now);
    if (m_kept.hasExpired(kKeepMs))
        keep();
    Q_EMIT progressed();
    const bool trains = now.stage == DistillStage::Train && m_run.budget.updates > 0 && m_run.state == DistillState::Training;
    if (trains && now.done < now.total && kRounds * now.done / now.total > kRounds * m_sampledAt / now.total) {
        m_sampledAt = now.done;
        sampleAll(Way::Dice);
    }
}

void Distiller::finish(const Outcome& outcome, const DistillResult& result)
{
    m_job = 0;
    m_overtaken = false;
    const bool planned = m_run.state == DistillState::Planning;
    m_run.takeResult(result);
    if (outcome.kind == Outcome::Kind::Failed)
        return setState(DistillState::Failed, outcome.problem);
    if (planned)
        return setState(m_run.budget.updates > 0 ? DistillState::Planned : DistillState::Failed, {});
    setState(outcome.kind == Outcome::Kind::Finished ? DistillState::Finished : m_wanted);
    if (m_run.state == DistillState::Finished || m_run.state == DistillState::Stopped)
        sampleAll(Way::Dice);
}

void Distiller::makeSamples(const QStringList& prompts)
{
    if (m_samples.isEmpty()) {
        for (qsizetype i = 0; i < std::min(prompts.size(), kMostSamples); ++i) {
            DistillSample sample;
            sample.request.model.checkpoint.file = m_run.model.toStdString();
            sample.request.text.prompt = prompts[i].toStdString();
            sample.request.sampling.steps = kSampleSteps;
            sample.request.sampling.seed = i + 1;
            m_samples.append(sample);
        }
        sampleAll(Way::Cfg);
        sampleAll(Way::Off);
        Q_EMIT samplesChanged();
    }
    if (m_run.hasEnhancer())
        sampleAll(Way::Dice);
}

void Distiller::sampleAll(Way way)
{
    for (qsizetype i = 0; i < m_samples.size(); ++i)
        sample(i, way);
}

void Distiller::sample(qsizetype index, Way way)
{
    GenerationRequest request = m_samples[index].request;
    GuidanceSettings& guidance = request.guidance;
    guidance.mode = way == Way::Off ? GuidanceMode::None : way == Way::Cfg ? GuidanceMode::Cfg : GuidanceMode::Dice;
    guidance.scale = m_run.scale;
    if (way == Way::Dice) {
        guidance.enhancer.file = m_run.file.toStdString();
        guidance.alpha = 1; // as trained; the calibration comes at the end
    }
    m_sampling.append({m_queue.sample(request), index, way, m_run.updates});
}

void Distiller::takePicture(const MadePicture& made)
{
    for (const Sampling& sampling : m_sampling) {
        if (sampling.job != made.job || sampling.sample >= m_samples.size())
            continue;
        DistillSample& sample = m_samples[sampling.sample];
        (sampling.way == Way::Off ? sample.off : sampling.way == Way::Cfg ? sample.cfg : sample.dice) = made;
        if (sampling.way == Way::Dice)
            sample.diceUpdate = sampling.update;
        Q_EMIT samplesChanged();
    }
}

bool Distiller::install(const QString& name, const QString& note, const QString& replaced)
{
    if (m_run.state != DistillState::Finished && m_run.state != DistillState::Stopped)
        return false;
    if (QFileInfo(replaced).absolutePath() == m_folder &&
        QFileInfo::exists(replaced)) { // of two for one model the engine would take the first by name
        const QString earlier = m_folder + QStringLiteral("/earlier");
        QDir().mkpath(earlier);
        QFile::rename(replaced, freeFile(earlier, QFileInfo(replaced).completeBaseName()));
    }
    const QString file = freeFile(m_folder, plainName(name));
    if (!QDir().mkpath(m_folder) || !QFile::rename(m_run.file, file)) {
        Q_EMIT problem(say(kNotMoved, file.toStdString()));
        return false;
    }
    removeFiles(m_run.file);
    m_run.file = file;
    m_run.name = name.trimmed();
    m_run.note = note.trimmed();
    setState(DistillState::Installed);
    Q_EMIT installed(m_run.model, file);
    return true;
}

} // namespace dice
