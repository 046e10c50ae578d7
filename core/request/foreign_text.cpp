#include "request/foreign_text.h"

#include "base/python_json.h"
#include "request/foreign_programs.h"

#include <algorithm>
#include <array>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr const char* kComfyUi = "ComfyUI";

bool holds(const Json& json, std::initializer_list<const char*> keys)
{
    return json.is_object() && std::all_of(keys.begin(), keys.end(), [&](const char* key) { return json.contains(key); });
}

// An object, or a string that is one: "{\"3\": ...}".
Json objectIn(const Json& json) { return json.is_string() ? firstObject(json.get<std::string>()) : json; }

// The layer, counted from the end: -2 and 2 are the second.
void countClipSkipFromEnd(Infotext& text)
{
    if (std::string* skip = fieldOf(text, "Clip skip"); skip != nullptr && skip->starts_with('-'))
        skip->erase(0, 1);
}

void addLoras(Infotext& text, const Json& names, const Json& weights, const Json& textWeights = {})
{
    const std::vector<std::string> files = listOf(names), strengths = listOf(weights), ofText = listOf(textWeights);
    const auto at = [](const std::vector<std::string>& list, std::size_t i) { return i < list.size() ? list[i] : std::string(); };
    for (std::size_t i = 0; i < files.size(); ++i)
        addLoraTag(text, files[i], at(strengths, i), at(ofText, i));
}

Infotext fromSwarm(const Json& all)
{
    static const Spellings words = {{"prompt", kPromptKey}, {"negativeprompt", kNegativeKey}, {"seed", "Seed"}, {"steps", "Steps"},
        {"cfgscale", "CFG scale"}, {"width", kWidthKey}, {"height", kHeightKey}, {"sampler", "Sampler"}, {"scheduler", "Schedule type"},
        {"model", "Model"}, {"vae", "VAE"}, {"clipstopatlayer", "Clip skip"}, {"variationseed", "Variation seed"},
        {"variationseedstrength", "Variation seed strength"}, {"initimagecreativity", "Denoising strength"}, {"loras", ""},
        {"loraweights", ""}, {"loratencweights", ""}, {"aspectratio", ""}, {"swarm_version", ""}, {"images", ""}, {"date", ""},
        {"generation_time", ""}, {"automaticvae", ""}};
    const Json settings = objectIn(member(all, "sui_image_params"));
    Infotext text = translated(settings, words);
    countClipSkipFromEnd(text);
    addLoras(text, member(settings, "loras"), member(settings, "loraweights"), member(settings, "loratencweights"));
    addField(text, "RNG", "CPU");
    nameComfysBeta(text);
    return text;
}

// "(1152, 896)", [1152, 896], "1152×896"
void readResolution(Infotext& text, const Json& resolution)
{
    std::vector<std::string> numbers(1);
    for (const char c : resolution.is_array() ? resolution.dump() : infotextValue(resolution))
        if (c >= '0' && c <= '9')
            numbers.back() += c;
        else if (!numbers.back().empty())
            numbers.emplace_back();
    if (numbers.size() >= 2)
        setSize(text, numbers[0], numbers[1]);
}

