#pragma once
// The fields of a request: visitFields shows every member once, with what is to be known of it. JSON, validation, the command
// line, the limits of the window's number fields and the axes of an X/Y grid are visitors of it, so that a new member is one
// row here.
#include "request/request.h"

#include <concepts>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dice {

/// One row a member.
struct FieldTraits
{
    std::string_view key;                                  ///< in JSON
    std::string_view words = {};                           ///< in sentences: "Expected {words} from 1 to 1000"
    double low = -std::numeric_limits<double>::infinity(); ///< of numbers, both ends included
    double high = std::numeric_limits<double>::infinity();
    const std::vector<std::string>& (*choices)() = nullptr; ///< of texts that are one of a list
    std::string_view option = {}, help = {};                ///< of the command line; without an option it is set in another way
    std::string_view hashKey = {};                          ///< of references: their SHA-256 in JSON
    AssetKind asset = AssetKind::Model;                     ///< of references to files of weights
    /// Written only where it is not the default, so that what does not use it stays readable for versions that do not know it.
    bool sparse = false;
};

/// The words of an enumeration, in JSON and on the command line.
template <typename Enum> struct EnumWord
{
    Enum value;
    std::string_view word;
};
inline constexpr EnumWord<GuidanceMode> kGuidanceWords[] = {
    {GuidanceMode::None, "none"}, {GuidanceMode::Cfg, "cfg"}, {GuidanceMode::Dice, "dice"}};
inline constexpr EnumWord<NoiseKind> kNoiseWords[] = {{NoiseKind::Cpu, "cpu"}, {NoiseKind::Nv, "nv"}};
inline constexpr EnumWord<EmphasisConvention> kEmphasisWords[] = {
    {EmphasisConvention::A1111, "a1111"}, {EmphasisConvention::Comfy, "comfy"}};
inline constexpr EnumWord<Precision> kPrecisionWords[] = {
    {Precision::Auto, "auto"}, {Precision::Float32, "fp32"}, {Precision::BFloat16, "bf16"}, {Precision::Float16, "fp16"}};
inline constexpr EnumWord<Prediction> kPredictionWords[] = {
    {Prediction::AsModel, "auto"}, {Prediction::Epsilon, "epsilon"}, {Prediction::V, "v"}};
inline constexpr EnumWord<InpaintArea> kAreaWords[] = {{InpaintArea::WholePicture, "whole"}, {InpaintArea::OnlyMasked, "masked"}};

template <typename Enum> constexpr auto& wordsOf()
{
    if constexpr (std::same_as<Enum, GuidanceMode>)
        return kGuidanceWords;
    else if constexpr (std::same_as<Enum, NoiseKind>)
        return kNoiseWords;
    else if constexpr (std::same_as<Enum, EmphasisConvention>)
        return kEmphasisWords;
    else if constexpr (std::same_as<Enum, Precision>)
        return kPrecisionWords;
    else if constexpr (std::same_as<Enum, Prediction>)
        return kPredictionWords;
    else
        return kAreaWords;
}

template <typename T, typename... Us>
concept OneOf = (std::same_as<std::remove_const_t<T>, Us> || ...);
/// The values that have fields of their own.
template <typename T>
concept FieldGroup = OneOf<T, GenerationRequest, ModelSettings, PromptSettings, GuidanceSettings, SamplingSettings, EditSettings, SizeHints,
    LoraUse, EmbeddingUse>;
/// References to what lies outside the request.
template <typename T>
concept Reference = OneOf<T, AssetRef, PictureRef>;

[[nodiscard]] const std::vector<std::string>& samplerChoices();
[[nodiscard]] const std::vector<std::string>& scheduleChoices();

template <OneOf<LoraUse> Lora, typename Visit> void visitFields(Lora& lora, Visit& visit)
{
    visit(FieldTraits{.key = "file", .hashKey = "sha256", .asset = AssetKind::Lora}, lora.asset);
    visit(FieldTraits{.key = "weight", .words = "a LoRA's weight", .low = -100, .high = 100}, lora.weight);
    visit(FieldTraits{.key = "text_weight", .words = "a LoRA's weight for the text encoder", .low = -100, .high = 100, .sparse = true},
        lora.textWeight);
    visit(FieldTraits{.key = "tag", .sparse = true}, lora.tag);
}

