#pragma once
// The façade that the programs see: no torch and no Qt type. All calls are synchronous and create no thread; one engine
// must be used by one thread at a time.
#include "base/memory_estimate.h"
#include "dial/measure_dial.h"
#include "dial/pass_range.h"
#include "distill/distill_request.h"
#include "report/quality_report.h"
#include "request/progress.h"
#include "request/request.h"
#include "request/validate.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

struct ModelSummary
{
    std::string name, path, family, pipeline, predictionType;
    int width = 0, height = 0, latentChannels = 0, factor = 0;
    std::int64_t unetParameters = 0;
    double defaultScale = 7.5;
    int tokensPerChunk = 75;
    std::vector<std::string> reasons = {}; ///< why it is taken for what it is
    std::string partsFrom = {};            ///< path of the model that has what this one's single file lacks; mostly empty
    std::string denoiserSha256 = {};       ///< by it an enhancer or a plan knows its model
    std::string enhancer = {};             ///< path of the enhancer that was made for it; empty = none yet
    std::uint64_t streamedBytes = 0;       ///< of a text encoder that stays in its file and is read through for each text; 0 = none
    MemoryEstimate memory = {};            ///< of one picture in its own size, on the best device in its own precision
};

/// Embeddings for other programs and for looking inside.
struct EncodeRequest
{
    std::string model, prompt, negative;
    EmphasisConvention weights = EmphasisConvention::A1111;
    int clipSkip = 1;
    std::string enhancer = {};                   ///< path or name of an installed one; empty = none
    std::optional<double> alpha = {}, beta = {}; ///< nothing = as the enhancer's file says
};

/// What a judge says of one picture.
struct AlignmentVerdict
{
    bool right = false;   ///< subject and background as the prompt asks
    double certainty = 0; ///< 0 ... 1
};

class Engine
{
public:
    virtual ~Engine() = default;
    /// Throws Error; `stop` is looked at once per denoising step.
    virtual RunStatus generate(const GenerationRequest& request, const GenerationListener& listener, std::stop_token stop) = 0;
    /// `partsFrom`: another model, for what a single file lacks; where it is empty, one of the library.
    [[nodiscard]] virtual ModelSummary describe(const std::string& model, const std::string& partsFrom = {}) = 0;
    /// Writes int64 `token_ids` [1, T] and float32 `c`, `c_neg`, `c_null` [1, T, d] of the prompt, the negative and the
    /// empty prompt into a safetensors file; T = 77 times the longest one's chunks, 120 of PixArt-alpha, which also has
    /// float32 `mask`, `mask_neg` and `mask_null` [1, T].
    virtual void encode(const EncodeRequest& request, const std::filesystem::path& file) = 0;
    /// Measures the model's dial into a plan file; `stop` is looked at once per denoising step, and what was found until
    /// then is kept.
    virtual DialReport measureDial(
        const DialRequest& request, const std::filesystem::path& file, const DialListener& listener, std::stop_token stop) = 0;
    /// Makes the model CFG-free: trains an enhancer into the file. `stop` is looked at once per update; what was done stays
    /// beside the file (FILE.work) and goes on with request.resume.
    virtual DistillResult distill(
        const DistillRequest& request, const std::filesystem::path& file, const DistillListener& listener, std::stop_token stop) = 0;
    /// Measures an enhancer on its model and writes report.html and report.json into the folder. `stop` is looked at once
    /// per denoising step; stopped, nothing is written.
    virtual ReportResult report(
        const ReportRequest& request, const std::filesystem::path& folder, const ReportListener& listener, std::stop_token stop) = 0;
    /// Whether each picture shows what the prompt asks for, where a judge knows the model and the prompt; nothing elsewhere.
    [[nodiscard]] virtual std::optional<std::vector<AlignmentVerdict>> judge(
        const std::string& model, const std::string& prompt, const std::vector<Image>& pictures) = 0;
    /// Frees every model that is kept for the next request.
    virtual void releaseModels() = 0;
};

struct EngineOptions
{
    std::filesystem::path resources;   ///< the folder with starter-model and clip-vocabulary
    std::uint64_t modelCacheBytes = 0; ///< 0 = half of the machine's free memory
    int threads = 0;                   ///< 0 = as many as the processor has
};

[[nodiscard]] std::unique_ptr<Engine> makeEngine(EngineOptions options);

/// resources/ beside the program (installed or in the build tree); NotFound names where it was looked for.
[[nodiscard]] std::filesystem::path findResources(const std::filesystem::path& program);

} // namespace dice