Infotext fromFooocus(const Json& json)
{
    static const Spellings words = {{"prompt", kPromptKey}, {"negative_prompt", kNegativeKey}, {"seed", "Seed"}, {"steps", "Steps"},
        {"guidance_scale", "CFG scale"}, {"sampler", "Sampler"}, {"scheduler", "Schedule type"}, {"base_model", "Model"},
        {"base_model_hash", "Model hash"}, {"clip_skip", "Clip skip"}, {"vae", "VAE"}, {"resolution", ""}, {"version", ""},
        {"metadata_scheme", ""}, {"created_by", ""}, {"loras", ""}, {"full_prompt", ""}, {"full_negative_prompt", ""}, {"performance", ""}};
    Infotext text = translated(json, words);
    readResolution(text, member(json, "resolution"));
    dropWhere(text, "refiner_model", {"none"});
    if (text.find("refiner_model") == nullptr)
        std::erase_if(text.fields, [](const auto& field) { return field.first == "refiner_switch"; });
    dropWhere(text, "styles", {"[]"});
    if (const Json& loras = member(json, "loras"); loras.is_array())
        for (const Json& lora : loras)
            if (lora.is_array() && lora.size() >= 2)
                addLoraTag(text, infotextValue(lora[0]), infotextValue(lora[1]));
    for (auto field = text.fields.begin(); field != text.fields.end();) { // "ink.safetensors : 0.5"
        const std::size_t colon = field->first.starts_with("lora_combined_") ? field->second.rfind(" : ") : std::string::npos;
        if (colon != std::string::npos)
            addLoraTag(text, field->second.substr(0, colon), field->second.substr(colon + 3));
        field = colon != std::string::npos ? text.fields.erase(field) : field + 1;
    }
    addField(text, "RNG", "CPU");
    nameComfysBeta(text);
    return text;
}

Infotext fromDrawThings(const Json& json)
{
    static const Spellings words = {{"c", kPromptKey}, {"uc", kNegativeKey}, {"seed", "Seed"}, {"steps", "Steps"}, {"scale", "CFG scale"},
        {"sampler", "Sampler"}, {"size", "Size"}, {"model", "Model"}, {"lora", ""}, {"seed_mode", ""}, {"shift", ""}, {"v2", ""},
        {"profile", ""}, {"strength", "Denoising strength"}};
    Infotext text = translated(json, words);
    dropWhere(text, "Denoising strength", {"1"});
    const Json& more = member(json, "v2");
    if (text.find("Size") == nullptr)
        setSize(text, infotextValue(member(more, "width")), infotextValue(member(more, "height")));
    for (const auto& [list, name] : {std::pair(&member(json, "lora"), "model"), std::pair(&member(more, "loras"), "file")})
        if (list->is_array())
            for (const Json& lora : *list)
                addLoraTag(text, infotextValue(member(lora, name)), infotextValue(member(lora, "weight")));
    if (const std::string mode = infotextValue(member(json, "seed_mode")); mode == "Nvidia GPU Compatible")
        addField(text, "RNG", "NV");
    else if (mode == "Torch CPU Compatible")
        addField(text, "RNG", "CPU");
    else
        addField(text, "Seed mode", mode);
    return text;
}

Infotext fromEasyDiffusion(const Json& json)
{
    static const Spellings words = {{"prompt", kPromptKey}, {"negative_prompt", kNegativeKey}, {"seed", "Seed"},
        {"num_inference_steps", "Steps"}, {"guidance_scale", "CFG scale"}, {"sampler_name", "Sampler"}, {"scheduler_name", "Schedule type"},
        {"width", kWidthKey}, {"height", kHeightKey}, {"prompt_strength", "Denoising strength"}, {"use_stable_diffusion_model", "Model"},
        {"use_stable_diffusion_model_hash", ""}, {"clip_skip", ""}, {"original_prompt", ""}, {"use_vae_model", "VAE"},
        {"use_lora_model", ""}, {"lora_alpha", ""}, {"Software", ""}, {"vram_usage_level", ""}, {"stream_progress_updates", ""},
        {"stream_image_progress", ""}, {"show_only_filtered_image", ""}, {"output_format", ""}, {"output_quality", ""},
        {"output_lossless", ""}, {"metadata_output_format", ""}, {"num_outputs", ""}, {"used_random_seed", ""}};
    Infotext text = translated(json, words);
    for (const char* key : {"tiling", "use_face_correction", "use_upscale", "use_hypernetwork_model", "use_controlnet_model",
             "hypernetwork_strength", "use_embeddings_model", "active_tags", "inactive_tags", "preserve_init_image_color_profile",
             "strict_mask_border", "block_nsfw"})
        dropWhere(text, key, {"none", "false", "null", "0", "[]"});
    dropWhere(text, "VAE", {"none"});
    if (const std::string skip = infotextValue(member(json, "clip_skip")); skip == "true" || skip == "True")
        addField(text, "Clip skip", "2");
    addLoras(text, member(json, "use_lora_model"), member(json, "lora_alpha"));
    return text;
}