template <OneOf<EmbeddingUse> Embedding, typename Visit> void visitFields(Embedding& embedding, Visit& visit)
{
    visit(FieldTraits{.key = "name"}, embedding.name);
    visit(FieldTraits{.key = "file", .hashKey = "sha256", .asset = AssetKind::Embedding}, embedding.asset);
}

template <OneOf<ModelSettings> Model, typename Visit> void visitFields(Model& model, Visit& visit)
{
    visit(FieldTraits{.key = "model",
              .option = "-m,--model",
              .help = "A diffusers folder or a checkpoint file; without, the starter model",
              .hashKey = "model_sha256"},
        model.checkpoint);
    visit(FieldTraits{.key = "parts_from",
              .option = "--parts-from",
              .help = "Another model, for a text encoder or autoencoder that the checkpoint file lacks; without, one of the library",
              .hashKey = "parts_from_sha256",
              .sparse = true},
        model.partsFrom);
    visit(FieldTraits{.key = "loras"}, model.loras);
    visit(FieldTraits{.key = "embeddings", .sparse = true}, model.embeddings);
    visit(FieldTraits{.key = "vae",
              .option = "--vae",
              .help = "Another autoencoder by name or path",
              .hashKey = "vae_sha256",
              .asset = AssetKind::Autoencoder},
        model.vae);
    visit(FieldTraits{.key = "vae_scale",
              .words = "a scale of the autoencoder",
              .low = 0.0001,
              .high = 100,
              .option = "--vae-scale",
              .help = "Its scaling factor, where neither its file nor the model says the right one",
              .sparse = true},
        model.vaeScale);
    visit(FieldTraits{.key = "prediction",
              .option = "--prediction",
              .help = "What the model predicts, where its file does not say it or says it wrongly",
              .sparse = true},
        model.prediction);
    visit(FieldTraits{.key = "precision", .option = "--precision", .help = "Of the arithmetic"}, model.precision);
    visit(FieldTraits{.key = "vae_precision",
              .option = "--vae-precision",
              .help = "Of the autoencoder's arithmetic; auto goes with the denoiser's, or is measured where that is auto",
              .sparse = true},
        model.vaePrecision);
    visit(FieldTraits{.key = "device", .option = "--device", .help = "auto, cpu, cuda or cuda:N"}, model.device);
}

template <OneOf<SizeHints> Sizes, typename Visit> void visitFields(Sizes& sizes, Visit& visit)
{
    const auto told = [](std::string_view key) {
        return FieldTraits{.key = key, .words = "a size that the model is told", .low = 0, .high = 16384};
    };
    visit(told("original_width"), sizes.originalWidth);
    visit(told("original_height"), sizes.originalHeight);
    visit(told("crop_left"), sizes.cropLeft);
    visit(told("crop_top"), sizes.cropTop);
    visit(told("target_width"), sizes.targetWidth);
    visit(told("target_height"), sizes.targetHeight);
}

template <OneOf<PromptSettings> Text, typename Visit> void visitFields(Text& text, Visit& visit)
{
    visit(FieldTraits{.key = "prompt"}, text.prompt);
    visit(FieldTraits{.key = "negative", .option = "-n,--negative", .help = "What it should not show"}, text.negative);
    visit(FieldTraits{.key = "weights", .option = "--weights", .help = "What (word:1.2) does"}, text.emphasis);
    visit(FieldTraits{.key = "clip_skip",
              .words = "clip skip",
              .low = 1,
              .high = 24,
              .option = "--clip-skip",
              .help = "1 = the layer that the model was made for, 2 = the one before it ..."},
        text.clipSkip);
    visit(FieldTraits{.key = "sizes", .sparse = true}, text.sizes);
}

