#include "request/picture_text.h"

#include "base/error.h"
#include "base/json.h"
#include "base/sha256.h"
#include "base/version.h"
#include "image/infotext.h"
#include "request/request_json.h"
#include "schedule/sampler.h"

#include <nlohmann/json.hpp>

namespace dice {
namespace {

std::string shortNumber(double value) { return fmt::format("{:.6g}", value); }

constexpr std::size_t kQuoted = 12; // digits of a hash in A1111's texts

std::string nameOfLora(const LoraUse& lora) { return lora.tag.empty() ? std::filesystem::path(lora.file).stem().string() : lora.tag; }

// A1111 reads LoRAs out of the prompt alone, so those that came by other ways stand there as tags.
std::string promptWithTags(const GenerationRequest& request)
{
    std::string prompt = request.prompt;
    for (const LoraUse& lora : request.loras)
        if (lora.tag.empty()) {
            prompt += fmt::format(
                "{}<lora:{}:{}", prompt.empty() ? "" : " ", nameOfLora(lora), shortNumber(lora.textWeight.value_or(lora.weight)));
            prompt += lora.textWeight ? fmt::format(":{}>", shortNumber(lora.weight)) : ">";
        }
    return prompt;
}

// "ink: 0123456789ab, paper: ..."
template <typename Uses, typename Name> std::string hashesOf(const Uses& uses, Name nameOf)
{
    std::string text;
    for (const auto& use : uses)
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", nameOf(use), use.sha256.substr(0, kQuoted));
    return text;
}

Infotext infotextOf(const GenerationRequest& request, const RunReport& report)
{
    Infotext text{promptWithTags(request), request.negative, {}};
    const auto add = [&](const char* key, std::string value) { text.fields.emplace_back(key, std::move(value)); };
    add("Steps", std::to_string(request.steps));
    add("Sampler", samplerLabel(request.sampler));
    add("Schedule type", scheduleLabel(request.schedule));
    add("CFG scale", shortNumber(request.guidance.mode == GuidanceMode::Cfg ? request.guidance.scale : 1));
    add("Seed", std::to_string(request.seed));
    add("Size", fmt::format("{}x{}", request.width, request.height));
    add("Model", std::filesystem::path(request.model.empty() ? "starter-model" : request.model).stem().string());
    if (!request.vae.empty())
        add("VAE", std::filesystem::path(request.vae).filename().string());
    if (request.variationStrength > 0) {
        add("Variation seed", std::to_string(request.variationSeed));
        add("Variation seed strength", shortNumber(request.variationStrength));
    }
    if (request.edit)
        add("Denoising strength", shortNumber(request.edit->strength));
    if (request.clipSkip != 1)
        add("Clip skip", std::to_string(request.clipSkip));
    add("RNG", request.noise == NoiseKind::Nv ? "NV" : "CPU");
    if (!request.loras.empty())
        add("Lora hashes", hashesOf(request.loras, nameOfLora));
    if (!request.embeddings.empty())
        add("TI hashes", hashesOf(request.embeddings, [](const EmbeddingUse& use) { return use.name; }));
    if (request.weights == WeightConvention::Comfy)
        add("Emphasis", "No norm");
    if (request.guidance.mode == GuidanceMode::Dice) {
        add("DICE", "True");
        add("DICE alpha", shortNumber(request.guidance.alpha.value_or(1)));
        add("DICE beta", shortNumber(request.guidance.beta.value_or(0)));
        add("DICE enhancer", std::filesystem::path(request.guidance.enhancer).stem().string());
        if (std::filesystem::exists(request.guidance.enhancer))
            add("DICE enhancer hash", sha256OfFiles({request.guidance.enhancer}).substr(0, kQuoted));
        add("DICE teacher CFG", shortNumber(request.guidance.scale)); // CFG scale is 1, so that programs without DICE do not guide as well
    }
    add("UNet passes", std::to_string(report.passes));
    add("Version", "Dice Studio " + version());
    return text;
}

} // namespace

PictureText pictureText(const GeneratedPicture& picture)
{
    nlohmann::json own = {{"program", "Dice Studio " + version()}, {"request", toJson(picture.request)}, {"passes", picture.report.passes},
        {"passes_saved", picture.report.passesSaved}, {"precision", picture.report.precision}, {"device", picture.report.device},
        {"notes", picture.report.notes}};
    if (!picture.report.plan.empty())
        own["plan"] = picture.report.plan;
    return {formatInfotext(infotextOf(picture.request, picture.report)), own.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
        {}};
}

GenerationRequest storedRequest(const PictureText& text, const std::filesystem::path& file)
{
    if (text.request.empty())
        fail(ErrorCode::BadFile, "Expected a picture made by Dice Studio with its request in it, found none: {}.", file.string());
    const nlohmann::json own = parseJson(text.request);
    if (own.is_discarded() || !own.is_object() || !own.contains("request"))
        fail(ErrorCode::BadFile, "The request in the picture is damaged: {}.", file.string());
    return requestFromJson(own["request"], file.string());
}

} // namespace dice
