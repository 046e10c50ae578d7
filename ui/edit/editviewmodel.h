#pragma once
// The Edit page: start from a picture, or repaint a part of it. The mask lies beside the picture and is there again when it is opened again.
#include "maskdocument.h"
#include "services/services.h"
#include "support/dialview.h"
#include "support/pictureprovider.h"

#include <QMargins>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace dice {

/// The request that an edit is made from: the model, the guidance with its dial, and everything else that is not edited here.
struct EditBase
{
    std::function<GenerationRequest()> next;                              ///< for the next picture: its seed is rolled unless it is kept
    std::function<GenerationRequest()> present;                           ///< as it stands
    std::function<DialView(const GenerationRequest&, const QSize&)> dial; ///< the same place on the dial of another request and size
    std::function<void(int)> setPasses;                                   ///< of `present`
};

class EditViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(bool opened READ opened NOTIFY pictureChanged)
    Q_PROPERTY(QUrl source READ source NOTIFY pictureChanged)
    Q_PROPERTY(QString title READ title NOTIFY pictureChanged)
    Q_PROPERTY(QSize size READ size NOTIFY pictureChanged)
    Q_PROPERTY(QString prompt READ prompt WRITE setPrompt NOTIFY requestChanged)
    Q_PROPERTY(QString negative READ negative WRITE setNegative NOTIFY requestChanged)
    Q_PROPERTY(double strength READ strength WRITE setStrength NOTIFY requestChanged)
    Q_PROPERTY(bool onlyMasked READ onlyMasked WRITE setOnlyMasked NOTIFY requestChanged)
    Q_PROPERTY(QString action READ action NOTIFY maskChanged)
    // The dial of the Create page, where it is for this picture
    Q_PROPERTY(int guidance READ guidance NOTIFY requestChanged)
    Q_PROPERTY(int passes READ passes WRITE setPasses NOTIFY requestChanged)
    Q_PROPERTY(int fewestPasses READ fewestPasses NOTIFY requestChanged)
    Q_PROPERTY(int mostPasses READ mostPasses NOTIFY requestChanged)
    Q_PROPERTY(QList<qreal> passMarks READ passMarks NOTIFY requestChanged)
    Q_PROPERTY(QString passesText READ passesText NOTIFY requestChanged)
    Q_PROPERTY(QString cost READ cost NOTIFY requestChanged)
    // What is added around the picture
    Q_PROPERTY(QList<int> margins READ margins NOTIFY marginsChanged)
    Q_PROPERTY(QSize wholeSize READ wholeSize NOTIFY marginsChanged)
    Q_PROPERTY(bool wider READ wider NOTIFY marginsChanged)
    Q_PROPERTY(Tool tool READ tool WRITE setTool NOTIFY toolChanged)
    Q_PROPERTY(int brushSize READ brushSize WRITE setBrushSize NOTIFY toolChanged)
    Q_PROPERTY(double hardness READ hardness WRITE setHardness NOTIFY toolChanged)
    Q_PROPERTY(int featherSize READ featherSize WRITE setFeatherSize NOTIFY toolChanged)
    Q_PROPERTY(bool masked READ masked NOTIFY maskChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY maskChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY maskChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool running READ running NOTIFY jobChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY jobChanged)
    Q_PROPERTY(QStringList results READ results NOTIFY resultsChanged)
    Q_PROPERTY(int shownResult READ shownResult WRITE setShownResult NOTIFY resultsChanged)
    Q_PROPERTY(QString resultSource READ resultSource NOTIFY resultsChanged)
    Q_PROPERTY(QSize resultSize READ resultSize NOTIFY resultsChanged)
    Q_PROPERTY(QString resultNotes READ resultNotes NOTIFY resultsChanged)

