// InvokeAI's three generations of text.
#include "request/foreign_programs.h"
#include "request/prompt_dialects.h"

#include <array>

namespace dice {
namespace {

using Json = nlohmann::json;

// "dpmpp_2m_k": the sampler with Karras' schedule.
void splitKarras(Infotext& text)
{
    if (std::string* sampler = fieldOf(text, "Sampler"); sampler != nullptr && sampler->ends_with("_k")) {
        sampler->resize(sampler->size() - 2);
        addField(text, "Schedule type", "Karras");
    }
}

// Functions of Compel that have no word here stay in the prompt, and are named.
void nameFunctions(Infotext& text)
{
    for (const char* function : {").blend(", ").and(", ".swap("})
        if (text.prompt.find(function) != std::string::npos)
            addField(text, "Prompt syntax", std::string(function).substr(std::string(function).find('.')) + ")");
}

std::string nameOf(const Json& model)
{
    const Json& inside = member(model, "model_name");
    return infotextValue(inside.is_null() ? model : inside);
}

// Zero, which is "not in use" for these.
void dropUnused(Infotext& text)
{
    static const std::set<std::string> off = {"0", "none", "false", ""};
    for (const char* key :
        {"threshold", "perlin", "cfg_rescale_multiplier", "variations", "with_variations", "facetool_strength", "postprocessing"})
        dropWhere(text, key, off);
}

} // namespace

Infotext fromInvoke(const Json& json)
{
    static const Spellings words = {{"positive_prompt", kPromptKey}, {"negative_prompt", kNegativeKey}, {"seed", "Seed"},
        {"steps", "Steps"}, {"cfg_scale", "CFG scale"}, {"scheduler", "Sampler"}, {"width", kWidthKey}, {"height", kHeightKey},
        {"clip_skip", "Clip skip"}, {"strength", "Denoising strength"}, {"rand_device", ""}, {"app_version", ""}, {"generation_mode", ""},
        {"model", ""}, {"vae", ""}, {"loras", ""}, {"canvas_v2_metadata", ""}, {"regions", ""}};
    Infotext text = translated(json, words);
    nameFunctions(text);
    text.prompt = fromCompelPrompt(text.prompt);
    text.negative = fromCompelPrompt(text.negative);
    if (std::string* skip = fieldOf(text, "Clip skip")) // layers that are left out -> the layer, counted from the end
        *skip = std::to_string(std::abs(std::atoi(skip->c_str())) + 1);
    splitKarras(text);
    for (const char* style : {"positive_style_prompt", "negative_style_prompt"})
        dropWhere(text, style, {infotextValue(member(json, "positive_prompt")), infotextValue(member(json, "negative_prompt"))});
    dropUnused(text);
    addField(text, "Model", nameOf(member(json, "model")));
    addField(text, "VAE", nameOf(member(json, "vae")));
    const std::string device = infotextValue(member(json, "rand_device"));
    addField(text, "RNG", device == "cuda" ? "NV" : "CPU"); // the noise of a CPU is what the program draws unless told otherwise
    if (const Json& loras = member(json, "loras"); loras.is_array())
        for (const Json& lora : loras) {
            const Json& model = member(lora, "model");
            addLoraTag(text, nameOf(model.is_null() ? member(lora, "lora") : model), infotextValue(member(lora, "weight")));
        }
    return text;
}

Infotext fromOldInvoke(const Json& all)
{
    static const Spellings words = {{"prompt", ""}, {"seed", "Seed"}, {"steps", "Steps"}, {"cfg_scale", "CFG scale"},
        {"sampler", "Sampler"}, {"width", kWidthKey}, {"height", kHeightKey}, {"type", ""}, {"strength", "Denoising strength"},
        {"hotfix", ""}, {"extra", ""}};
    const Json& image = member(all, "image");
    Infotext text = translated(image, words);
    const Json& prompts = member(image, "prompt");
    std::string whole = infotextValue(prompts), weights;
    bool weighted = false;
    for (std::size_t i = 0; prompts.is_array() && i < prompts.size(); ++i) {
        const std::string one = prompts[i].is_string() ? infotextValue(prompts[i]) : infotextValue(member(prompts[i], "prompt"));
        whole += (whole.empty() ? "" : ", ") + one;
        const std::string weight = infotextValue(member(prompts[i], "weight"));
        weights += (weights.empty() ? "" : ", ") + (weight.empty() ? std::string("1") : weight);
        weighted = weighted || i > 0;
    }
    const auto [prompt, negative] = withoutBracketedNegatives(whole);
    text.prompt = fromCompelPrompt(prompt);
    text.negative = fromCompelPrompt(negative);
    addField(text, "Prompt weights", weighted ? weights : ""); // several texts, which the program mixes
    splitKarras(text);
    dropUnused(text);
    addField(text, "Model", nameOf(member(all, "model_weights")));
    return text;
}

Infotext fromDream(const std::string& line)
{
    Infotext text;
    const std::size_t open = line.find('"'), close = line.rfind('"');
    if (open == std::string::npos || close <= open)
        return text;
    const auto [prompt, negative] = withoutBracketedNegatives(std::string_view(line).substr(open + 1, close - open - 1));
    text.prompt = fromCompelPrompt(prompt);
    text.negative = fromCompelPrompt(negative);
    static const std::map<std::string, std::string, std::less<>> names = {{"s", "Steps"}, {"steps", "Steps"}, {"S", "Seed"},
        {"seed", "Seed"}, {"C", "CFG scale"}, {"cfg_scale", "CFG scale"}, {"A", "Sampler"}, {"sampler", "Sampler"}, {"W", kWidthKey},
        {"width", kWidthKey}, {"H", kHeightKey}, {"height", kHeightKey}, {"f", "Denoising strength"}, {"strength", "Denoising strength"}};
    Json values = Json::object();
    for (std::size_t i = line.find(" -", close); i != std::string::npos; i = line.find(" -", i + 1)) {
        const bool isLong = line.compare(i, 3, " --") == 0;
        const std::size_t name = i + (isLong ? 3 : 2), end = isLong ? line.find_first_of(" =", name) : name + 1; // -s50 as well as -s 50
        const std::size_t value = end >= line.size() ? std::string::npos : line.find_first_not_of(" =", end);
        if (value != std::string::npos &&
            (line[value] != '-' || (value + 1 < line.size() && line[value + 1] >= '0' && line[value + 1] <= '9')))
            values[line.substr(name, end - name)] = line.substr(value, std::min(line.find(' ', value), line.size()) - value);
    }
    Infotext fields = translated(values, names);
    for (const char* key : {"Steps", "Seed", "CFG scale", "Sampler"}) // in A1111's order, what has no place behind them
        if (std::string* value = fieldOf(fields, key))
            addField(text, key, std::move(*value));
    for (auto& field : fields.fields)
        if (text.find(field.first) == nullptr)
            addField(text, field.first, std::move(field.second));
    splitKarras(text);
    return text;
}

} // namespace dice
