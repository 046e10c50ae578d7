#include "model/family.h"

#include "base/ascii.h"

#include <algorithm>
#include <cctype>

namespace dice {
namespace {

using Names = std::string_view;

constexpr Names kStableDiffusionPipelines[] = {
    "StableDiffusionPipeline", "StableDiffusionImg2ImgPipeline", "StableDiffusionInpaintPipeline", "StableDiffusionInpaintPipelineLegacy"};
constexpr Names kStableDiffusionXLPipelines[] = {
    "StableDiffusionXLPipeline", "StableDiffusionXLImg2ImgPipeline", "StableDiffusionXLInpaintPipeline"};
constexpr Names kPixArtAlphaPipelines[] = {"PixArtAlphaPipeline"}, kPixArtSigmaPipelines[] = {"PixArtSigmaPipeline"};

constexpr Names kUNet[] = {"UNet2DConditionModel"}, kPixArtTransformer[] = {"PixArtTransformer2DModel", "Transformer2DModel"};

// Words for what a file was trained on, of kohya's scripts, ModelSpec and Civitai; the longest one that is found counts.
constexpr Names kBases1[] = {"sdv1", "sd1", "ssv1", "stablediffusionv1", "stablediffusion1"},
                kBases2[] = {"sdv2", "sd2", "stablediffusionv2", "stablediffusion2"},
                kBasesXL[] = {"sdxl", "xlbase", "stablediffusionxl", "pony", "illustrious", "noobai"}, kBasesAlpha[] = {"pixart"},
                kBasesSigma[] = {"pixartsigma"};
// Families that are none of this program's, whose words hold some of those.
constexpr Names kForeignBases[] = {"sd3", "stablediffusionv3", "stablediffusion3", "flux", "cascade"};

// "conditioner" is the spelling of Stability's generative-models, "cond_stage_model" the one of the years before it.
constexpr Names kText1[] = {"cond_stage_model.transformer."};
constexpr Names kText2[] = {"cond_stage_model.model.", "conditioner.embedders.0.model."};
constexpr Names kFirstTextXL[] = {"conditioner.embedders.0.transformer."}, kSecondTextXL[] = {"conditioner.embedders.1.model."};

constexpr TextPart kTexts1[] = {
    {"text_encoder", "CLIPTextModel", "tokenizer", "text encoder", TextKind::Clip, TextStates::Normalised, 77, kText1}};
// OpenCLIP's H has 24 layers, and the model was trained with the states of the one before the last.
constexpr TextPart kTexts2[] = {
    {"text_encoder", "CLIPTextModel", "tokenizer", "text encoder", TextKind::OpenClip, TextStates::Normalised, 77, kText2, 23}};
constexpr TextPart kTextsXL[] = {
    {"text_encoder", "CLIPTextModel", "tokenizer", "text encoder", TextKind::Clip, TextStates::Penultimate, 77, kFirstTextXL},
    {"text_encoder_2", "CLIPTextModelWithProjection", "tokenizer_2", "second text encoder", TextKind::OpenClip, TextStates::Penultimate, 77,
        kSecondTextXL}};
constexpr TextPart kTextsAlpha[] = {
    {"text_encoder", "T5EncoderModel", "tokenizer", "text encoder", TextKind::T5, TextStates::Normalised, 120, {}}};
constexpr TextPart kTextsSigma[] = {
    {"text_encoder", "T5EncoderModel", "tokenizer", "text encoder", TextKind::T5, TextStates::Normalised, 300, {}}};

// As the published folders have them.
constexpr Names kPndm =
    R"({"_class_name": "PNDMScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
        "num_train_timesteps": 1000, "prediction_type": "epsilon", "steps_offset": 1, "set_alpha_to_one": false, "clip_sample": false,
        "skip_prk_steps": true, "rescale_betas_zero_snr": false, "timestep_spacing": "leading"})";
constexpr Names kEuler =
    R"({"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
        "num_train_timesteps": 1000, "prediction_type": "epsilon", "steps_offset": 1, "set_alpha_to_one": false, "clip_sample": false,
        "skip_prk_steps": true, "rescale_betas_zero_snr": false, "timestep_spacing": "leading"})";