public:
    enum class Tool { Brush, Eraser, Lasso, Rectangle };
    Q_ENUM(Tool)

    /// The sides of a picture, as `margins` counts them; what is added lies on a grid that the networks can take.
    enum class Side { Left, Top, Right, Bottom };
    Q_ENUM(Side)
    static constexpr int kGrid = 8, kMostMargin = 1024;

    EditViewModel(Services& services, std::shared_ptr<PictureStore> store, EditBase base, QObject* parent = nullptr);
    ~EditViewModel() override;

    /// A picture from a file, with the mask that lies beside it. False with problem() if it cannot be read.
    bool open(const QString& file);
    [[nodiscard]] MaskDocument& mask() { return m_mask; }
    /// Where the mask of a picture is kept: beside it.
    [[nodiscard]] static QString maskFile(const QString& picture);

    [[nodiscard]] bool opened() const { return !m_file.isEmpty(); }
    [[nodiscard]] QUrl source() const { return opened() ? QUrl::fromLocalFile(m_file) : QUrl(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QSize size() const { return m_mask.size(); }
    [[nodiscard]] QString prompt() const { return m_prompt; }
    [[nodiscard]] QString negative() const { return m_negative; }
    [[nodiscard]] double strength() const { return m_strength; }
    [[nodiscard]] bool onlyMasked() const { return m_onlyMasked; }
    void setPrompt(const QString& prompt);
    void setNegative(const QString& negative);
    void setStrength(double strength);
    void setOnlyMasked(bool only);
    /// "Repaint the mask", "Change the picture", "Paint the new edges"
    [[nodiscard]] QString action() const
    {
        return wider() ? tr("Paint the new edges") : masked() ? tr("Repaint the mask") : tr("Change the picture");
    }

    /// 0 off, 1 CFG, 2 DICE, as marks of the window have it.
    [[nodiscard]] int guidance() const { return static_cast<int>(m_base.present().guidance.mode); }
    [[nodiscard]] int passes() const { return dial().passes; }
    [[nodiscard]] int fewestPasses() const { return dial().range.least; }
    [[nodiscard]] int mostPasses() const { return dial().range.most; }
    [[nodiscard]] QList<qreal> passMarks() const { return dial().marks; }
    [[nodiscard]] QString passesText() const { return dial().text; }
    [[nodiscard]] QString cost() const { return dial().cost; }
    void setPasses(int passes);

    /// Pixels that are added at the sides, in their order; painted anew together with the mask.
    [[nodiscard]] QList<int> margins() const { return {m_margins.left(), m_margins.top(), m_margins.right(), m_margins.bottom()}; }
    [[nodiscard]] QSize wholeSize() const { return size().grownBy(m_margins); }
    [[nodiscard]] bool wider() const { return !m_margins.isNull(); }
    /// Rounded to the grid, within 0 ... kMostMargin.
    Q_INVOKABLE void setMargin(dice::EditViewModel::Side side, int pixels);

    [[nodiscard]] Tool tool() const { return m_tool; }
    void setTool(Tool tool);
    [[nodiscard]] int brushSize() const { return m_brushSize; }
    void setBrushSize(int size);
    [[nodiscard]] double hardness() const { return m_hardness; }
    void setHardness(double hardness);
    [[nodiscard]] int featherSize() const { return m_featherSize; }
    void setFeatherSize(int pixels);
    [[nodiscard]] bool paints() const { return m_tool == Tool::Brush || m_tool == Tool::Eraser; }
    void beginStroke() { m_mask.begin(); }
    void stroke(const QPointF& from, const QPointF& to, double pressure);
    void endStroke();
    void fillShape(const QPolygonF& shape);
    [[nodiscard]] bool masked() const { return m_masked; }
    [[nodiscard]] bool canUndo() const { return m_mask.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_mask.canRedo(); }

    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool running() const { return m_job != 0; }
    [[nodiscard]] QString progressText() const { return m_progressText; }
    /// Sources of the pictures that were made of this one, the newest first.
    [[nodiscard]] QStringList results() const;
    /// -1 = the picture itself.
    [[nodiscard]] int shownResult() const { return m_shownResult; }
    void setShownResult(int row);
    [[nodiscard]] QSize resultSize() const { return m_shownResult < 0 ? size() : m_results[m_shownResult].size; }
    [[nodiscard]] QString resultSource() const { return m_shownResult < 0 ? QString() : m_results[m_shownResult].source; }
    /// What the engine remarked on the shown result.
    [[nodiscard]] QString resultNotes() const;

    Q_INVOKABLE void openUrl(const QUrl& file) { open(file.toLocalFile()); }
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void invert();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void feather();
    Q_INVOKABLE void generate();
    Q_INVOKABLE void cancel() { m_services.queue.cancel(m_job); }
    /// The shown result becomes the picture that is edited.
    Q_INVOKABLE void goOnWithResult();
    Q_INVOKABLE void dismissProblem() { setProblem({}); }

Q_SIGNALS:
    void pictureChanged();
    void marginsChanged();
    void requestChanged();
    void toolChanged();
    void maskChanged();
    void maskPainted(const QRect& part);
    void problemChanged();
    void jobChanged();
    void resultsChanged();

private:
    void readPrompts(const QString& file);
    struct Result
    {
        QString source, file;
        QSize size;
        Remarks remarks;
    };
    /// After every finished change of the mask.
    void changeMask();
    void keepMask();
    void setProblem(const Problem& problem);
    /// The request of the base with what is edited here, before files are written for it.
    [[nodiscard]] GenerationRequest edited(const GenerationRequest& base) const;
    [[nodiscard]] DialView dial() const { return m_base.dial(edited(m_base.present()), opened() ? wholeSize() : QSize()); }
    /// Files with the margins around picture and mask, named in `edit`; false with problem() if they cannot be written.
    [[nodiscard]] bool writeWider(EditSettings& edit);

    Services& m_services;
    std::shared_ptr<PictureStore> m_store;
    EditBase m_base;
    QMargins m_margins;
    QString m_file, m_prompt, m_negative, m_problem, m_progressText;
    double m_strength = 0.6, m_hardness = 0.8;
    bool m_onlyMasked = false, m_masked = false;
    Tool m_tool = Tool::Brush;
    int m_brushSize = 48, m_featherSize = 8;
    MaskDocument m_mask;
    QTimer m_keep;
    QThreadPool m_pool; // the first to go
    qint64 m_job = 0;
    QList<Result> m_results;
    int m_shownResult = -1;
};

} // namespace dice
