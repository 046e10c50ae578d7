#include "editorstate.h"

#include "request/request_json.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QJsonDocument>

#include <utility>

namespace dice {

GenerationRequest EditorState::toRequest() const
{
    GenerationRequest request;
    request.prompt = prompt.toStdString();
    request.negative = negative.toStdString();
    request.guidance.mode = guidance;
    request.guidance.scale = scale;
    request.guidance.passes = guidance == GuidanceMode::None ? 0 : passes;
    if (guidance == GuidanceMode::Dice) {
        request.guidance.enhancer = enhancer.toStdString();
        request.guidance.alpha = alpha;
        request.guidance.beta = beta;
    }
    request.steps = steps;
    request.count = count;
    request.seed = seed.toLongLong();
    request.width = width;
    request.height = height;
    request.sampler = sampler.toStdString();
    request.schedule = schedule.toStdString();
    request.clipSkip = clipSkip;
    request.variationSeed = variationSeed.toLongLong();
    request.variationStrength = variationStrength;
    request.vae = autoencoder.toStdString();
    return request;
}

void EditorState::take(const GenerationRequest& request)
{
    prompt = QString::fromStdString(request.prompt);
    negative = QString::fromStdString(request.negative);
    guidance = request.guidance.mode;
    scale = request.guidance.scale;
    passes = request.guidance.passes != 0 ? request.guidance.passes : request.guidance.plan.passes();
    enhancer = QString::fromStdString(request.guidance.enhancer);
    alpha = request.guidance.alpha;
    beta = request.guidance.beta;
    steps = request.steps;
    seed = QString::number(request.seed);
    seedKept = true;
    width = request.width;
    height = request.height;
    sampler = QString::fromStdString(request.sampler);
    schedule = QString::fromStdString(request.schedule);
    clipSkip = request.clipSkip;
    variationSeed = QString::number(request.variationSeed);
    variationStrength = request.variationStrength;
    autoencoder = QString::fromStdString(request.vae);
    for (const LoraUse& lora : request.loras)
        if (lora.tag.empty()) // given beside the prompt; here they stand in it
            prompt += QStringLiteral(" <lora:%1:%2>").arg(QFileInfo(QString::fromStdString(lora.file)).completeBaseName()).arg(lora.weight);
    style.clear();
}

QJsonObject EditorState::toJson() const
{
    const std::string text = dice::toJson(toRequest()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return {{QStringLiteral("request"), QString::fromStdString(text)}, {QStringLiteral("seed_kept"), seedKept},
        {QStringLiteral("style"), style}};
}

void EditorState::takeJson(const QJsonObject& json)
{
    try {
        const GenerationRequest request =
            requestFromJson(nlohmann::json::parse(json.value(QLatin1String("request")).toString().toStdString()), "the session");
        take(request);
        count = request.count;
        seedKept = json.value(QLatin1String("seed_kept")).toBool();
        style = json.value(QLatin1String("style")).toString();
    } catch (const std::exception&) { // none yet, or of another version
    }
}

void EditHistory::remember(const EditorState& before, const QString& field, qint64 now)
{
    const bool together = field == m_field && now - m_last < kTogetherMs && !m_past.isEmpty() && m_future.isEmpty();
    m_field = field;
    m_last = now;
    m_future.clear();
    if (together)
        return;
    m_past.append(before);
    if (m_past.size() > kMost)
        m_past.removeFirst();
}

std::optional<EditorState> EditHistory::undo(const EditorState& present)
{
    if (m_past.isEmpty())
        return std::nullopt;
    m_field.clear();
    m_future.append(present);
    return m_past.takeLast();
}

std::optional<EditorState> EditHistory::redo(const EditorState& present)
{
    if (m_future.isEmpty())
        return std::nullopt;
    m_field.clear();
    m_past.append(present);
    return m_future.takeLast();
}

} // namespace dice