constexpr Names kDpmSolver =
    R"({"_class_name": "DPMSolverMultistepScheduler", "beta_start": 0.0001, "beta_end": 0.02, "beta_schedule": "linear",
        "num_train_timesteps": 1000, "prediction_type": "epsilon", "algorithm_type": "dpmsolver++", "solver_order": 2,
        "solver_type": "midpoint", "lower_order_final": true})";

constexpr Names kIndex1 = R"({"safety_checker": [null, null], "feature_extractor": [null, null], "requires_safety_checker": false})";
constexpr Names kIndexXL = R"({"feature_extractor": [null, null], "image_encoder": [null, null]})";
constexpr Names kIndexPixArt = "{}";

constexpr double kScaleOfFirst = kUnsaidLatentScale, kScaleOfXL = 0.13025; // of the two autoencoders that all these families share

constexpr Family kFamilies[] = {
    {.id = ModelFamily::StableDiffusion1,
        .name = "Stable Diffusion 1.5",
        .architecture = "stable-diffusion-v1",
        .architectureOfV = "stable-diffusion-v1",
        .architectures = "stable-diffusion-v1",
        .saidAs = kBases1,
        .pipelines = kStableDiffusionPipelines,
        .denoiser = "unet",
        .denoiserClasses = kUNet,
        .contextKey = "cross_attention_dim",
        .linearProjection = false,
        .headWidth = 0,
        .texts = kTexts1,
        .textWidth = 768,
        .scheduler = kPndm,
        .pixels = 512,
        .pixelsOfV = 512,
        .scale = 7.5,
        .latentScale = kScaleOfFirst,
        .latentShift = 0,
        .autoencoderOverflows = false,
        .zeroesEmptyNegative = false,
        .sizes = SizesTold::Nothing,
        .aspectBins = false,
        .index = kIndex1,
        .alignYourSteps = AlignYourStepsTable::Sd15,
        .paper = {false, 128, 8000}},
    {.id = ModelFamily::StableDiffusion2,
        .name = "Stable Diffusion 2",
        .architecture = "stable-diffusion-v2-512",
        .architectureOfV = "stable-diffusion-v2-768-v",
        .architectures = "stable-diffusion-v2",
        .saidAs = kBases2,
        .pipelines = kStableDiffusionPipelines,
        .denoiser = "unet",
        .denoiserClasses = kUNet,
        .contextKey = "cross_attention_dim",
        .linearProjection = true,
        .headWidth = 64,
        .texts = kTexts2,
        .textWidth = 1024,
        .scheduler = kPndm,
        .pixels = 512,
        .pixelsOfV = 768,
        .scale = 7.5,
        .latentScale = kScaleOfFirst,
        .latentShift = 0,
        .autoencoderOverflows = false,
        .zeroesEmptyNegative = false,
        .sizes = SizesTold::Nothing,
        .aspectBins = false,
        .index = kIndex1,
        .alignYourSteps = AlignYourStepsTable::Sd15,
        .paper = {false, 128, 8000}},
    {.id = ModelFamily::StableDiffusionXL,
        .name = "SDXL",
        .architecture = "stable-diffusion-xl-v1-base",
        .architectureOfV = "stable-diffusion-xl-v1-base",
        .architectures = "stable-diffusion-xl",
        .saidAs = kBasesXL,
        .pipelines = kStableDiffusionXLPipelines,
        .denoiser = "unet",
        .denoiserClasses = kUNet,
        .contextKey = "cross_attention_dim",
        .linearProjection = true,
        .headWidth = 64,
        .texts = kTextsXL,
        .textWidth = 2048,
        .scheduler = kEuler,
        .pixels = 1024,
        .pixelsOfV = 1024,
        .scale = 5,
        .latentScale = kScaleOfXL,
        .latentShift = 0,
        .autoencoderOverflows = true,
        .zeroesEmptyNegative = true,
        .sizes = SizesTold::OriginalCropTarget,
        .aspectBins = false,
        .index = kIndexXL,
        .alignYourSteps = AlignYourStepsTable::Sdxl,
        .paper = {true, 64, 4000}},
    {.id = ModelFamily::PixArtAlpha,
        .name = "PixArt-alpha",
        .architecture = "pixart-alpha",
        .architectureOfV = "pixart-alpha",
        .architectures = "pixart",
        .saidAs = kBasesAlpha,
        .pipelines = kPixArtAlphaPipelines,
        .denoiser = "transformer",
        .denoiserClasses = kPixArtTransformer,
        .contextKey = "caption_channels",
        .linearProjection = false,
        .headWidth = 72,
        .texts = kTextsAlpha,
        .textWidth = 4096,
        .scheduler = kDpmSolver,
        .pixels = 1024,
        .pixelsOfV = 1024,
        .scale = 4.5,
        .latentScale = kScaleOfFirst,
        .latentShift = 0,
        .autoencoderOverflows = false,
        .zeroesEmptyNegative = false,
        .sizes = SizesTold::HeightWidthRatio,
        .aspectBins = true,
        .index = kIndexPixArt,
        .alignYourSteps = AlignYourStepsTable::Sd15,
        .paper = {false, 128, 8000}},
    {.id = ModelFamily::PixArtSigma,
        .name = "PixArt-Sigma",
        .architecture = "pixart-sigma",
        .architectureOfV = "pixart-sigma",
        .architectures = "pixart",
        .saidAs = kBasesSigma,
        .pipelines = kPixArtSigmaPipelines,
        .denoiser = "transformer",
        .denoiserClasses = kPixArtTransformer,
        .contextKey = "caption_channels",
        .linearProjection = false,
        .headWidth = 72,
        .texts = kTextsSigma,
        .textWidth = 4096,
        .scheduler = kDpmSolver,
        .pixels = 1024,
        .pixelsOfV = 1024,
        .scale = 4.5,
        .latentScale = kScaleOfXL,
        .latentShift = 0,
        .autoencoderOverflows = true,
        .zeroesEmptyNegative = false,
        .sizes = SizesTold::Nothing,
        .aspectBins = true,
        .index = kIndexPixArt,
        .alignYourSteps = AlignYourStepsTable::Sd15,
        .paper = {false, 128, 8000}},
};