template <OneOf<GuidanceSettings> Guidance, typename Visit> void visitFields(Guidance& guidance, Visit& visit)
{
    visit(FieldTraits{.key = "mode"}, guidance.mode);
    visit(FieldTraits{.key = "scale", .words = "a scale", .low = 0, .high = 100}, guidance.scale);
    visit(FieldTraits{.key = "enhancer",
              .option = "--enhancer",
              .help = "A DICE enhancer; without, the one that was made for the model",
              .hashKey = "enhancer_sha256",
              .asset = AssetKind::Enhancer,
              .sparse = true},
        guidance.enhancer);
    visit(FieldTraits{.key = "alpha",
              .words = "alpha",
              .low = 0,
              .high = 10,
              .option = "--alpha",
              .help = "Strength of DICE, 1 = as trained; without, by the scale",
              .sparse = true},
        guidance.alpha);
    visit(FieldTraits{.key = "beta",
              .words = "beta",
              .low = -10,
              .high = 10,
              .option = "--beta",
              .help = "How strongly DICE subtracts the negative prompt's embedding; without, as the enhancer says",
              .sparse = true},
        guidance.beta);
    visit(FieldTraits{.key = "interval_begin",
              .words = "the beginning of the guidance interval",
              .low = 0,
              .high = 1,
              .option = "--interval-begin",
              .help = "Guide only from this share of the steps on (0 to 1)"},
        guidance.intervalBegin);
    visit(FieldTraits{.key = "interval_end",
              .words = "the end of the guidance interval",
              .low = 0,
              .high = 1,
              .option = "--interval-end",
              .help = "Guide only up to this share of the steps (0 to 1)"},
        guidance.intervalEnd);
    visit(FieldTraits{.key = "adaptive_threshold",
              .words = "the adaptive threshold",
              .low = 0,
              .high = 1,
              .option = "--adaptive",
              .help = "Stop guiding once both predictions agree this well, like 0.9995"},
        guidance.adaptiveThreshold);
    visit(FieldTraits{.key = "passes", .words = "passes, where 0 leaves them to the guidance,", .low = 0, .high = 4000, .sparse = true},
        guidance.passes);
    visit(FieldTraits{.key = "plan_file",
              .option = "--plan",
              .help = "A file by `dice plan` that says which evaluations spend them; without, the model's own, else the default plan",
              .sparse = true},
        guidance.planFile);
    visit(FieldTraits{.key = "plan", .sparse = true}, guidance.plan);
}

template <OneOf<SamplingSettings> Sampling, typename Visit> void visitFields(Sampling& sampling, Visit& visit)
{
    visit(FieldTraits{.key = "sampler", .words = "sampler", .choices = samplerChoices}, sampling.sampler);
    visit(FieldTraits{.key = "schedule", .words = "schedule", .choices = scheduleChoices}, sampling.schedule);
    visit(FieldTraits{.key = "steps", .words = "steps", .low = 1, .high = 1000}, sampling.steps);
    visit(
        FieldTraits{
            .key = "eta", .words = "eta", .low = 0, .high = 1, .option = "--eta", .help = "Randomness of ddim and ddim-cfgpp, 0 to 1"},
        sampling.eta);
    visit(FieldTraits{.key = "seed"}, sampling.seed);
    visit(FieldTraits{.key = "count",
              .words = "a count",
              .low = 1,
              .high = 10000,
              .option = "--count",
              .help = "Pictures with the seeds N, N+1, ..."},
        sampling.count);
    visit(FieldTraits{.key = "batch",
              .words = "a batch",
              .low = 1,
              .high = 64,
              .option = "--batch",
              .help = "How many of them are computed together"},
        sampling.batch);
    visit(FieldTraits{.key = "noise", .option = "--noise", .help = "Where it comes from; nv as A1111's NV"}, sampling.noise);
    visit(FieldTraits{.key = "variation_seed", .option = "--variation-seed", .help = "Turn the noise towards that of this seed"},
        sampling.variationSeed);
    visit(FieldTraits{.key = "variation_strength",
              .words = "a variation strength",
              .low = 0,
              .high = 1,
              .option = "--variation",
              .help = "By this much, 0 to 1"},
        sampling.variationStrength);
    visit(FieldTraits{.key = "width", .words = "width", .low = 0, .high = 16384}, sampling.width);
    visit(FieldTraits{.key = "height", .words = "height", .low = 0, .high = 16384}, sampling.height);
    visit(FieldTraits{.key = "aspect_bins",
              .option = "--aspect-bins",
              .help = "PixArt: make the picture in the nearest of the sizes that the model was trained on, then scale and crop it",
              .sparse = true},
        sampling.aspectBins);
}

