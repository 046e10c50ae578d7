#pragma once
// Makes one checkpoint at a time CFG-free: plans, trains while nothing else is asked of the engine, makes pictures of what it has so far,
// and installs the enhancer where the engine finds it by the model's hash. Everything is kept: after the end of the program it waits to go on.
#include "distillstore.h"
#include "queue/jobqueue.h"

#include <QElapsedTimer>
#include <QHash>

namespace dice {

/// One prompt at a fixed seed, made without guidance, by DICE as it is so far, and by CFG.
struct DistillSample
{
    GenerationRequest request;  ///< without its guidance
    MadePicture off, dice, cfg; ///< pixels are null until each is made
    qint64 diceUpdate = 0;      ///< of the enhancer that made `dice`
};

class Distiller : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where enhancers are installed; one that is being made lies in a folder of its own below it.
    Distiller(const QString& databaseFile, QString folder, JobQueue& queue, QObject* parent = nullptr);
    /// What runs is told to stop and waits for the next start.
    ~Distiller() override;

    /// Where enhancers are installed; the engine looks there too.
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString message() const { return m_store.message(); }
    [[nodiscard]] bool open() const { return m_run.id != 0; }
    /// The one that is made; all default where there is none.
    [[nodiscard]] const DistillRun& run() const { return m_run; }
    [[nodiscard]] const QList<DistillSample>& samples() const { return m_samples; }
    /// It came back when the program started, and nobody said yet what becomes of it.
    [[nodiscard]] bool cameBack() const { return m_cameBack; }
    /// The one before was installed rather than discarded.
    [[nodiscard]] bool keptLast() const { return m_keptLast; }
    /// Training waits until something else is done.
    [[nodiscard]] bool overtaken() const { return m_overtaken; }
    /// What was written about an installed enhancer; empty where nothing was.
    [[nodiscard]] QString noteOn(const QString& file);
    /// Bytes of what lies beside the enhancer while it is made.
    [[nodiscard]] qint64 workBytes() const;

    /// Times a few records and updates, and plans from them. Forgets an earlier run. Of `wanted` count model, its name, recipe, minutes and scale.
    void plan(const DistillRun& wanted);
    /// Goes on from wherever it is. `prompts`: for the pictures; they are made before and between.
    void train(const QStringList& prompts);
    void pause();
    /// Ends it before its time; what was learned is kept. Nothing before there is an enhancer.
    void stopAndKeep();
    /// Without a way back: the run and its files.
    void discard();
    /// Pictures that are missing, of the enhancer as it is.
    void makeSamples(const QStringList& prompts);
    /// Moves the enhancer to where the engine finds it; the records go. `replaced`: the model's present one, which is moved aside if it lies
    /// there too. False with problem() where that fails.
    bool install(const QString& name, const QString& note, const QString& replaced = {});

Q_SIGNALS:
    void changed();
    void progressed();
    void samplesChanged();
    void installed(const QString& model, const QString& file);
    void problem(const dice::Problem& problem);

private:
    enum class Way { Off, Dice, Cfg };
    struct Sampling
    {
        JobId job;
        qsizetype sample;
        Way way;
        qint64 update;
    };
    void connectQueue();
    void restore();
    void submit(DistillTask task, DistillState state);
    void takeProgress(const DistillProgress& now);
    void finish(const Outcome& outcome, const DistillResult& result);
    void setState(DistillState state, const Problem& reason = {});
    void keep();
    void sample(qsizetype index, Way way);
    void sampleAll(Way way);
    void takePicture(const MadePicture& made);
    static void removeFiles(const QString& file);
    void endJob();
    template <typename Work> bool guarded(Work work);

    JobQueue& m_queue;
    const QString m_folder;
    DistillStore m_store;
    DistillRun m_run;
    QList<DistillSample> m_samples;
    QList<Sampling> m_sampling;
    JobId m_job = 0;
    QHash<JobId, QString> m_dying;                ///< files of discarded runs whose engine has not stopped yet
    DistillState m_wanted = DistillState::Paused; ///< what it is once it has stopped
    QElapsedTimer m_kept;
    qint64 m_sampledAt = 0;
    bool m_cameBack = false, m_overtaken = false, m_keptLast = false;
};

} // namespace dice