// The text of exif:UserComment in XMP.
std::string xmpComment(const std::string& xmp)
{
    const std::size_t tag = xmp.find("exif:UserComment");
    const std::size_t begin = tag == std::string::npos ? tag : xmp.find('{', tag),
                      end = begin == std::string::npos ? begin : xmp.find("</", begin);
    if (end == std::string::npos)
        return {};
    std::string text = xmp.substr(begin, end - begin);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kEntities = {
        {{"&quot;", "\""}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&#xA;", "\n"}, {"&#10;", "\n"}, {"&amp;", "&"}}}; // &amp; last
    for (const auto& [entity, sign] : kEntities)
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + sign.size()))
            text.replace(at, entity.size(), sign);
    return text;
}

bool isGraph(const Json& json)
{
    return json.is_object() &&
           std::any_of(json.begin(), json.end(), [](const Json& node) { return node.is_object() && node.contains("class_type"); });
}

// Civitai's own page puts what it knows beside the graph that it ran: {"extraMetadata": "{\"prompt\": ...}"}.
Infotext fromCivitai(const Json& extra)
{
    static const Spellings words = {{"prompt", kPromptKey}, {"negativePrompt", kNegativeKey}, {"seed", "Seed"}, {"steps", "Steps"},
        {"cfgScale", "CFG scale"}, {"sampler", "Sampler"}, {"scheduler", "Schedule type"}, {"width", kWidthKey}, {"height", kHeightKey},
        {"clipSkip", "Clip skip"}, {"denoise", "Denoising strength"}, {"resources", "Civitai resources"}, {"workflowId", ""}, {"draft", ""},
        {"nsfw", ""}};
    return translated(extra, words);
}

// What the first one does not say is taken from the second.
void complete(Infotext& text, const Infotext& from)
{
    if (text.prompt.empty())
        text.prompt = from.prompt;
    if (text.negative.empty())
        text.negative = from.negative;
    for (const auto& [key, value] : from.fields)
        if (text.find(key) == nullptr)
            addField(text, key, value);
}

// A graph, bare or as a member beside others ({"prompt": {...}, "workflow": {...}}), and Civitai's words for it.
std::optional<ForeignText> fromGraph(const Json& json)
{
    const Json inside = isGraph(json) ? json : objectIn(member(json, "prompt"));
    const Json extra = objectIn(member(json, "extraMetadata"));
    std::optional<ForeignText> found = isGraph(inside) ? comfyText(inside) : std::nullopt;
    if (holds(extra, {"prompt"})) {
        Infotext said = fromCivitai(extra);
        if (found) { // the page shows what the artist wrote; the graph, how it was made
            complete(said, found->text);
            found->text = std::move(said);
        } else {
            found = ForeignText{kComfyUi, std::move(said), {}, EmphasisConvention::A1111};
        }
        found->emphasis = EmphasisConvention::A1111; // as its text encoders are told
    }
    return found;
}

// ComfyUI puts the graph into PNG's "prompt", or behind "Prompt:" into one of EXIF's captions; others put it into a comment.
std::optional<ForeignText> comfyPicture(const PictureText& text)
{
    std::vector<const std::string*> candidates = {&otherText(text, "prompt")};
    for (const auto& [key, value] : text.others)
        if (key != "prompt" && (value.starts_with('{') || value.starts_with("Prompt:") || value.starts_with("prompt:")))
            candidates.push_back(&value);
    candidates.push_back(&text.parameters);
    for (const std::string* candidate : candidates)
        if (candidate->find("class_type") != std::string::npos || candidate->find("extraMetadata") != std::string::npos)
            if (auto found = fromGraph(candidate->starts_with('"') ? objectIn(parsePythonJson(*candidate)) : firstObject(*candidate)))
                return found;
    return std::nullopt;
}

