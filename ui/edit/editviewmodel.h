#pragma once
// The Edit page: start from a picture, or repaint a part of it. The mask lies beside the picture and is there again when it is opened again.
#include "fields/guidancedial.h"
#include "fields/jobstatus.h"
#include "fields/prompteditor.h"
#include "fields/shareddraft.h"
#include "maskdocument.h"
#include "support/pictureprovider.h"

#include <QMargins>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace dice {

class EditViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(bool opened READ opened NOTIFY pictureChanged)
    Q_PROPERTY(QUrl source READ source NOTIFY pictureChanged)
    Q_PROPERTY(QString title READ title NOTIFY pictureChanged)
    Q_PROPERTY(QSize size READ size NOTIFY pictureChanged)
    Q_PROPERTY(dice::PromptEditor* editor READ editor CONSTANT)
    Q_PROPERTY(dice::GuidanceDial* dial READ dial CONSTANT)
    Q_PROPERTY(dice::JobStatus* job READ job CONSTANT)
    Q_PROPERTY(double strength READ strength WRITE setStrength NOTIFY requestChanged)
    Q_PROPERTY(bool onlyMasked READ onlyMasked WRITE setOnlyMasked NOTIFY requestChanged)
    Q_PROPERTY(QString action READ action NOTIFY maskChanged)
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

    EditViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent = nullptr);
    ~EditViewModel() override;

    /// A picture from a file, with the mask that lies beside it. False, and the job has a problem, if it cannot be read.
    bool open(const QString& file);
    [[nodiscard]] MaskDocument& mask() { return m_mask; }
    /// Where the mask of a picture is kept: beside it.
    [[nodiscard]] static QString maskFile(const QString& picture);

    [[nodiscard]] bool opened() const { return !m_file.isEmpty(); }
    [[nodiscard]] QUrl source() const { return opened() ? QUrl::fromLocalFile(m_file) : QUrl(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QSize size() const { return m_mask.size(); }
    /// The prompts of the picture that is edited.
    [[nodiscard]] PromptEditor* editor() { return &m_editor; }
    /// The dial of the Create page, where it is for this picture.
    [[nodiscard]] GuidanceDial* dial() { return &m_dial; }
    [[nodiscard]] JobStatus* job() { return &m_job; }
    [[nodiscard]] double strength() const { return m_strength; }
    [[nodiscard]] bool onlyMasked() const { return m_onlyMasked; }
    void setStrength(double strength);
    void setOnlyMasked(bool only);
    /// "Repaint the mask", "Change the picture", "Paint the new edges"
    [[nodiscard]] QString action() const
    {
        return wider() ? tr("Paint the new edges") : masked() ? tr("Repaint the mask") : tr("Change the picture");
    }

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
    /// The shown result becomes the picture that is edited.
    Q_INVOKABLE void goOnWithResult();

Q_SIGNALS:
    void pictureChanged();
    void marginsChanged();
    void requestChanged();
    void toolChanged();
    void maskChanged();
    void maskPainted(const QRect& part);
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
    void addResult(const MadePicture& made);
    /// The request of the base with what is edited here, before files are written for it.
    [[nodiscard]] GenerationRequest edited(const GenerationRequest& base) const;
    /// Files with the margins around picture and mask, named in `edit`; false, and the job has a problem, if they cannot be written.
    [[nodiscard]] bool writeWider(EditSettings& edit);

    std::shared_ptr<PictureStore> m_store;
    SharedDraft& m_shared;
    Draft m_text; ///< of the prompts alone
    PromptEditor m_editor;
    JobStatus m_job;
    QMargins m_margins;
    QString m_file;
    double m_strength = 0.6, m_hardness = 0.8;
    bool m_onlyMasked = false, m_masked = false;
    Tool m_tool = Tool::Brush;
    int m_brushSize = 48, m_featherSize = 8;
    MaskDocument m_mask;
    GuidanceDial m_dial; ///< asks at once what is edited
    QTimer m_keep;
    QThreadPool m_pool; // the first to go
    QList<Result> m_results;
    int m_shownResult = -1;
};

} // namespace dice
