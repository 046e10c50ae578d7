#pragma once
// The wizard that makes a checkpoint CFG-free: choose, check, train, review, install.
#include "distillfigures.h"
#include "reportviewmodel.h"
#include "samplelist.h"
#include "services/services.h"
#include "support/shownproblem.h"

namespace dice {

class DistillViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemDetails READ problemDetails NOTIFY changed)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed)
    // Choose
    Q_PROPERTY(QStringList models READ models NOTIFY changed)
    Q_PROPERTY(int model READ model WRITE setModel NOTIFY changed)
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY changed)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(int minutes READ minutes WRITE setMinutes NOTIFY changed)
    // Check
    Q_PROPERTY(bool planning READ planning NOTIFY changed)
    Q_PROPERTY(QStringList findingNames READ findingNames NOTIFY changed)
    Q_PROPERTY(QStringList findingTexts READ findingTexts NOTIFY changed)
    Q_PROPERTY(QList<bool> findingsGood READ findingsGood NOTIFY changed)
    // Train
    Q_PROPERTY(bool training READ training NOTIFY changed)
    Q_PROPERTY(bool paused READ paused NOTIFY changed)
    Q_PROPERTY(bool keepable READ keepable NOTIFY progressed)
    Q_PROPERTY(double share READ share NOTIFY progressed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY progressed)
    Q_PROPERTY(QString updatesText READ updatesText NOTIFY progressed)
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY progressed)
    Q_PROPERTY(QString memory READ memory NOTIFY progressed)
    Q_PROPERTY(QString records READ records NOTIFY progressed)
    Q_PROPERTY(QList<QPointF> losses READ losses NOTIFY progressed)
    Q_PROPERTY(QList<QPointF> residuals READ residuals NOTIFY progressed)
    Q_PROPERTY(double mostUpdates READ mostUpdates NOTIFY progressed)
    Q_PROPERTY(double mostLoss READ mostLoss NOTIFY progressed)
    Q_PROPERTY(QString residualText READ residualText NOTIFY progressed)
    Q_PROPERTY(QString lossText READ lossText NOTIFY progressed)
    Q_PROPERTY(dice::SampleList* samples READ samples CONSTANT)
    Q_PROPERTY(QString samplesText READ samplesText NOTIFY progressed)
    // Review
    Q_PROPERTY(bool trainsOn READ trainsOn NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QStringList figureNames READ figureNames NOTIFY changed)
    Q_PROPERTY(QStringList figureValues READ figureValues NOTIFY changed)
    Q_PROPERTY(QList<QPointF> byTime READ byTime NOTIFY changed)
    Q_PROPERTY(dice::ReportViewModel* report READ report CONSTANT)
    // Install
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY nameChanged)
    Q_PROPERTY(QString place READ place NOTIFY nameChanged)
    Q_PROPERTY(QString freed READ freed NOTIFY changed)
    Q_PROPERTY(bool done READ done NOTIFY changed)

