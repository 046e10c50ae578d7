#include "requestmaker.h"

#include "base/seed.h"
#include "prompt/wildcards.h"

#include <QFileInfo>

namespace dice {

RequestMaker::RequestMaker(Services& services, Draft& draft, ModelChoice& model, QObject* parent)
    : QObject(parent), m_services(services), m_draft(draft), m_model(model)
{
}

GenerationRequest RequestMaker::next()
{
    RequestDraft draft = m_draft.value();
    if (!draft.seedKept) { // no step of undo: it is the press that rolls
        draft.request.sampling.seed = randomSeed();
        m_draft.set(draft);
    }
    PromptSettings& text = draft.request.text;
    if (const PromptStyle* const style = m_services.styles.find(draft.style)) {
        text.prompt = applied(style->prompt, QString::fromStdString(text.prompt)).toStdString();
        text.negative = applied(style->negative, QString::fromStdString(text.negative)).toStdString();
    }
    const DrawnPrompt drawn = drawWildcards(QString::fromStdString(text.prompt), m_services.wildcardsFolder(), draft.request.sampling.seed);
    text.prompt = drawn.text.toStdString();
    Q_EMIT this->drawn(drawn.problem);
    return completed(draft.request);
}

GenerationRequest RequestMaker::completed(GenerationRequest request) const
{
    const SettingsValues settings = m_services.settings.values();
    ModelSettings& model = request.model;
    if (QString::fromStdString(model.checkpoint.file) != m_model.path())
        model.checkpoint = {m_model.path().toStdString(), {}};
    if (model.device == ModelSettings{}.device)
        model.device = settings.device.toStdString();
    if (model.precision == Precision::Auto)
        model.precision = settings.precision;
    GuidanceSettings& guidance = request.guidance;
    if (guidance.mode != GuidanceMode::Dice) {
        guidance.enhancer = {};
        guidance.alpha = guidance.beta = std::nullopt;
    } else if (!QFileInfo::exists(QString::fromStdString(guidance.enhancer.file))) {
        guidance.enhancer = {}; // moved or removed: the model's own one is found by its hash
    }
    return request;
}

} // namespace dice
