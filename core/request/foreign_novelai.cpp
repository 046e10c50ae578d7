#include "request/foreign_programs.h"
#include "request/prompt_dialects.h"

namespace dice {
namespace {

using Json = nlohmann::json;

// {"caption": {"base_caption": "...", "char_captions": [{"char_caption": "...", "centers": [{"x": 0.5, "y": 0.3}]}]}}
struct Captions
{
    std::string all;
    std::string places; ///< "0.5/0.3, 0.7/0.3": where the characters stand
};

Captions captionsOf(const Json& prompt, const std::string& plain)
{
    const Json& caption = member(prompt, "caption");
    Captions captions{infotextValue(member(caption, "base_caption")), {}};
    if (captions.all.empty())
        captions.all = plain;
    const Json& characters = member(caption, "char_captions");
    for (std::size_t i = 0; characters.is_array() && i < characters.size(); ++i) {
        const std::string one = infotextValue(member(characters[i], "char_caption"));
        if (!one.empty())
            captions.all += (captions.all.empty() ? "" : ", ") + one;
        if (const Json& centers = member(characters[i], "centers"); centers.is_array() && !centers.empty())
            captions.places += (captions.places.empty() ? "" : ", ") + infotextValue(member(centers[0], "x")) + "/" +
                               infotextValue(member(centers[0], "y"));
    }
    return captions;
}

// What is in every picture and says nothing where it is as the program has it from the start.
void dropDefaults(Infotext& text)
{
    static const std::map<std::string, std::set<std::string>> defaults = {{"n_samples", {"1"}}, {"uncond_scale", {"1"}},
        {"cfg_rescale", {"0"}}, {"request_type", {"promptgeneraterequest"}}, {"controlnet_strength", {"1"}},
        {"skip_cfg_below_sigma", {"0"}}, {"dynamic_thresholding_percentile", {"0.999"}}, {"dynamic_thresholding_mimic_scale", {"10"}},
        {"hide_debug_overlay", {"true"}}, {"legacy_uc", {"false"}}, {"ucpreset", {"0"}}, {"qualitytoggle", {"true"}}};
    for (const auto& [key, values] : defaults)
        dropWhere(text, key, values);
}

} // namespace

Infotext fromNovelAi(const Json& json, const std::string& description, const std::string& source)
{
    static const Spellings words = {{"prompt", kPromptKey}, {"uc", kNegativeKey}, {"seed", "Seed"}, {"steps", "Steps"},
        {"scale", "CFG scale"}, {"sampler", "Sampler"}, {"width", kWidthKey}, {"height", kHeightKey}, {"noise_schedule", "Schedule type"},
        {"signed_hash", ""}, {"version", ""}, {"params_version", ""}, {"legacy", ""}, {"legacy_v3_extend", ""}, {"lora_clip_weights", ""},
        {"lora_unet_weights", ""}, {"add_original_image", ""}, {"extra_noise_seed", ""}, {"v4_prompt", ""}, {"v4_negative_prompt", ""},
        {"strength", "Denoising strength"}, {"deliberate_euler_ancestral_bug", ""}, {"prefer_brownian", ""}, {"uncond_per_vibe", ""},
        {"wonky_vibe_correlation", ""}, {"explike_fine_detail", ""}, {"minimize_sigma_inf", ""}, {"stream", ""}};
    Infotext text = translated(json, words);
    const Captions wanted = captionsOf(member(json, "v4_prompt"), text.prompt.empty() ? description : text.prompt);
    text.prompt = fromNovelAiPrompt(wanted.all);
    text.negative = fromNovelAiPrompt(captionsOf(member(json, "v4_negative_prompt"), text.negative).all);
    if (std::string* schedule = fieldOf(text, "Schedule type"); schedule != nullptr && *schedule == "native")
        *schedule = "Normal";
    if (std::string* sampler = fieldOf(text, "Sampler"); sampler != nullptr && *sampler == "ddim_v3")
        *sampler = "ddim";
    if (!member(json, "request_type").is_string() || infotextValue(member(json, "request_type")) == "PromptGenerateRequest")
        dropWhere(text, "Denoising strength", {infotextValue(member(json, "strength"))}); // of no picture that it started from
    dropWhere(text, "noise", {infotextValue(member(json, "noise"))});
    dropDefaults(text);
    if (member(member(json, "v4_prompt"), "use_coords") == true)
        addField(text, "Character positions", wanted.places);
    addField(text, "Model", source);
    return text;
}

} // namespace dice
