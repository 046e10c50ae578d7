#pragma once
// What the Create page shows and does: a request that is edited, the job that runs, the pictures that were made.
#include "inference/inferenceservice.h"
#include "picturelist.h"

#include <QElapsedTimer>

namespace dice {

class CreateViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    // The request
    Q_PROPERTY(QString prompt READ prompt WRITE setPrompt NOTIFY requestChanged)
    Q_PROPERTY(QString negative READ negative WRITE setNegative NOTIFY requestChanged)
    Q_PROPERTY(Guidance guidance READ guidance WRITE setGuidance NOTIFY requestChanged)
    Q_PROPERTY(double scale READ scale WRITE setScale NOTIFY requestChanged)
    Q_PROPERTY(int steps READ steps WRITE setSteps NOTIFY requestChanged)
    Q_PROPERTY(QString seedText READ seedText WRITE setSeedText NOTIFY requestChanged)
    Q_PROPERTY(bool seedKept READ seedKept WRITE setSeedKept NOTIFY requestChanged)
    Q_PROPERTY(QString cost READ cost NOTIFY requestChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    Q_PROPERTY(QString modelDetail READ modelDetail NOTIFY modelChanged)
    // The job
    Q_PROPERTY(bool running READ running NOTIFY jobChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY jobChanged)
    Q_PROPERTY(double progress READ progress NOTIFY jobChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY jobChanged)
    Q_PROPERTY(QString stepText READ stepText NOTIFY jobChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    // The pictures
    Q_PROPERTY(dice::PictureList* pictures READ pictures CONSTANT)
    Q_PROPERTY(int current READ current NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasSource READ canvasSource NOTIFY canvasChanged)
    Q_PROPERTY(QString previewSource READ previewSource NOTIFY canvasChanged)
    Q_PROPERTY(QSize canvasSize READ canvasSize NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasLabel READ canvasLabel NOTIFY canvasChanged)
    Q_PROPERTY(Guidance canvasGuidance READ canvasGuidance NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasDetail READ canvasDetail NOTIFY canvasChanged)

public:
    enum class Guidance { Off, Cfg, Dice };
    Q_ENUM(Guidance)

    CreateViewModel(InferenceService& service, std::shared_ptr<PictureStore> store, QObject* parent = nullptr);

    [[nodiscard]] QString prompt() const { return m_prompt; }
    [[nodiscard]] QString negative() const { return m_negative; }
    [[nodiscard]] Guidance guidance() const { return m_guidance; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] QString seedText() const { return m_seedText; }
    [[nodiscard]] bool seedKept() const { return m_seedKept; }
    void setPrompt(const QString& prompt);
    void setNegative(const QString& negative);
    void setGuidance(Guidance guidance);
    void setScale(double scale);
    void setSteps(int steps);
    /// A typed seed is kept from then on.
    void setSeedText(const QString& text);
    void setSeedKept(bool kept);

    /// What one picture costs: "40 passes", and once a time was measured "40 passes · about 6 s".
    [[nodiscard]] QString cost() const;
    [[nodiscard]] QString modelName() const;
    [[nodiscard]] QString modelDetail() const;

    [[nodiscard]] bool running() const { return m_service.runningJob() != 0; }
    [[nodiscard]] int waiting() const { return m_service.waitingJobs(); }
    /// 0 ... 1 of the running job.
    [[nodiscard]] double progress() const;
    /// "Step 3 of 20 · about 4 s left"; the time where it is long and known.
    [[nodiscard]] QString progressText() const;
    /// "3 / 20"; empty before the first step.
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] PictureList* pictures() { return &m_pictures; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString canvasSource() const;
    /// Empty unless a preview of the running job is to be seen.
    [[nodiscard]] QString previewSource() const { return m_follows ? m_previewSource : QString(); }
    [[nodiscard]] QSize canvasSize() const;
    [[nodiscard]] QString canvasLabel() const;
    [[nodiscard]] Guidance canvasGuidance() const;
    [[nodiscard]] QString canvasDetail() const;

    /// Starts a picture, or lets it wait behind the running one.
    Q_INVOKABLE void generate();
    /// The running picture alone; those that wait go on.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void rollSeed();
    Q_INVOKABLE void show(int row);
    /// The request of the shown picture into the editors, its seed kept.
    Q_INVOKABLE void useSettings();
    Q_INVOKABLE void copyPicture() const;
    Q_INVOKABLE void openFolder() const;
    Q_INVOKABLE void dismissProblem();

Q_SIGNALS:
    void requestChanged();
    void modelChanged();
    void jobChanged();
    void problemChanged();
    void canvasChanged();

private:
    [[nodiscard]] GenerationRequest request() const;
    [[nodiscard]] int passes() const { return m_guidance == Guidance::Cfg && m_scale != 1 ? 2 * m_steps : m_steps; }
    [[nodiscard]] QString timeLeft() const;
    void start();
    void useModel(const ModelSummary& summary);
    void showProgress(const JobProgress& progress);
    void addPicture(const MadePicture& made);
    void finish(const Outcome& outcome);
    void setPreview(std::shared_ptr<const Pixels> pixels);
    void setProblem(const QString& problem);
    template <typename T>
    void change(T& member, const T& value);

    InferenceService& m_service;
    std::shared_ptr<PictureStore> m_store;
    PictureList m_pictures;

    QString m_prompt, m_negative, m_seedText;
    Guidance m_guidance = Guidance::Cfg;
    double m_scale = 7.5;
    int m_steps = 20;
    bool m_seedKept = false, m_scaleTouched = false;
    bool m_modelAnswered = false; ///< it was described, or the reason why not was said
    int m_askedEarly = 0; ///< pictures that were asked for before the model's own scale was known
    ModelSummary m_model;

    JobProgress m_progress;
    QElapsedTimer m_denoising;
    int m_firstTimedStep = 0;
    double m_secondsPerPass = 0;
    QString m_problem;

    int m_current = -1;
    bool m_follows = false; ///< the canvas shows the running job rather than a chosen picture
    QString m_previewSource;
    QSize m_previewSize;
};

} // namespace dice
