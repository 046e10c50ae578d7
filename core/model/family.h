#pragma once
// The table of model families: one row says everything about a family that its networks' configurations do not. What
// loads, names, converts, adapts, describes and measures models reads a row; none of it compares families.
// A family that differs in more than its row adds a value where the difference is: how its text is encoded (TextKind),
// what its scheduler's configuration says of time and prediction (`scheduler`), which class denoises (`denoiserClasses`).
#include "schedule/noise_schedule.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dice {

enum class ModelFamily { StableDiffusion1, StableDiffusion2, StableDiffusionXL, PixArtAlpha, PixArtSigma };

/// How a text encoder is built and what single files call its tensors.
enum class TextKind {
    Clip,     ///< transformers' CLIPTextModel, by its own names everywhere
    OpenClip, ///< the same network, which single files hold as OpenCLIP's tower; pads with id 0
    T5,       ///< T5EncoderModel: one sequence without chunks, padding masked; never in a single file
};

/// Which of a text encoder's states a family attends to.
enum class TextStates {
    Normalised,  ///< those of the last layer, normalised
    Penultimate, ///< those of the last layer but one as they are, and the pooled text
};

/// What a denoiser is told about the picture's size.
enum class SizesTold {
    Nothing,
    OriginalCropTarget, ///< SDXL's six time ids: original size, crop's corner, target size, heights first
    HeightWidthRatio,   ///< PixArt-alpha's height, width and height / width, of its model of 1024 pixels alone
};

/// One text encoder of a family.
struct TextPart
{
    std::string_view component; ///< of the folder
    std::string_view className;
    std::string_view tokenizer; ///< the component that cuts its texts
    std::string_view words;     ///< as a sentence names it
    TextKind kind;
    TextStates states;
    int tokens;                                 ///< ids of a chunk or sequence, with begin and end
    std::span<const std::string_view> prefixes; ///< in single files, the usual one first; none = never in one
    /// Of an OpenCLIP tower: most layers that are read. One that is whole, with its projection, is read without its last layer
    /// (by diffusers' conversion). 0 = all.
    int layers = 0;

    /// Whether it projects the text as a whole (CLIPTextModelWithProjection).
    [[nodiscard]] bool projects() const { return states == TextStates::Penultimate && className.ends_with("WithProjection"); }
    /// Ids of text that fit into a chunk or sequence: begin and end are not the text's, and T5 marks the end alone.
    [[nodiscard]] int textTokens() const { return tokens - (kind == TextKind::T5 ? 1 : 2); }
};

/// How DICE's authors trained the enhancer of a family (arXiv 2502.03726, section 4.1).
struct PaperTraining
{
    bool squaredLoss;
    int batch, updates;
};

struct Family
{
    ModelFamily id;
    std::string_view name; ///< as people write it
    /// ModelSpec's word for it, for models that predict noise and those that predict v; what all its words begin with.
    std::string_view architecture, architectureOfV, architectures;
    std::span<const std::string_view> saidAs; ///< in words of metadata, in small letters without blanks and signs (familySaid)
    /// diffusers' pipelines, which differ only in what they are asked to do; the first is the plain one.
    std::span<const std::string_view> pipelines;
    std::string_view denoiser; ///< the component that denoises
    std::span<const std::string_view> denoiserClasses;
    std::string_view contextKey;     ///< of the text's width in the denoiser's configuration
    bool linearProjection;           ///< use_linear_projection: tells families of one pipeline apart
    std::int64_t headWidth;          ///< of the denoiser, which shapes do not tell; 0 = 8 heads everywhere
    std::span<const TextPart> texts; ///< in the order in which their states stand side by side
    std::int64_t textWidth;          ///< of all texts together, in the published models
    std::string_view scheduler;      ///< scheduler_config.json of its plain model, for files without one
    std::int64_t pixels, pixelsOfV;  ///< along a side, for files that do not say; of those that predict v
    double scale;                    ///< of guidance, as diffusers' pipeline has it
    double latentScale;              ///< what latents are multiplied by, which no shape tells
    double latentShift;              ///< what is taken from them before; 0 = nothing
    bool autoencoderOverflows;       ///< in float16, unless its configuration says otherwise
    bool zeroesEmptyNegative;        ///< an empty negative prompt means zeros, unless the folder says otherwise
    SizesTold sizes;
    bool aspectBins;        ///< was trained in a list of sizes, one for each aspect ratio
    std::string_view index; ///< what model_index.json has beside networks, tokenizers and scheduler
    AlignYourStepsTable alignYourSteps;
    PaperTraining paper;

    /// Whether its text encoders take textual inversions and LoRAs: CLIP's do, T5 is never trained along.
    [[nodiscard]] bool trainsTexts() const { return texts.front().kind != TextKind::T5; }
    /// Whether a single file can hold all of its models.
    [[nodiscard]] bool fitsSingleFile() const { return !texts.front().prefixes.empty(); }
    [[nodiscard]] std::string_view architectureOf(bool predictsV) const { return predictsV ? architectureOfV : architecture; }
    /// Whether it has models of both predictions, which nothing but their keys or their weights tells apart.
    [[nodiscard]] bool predictsEither() const { return architecture != architectureOfV; }
    /// The pipeline of its plain or its inpainting models.
    [[nodiscard]] std::string_view pipeline(bool inpainting) const;
    /// By its component's name; null for components that are no text encoders.
    [[nodiscard]] const TextPart* text(std::string_view component) const;
};

/// What diffusers' AutoencoderKL multiplies latents by where its configuration does not say.
inline constexpr double kUnsaidLatentScale = 0.18215;

[[nodiscard]] std::span<const Family> families();
[[nodiscard]] const Family& familyOf(ModelFamily id);
/// By Family::name; null for a name that is none of this program's.
[[nodiscard]] const Family* familyNamed(std::string_view name);
[[nodiscard]] std::string_view familyName(ModelFamily id);
/// That metadata's free words name, such as sd_v1, "SD 1.5", sd_xl_base_1.0 or pixart-sigma; null where they name none of
/// this program's. Words are a hint: tensors tell more.
[[nodiscard]] const Family* familySaid(std::string_view words);
/// The plain pipelines of all families as a sentence lists them: "A, B or C".
[[nodiscard]] std::string pipelinesInWords();
/// The names of those families that `has` is true of, in the same way.
[[nodiscard]] std::string familiesInWords(bool (Family::*has)() const);

} // namespace dice
