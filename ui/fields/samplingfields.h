#pragma once
// Sets size, steps, seed, sampler and schedule of the draft.
#include "draft.h"
#include "modelchoice.h"

namespace dice {

class SamplingFields : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view-models")

    Q_PROPERTY(int steps READ steps WRITE setSteps NOTIFY changed)
    Q_PROPERTY(QString seedText READ seedText WRITE setSeedText NOTIFY changed)
    Q_PROPERTY(bool seedKept READ seedKept WRITE setSeedKept NOTIFY changed)
    Q_PROPERTY(int pictureWidth READ pictureWidth WRITE setPictureWidth NOTIFY changed)
    Q_PROPERTY(int pictureHeight READ pictureHeight WRITE setPictureHeight NOTIFY changed)
    Q_PROPERTY(int ratio READ ratio WRITE setRatio NOTIFY changed)
    Q_PROPERTY(int samplerIndex READ samplerIndex WRITE setSamplerIndex NOTIFY changed)
    Q_PROPERTY(int scheduleIndex READ scheduleIndex WRITE setScheduleIndex NOTIFY changed)
    Q_PROPERTY(QStringList samplers READ samplers CONSTANT)
    Q_PROPERTY(QStringList schedules READ schedules NOTIFY changed)
    Q_PROPERTY(QString preset READ preset WRITE setPreset NOTIFY changed)
    Q_PROPERTY(bool readsEta READ readsEta NOTIFY changed)
    Q_PROPERTY(bool batches READ batches NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    static constexpr int kRatios = 5; // 1:1, 3:4, 4:3, 9:16, 16:9

    SamplingFields(Draft& draft, ModelChoice& model, QObject* parent = nullptr);

    [[nodiscard]] int steps() const { return sampling().steps; }
    [[nodiscard]] QString seedText() const { return QString::number(sampling().seed); }
    [[nodiscard]] bool seedKept() const { return m_draft.value().seedKept; }
    [[nodiscard]] int pictureWidth() const { return m_model.sizeOf(m_draft.request()).width(); }
    [[nodiscard]] int pictureHeight() const { return m_model.sizeOf(m_draft.request()).height(); }
    /// The place among the ratios; -1 for a size of none.
    [[nodiscard]] int ratio() const;
    [[nodiscard]] int samplerIndex() const;
    [[nodiscard]] int scheduleIndex() const;
    [[nodiscard]] static QStringList samplers();
    [[nodiscard]] static QStringList schedules();
    /// The one of sampling_presets.h whose sampler, schedule and steps are chosen; empty for none of them.
    [[nodiscard]] QString preset() const;
    /// "DPM++ 2M · Karras · variation off", for the closed fold.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool readsEta() const;
    /// Several pictures are wanted, and the sampler can take some at the same time.
    [[nodiscard]] bool batches() const;
    void setSteps(int steps);
    /// A typed seed is kept from then on.
    void setSeedText(const QString& text);
    void setSeedKept(bool kept);
    void setPictureWidth(int width) { setSize(QStringLiteral("width"), {width, pictureHeight()}); }
    void setPictureHeight(int height) { setSize(QStringLiteral("height"), {pictureWidth(), height}); }
    void setRatio(int ratio);
    void setSamplerIndex(int index);
    void setScheduleIndex(int index);
    void setPreset(const QString& name);

    Q_INVOKABLE void rollSeed();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const SamplingSettings& sampling() const { return m_draft.request().sampling; }
    void setSize(const QString& step, const QSize& size);

    Draft& m_draft;
    ModelChoice& m_model;
};

} // namespace dice