std::string listed(std::span<const std::string_view> names)
{
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words += std::string(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + std::string(names[i]);
    return words;
}

} // namespace

std::string_view Family::pipeline(bool inpainting) const
{
    const auto found = std::find_if(
        pipelines.begin(), pipelines.end(), [&](std::string_view name) { return inpainting && name.ends_with("InpaintPipeline"); });
    return found == pipelines.end() ? pipelines.front() : *found;
}

const TextPart* Family::text(std::string_view component) const
{
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const TextPart& part) { return part.component == component; });
    return found == texts.end() ? nullptr : &*found;
}

std::span<const Family> families() { return kFamilies; }

const Family& familyOf(ModelFamily id)
{
    return *std::find_if(std::begin(kFamilies), std::end(kFamilies), [&](const Family& family) { return family.id == id; });
}

const Family* familyNamed(std::string_view name)
{
    const auto found = std::find_if(std::begin(kFamilies), std::end(kFamilies), [&](const Family& family) { return family.name == name; });
    return found == std::end(kFamilies) ? nullptr : &*found;
}

const Family* familySaid(std::string_view words)
{
    std::string plain = lowered(std::string(words));
    std::erase_if(plain, [](unsigned char c) { return std::isalnum(c) == 0; });
    const auto holds = [&](Names word) { return plain.find(word) != std::string::npos; };
    if (std::any_of(std::begin(kForeignBases), std::end(kForeignBases), holds))
        return nullptr;
    const Family* found = nullptr;
    std::size_t length = 0;
    for (const Family& family : kFamilies)
        for (const Names word : family.saidAs)
            if (word.size() > length && holds(word)) {
                found = &family;
                length = word.size();
            }
    return found;
}

std::string_view familyName(ModelFamily id) { return familyOf(id).name; }

std::string pipelinesInWords()
{
    std::vector<std::string_view> names;
    for (const Family& family : kFamilies)
        if (std::find(names.begin(), names.end(), family.pipelines.front()) == names.end())
            names.push_back(family.pipelines.front());
    return listed(names);
}

std::string familiesInWords(bool (Family::*has)() const)
{
    std::vector<std::string_view> names;
    for (const Family& family : kFamilies)
        if ((family.*has)())
            names.push_back(family.name);
    return listed(names);
}

} // namespace dice
