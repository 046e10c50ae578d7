#include "request/foreign_text.h"

#include "base/json.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace dice {
namespace {

using Json = nlohmann::json;

// Their key -> A1111's; "" = says nothing about the picture; keys of a list that are missing here keep their name.
using Spellings = std::map<std::string, std::string, std::less<>>;

constexpr const char* kPrompt = "Prompt";
constexpr const char* kNegative = "Negative prompt";
constexpr const char* kWidth = "Width";
constexpr const char* kHeight = "Height";

Json parsed(const std::string& text)
{
    const std::size_t begin = text.find('{');
    return begin == std::string::npos ? Json() : parseJson(std::string_view(text).substr(begin));
}

const std::string& other(const PictureText& text, const std::string& key)
{
    static const std::string none;
    const auto found = text.others.find(key);
    return found == text.others.end() ? none : found->second;
}

bool holds(const Json& json, std::initializer_list<const char*> keys)
{
    return json.is_object() && std::all_of(keys.begin(), keys.end(), [&](const char* key) { return json.contains(key); });
}

// Width and height become one field, as A1111 has it.
void setSize(Infotext& text, const std::string& width, const std::string& height)
{
    if (!width.empty() && !height.empty())
        text.fields.emplace_back("Size", width + "x" + height);
}

Infotext translated(const Json& json, const Spellings& words)
{
    Infotext text;
    std::string width, height;
    for (const auto& [key, json_value] : json.items()) {
        const auto word = words.find(key);
        const std::string &name = word == words.end() ? key : word->second, value = infotextValue(json_value);
        if (name.empty() || value.empty())
            continue;
        if (name == kPrompt)
            text.prompt = value;
        else if (name == kNegative)
            text.negative = value;
        else if (name == kWidth)
            width = value;
        else if (name == kHeight)
            height = value;
        else
            text.fields.emplace_back(name, value);
    }
    setSize(text, width, height);
    return text;
}

std::string* fieldOf(Infotext& text, std::string_view key)
{
    const auto found = std::find_if(text.fields.begin(), text.fields.end(), [&](const auto& field) { return field.first == key; });
    return found == text.fields.end() ? nullptr : &found->second;
}

// A count of layers that are left out, as a layer counted from the end.
void countClipSkipFromOne(Infotext& text)
{
    if (std::string* skip = fieldOf(text, "Clip skip"))
        *skip = std::to_string(std::abs(std::atoi(skip->c_str())) + 1);
}

Infotext fromSwarm(const Json& all)
{
    static const Spellings words = {{"prompt", kPrompt}, {"negativeprompt", kNegative}, {"seed", "Seed"}, {"steps", "Steps"},
        {"cfgscale", "CFG scale"}, {"width", kWidth}, {"height", kHeight}, {"sampler", "Sampler"}, {"scheduler", "Schedule type"},
        {"model", "Model"}, {"clipstopatlayer", "Clip skip"}, {"variationseed", "Variation seed"},
        {"variationseedstrength", "Variation seed strength"}, {"aspectratio", ""}, {"swarm_version", ""}, {"images", ""}, {"date", ""},
        {"generation_time", ""}};
    Json settings = all["sui_image_params"];
    if (settings.is_object() && settings.contains("clipstopatlayer") && settings["clipstopatlayer"].is_number())
        settings["clipstopatlayer"] = std::abs(settings["clipstopatlayer"].get<int>());
    Infotext text = translated(settings, words);
    const Json names = settings.value("loras", Json::array()), weights = settings.value("loraweights", Json::array());
    for (std::size_t i = 0; names.is_array() && i < names.size(); ++i)
        addLoraTag(text, infotextValue(names[i]), weights.is_array() && i < weights.size() ? infotextValue(weights[i]) : "1");
    text.fields.emplace_back("RNG", "CPU");
    return text;
}

Infotext fromFooocus(const Json& json)
{
    static const Spellings words = {{"prompt", kPrompt}, {"negative_prompt", kNegative}, {"seed", "Seed"}, {"steps", "Steps"},
        {"guidance_scale", "CFG scale"}, {"sampler", "Sampler"}, {"scheduler", "Schedule type"}, {"base_model", "Model"},
        {"base_model_hash", ""}, {"clip_skip", "Clip skip"}, {"resolution", "Size"}, {"version", ""}, {"metadata_scheme", ""},
        {"created_by", ""}, {"vae", "VAE"}};
    Infotext text = translated(json, words);
    if (std::string* size = fieldOf(text, "Size")) { // "(1152, 896)"
        std::string digits;
        for (const char c : *size)
            digits += c == ',' ? std::string("x") : c >= '0' && c <= '9' ? std::string(1, c) : std::string();
        *size = digits;
    }
    for (const Json& lora : json.value("loras", Json::array()))
        if (lora.is_array() && lora.size() >= 2)
            addLoraTag(text, infotextValue(lora[0]), infotextValue(lora[1]));
    return text;
}

// "dpmpp_2m_k": the sampler with Karras' schedule.
void splitKarras(Infotext& text)
{
    if (std::string* sampler = fieldOf(text, "Sampler"); sampler != nullptr && sampler->ends_with("_k")) {
        sampler->resize(sampler->size() - 2);
        text.fields.emplace_back("Schedule type", "Karras");
    }
}

Infotext fromInvoke(const Json& json)
{
    static const Spellings words = {{"positive_prompt", kPrompt}, {"negative_prompt", kNegative}, {"seed", "Seed"}, {"steps", "Steps"},
        {"cfg_scale", "CFG scale"}, {"scheduler", "Sampler"}, {"width", kWidth}, {"height", kHeight}, {"clip_skip", "Clip skip"},
        {"rand_device", ""}, {"app_version", ""}, {"generation_mode", ""}};
    Infotext text = translated(json, words);
    countClipSkipFromOne(text);
    splitKarras(text);
    if (infotextValue(json.value("rand_device", Json("cpu"))) == "cpu")
        text.fields.emplace_back("RNG", "CPU");
    const auto nameOf = [](const Json& model) {
        return model.is_object() ? infotextValue(model.value("name", model.value("model_name", Json()))) : std::string();
    };
    for (const Json& lora : json.value("loras", Json::array()))
        if (lora.is_object())
            addLoraTag(text, nameOf(lora.value("model", lora.value("lora", Json()))), infotextValue(lora.value("weight", Json(1))));
    return text;
}

// InvokeAI 2: {"image": {"prompt": "..." or [{"prompt": "..."}], ...}}
Infotext fromOldInvoke(const Json& all)
{
    static const Spellings words = {{"prompt", kPrompt}, {"seed", "Seed"}, {"steps", "Steps"}, {"cfg_scale", "CFG scale"},
        {"sampler", "Sampler"}, {"width", kWidth}, {"height", kHeight}, {"type", ""}};
    Json image = all["image"];
    if (image.is_object() && image.contains("prompt") && image["prompt"].is_array() && !image["prompt"].empty())
        image["prompt"] = image["prompt"][0].value("prompt", "");
    Infotext text = translated(image, words);
    text.fields.emplace_back("RNG", "CPU");
    return text;
}

// lstein's command line: "a prompt" -s 50 -S 123 -W 512 -H 512 -C 7.5 -A k_lms
Infotext fromDream(const std::string& line)
{
    Infotext text;
    const std::size_t open = line.find('"'), close = line.rfind('"');
    if (open == std::string::npos || close <= open)
        return text;
    text.prompt = line.substr(open + 1, close - open - 1);
    std::map<char, std::string> values;
    for (std::size_t i = close + 1; i + 1 < line.size(); ++i)
        if (line[i] == '-' && line[i - 1] == ' ') {
            const std::size_t begin = line.find_first_not_of(' ', i + 2), end = line.find(' ', begin);
            if (begin != std::string::npos)
                values[line[i + 1]] = line.substr(begin, end == std::string::npos ? end : end - begin);
        }
    for (const auto& [letter, name] :
        {std::pair('s', "Steps"), std::pair('S', "Seed"), std::pair('C', "CFG scale"), std::pair('A', "Sampler")})
        if (values.contains(letter))
            text.fields.emplace_back(name, values[letter]);
    setSize(text, values['W'], values['H']);
    return text;
}

Infotext fromNovelAi(const Json& json)
{
    static const Spellings words = {{"prompt", kPrompt}, {"uc", kNegative}, {"seed", "Seed"}, {"steps", "Steps"}, {"scale", "CFG scale"},
        {"sampler", "Sampler"}, {"width", kWidth}, {"height", kHeight}, {"noise_schedule", "Schedule type"}, {"n_samples", ""},
        {"request_type", ""}, {"signed_hash", ""}, {"version", ""}, {"params_version", ""}, {"uncond_scale", ""}, {"cfg_rescale", ""},
        {"strength", ""}, {"noise", ""}, {"extra_noise_seed", ""}, {"legacy", ""}, {"legacy_v3_extend", ""}, {"sm", ""}, {"sm_dyn", ""},
        {"lora_clip_weights", ""}, {"lora_unet_weights", ""}, {"add_original_image", ""}, {"dynamic_thresholding", ""},
        {"controlnet_strength", ""}, {"skip_cfg_below_sigma", ""}};
    Infotext text = translated(json, words);
    if (std::string* schedule = fieldOf(text, "Schedule type"); schedule != nullptr && *schedule == "native")
        *schedule = "Normal";
    return text;
}

Infotext fromDrawThings(const Json& json)
{
    static const Spellings words = {{"c", kPrompt}, {"uc", kNegative}, {"seed", "Seed"}, {"steps", "Steps"}, {"scale", "CFG scale"},
        {"sampler", "Sampler"}, {"size", "Size"}, {"model", "Model"}, {"strength", ""}, {"seed_mode", ""}, {"shift", ""}};
    Infotext text = translated(json, words);
    for (const Json& lora : json.value("lora", Json::array()))
        if (lora.is_object())
            addLoraTag(text, infotextValue(lora.value("model", Json())), infotextValue(lora.value("weight", Json(1))));
    return text;
}

Infotext fromEasyDiffusion(const Json& json)
{
    static const Spellings words = {{"prompt", kPrompt}, {"negative_prompt", kNegative}, {"seed", "Seed"}, {"num_inference_steps", "Steps"},
        {"guidance_scale", "CFG scale"}, {"sampler_name", "Sampler"}, {"width", kWidth}, {"height", kHeight},
        {"use_stable_diffusion_model", "Model"}, {"use_stable_diffusion_model_hash", ""}, {"clip_skip", ""}, {"original_prompt", ""},
        {"use_vae_model", "VAE"}, {"use_lora_model", ""}, {"lora_alpha", ""}, {"Software", ""}};
    Infotext text = translated(json, words);
    if (const std::string skip = infotextValue(json.value("clip_skip", Json())); skip == "true" || skip == "True")
        text.fields.emplace_back("Clip skip", "2");
    if (const std::string lora = infotextValue(json.value("use_lora_model", Json())); !lora.empty() && lora != "None")
        addLoraTag(text, lora, infotextValue(json.value("lora_alpha", Json("1"))));
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

// ComfyUI puts the graph into PNG's "prompt", or behind "Prompt:" into one of EXIF's captions.
Json comfyGraph(const PictureText& text)
{
    const auto isGraph = [](const Json& json) {
        return json.is_object() &&
               std::any_of(json.begin(), json.end(), [](const Json& node) { return node.is_object() && node.contains("class_type"); });
    };
    if (Json graph = parsed(other(text, "prompt")); isGraph(graph))
        return graph;
    for (const auto& [key, value] : text.others)
        if (value.starts_with("Prompt:") || value.starts_with("prompt:"))
            if (Json graph = parsed(value); isGraph(graph))
                return graph;
    return {};
}

std::optional<ForeignText> fromJson(const Json& json)
{
    if (holds(json, {"sui_image_params"}))
        return ForeignText{"SwarmUI", fromSwarm(json)};
    if (holds(json, {"prompt", "base_model"}))
        return ForeignText{"Fooocus", fromFooocus(json)};
    if (holds(json, {"prompt", "num_inference_steps"}))
        return ForeignText{"Easy Diffusion", fromEasyDiffusion(json)};
    if (holds(json, {"prompt", "uc", "sampler"}))
        return ForeignText{"NovelAI", fromNovelAi(json)};
    if (holds(json, {"c", "seed", "sampler"}))
        return ForeignText{"Draw Things", fromDrawThings(json)};
    if (holds(json, {"Comment", "Software"})) // NovelAI's hidden text
        return fromJson(parsed(infotextValue(json["Comment"])));
    if (holds(json, {"positive_prompt", "seed"}))
        return ForeignText{"InvokeAI", fromInvoke(json)};
    return std::nullopt;
}

} // namespace

std::string infotextValue(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "true" : "";
    if (value.is_number_float() && value.get<double>() == static_cast<double>(static_cast<std::int64_t>(value.get<double>())))
        return std::to_string(static_cast<std::int64_t>(value.get<double>()));
    return value.is_number() ? value.dump() : std::string();
}

void addLoraTag(Infotext& text, const std::string& file, const std::string& weight)
{
    const std::size_t folder = file.find_last_of("/\\");
    std::string name = folder == std::string::npos ? file : file.substr(folder + 1);
    for (const std::string_view extension : {".safetensors", ".ckpt", ".pt"})
        if (name.ends_with(extension))
            name.resize(name.size() - extension.size());
    if (!name.empty())
        text.prompt += (text.prompt.empty() ? "" : " ") + std::string("<lora:") + name + ":" + (weight.empty() ? "1" : weight) + ">";
}

std::optional<ForeignText> foreignText(const PictureText& text)
try {
    if (const Json graph = comfyGraph(text); !graph.empty())
        if (auto found = comfyInfotext(graph))
            return ForeignText{"ComfyUI", std::move(*found)};
    if (const Json json = parsed(other(text, "invokeai_metadata")); json.is_object())
        return ForeignText{"InvokeAI", fromInvoke(json)};
    if (const Json json = parsed(other(text, "sd-metadata")); holds(json, {"image"}))
        return ForeignText{"InvokeAI", fromOldInvoke(json)};
    if (const std::string& line = other(text, "Dream"); !line.empty())
        return ForeignText{"InvokeAI", fromDream(line)};
    for (const std::string& candidate : {text.parameters, other(text, "UserComment"), other(text, "Comment"), other(text, "hidden"),
             xmpComment(other(text, "XMP")), xmpComment(other(text, "XML:com.adobe.xmp"))})
        if (candidate.find('{') != std::string::npos && !looksLikeInfotext(candidate))
            if (auto found = fromJson(parsed(candidate)))
                return found;
    if (text.others.contains("num_inference_steps") && text.others.contains("prompt"))
        return ForeignText{"Easy Diffusion", fromEasyDiffusion(Json(text.others))};
    return std::nullopt;
} catch (const Json::exception&) { // values of other types than the program writes
    return std::nullopt;
}

} // namespace dice
