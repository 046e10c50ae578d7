#include "request/request_json.h"

#include "base/error.h"

#include <nlohmann/json.hpp>

#include <array>
#include <set>

namespace dice {
namespace {

using Json = nlohmann::json;

template <typename Enum, std::size_t N> using Words = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Words<GuidanceMode, 3> kGuidance{{{GuidanceMode::None, "none"}, {GuidanceMode::Cfg, "cfg"}, {GuidanceMode::Dice, "dice"}}};
constexpr Words<NoiseKind, 2> kNoise{{{NoiseKind::Cpu, "cpu"}, {NoiseKind::Nv, "nv"}}};
constexpr Words<WeightConvention, 2> kWeights{{{WeightConvention::A1111, "a1111"}, {WeightConvention::Comfy, "comfy"}}};
constexpr Words<Precision, 4> kPrecision{
    {{Precision::Auto, "auto"}, {Precision::Float32, "fp32"}, {Precision::BFloat16, "bf16"}, {Precision::Float16, "fp16"}}};
constexpr Words<InpaintArea, 2> kArea{{{InpaintArea::WholePicture, "whole"}, {InpaintArea::OnlyMasked, "masked"}}};

template <typename Enum, std::size_t N> std::string_view wordOf(const Words<Enum, N>& words, Enum value)
{
    for (const auto& [known, word] : words)
        if (known == value)
            return word;
    return {};
}

template <typename Enum, std::size_t N> Enum valueOf(const Words<Enum, N>& words, std::string_view word, std::string_view what)
{
    std::string list;
    for (const auto& [value, known] : words) {
        if (known == word)
            return value;
        list += (list.empty() ? "" : ", ") + std::string(known);
    }
    fail(ErrorCode::BadRequest, "Expected for {} one of {}, found \"{}\".", what, list, word);
}

// Reads members of one JSON object; every key must be asked for once.
class Reader
{
public:
    Reader(const Json& json, std::string where) : m_json(json), m_where(std::move(where))
    {
        if (!json.is_object())
            fail(ErrorCode::BadFile, "Expected a request as a JSON object, found {}: {}.", json.type_name(), m_where);
    }

    template <typename T> void read(const char* key, T& value)
    {
        m_known.insert(key);
        const auto found = m_json.find(key);
        if (found == m_json.end())
            return;
        try {
            found->get_to(value);
        } catch (const Json::exception&) {
            fail(ErrorCode::BadFile, "\"{}\" of the request has an unexpected value {}: {}.", key, found->dump().substr(0, 80), m_where);
        }
    }

    template <typename Enum> void readWord(const char* key, Enum& value, Enum (*named)(std::string_view, std::string_view))
    {
        std::string word;
        read(key, word);
        if (!word.empty())
            value = named(word, key);
    }

    const Json* child(const char* key)
    {
        m_known.insert(key);
        const auto found = m_json.find(key);
        return found == m_json.end() || found->is_null() ? nullptr : &*found;
    }

