#pragma once
// Takes what comes from elsewhere into the draft: files that are dropped, texts, requests of other pictures. What a picture
// says is offered, and nothing changes before somebody takes it.
#include "fields/prompteditor.h"
#include "library/weightsfile.h"

#include <QUrl>

#include <optional>

namespace dice {

class Intake : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CreateViewModel")

    Q_PROPERTY(QString offer READ offer NOTIFY offerChanged)
    Q_PROPERTY(QString offerPrompt READ offerPrompt NOTIFY offerChanged)
    Q_PROPERTY(QString offerLeftOut READ offerLeftOut NOTIFY offerChanged)

public:
    /// Of another picture's request.
    enum class Part { All, Prompt, Seed };
    Q_ENUM(Part)

    Intake(Services& services, Draft& draft, ModelChoice& model, PromptEditor& editor, QObject* parent = nullptr);
    ~Intake() override;

    /// "castle.png · by comfyui"; empty where nothing is offered.
    [[nodiscard]] QString offer() const;
    [[nodiscard]] QString offerPrompt() const;
    /// "Has no place here: Hires upscaler: Latent", and what is assumed; empty where everything has one and is said.
    [[nodiscard]] QString offerLeftOut() const;

    /// A request into the draft, its seed kept.
    void take(const GenerationRequest& request, Part part);
    /// A file of weights: a model is used from then on, a LoRA or an embedding goes into the prompt, an autoencoder takes the
    /// place of the model's own. A picture with parameters: they are offered.
    Q_INVOKABLE void takeFile(const QUrl& file);
    /// A1111's parameters, which are offered, or a prompt.
    Q_INVOKABLE void takeText(const QString& text);
    Q_INVOKABLE void takeOffer(dice::Intake::Part part);
    Q_INVOKABLE void dismissOffer() { setOffer(std::nullopt); }

Q_SIGNALS:
    void offerChanged();
    void failed(const dice::Problem& problem);

private:
    struct Offer
    {
        GenerationRequest request;
        QString file, program; ///< where it comes from, as far as that is known
        QStringList leftOut;   ///< what has no place in a request, as the other program names it
        QStringList assumed;   ///< what it leaves unsaid
    };
    void setOffer(std::optional<Offer> offer);
    void takeAll(const GenerationRequest& request);
    /// The request's model, if the library has it; else DICE only where the model in use has an enhancer.
    void takeModelOf(const GenerationRequest& request);
    void takeWeights(const QString& path);
    void useWeights(const QString& path, const WeightsFile& file, bool foundByName);
    /// The model that was handed over, once the library knows it.
    void useAwaitedModel();

    Services& m_services;
    Draft& m_draft;
    ModelChoice& m_model;
    PromptEditor& m_editor;
    std::optional<Offer> m_offer;
    QString m_awaitedModel;
    QThreadPool m_pool; // the first to go
};

} // namespace dice