// Whether a graph says enough for a picture. Words in braces may have been drawn from when the picture was made.
bool isReadable(const Infotext& text)
{
    const bool drawn = text.prompt.find('{') != std::string::npos && text.prompt.find('|') != std::string::npos;
    const bool named = text.prompt.find("__") != std::string::npos;
    return !text.prompt.empty() && !drawn && !named && text.find("Steps") != nullptr && text.find("Seed") != nullptr;
}

std::optional<ForeignText> fromJson(const Json& json, const PictureText& text)
{
    if (holds(json, {"sui_image_params"}))
        return ForeignText{"SwarmUI", fromSwarm(json), {}, EmphasisConvention::Comfy};
    if (holds(json, {"prompt", "base_model"}))
        return ForeignText{"Fooocus", fromFooocus(json)};
    if (holds(json, {"prompt", "num_inference_steps"}))
        return ForeignText{"Easy Diffusion", fromEasyDiffusion(json)};
    if (holds(json, {"c", "seed", "sampler"}))
        return ForeignText{"Draw Things", fromDrawThings(json)};
    if (holds(json, {"uc", "sampler"}) || holds(json, {"v4_prompt"})) {
        const bool named = otherText(text, "Software") == "NovelAI";
        if (named || holds(json, {"prompt"}) || holds(json, {"steps", "scale"}))
            return ForeignText{"NovelAI", fromNovelAi(json, otherText(text, "Description"), otherText(text, "Source"))};
    }
    if (holds(json, {"Comment", "Software"})) { // NovelAI's hidden text
        PictureText inside;
        for (const char* key : {"Description", "Source", "Software"})
            inside.others[key] = infotextValue(member(json, key));
        const Json comment = objectIn(member(json, "Comment"));
        return comment.contains("Software") ? std::nullopt : fromJson(comment, inside);
    }
    if (holds(json, {"positive_prompt", "seed"}))
        return ForeignText{"InvokeAI", fromInvoke(json)};
    return std::nullopt;
}

std::optional<ForeignText> invokePicture(const PictureText& text)
{
    for (const char* key : {"invokeai_metadata", "invokeai"})
        if (const Json json = firstObject(otherText(text, key)); json.is_object())
            return ForeignText{"InvokeAI", fromInvoke(json)};
    if (const Json json = firstObject(otherText(text, "sd-metadata")); holds(json, {"image"}))
        return ForeignText{"InvokeAI", fromOldInvoke(json)};
    if (const std::string& line = otherText(text, "Dream"); !line.empty())
        return ForeignText{"InvokeAI", fromDream(line)};
    return std::nullopt;
}

} // namespace

std::optional<ForeignText> foreignText(const PictureText& text)
try {
    auto graph = comfyPicture(text);
    if (graph && looksLikeInfotext(text.parameters) && !isReadable(graph->text))
        return std::nullopt; // A1111's words beside it are read instead
    if (graph)
        return graph;
    if (auto found = invokePicture(text))
        return found;
    for (const std::string& candidate : {text.parameters, otherText(text, "UserComment"), otherText(text, "Comment"),
             otherText(text, "hidden"), xmpComment(otherText(text, "XMP")), xmpComment(otherText(text, "XML:com.adobe.xmp"))})
        if (candidate.find('{') != std::string::npos && !looksLikeInfotext(candidate))
            if (auto found = fromJson(firstObject(candidate), text))
                return found;
    if (text.others.contains("num_inference_steps") && text.others.contains("prompt"))
        return ForeignText{"Easy Diffusion", fromEasyDiffusion(Json(text.others))};
    return std::nullopt;
} catch (const Json::exception&) { // values of other types than the program writes
    return std::nullopt;
}

} // namespace dice