    void finish() const
    {
        for (const auto& [key, value] : m_json.items())
            if (!m_known.contains(key))
                fail(ErrorCode::BadFile, "The request holds \"{}\", which this version does not know: {}.", key, m_where);
    }

private:
    const Json& m_json;
    std::string m_where;
    std::set<std::string> m_known;
};

Json toJson(const GuidanceSettings& guidance)
{
    Json json = {{"mode", nameOf(guidance.mode)}, {"scale", guidance.scale}, {"interval_begin", guidance.intervalBegin},
        {"interval_end", guidance.intervalEnd}, {"adaptive_threshold", guidance.adaptiveThreshold}};
    // only where the dial is used, so that other pictures stay readable for versions that do not know it
    if (!guidance.enhancer.empty())
        json["enhancer"] = guidance.enhancer;
    if (guidance.alpha)
        json["alpha"] = *guidance.alpha;
    if (guidance.beta)
        json["beta"] = *guidance.beta;
    if (guidance.passes != 0)
        json["passes"] = guidance.passes;
    if (!guidance.planFile.empty())
        json["plan_file"] = guidance.planFile;
    if (!guidance.plan.empty())
        json["plan"] = guidance.plan.text();
    return json;
}

Json toJson(const EditSettings& edit)
{
    return {{"image", edit.image}, {"mask", edit.mask}, {"strength", edit.strength}, {"area", nameOf(edit.area)},
        {"area_padding", edit.areaPadding}, {"feather", edit.feather}};
}

Json toJson(const LoraUse& lora)
{
    Json json = {{"file", lora.file}, {"weight", lora.weight}};
    if (lora.textWeight)
        json["text_weight"] = *lora.textWeight;
    if (!lora.tag.empty())
        json["tag"] = lora.tag;
    if (!lora.sha256.empty())
        json["sha256"] = lora.sha256;
    return json;
}

Json toJson(const SizeHints& sizes)
{
    return {{"original_width", sizes.originalWidth}, {"original_height", sizes.originalHeight}, {"crop_left", sizes.cropLeft},
        {"crop_top", sizes.cropTop}, {"target_width", sizes.targetWidth}, {"target_height", sizes.targetHeight}};
}

SizeHints sizesFromJson(const Json& json, const std::string& where)
{
    SizeHints sizes;
    Reader reader(json, where);
    reader.read("original_width", sizes.originalWidth);
    reader.read("original_height", sizes.originalHeight);
    reader.read("crop_left", sizes.cropLeft);
    reader.read("crop_top", sizes.cropTop);
    reader.read("target_width", sizes.targetWidth);
    reader.read("target_height", sizes.targetHeight);
    reader.finish();
    return sizes;
}

LoraUse loraFromJson(const Json& json, const std::string& where)
{
    LoraUse lora;
    Reader reader(json, where);
    reader.read("file", lora.file);
    reader.read("weight", lora.weight);
    if (json.contains("text_weight"))
        reader.read("text_weight", lora.textWeight.emplace());
    reader.read("tag", lora.tag);
    reader.read("sha256", lora.sha256);
    reader.finish();
    return lora;
}

EmbeddingUse embeddingFromJson(const Json& json, const std::string& where)
{
    EmbeddingUse embedding;
    Reader reader(json, where);
    reader.read("name", embedding.name);
    reader.read("file", embedding.file);
    reader.read("sha256", embedding.sha256);
    reader.finish();
    return embedding;
}

GuidancePlan planFrom(const std::string& text, const std::string& where)
{
    try {
        return GuidancePlan::parse(text);
    } catch (const Error& error) {
        fail(ErrorCode::BadFile, "The guidance plan in the request is damaged ({}): {}.", error.what(), where);
    }
}

GuidanceSettings guidanceFromJson(const Json& json, const std::string& where)
{
    GuidanceSettings guidance;
    Reader reader(json, where);
    reader.readWord("mode", guidance.mode, guidanceModeNamed);
    reader.read("scale", guidance.scale);
    reader.read("interval_begin", guidance.intervalBegin);
    reader.read("interval_end", guidance.intervalEnd);
    reader.read("adaptive_threshold", guidance.adaptiveThreshold);
    reader.read("enhancer", guidance.enhancer);
    for (const auto& [key, value] : {std::pair("alpha", &guidance.alpha), std::pair("beta", &guidance.beta)})
        if (json.contains(key))
            reader.read(key, value->emplace());
    reader.read("passes", guidance.passes);
    reader.read("plan_file", guidance.planFile);
    std::string plan;
    reader.read("plan", plan);
    guidance.plan = planFrom(plan, where);
    reader.finish();
    return guidance;
}

EditSettings editFromJson(const Json& json, const std::string& where)
{
    EditSettings edit;
    Reader reader(json, where);
    reader.read("image", edit.image);
    reader.read("mask", edit.mask);
    reader.read("strength", edit.strength);
    reader.readWord("area", edit.area, inpaintAreaNamed);
    reader.read("area_padding", edit.areaPadding);
    reader.read("feather", edit.feather);
    reader.finish();
    return edit;
}

} // namespace

std::string_view nameOf(GuidanceMode mode) { return wordOf(kGuidance, mode); }
std::string_view nameOf(NoiseKind kind) { return wordOf(kNoise, kind); }
std::string_view nameOf(WeightConvention convention) { return wordOf(kWeights, convention); }
std::string_view nameOf(Precision precision) { return wordOf(kPrecision, precision); }
std::string_view nameOf(InpaintArea area) { return wordOf(kArea, area); }
GuidanceMode guidanceModeNamed(std::string_view word, std::string_view what) { return valueOf(kGuidance, word, what); }
NoiseKind noiseKindNamed(std::string_view word, std::string_view what) { return valueOf(kNoise, word, what); }
WeightConvention weightConventionNamed(std::string_view word, std::string_view what) { return valueOf(kWeights, word, what); }
Precision precisionNamed(std::string_view word, std::string_view what) { return valueOf(kPrecision, word, what); }
InpaintArea inpaintAreaNamed(std::string_view word, std::string_view what) { return valueOf(kArea, word, what); }

Json toJson(const GenerationRequest& request)
{
    Json json = {{"version", 1}, {"model", request.model}, {"prompt", request.prompt}, {"negative", request.negative},
        {"weights", nameOf(request.weights)}, {"clip_skip", request.clipSkip}, {"guidance", toJson(request.guidance)},
        {"sampler", request.sampler}, {"schedule", request.schedule}, {"steps", request.steps}, {"eta", request.eta},
        {"seed", request.seed}, {"count", request.count}, {"batch", request.batch}, {"noise", nameOf(request.noise)},
        {"variation_seed", request.variationSeed}, {"variation_strength", request.variationStrength}, {"width", request.width},
        {"height", request.height}, {"vae", request.vae}, {"precision", nameOf(request.precision)}, {"device", request.device}};
    if (request.edit)
        json["edit"] = toJson(*request.edit);
    json["loras"] = Json::array();
    for (const LoraUse& lora : request.loras)
        json["loras"].push_back(toJson(lora));
    // only where they are used, so that other pictures stay readable for versions that do not know them
    if (request.sizes != SizeHints{})
        json["sizes"] = toJson(request.sizes);
    if (request.aspectBins)
        json["aspect_bins"] = true;
    if (!request.partsFrom.empty())
        json["parts_from"] = request.partsFrom;
    if (request.vaeScale)
        json["vae_scale"] = *request.vaeScale;
    for (const EmbeddingUse& embedding : request.embeddings)
        json["embeddings"].push_back({{"name", embedding.name}, {"file", embedding.file}, {"sha256", embedding.sha256}});
    return json;
}

GenerationRequest requestFromJson(const Json& json, const std::string& where)
{
    GenerationRequest request;
    Reader reader(json, where);
    int version = 0;
    reader.read("version", version);
    if (version != 1)
        fail(ErrorCode::BadFile, "Expected a request of version 1, found version {}: {}.", version, where);
    reader.read("model", request.model);
    reader.read("prompt", request.prompt);
    reader.read("negative", request.negative);
    reader.readWord("weights", request.weights, weightConventionNamed);
    reader.read("clip_skip", request.clipSkip);
    if (const Json* guidance = reader.child("guidance"))
        request.guidance = guidanceFromJson(*guidance, where);
    reader.read("sampler", request.sampler);
    reader.read("schedule", request.schedule);
    reader.read("steps", request.steps);
    reader.read("eta", request.eta);
    reader.read("seed", request.seed);
    reader.read("count", request.count);
    reader.read("batch", request.batch);
    reader.readWord("noise", request.noise, noiseKindNamed);
    reader.read("variation_seed", request.variationSeed);
    reader.read("variation_strength", request.variationStrength);
    reader.read("width", request.width);
    reader.read("height", request.height);
    reader.read("aspect_bins", request.aspectBins);
    reader.read("vae", request.vae);
    reader.readWord("precision", request.precision, precisionNamed);
    reader.read("device", request.device);
    if (const Json* sizes = reader.child("sizes"))
        request.sizes = sizesFromJson(*sizes, where);
    if (const Json* edit = reader.child("edit"))
        request.edit = editFromJson(*edit, where);
    if (const Json* loras = reader.child("loras"))
        for (const Json& item : *loras)
            request.loras.push_back(loraFromJson(item, where));
    if (const Json* embeddings = reader.child("embeddings"))
        for (const Json& item : *embeddings)
            request.embeddings.push_back(embeddingFromJson(item, where));
    reader.read("parts_from", request.partsFrom);
    if (json.contains("vae_scale"))
        reader.read("vae_scale", request.vaeScale.emplace());
    reader.finish();
    return request;
}

} // namespace dice
