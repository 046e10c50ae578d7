#pragma once
// What the Create page shows and does: a request that is edited, the job that runs, the pictures that were made.
#include "library/weightsfile.h"
#include "picturelist.h"
#include "prompt/promptcompletion.h"
#include "queuelist.h"
#include "requestdraft.h"
#include "services/services.h"
#include "support/dialview.h"

#include <QElapsedTimer>
#include <QThreadPool>

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
    Q_PROPERTY(QString strengthHint READ strengthHint NOTIFY requestChanged)
    Q_PROPERTY(int passes READ passes WRITE setPasses NOTIFY requestChanged)
    Q_PROPERTY(int fewestPasses READ fewestPasses NOTIFY requestChanged)
    Q_PROPERTY(int mostPasses READ mostPasses NOTIFY requestChanged)
    Q_PROPERTY(QList<qreal> passMarks READ passMarks NOTIFY requestChanged)
    Q_PROPERTY(QString passesText READ passesText NOTIFY requestChanged)
    Q_PROPERTY(int steps READ steps WRITE setSteps NOTIFY requestChanged)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY requestChanged)
    Q_PROPERTY(QString seedText READ seedText WRITE setSeedText NOTIFY requestChanged)
    Q_PROPERTY(bool seedKept READ seedKept WRITE setSeedKept NOTIFY requestChanged)
    Q_PROPERTY(int pictureWidth READ pictureWidth WRITE setPictureWidth NOTIFY requestChanged)
    Q_PROPERTY(int pictureHeight READ pictureHeight WRITE setPictureHeight NOTIFY requestChanged)
    Q_PROPERTY(int ratio READ ratio WRITE setRatio NOTIFY requestChanged)
    Q_PROPERTY(int samplerIndex READ samplerIndex WRITE setSamplerIndex NOTIFY requestChanged)
    Q_PROPERTY(int scheduleIndex READ scheduleIndex WRITE setScheduleIndex NOTIFY requestChanged)
    Q_PROPERTY(QStringList samplers READ samplers CONSTANT)
    Q_PROPERTY(QStringList schedules READ schedules NOTIFY requestChanged)
    Q_PROPERTY(QString preset READ preset WRITE setPreset NOTIFY requestChanged)
    Q_PROPERTY(int clipSkip READ clipSkip WRITE setClipSkip NOTIFY requestChanged)
    Q_PROPERTY(QString variationSeed READ variationSeed WRITE setVariationSeed NOTIFY requestChanged)
    Q_PROPERTY(double variationStrength READ variationStrength WRITE setVariationStrength NOTIFY requestChanged)
    Q_PROPERTY(QString moreSummary READ moreSummary NOTIFY requestChanged)
    Q_PROPERTY(QString cost READ cost NOTIFY requestChanged)
    Q_PROPERTY(QString otherCost READ otherCost NOTIFY requestChanged)
    Q_PROPERTY(QString style READ style WRITE setStyle NOTIFY requestChanged)
    Q_PROPERTY(QStringList styles READ styles NOTIFY stylesChanged)
    Q_PROPERTY(QStringList styleChoices READ styleChoices NOTIFY stylesChanged)
    Q_PROPERTY(int styleIndex READ styleIndex NOTIFY requestChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY requestChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY requestChanged)
    Q_PROPERTY(QString promptTokens READ promptTokens NOTIFY tokensChanged)
    Q_PROPERTY(QString negativeTokens READ negativeTokens NOTIFY tokensChanged)
    Q_PROPERTY(QStringList history READ history NOTIFY historyChanged)
    Q_PROPERTY(QStringList files READ files NOTIFY filesChanged)
    Q_PROPERTY(QStringList autoencoders READ autoencoders NOTIFY filesChanged)
    Q_PROPERTY(int autoencoderIndex READ autoencoderIndex WRITE setAutoencoderIndex NOTIFY requestChanged)
    Q_PROPERTY(QStringList completionNames READ completionNames NOTIFY completionsChanged)
    Q_PROPERTY(QStringList completionKinds READ completionKinds NOTIFY completionsChanged)
    Q_PROPERTY(bool completesNegative READ completesNegative NOTIFY completionsChanged)
    // The model
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    Q_PROPERTY(QString modelDetail READ modelDetail NOTIFY modelChanged)
    Q_PROPERTY(QString modelThumbnail READ modelThumbnail NOTIFY canvasChanged)
    Q_PROPERTY(QString diceReason READ diceReason NOTIFY requestChanged)
    Q_PROPERTY(QStringList modelNames READ modelNames NOTIFY modelsChanged)
    Q_PROPERTY(int modelIndex READ modelIndex NOTIFY modelsChanged)
    // The job
    Q_PROPERTY(bool running READ running NOTIFY jobChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY jobChanged)
    Q_PROPERTY(double progress READ progress NOTIFY jobChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY jobChanged)
    Q_PROPERTY(QString stepText READ stepText NOTIFY jobChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    // A picture that came from elsewhere, and is asked about
    Q_PROPERTY(QString offer READ offer NOTIFY offerChanged)
    Q_PROPERTY(QString offerPrompt READ offerPrompt NOTIFY offerChanged)
    Q_PROPERTY(QString offerLeftOut READ offerLeftOut NOTIFY offerChanged)
    Q_PROPERTY(dice::QueueList* queue READ queue CONSTANT)
    // The pictures
    Q_PROPERTY(dice::PictureList* pictures READ pictures CONSTANT)
    Q_PROPERTY(int current READ current NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasSource READ canvasSource NOTIFY canvasChanged)
    Q_PROPERTY(QString previewSource READ previewSource NOTIFY canvasChanged)
    Q_PROPERTY(QSize canvasSize READ canvasSize NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasLabel READ canvasLabel NOTIFY canvasChanged)
    Q_PROPERTY(Guidance canvasGuidance READ canvasGuidance NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasDetail READ canvasDetail NOTIFY canvasChanged)
    Q_PROPERTY(QString canvasNotes READ canvasNotes NOTIFY canvasChanged)
    Q_PROPERTY(bool canvasStarred READ canvasStarred NOTIFY canvasChanged)
    Q_PROPERTY(QUrl canvasFile READ canvasFile NOTIFY canvasChanged)

public:
    enum class Guidance { Off, Cfg, Dice };
    Q_ENUM(Guidance)
    /// Of another picture's request.
    enum class Part { All, Prompt, Seed };
    Q_ENUM(Part)
    static constexpr int kRatios = 5; // 1:1, 3:4, 4:3, 9:16, 16:9

    CreateViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent = nullptr);
    ~CreateViewModel() override;

    [[nodiscard]] QString prompt() const { return QString::fromStdString(m_draft.request.text.prompt); }
    [[nodiscard]] QString negative() const { return QString::fromStdString(m_draft.request.text.negative); }
    [[nodiscard]] Guidance guidance() const;
    [[nodiscard]] double scale() const { return m_draft.request.guidance.scale; }
    /// Where the strength comes from another place than its slider: "strength 0.50 of the picture".
    [[nodiscard]] QString strengthHint() const;
    /// The dial: denoiser passes of one picture, from one per model evaluation to CFG's two.
    [[nodiscard]] int passes() const;
    [[nodiscard]] int fewestPasses() const { return m_range.least; }
    [[nodiscard]] int mostPasses() const { return m_range.most; }
    /// Where plans were measured on this model.
    [[nodiscard]] QList<qreal> passMarks() const;
    /// "22 passes · about 1.0 s · 95 % of the way to CFG"
    [[nodiscard]] QString passesText() const;
    [[nodiscard]] int steps() const { return m_draft.request.sampling.steps; }
    [[nodiscard]] int count() const { return m_draft.request.sampling.count; }
    [[nodiscard]] QString seedText() const { return QString::number(m_draft.request.sampling.seed); }
    [[nodiscard]] bool seedKept() const { return m_draft.seedKept; }
    /// The model's own where none is chosen.
    [[nodiscard]] int pictureWidth() const { return m_draft.request.sampling.width == 0 ? m_model.width : m_draft.request.sampling.width; }
    [[nodiscard]] int pictureHeight() const
    {
        return m_draft.request.sampling.height == 0 ? m_model.height : m_draft.request.sampling.height;
    }
    /// The place among the ratios; -1 for a size of none.
    [[nodiscard]] int ratio() const;
    [[nodiscard]] int samplerIndex() const;
    [[nodiscard]] int scheduleIndex() const;
    [[nodiscard]] static QStringList samplers();
    [[nodiscard]] static QStringList schedules();
    /// The one of sampling_presets.h whose sampler, schedule and steps are chosen; empty for none of them.
    [[nodiscard]] QString preset() const;
    [[nodiscard]] int clipSkip() const { return m_draft.request.text.clipSkip; }
    [[nodiscard]] QString variationSeed() const { return QString::number(m_draft.request.sampling.variationSeed); }
    [[nodiscard]] double variationStrength() const { return m_draft.request.sampling.variationStrength; }
    [[nodiscard]] QString style() const { return m_draft.style; }
    [[nodiscard]] QStringList styles() const;
    /// "No style" and the styles.
    [[nodiscard]] QStringList styleChoices() const { return QStringList{tr("No style")} + styles(); }
    [[nodiscard]] int styleIndex() const { return std::max<int>(0, static_cast<int>(styles().indexOf(m_draft.style)) + 1); }
    void setPrompt(const QString& prompt) { change(QStringLiteral("prompt"), m_draft.request.text.prompt, prompt.toStdString()); }
    void setNegative(const QString& negative) { change(QStringLiteral("negative"), m_draft.request.text.negative, negative.toStdString()); }
    void setGuidance(Guidance guidance);
    void setScale(double scale);
    void setPasses(int passes);
    void setSteps(int steps) { changeDial(QStringLiteral("steps"), &SamplingSettings::steps, steps); }
    void setCount(int count) { change(QStringLiteral("count"), m_draft.request.sampling.count, count); }
    /// A typed seed is kept from then on.
    void setSeedText(const QString& text);
    void setSeedKept(bool kept) { change(QStringLiteral("kept"), m_draft.seedKept, kept); }
    void setPictureWidth(int width);
    void setPictureHeight(int height);
    void setRatio(int ratio);
    void setSamplerIndex(int index);
    void setScheduleIndex(int index);
    void setPreset(const QString& name);
    void setClipSkip(int layers) { change(QStringLiteral("clip"), m_draft.request.text.clipSkip, layers); }
    void setVariationSeed(const QString& seed)
    {
        change(QStringLiteral("variation seed"), m_draft.request.sampling.variationSeed, static_cast<std::int64_t>(seed.toLongLong()));
    }
    void setVariationStrength(double strength)
    {
        change(QStringLiteral("variation"), m_draft.request.sampling.variationStrength, strength);
    }
    void setStyle(const QString& name) { change(QStringLiteral("style"), m_draft.style, name); }
    /// "DPM++ 2M · Karras · variation off", for the closed fold.
    [[nodiscard]] QString moreSummary() const;

    /// What the press costs: "40 passes", and once a time was measured "40 passes · about 6 s".
    [[nodiscard]] QString cost() const;
    /// "CFG would take 40 passes"; empty where it is what is asked for.
    [[nodiscard]] QString otherCost() const;
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    /// "14 / 75"; empty where nothing counts.
    [[nodiscard]] QString promptTokens() const { return m_tokens[0]; }
    [[nodiscard]] QString negativeTokens() const { return m_tokens[1]; }
    /// What the prompt under the caret could go on with, and what each of them is.
    [[nodiscard]] QStringList files() const;
    /// The model's own first.
    [[nodiscard]] QStringList autoencoders() const;
    [[nodiscard]] int autoencoderIndex() const;
    void setAutoencoderIndex(int index);
    [[nodiscard]] QStringList completionNames() const;
    [[nodiscard]] QStringList completionKinds() const;
    /// They are the negative prompt's.
    [[nodiscard]] bool completesNegative() const { return m_completesNegative; }
    /// Prompts that searchHistory found, one line each.
    [[nodiscard]] QStringList history() const;

    [[nodiscard]] QString modelName() const;
    [[nodiscard]] QString modelDetail() const;
    /// The last picture that it made, small; empty if there is none.
    [[nodiscard]] QString modelThumbnail() const;
    /// Why DICE cannot be taken; empty if it can.
    [[nodiscard]] QString diceReason() const;
    [[nodiscard]] QStringList modelNames() const;
    [[nodiscard]] int modelIndex() const;

    [[nodiscard]] bool running() const { return m_services.queue.running() != 0; }
    [[nodiscard]] int waiting() const { return m_services.queue.waiting(); }
    /// 0 ... 1 of the running job.
    [[nodiscard]] double progress() const;
    /// "Step 3 of 20 · about 4 s left"; the time where it is long and known.
    [[nodiscard]] QString progressText() const;
    /// "3 / 20"; empty before the first step.
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QueueList* queue() { return &m_queue; }

    [[nodiscard]] PictureList* pictures() { return &m_pictures; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString canvasSource() const;
    /// Empty unless a preview of the running job is to be seen.
    [[nodiscard]] QString previewSource() const { return m_follows ? m_previewSource : QString(); }
    [[nodiscard]] QSize canvasSize() const;
    [[nodiscard]] QString canvasLabel() const;
    [[nodiscard]] Guidance canvasGuidance() const;
    [[nodiscard]] QString canvasDetail() const;
    /// What the engine remarked on the shown picture, a line each; mostly empty.
    [[nodiscard]] QString canvasNotes() const;
    [[nodiscard]] bool canvasStarred() const;
    [[nodiscard]] QUrl canvasFile() const;

    /// The limits of a field of the request, by its key, for the fields that it is typed into.
    Q_INVOKABLE static int least(const QString& field);
    Q_INVOKABLE static int most(const QString& field);
    /// Starts a picture, or lets it wait behind the running one.
    Q_INVOKABLE void generate();
    /// The running picture alone; those that wait go on.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void rollSeed();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void show(int row);
    /// The request of the shown picture into the editors, its seed kept.
    Q_INVOKABLE void useSettings();
    /// Another picture near the shown one: its request with a little of another noise.
    Q_INVOKABLE void vary();
    /// The picture, and the file with its parameters for programs that take files.
    Q_INVOKABLE void copyPicture() const;
    Q_INVOKABLE void copyParameters() const;
    /// A copy of the shown picture, with its parameters, under a name of one's own; the extension decides the format.
    Q_INVOKABLE void savePicture(const QUrl& file);
    Q_INVOKABLE void openFolder() const;
    Q_INVOKABLE void toggleStar();
    Q_INVOKABLE void removePicture();
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    Q_INVOKABLE void useModel(int index);
    Q_INVOKABLE void searchHistory(const QString& words);
    Q_INVOKABLE void useHistory(int row);
    /// Looks for completions at the caret; none where the settings say so.
    Q_INVOKABLE void complete(bool negative, int caret);
    /// Writes one of them; `selectionMade` says where the caret is then.
    Q_INVOKABLE void useCompletion(int row);
    Q_INVOKABLE void forgetCompletions();
    /// The prompts as they are now, under a name; over one with the same name.
    Q_INVOKABLE void keepStyle(const QString& name);
    /// By its place in styleChoices.
    Q_INVOKABLE void chooseStyle(int index) { setStyle(styles().value(index - 1)); }
    Q_INVOKABLE void removeStyle(const QString& name);
    /// The selection with its new weight; `selectionMade` says where it is then.
    Q_INVOKABLE void weigh(bool negative, int selectionStart, int selectionEnd, double by);
    /// The shown picture's request, or that of the editors, to the Compare page; the editors' to the grid; the shown picture to the Edit page.
    Q_INVOKABLE void compare(bool shownOne);
    Q_INVOKABLE void makeGrid();
    Q_INVOKABLE void edit();
    Q_INVOKABLE void distill() { Q_EMIT distillRequested(m_modelPath); }
    /// Those of the library's LoRAs and embeddings whose names hold the words.
    Q_INVOKABLE void searchFiles(const QString& words);
    /// Puts one of them at the prompt's end.
    Q_INVOKABLE void useFile(int row);
    /// A file of weights: a model is used from then on, a LoRA or an embedding goes into the prompt, an autoencoder takes the
    /// place of the model's own. A picture with parameters, dropped or opened: what it says is offered, and nothing changes before takeOffer.
    Q_INVOKABLE void takeFile(const QUrl& file);
    /// A1111's parameters, which are offered, or a prompt.
    Q_INVOKABLE void takeText(const QString& text);
    /// "castle.png · made by comfyui"; empty where nothing is offered.
    [[nodiscard]] QString offer() const;
    [[nodiscard]] QString offerPrompt() const
    {
        return m_offer ? QString::fromStdString(m_offer->request.text.prompt).simplified() : QString();
    }
    /// "Not taken over: Hires upscaler: Latent"; empty where everything has a place here.
    [[nodiscard]] QString offerLeftOut() const;
    Q_INVOKABLE void takeOffer(dice::CreateViewModel::Part part);
    Q_INVOKABLE void dismissOffer();

    void take(const GenerationRequest& request, Part part);
    void chooseModel(const QString& path);
    /// DICE with this enhancer from now on, if its model is the one in use.
    void chooseEnhancer(const QString& model, const QString& file);
    /// Asks the engine about the model; what it says arrives later.
    void describeModel();
    /// The request as it is in the editors, with style and wildcards; the seed is rolled unless it is kept.
    [[nodiscard]] GenerationRequest nextRequest();
    /// The same as it stands, without style and wildcards and with the seed as it is.
    [[nodiscard]] GenerationRequest presentRequest() const;
    /// The dial at the same place between the ends of a request that is made from this one; `pixels` is the size of its picture.
    [[nodiscard]] DialView dialOf(const GenerationRequest& request, const QSize& pixels) const;
    /// About how long so many passes of such a request take; 0 = nothing was timed yet.
    [[nodiscard]] double secondsFor(int passes, int width, int height) const;
    [[nodiscard]] const MadePicture* shown() const;

Q_SIGNALS:
    void requestChanged();
    void modelChanged();
    void modelsChanged();
    void jobChanged();
    void problemChanged();
    void offerChanged();
    void canvasChanged();
    void stylesChanged();
    void tokensChanged();
    void historyChanged();
    void filesChanged();
    void completionsChanged();
    void compareRequested(const dice::GenerationRequest& request);
    void gridRequested(const dice::GenerationRequest& request);
    void editRequested(const QString& file);
    /// The model in use is to be made CFG-free.
    void distillRequested(const QString& model);
    void selectionMade(bool negative, int start, int end);

private:
    struct Offer
    {
        GenerationRequest request;
        QString file, program; ///< where it comes from, as far as that is known
        QStringList leftOut;   ///< what has no place in a request, as the other program names it
    };
    /// Of its jobs in the queue, which has those of other pages too.
    [[nodiscard]] static QString ownPurpose() { return QStringLiteral("create"); }
    [[nodiscard]] GenerationRequest completed(GenerationRequest request) const;
    static void showLoras(GenerationRequest& request);
    [[nodiscard]] bool enhancerThere() const;
    /// What was measured at the dial's place; empty where nothing was.
    [[nodiscard]] QString measuredCloseness() const;
    [[nodiscard]] QString closeness() const;
    [[nodiscard]] QString timeLeft() const;
    /// DICE where an enhancer is there and nothing else was chosen; not DICE where there is none.
    void settleGuidance();
    void connectServices();
    void restore();
    void start(const QString& purpose);
    void takeModel(const ModelSummary& summary);
    void showProgress(const JobProgress& progress);
    void addPicture(const QString& purpose, const MadePicture& made);
    void finish(const QString& purpose, const Outcome& outcome);
    [[nodiscard]] QString autoencoder() const;
    void chooseAutoencoder(const QString& file);
    void takeWeights(const QString& path);
    void useWeights(const QString& path, const WeightsFile& file, bool foundByName);
    /// The model that was handed over, once the library knows it.
    void useAwaitedModel();
    void append(const QString& words);
    /// The names of LoRAs, embeddings and autoencoders around the model; folders are read beside the window.
    void lookForFiles();
    void setOffer(std::optional<Offer> offer);
    void setPreview(std::shared_ptr<const Pixels> pixels);
    void setProblem(const Problem& problem);
    void setDraft(const RequestDraft& draft);
    /// The same as a step of undo; nothing where nothing changes.
    void changeTo(const QString& field, const RequestDraft& draft);
    /// After any change of the state: tells, counts tokens, keeps the session.
    void draftChanged();
    template <typename T> void change(const QString& field, T& member, const T& value)
    {
        if (member == value)
            return;
        m_history.remember(m_draft, field, m_clock.elapsed());
        member = value;
        draftChanged();
    }

    /// What moves the dial's ends: the dial keeps its place between them.
    template <typename T> void changeDial(const QString& field, T SamplingSettings::*member, const T& value)
    {
        RequestDraft draft = m_draft;
        draft.request.sampling.*member = value;
        if (draft == m_draft)
            return;
        draft.setPasses(movedPasses(m_draft.request.guidance.passes, m_range, dialRange(draft.request)));
        changeTo(field, draft);
    }

    Services& m_services;
    std::shared_ptr<PictureStore> m_store;
    PictureList m_pictures;
    QueueList m_queue;

    RequestDraft m_draft;
    EditHistory m_history;
    QElapsedTimer m_clock;
    QString m_tokens[2];
    QList<UsedPrompt> m_found;
    QList<Completion> m_completions;
    bool m_completesNegative = false;
    CompletionSources m_sources; ///< the files; prompts are asked for when they are needed
    QStringList m_vaes;          ///< the names of autoencoders
    QString m_fileWords, m_awaitedModel;
    bool m_looksForFiles = false, m_looksAgain = false;
    QList<Completion> m_files; ///< found by the words
    bool m_scaleTouched = false, m_guidanceTouched = false;
    bool m_modelAnswered = false; ///< it was described, or the reason why not was said
    int m_askedEarly = 0;         ///< pictures that were asked for before the model's own scale was known
    QString m_modelPath;          ///< empty = the starter model
    ModelSummary m_model;
    ModelDial m_dial;
    PassRange m_range{20, 40};

    JobProgress m_progress;
    QElapsedTimer m_denoising;
    int m_firstTimedStep = 0;
    double m_secondsPerPass = 0; ///< and pixel
    QString m_problem;
    std::optional<Offer> m_offer;

    int m_current = -1;
    bool m_follows = false; ///< the canvas shows the running job rather than a chosen picture
    QString m_previewSource;
    QSize m_previewSize;
    QThreadPool m_pool; // the first to go
};

} // namespace dice
