#include "request/picture_text.h"

#include "base/error.h"
#include "base/json.h"
#include "base/version.h"
#include "image/infotext.h"
#include "request/request_fields.h"
#include "request/request_json.h"
#include "schedule/sampler.h"

#include <nlohmann/json.hpp>

namespace dice {
namespace {

std::string shortNumber(double value) { return fmt::format("{:.6g}", value); }

constexpr std::size_t kQuoted = 12; // digits of a hash in A1111's texts

std::string nameOfLora(const LoraUse& lora) { return lora.tag.empty() ? std::filesystem::path(lora.asset.file).stem().string() : lora.tag; }

// A1111 reads LoRAs out of the prompt alone, so those that came by other ways stand there as tags.
std::string promptWithTags(const GenerationRequest& request)
{
    std::string prompt = request.text.prompt;
    for (const LoraUse& lora : request.model.loras)
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
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", nameOf(use), use.asset.sha256.substr(0, kQuoted));
    return text;
}

Infotext infotextOf(const GenerationRequest& request, const RunReport& report)
{
    Infotext text{promptWithTags(request), request.text.negative, {}};
    const auto add = [&](const char* key, std::string value) { text.fields.emplace_back(key, std::move(value)); };
    add("Steps", std::to_string(request.sampling.steps));
    add("Sampler", samplerLabel(request.sampling.sampler));
    add("Schedule type", scheduleLabel(request.sampling.schedule));
    add("CFG scale", shortNumber(request.guidance.mode == GuidanceMode::Cfg ? request.guidance.scale : 1));
    add("Seed", std::to_string(request.sampling.seed));
    add("Size", fmt::format("{}x{}", request.sampling.width, request.sampling.height));
    if (!request.model.checkpoint.sha256.empty())
        add("Model hash", request.model.checkpoint.sha256.substr(0, 10)); // as short as A1111 writes it
    add("Model",
        std::filesystem::path(request.model.checkpoint.file.empty() ? "starter-model" : request.model.checkpoint.file).stem().string());
    if (!request.model.vae.file.empty())
        add("VAE", std::filesystem::path(request.model.vae.file).filename().string());
    if (request.sampling.variationStrength > 0) {
        add("Variation seed", std::to_string(request.sampling.variationSeed));
        add("Variation seed strength", shortNumber(request.sampling.variationStrength));
    }
    if (request.edit)
        add("Denoising strength", shortNumber(request.edit->strength));
    if (request.text.clipSkip != 1)
        add("Clip skip", std::to_string(request.text.clipSkip));
    add("RNG", request.sampling.noise == NoiseKind::Nv ? "NV" : "CPU");
    if (!request.model.loras.empty())
        add("Lora hashes", hashesOf(request.model.loras, nameOfLora));
    if (!request.model.embeddings.empty())
        add("TI hashes", hashesOf(request.model.embeddings, [](const EmbeddingUse& use) { return use.name; }));
    if (request.text.emphasis == EmphasisConvention::Comfy)
        add("Emphasis", "No norm");
    if (request.guidance.mode == GuidanceMode::Dice) {
        add("DICE", "True");
        add("DICE alpha", shortNumber(request.guidance.alpha.value_or(1)));
        add("DICE beta", shortNumber(request.guidance.beta.value_or(0)));
        add("DICE enhancer", std::filesystem::path(request.guidance.enhancer.file).stem().string());
        if (!request.guidance.enhancer.sha256.empty())
            add("DICE enhancer hash", request.guidance.enhancer.sha256.substr(0, kQuoted));
        add("DICE teacher CFG", shortNumber(request.guidance.scale)); // CFG scale is 1, so that programs without DICE do not guide as well
    }
    add("UNet passes", std::to_string(report.passes));
    add("Version", "Dice Studio " + version());
    return text;
}

std::string nameIn(const std::string& file)
{
    const std::filesystem::path path = file;
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

// Nobody who gets a picture learns how its maker's folders are called: names and hashes find the files again.
GenerationRequest withoutPaths(GenerationRequest request)
{
    visitReferences(request, [](const FieldTraits&, auto& reference) { reference.file = nameIn(reference.file); });
    return request;
}

std::vector<std::string> withoutPaths(std::vector<std::string> notes, const GenerationRequest& request)
{
    visitReferences(request, [&](const FieldTraits&, const auto& reference) {
        const std::string name = nameIn(reference.file);
        for (std::string& note : notes)
            for (auto at = note.find(reference.file); name != reference.file && at != std::string::npos; at = note.find(reference.file, at))
                note.replace(at, reference.file.size(), name);
    });
    return notes;
}

// The pictures of an edit mostly lie beside the one that was made of them.
void findBeside(PictureRef& picture, const std::filesystem::path& file)
{
    const std::filesystem::path beside = file.parent_path() / picture.file;
    std::error_code error;
    if (!picture.file.empty() && !std::filesystem::exists(picture.file, error) && std::filesystem::exists(beside, error))
        picture.file = beside.string();
}

} // namespace

PictureText pictureText(const GeneratedPicture& picture)
{
    nlohmann::json own = {{"program", "Dice Studio " + version()}, {"request", toJson(withoutPaths(picture.request))},
        {"passes", picture.report.passes}, {"passes_saved", picture.report.passesSaved}, {"precision", picture.report.precision},
        {"device", picture.report.device}, {"notes", withoutPaths(picture.report.notes, picture.request)}};
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
    GenerationRequest request = requestFromJson(own["request"], file.string());
    if (request.edit) {
        findBeside(request.edit->image, file);
        findBeside(request.edit->mask, file);
    }
    return request;
}

} // namespace dice