public:
    enum class Step { Choose, Check, Train, Review, Install };
    Q_ENUM(Step)

    DistillViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent = nullptr);

    [[nodiscard]] Step step() const;
    /// "Make “Starter model” CFG-free"
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString problem() const { return shownProblem().text(); }
    [[nodiscard]] QString problemDetails() const { return shownProblem().details(); }
    [[nodiscard]] QString nextStep() const { return shownProblem().nextStep(); }

    [[nodiscard]] QStringList models() const;
    [[nodiscard]] int model() const;
    void setModel(int row);
    /// Chooses the model, unless another one is being made CFG-free.
    void choose(const QString& path);
    [[nodiscard]] QString obstacle() const;
    /// 0 = with a change of the denoiser, 1 = the embedding alone.
    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    [[nodiscard]] int minutes() const { return m_minutes; }
    void setMinutes(int minutes);

    [[nodiscard]] bool planning() const { return run().state == DistillState::Planning; }
    [[nodiscard]] QStringList findingNames() const;
    [[nodiscard]] QStringList findingTexts() const;
    [[nodiscard]] QList<bool> findingsGood() const;

    [[nodiscard]] bool training() const { return run().state == DistillState::Training; }
    [[nodiscard]] bool paused() const { return run().state == DistillState::Paused || run().state == DistillState::Failed; }
    [[nodiscard]] bool keepable() const { return run().hasEnhancer() || (training() && run().updates > 0); }
    [[nodiscard]] double share() const { return run().share(); }
    /// "Recording", "Training", "A picture goes first", "Paused"
    [[nodiscard]] QString stateText() const;
    /// "1,500 of 2,400"
    [[nodiscard]] QString updatesText() const;
    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] QString memory() const;
    [[nodiscard]] QString records() const;
    [[nodiscard]] QList<QPointF> losses() const { return run().losses; }
    [[nodiscard]] QList<QPointF> residuals() const { return run().residuals; }
    [[nodiscard]] double mostUpdates() const { return std::max<double>(1, static_cast<double>(run().budget.updates)); }
    [[nodiscard]] double mostLoss() const;
    [[nodiscard]] QString residualText() const;
    [[nodiscard]] QString lossText() const;
    [[nodiscard]] SampleList* samples() { return &m_samples; }
    /// "DICE after 1,500 updates"
    [[nodiscard]] QString samplesText() const;

    /// It was stopped before its end, so it can go on.
    [[nodiscard]] bool trainsOn() const { return run().state == DistillState::Stopped; }
    [[nodiscard]] QString verdict() const { return DistillFigures::verdict(run()); }
    [[nodiscard]] QStringList figureNames() const;
    [[nodiscard]] QStringList figureValues() const;
    /// Residual by the model's time, from clean to noise; empty where it was not measured.
    [[nodiscard]] QList<QPointF> byTime() const;

    [[nodiscard]] ReportViewModel* report() { return &m_report; }

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString note() const { return m_note; }
    void setName(const QString& name);
    void setNote(const QString& note);
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString freed() const;
    [[nodiscard]] bool done() const { return run().state == DistillState::Installed; }

    /// The page is looked at: after a restart the pictures of its review are made again.
    Q_INVOKABLE void look();
    Q_INVOKABLE void check();
    Q_INVOKABLE void back();
    Q_INVOKABLE void train();
    Q_INVOKABLE void pause() { m_distiller.pause(); }
    Q_INVOKABLE void stopAndKeep() { m_distiller.stopAndKeep(); }
    Q_INVOKABLE void discard();
    /// From Review: to Install.
    Q_INVOKABLE void accept();
    Q_INVOKABLE void install();
    Q_INVOKABLE void another();
    Q_INVOKABLE void openCreate() { Q_EMIT createRequested(); }
    Q_INVOKABLE void showFolder() const;
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    Q_INVOKABLE void takeNextStep() { Q_EMIT pageAsked(shownProblem().nextPage()); }

Q_SIGNALS:
    void pageAsked(const QString& page);
    void changed();
    void progressed();
    void nameChanged();
    void createRequested();

private:
    [[nodiscard]] const DistillRun& run() const { return m_distiller.run(); }
    [[nodiscard]] QList<ModelEntry> usable() const;
    [[nodiscard]] ModelEntry entry(const QString& path) const;
    [[nodiscard]] QStringList prompts() const;
    void takeChange();
    void setProblem(const Problem& problem);
    /// Its own, else why the distillation failed.
    [[nodiscard]] ShownProblem shownProblem() const;

    Services& m_services;
    Distiller& m_distiller;
    SampleList m_samples;
    ReportViewModel m_report;
    Problem m_problem;
    QString m_path, m_name, m_note;
    int m_kind = 0, m_minutes = 30;
    bool m_accepted = false;
    QList<DistillFinding> m_findings;
};

} // namespace dice