template <OneOf<EditSettings> Edit, typename Visit> void visitFields(Edit& edit, Visit& visit)
{
    visit(FieldTraits{.key = "image", .option = "--image", .help = "The picture to start from", .hashKey = "image_sha256"}, edit.image);
    visit(
        FieldTraits{
            .key = "mask", .option = "--mask", .help = "White = repaint, black = keep; of the picture's size", .hashKey = "mask_sha256"},
        edit.mask);
    visit(FieldTraits{.key = "strength",
              .words = "a strength",
              .low = 0,
              .high = 1,
              .option = "--strength",
              .help = "0 = keep the picture, 1 = ignore it"},
        edit.strength);
    visit(
        FieldTraits{
            .key = "area", .option = "--area", .help = "Of a mask; masked repaints a cut-out around it at the model's full resolution"},
        edit.area);
    visit(FieldTraits{.key = "area_padding",
              .words = "padding",
              .low = 0,
              .high = 1024,
              .option = "--padding",
              .help = "Pixels around the mask that --area masked shows the model"},
        edit.areaPadding);
    visit(FieldTraits{.key = "feather",
              .words = "feather",
              .low = 0,
              .high = 256,
              .option = "--feather",
              .help = "Pixels over which the mask's edge is softened"},
        edit.feather);
}

/// Model, text and sampling stand in JSON beside one another; guidance and edit are objects of their own.
template <OneOf<GenerationRequest> Request, typename Visit> void visitFields(Request& request, Visit& visit)
{
    visitFields(request.model, visit);
    visitFields(request.text, visit);
    visit(FieldTraits{.key = "guidance"}, request.guidance);
    visitFields(request.sampling, visit);
    visit(FieldTraits{.key = "edit", .sparse = true}, request.edit);
}

/// The rows of a default request's own fields, of guidance and sizes among them, by key: "steps", "guidance.scale".
/// Internal where there is none.
[[nodiscard]] const FieldTraits& fieldTraits(std::string_view key);

/// Sets the field from text, as on the command line: "20", "dpmpp-2m", "nv". BadRequest, naming the field and what it may
/// be, where there is no such field, or the text is none of its values or out of its range.
void setField(GenerationRequest& request, std::string_view key, std::string_view text);

/// The field's value as setField would read it; empty for what is not set or is no single value. Internal where there is no such
/// field.
[[nodiscard]] std::string fieldText(const GenerationRequest& request, std::string_view key);

/// Calls visit(traits, reference) for every reference that is not empty.
template <typename Request, typename Visit> void visitReferences(Request& request, Visit&& visit)
{
    const auto each = [&visit](const auto& self, const FieldTraits& field, auto& value) -> void {
        using T = std::remove_const_t<std::remove_reference_t<decltype(value)>>;
        const auto inner = [&](const FieldTraits& f, auto& v) { self(self, f, v); };
        if constexpr (Reference<T>) {
            if (!value.empty())
                visit(field, value);
        } else if constexpr (FieldGroup<T>) {
            visitFields(value, inner);
        } else if constexpr (std::same_as<T, std::optional<EditSettings>>) {
            if (value)
                visitFields(*value, inner);
        } else if constexpr (OneOf<T, std::vector<LoraUse>, std::vector<EmbeddingUse>>) {
            for (auto& item : value)
                visitFields(item, inner);
        }
    };
    each(each, {}, request);
}

} // namespace dice
