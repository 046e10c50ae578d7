#pragma once
// The request: everything that decides a picture, in groups. It is written into the picture, and replaying it on the same
// machine gives the same picture bit for bit. What a member is called, where it may lie and how it is written stands once, in
// request_fields.h. No torch and no Qt type appears here.
#include "base/precision.h"
#include "request/asset.h"
#include "request/guidance_plan.h"
#include "tokenize/prompt_grammar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dice {

/// How the prompt is enforced: not at all (one pass), classifier-free guidance (two passes per step,
/// arXiv 2207.12598), or DICE (one pass, arXiv 2502.03726).
enum class GuidanceMode { None, Cfg, Dice };

/// Inpainting: repaint the masked part of the whole picture, or only a cut-out around the mask at full resolution.
enum class InpaintArea { WholePicture, OnlyMasked };

struct LoraUse
{
    AssetRef asset = {};
    double weight = 1;                     ///< of what it changes in the denoiser
    std::optional<double> textWeight = {}; ///< in the text encoder; nothing = the same
    /// The name in the prompt's <lora:...> tag that this is the file of; the weights are the tag's then. The engine adds it.
    std::string tag = {};
    friend bool operator==(const LoraUse&, const LoraUse&) = default;
};

/// A textual inversion that the prompts name; the engine finds them and lists them here.
struct EmbeddingUse
{
    std::string name = {};
    AssetRef asset = {};
    friend bool operator==(const EmbeddingUse&, const EmbeddingUse&) = default;
};

/// What the denoiser is taken to predict. Some single files carry no mark of it.
enum class Prediction { AsModel, Epsilon, V };

/// The networks, and what they compute with.
struct ModelSettings
{
    AssetRef checkpoint = {}; ///< a diffusers folder or a single file; empty = the starter model. Its hash is the denoiser's
    AssetRef partsFrom = {};  ///< another model, for what a single file lacks: text encoder, autoencoder; empty = one of the library
    AssetRef vae = {};        ///< another autoencoder; empty = the model's own
    std::optional<double> vaeScale = {}; ///< its scaling factor; nothing = as its file or the model says
    Prediction prediction = Prediction::AsModel;
    std::vector<LoraUse> loras = {};
    std::vector<EmbeddingUse> embeddings = {};
    Precision precision = Precision::Auto;
    Precision vaePrecision = Precision::Auto; ///< the autoencoder's, where it is not what goes with `precision`
    std::string device = "auto";              ///< auto | cpu | cuda | cuda:N
    friend bool operator==(const ModelSettings&, const ModelSettings&) = default;
};

/// What SDXL is told about a picture beside the prompt, in pixels (arXiv 2307.01952, section 2.2): the size that it had
/// before it was scaled, where its left upper corner lay when it was cut out, and the size that it shall have. A size of 0
/// is the picture's own.
struct SizeHints
{
    int originalWidth = 0, originalHeight = 0;
    int cropLeft = 0, cropTop = 0;
    int targetWidth = 0, targetHeight = 0;
    friend bool operator==(const SizeHints&, const SizeHints&) = default;
};

/// What the text encoders are given.
struct PromptSettings
{
    std::string prompt = {}, negative = {};
    EmphasisConvention emphasis = EmphasisConvention::A1111;
    int clipSkip = 1; ///< 1 = the last layer, as artists count
    SizeHints sizes = {};
    friend bool operator==(const PromptSettings&, const PromptSettings&) = default;
};

struct GuidanceSettings
{
    GuidanceMode mode = GuidanceMode::Cfg;
    double scale = 7.5; ///< w in eps_neg + w (eps - eps_neg); with dice the scale that it stands for
    /// DICE: the enhancer, empty = the one that belongs to the model; its strengths, nothing = alpha by the scale through the
    /// file's calibration, beta as the file says.
    AssetRef enhancer = {};
    std::optional<double> alpha = {}, beta = {};
    /// Limited interval (arXiv 2404.07724): guidance only for steps whose share of the schedule lies in
    /// [intervalBegin, intervalEnd); 0 and 1 mean always.
    double intervalBegin = 0, intervalEnd = 1;
    /// Adaptive guidance (arXiv 2312.12487): stop paying for the second pass once the cosine between the two
    /// predictions exceeds this; 0 = never.
    double adaptiveThreshold = 0;
    /// The dial: denoiser passes to spend, from one per model evaluation to two; 0 = as the mode says (cfg: two, dice:
    /// one). The engine looks up the plan for them and leaves it in `plan`.
    int passes = 0;
    /// Path of a file by `dice plan` to look it up in; empty = plan.json in the model's folder, where there is one.
    std::string planFile = {};
    /// What each model evaluation does. Where it is given, it decides and nothing is looked up.
    GuidancePlan plan = {};
    friend bool operator==(const GuidanceSettings&, const GuidanceSettings&) = default;
};

/// The way from noise to a picture.
struct SamplingSettings
{
    std::string sampler = "dpmpp-2m"; ///< names of docs/cli.md
    std::string schedule = "auto";
    int steps = 20;
    double eta = 0; ///< ddim alone

    std::uint64_t seed = 0;
    int count = 1; ///< pictures with seeds seed, seed + 1, ...
    int batch = 1; ///< how many of them are computed together; a batch rounds differently from one picture
    NoiseKind noise = NoiseKind::Cpu;
    std::uint64_t variationSeed = 0;
    double variationStrength = 0; ///< slerp from the noise of seed to that of variationSeed

    int width = 0, height = 0; ///< pixels; 0 = the model's own
    /// PixArt: make the picture in the nearest of the sizes that the model was trained on, then scale and crop it.
    bool aspectBins = false;
    friend bool operator==(const SamplingSettings&, const SamplingSettings&) = default;
};

/// The picture that is started from.
struct EditSettings
{
    PictureRef image = {};
    PictureRef mask = {};                         ///< white = repaint; empty = the whole picture
    double strength = 0.6;                        ///< 0 = keep the picture, 1 = ignore it
    InpaintArea area = InpaintArea::WholePicture; ///< of a mask
    int areaPadding = 32;                         ///< pixels around the mask, OnlyMasked
    int feather = 4;                              ///< pixels of softness when the result is pasted back
    friend bool operator==(const EditSettings&, const EditSettings&) = default;
};

struct GenerationRequest
{
    ModelSettings model = {};
    PromptSettings text = {};
    GuidanceSettings guidance = {};
    SamplingSettings sampling = {};
    std::optional<EditSettings> edit = {}; ///< nothing = a new picture
    friend bool operator==(const GenerationRequest&, const GenerationRequest&) = default;
};

} // namespace dice
