#include "pipeline/picture_pipeline.h"

#include "base/device.h"
#include "condition/inpaint_channels.h"
#include "decode/pixels.h"
#include "decode/tiled_decode.h"
#include "pipeline/aspect_bins.h"
#include "pipeline/prompts.h"
#include "schedule/sampler_traits.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <new>

namespace dice {
namespace {

constexpr Sentence kInTiles = DICE_SENTENCE("decoded-in-tiles", "The picture was decoded in tiles of {} x {} pixels to fit into memory.");
constexpr Sentence kAgainInTiles =
    DICE_SENTENCE("decoded-again-in-tiles", "Memory ran out while decoding; it was done again in tiles of {} x {} pixels.");
constexpr Sentence kNoRoomToDecode =
    DICE_SENTENCE("no-room-to-decode", "Decoding the picture ran out of memory, even in tiles of {} x {} pixels.");
constexpr Sentence kForeign =
    DICE_SENTENCE("foreign-tensors", "Tensors of the model's files that no part of it has a use for are left out: {}, such as {}.");
constexpr Sentence kDecodedWide =
    DICE_SENTENCE("decoded-in-fp32", "The picture was not finite in half precision and was decoded again in fp32.");
constexpr Sentence kNotFinite =
    DICE_SENTENCE("not-finite", "The denoiser's result is not finite; try precision fp32, another sampler or a lower scale.");
constexpr Sentence kVaeDamaged = DICE_SENTENCE(
    "decoded-not-finite", "The decoded picture is not finite, even when decoded in fp32; the autoencoder's weights may be damaged.");
constexpr Sentence kAsByDdim = DICE_SENTENCE("made-as-by-ddim",
    "{} goes by the negative prompt's prediction as well, and without CFG there is none: this picture was made as by DDIM.");

using Clock = std::chrono::steady_clock;

// The work's result. Its time counts up to the moment when the device has done it, so that the next stage's holds none of it.
template <typename Work> auto timed(RunReport& report, Stage stage, const at::Device& device, const Work& work)
{
    const auto begin = Clock::now();
    auto result = work();
    finishWork(device);
    report.seconds[stage] += std::chrono::duration<double>(Clock::now() - begin).count();
    return result;
}

// Tells the listener about steps, with a preview when one is due.
class StepReporter
{
public:
    StepReporter(DiffusionModel& model, const GenerationListener& listener, Progress place, int total)
        : m_model(model), m_listener(listener), m_place(std::move(place))
    {
        m_place.stage = Stage::Denoise;
        m_place.total = total;
    }

    void report(int step, const at::Tensor& denoised)
    {
        if (!m_listener.progress)
            return;
        m_place.step = step;
        m_place.preview = previewIfDue(denoised);
        m_listener.progress(m_place);
    }

private:
    std::shared_ptr<const Image> previewIfDue(const at::Tensor& denoised)
    {
        const auto now = Clock::now();
        if (m_listener.previewsPerSecond <= 0 || std::chrono::duration<double>(now - m_last).count() < 1 / m_listener.previewsPerSecond)
            return nullptr;
        m_last = now;
        const at::Tensor rgb = m_model.preview()(denoised[0]).permute({2, 0, 1}) * 2 - 1; // [h, w, 3] -> [3, h, w]
        return std::make_shared<const Image>(imageFromTensor(rgb));
    }

    DiffusionModel& m_model;
    const GenerationListener& m_listener;
    Progress m_place;
    Clock::time_point m_last;
};

// All that is added to the picture's passes, prepared for them.
PassMaker preparedPasses(const DiffusionModel& model, const PipelineInput& input, const StartingPoint& start, const PromptTimeline& prompts,
    const at::Tensor& times)
{
    Conditions conditions = input.conditions;
    if (start.channels.defined())
        conditions.push_back(std::make_shared<InpaintChannels>(start.channels));
    if (input.enhancement != nullptr)
        for (auto& condition : input.enhancement->conditions())
            conditions.push_back(std::move(condition));
    PassMaker passes(*model.unet, std::move(conditions));
    passes.prepare({prompts.texts()}, times);
    return passes;
}

// Outside the mask the picture stays what it was, at the noise level that the next evaluation expects.
at::Tensor keepOutsideMask(const Sampler& sampler, const StartingPoint& start, const at::Tensor& latents, int nextEvaluation)
{
    if (!start.inpaint)
        return latents;
    const InpaintLatents& inpaint = *start.inpaint;
    const bool last = sampler.finished(nextEvaluation);
    const at::Tensor kept = last ? inpaint.original : sampler.addNoise(inpaint.original, inpaint.noise, nextEvaluation);
    return kept + inpaint.mask * (latents - kept);
}

// Empty when stopped.
std::optional<at::Tensor> denoise(DiffusionModel& model, Sampler& sampler, StartingPoint start, PromptTimeline& prompts,
    GuidedDenoiser& denoiser, BatchNoise& noise, StepReporter& reporter, int steps, const std::stop_token& stop)
{
    at::Tensor latents = start.latents.to(model.device);
    int prepared = 0, until = sampler.knownUntil(0); // the evaluations that the prompts are prepared for
    for (int i = start.first; !sampler.finished(i); ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        if (i >= until) {
            prepared = i;
            until = sampler.knownUntil(i);
            const at::Tensor times = timesOf(sampler, i);
            prompts.setTimes(times);
            denoiser.setTimes(times);
        }
        const int step = sampler.stepOf(i);
        const ModelOutput output =
            denoiser(sampler.scaleModelInput(latents, i), {i - prepared, static_cast<double>(step) / steps}, prompts.at(step));
        const StepResult result = sampler.step(output, i, latents, noise);
        latents = keepOutsideMask(sampler, start, result.sample, i + 1);
        reporter.report(step + 1, result.denoised);
    }
    return latents;
}

void sayOnce(Remarks& remarks, Remark remark)
{
    if (std::find(remarks.begin(), remarks.end(), remark) == remarks.end())
        remarks.push_back(std::move(remark));
}

at::Tensor decodeWithin(
    const DiffusionModel& model, const AutoencoderKL& vae, const at::Tensor& scaled, std::size_t elementSize, Remarks& remarks)
{
    const std::int64_t factor = vae.shape().factor();
    TileLayout layout = chooseTiles(vae.shape(), scaled.size(2), scaled.size(3), elementSize, availableMemory(scaled.device()) * 6 / 10);
    if (layout.tile != 0) {
        model.unet->giveBackMemory(); // what it keeps of a GPU's for its next picture counts as available
        sayOnce(remarks, say(kInTiles, layout.tile * factor, layout.tile * factor));
    }
    for (;;) {
        try {
            return decodeTiled(vae, scaled, layout);
        } catch (const std::bad_alloc&) {
        } catch (const c10::OutOfMemoryError&) {
        }
        if (model.unet->giveBackMemory())
            continue;
        if (layout.tile != 0 && layout.tile <= 32)
            fail(ErrorCode::OutOfMemory, kNoRoomToDecode, layout.tile * factor, layout.tile * factor);
        layout = layout.tile == 0 ? TileLayout{64, 16} : TileLayout{32, 8};
        sayOnce(remarks, say(kAgainInTiles, layout.tile * factor, layout.tile * factor));
    }
}

// One picture after the other: hardly slower than all at once, in a part of the memory.
at::Tensor decodeEach(
    const DiffusionModel& model, const AutoencoderKL& vae, const at::Tensor& scaled, std::size_t elementSize, Remarks& remarks)
{
    std::vector<at::Tensor> pictures;
    for (std::int64_t b = 0; b < scaled.size(0); ++b)
        pictures.push_back(decodeWithin(model, vae, scaled.narrow(0, b, 1), elementSize, remarks));
    return pictures.size() == 1 ? pictures.front() : at::cat(pictures);
}

GenerationRequest inTrainedSize(const DiffusionModel& model, const GenerationRequest& request)
{
    GenerationRequest trained = request;
    if (request.sampling.aspectBins) {
        const PictureSize bin = aspectBin(model.unet->shape().sampleSize, {request.sampling.width, request.sampling.height});
        trained.sampling.width = bin.width;
        trained.sampling.height = bin.height;
    }
    return trained;
}

} // namespace

at::Tensor decodeLatents(DiffusionModel& model, const at::Tensor& latents, Remarks& remarks)
{
    if (!at::isfinite(latents).all().item<bool>())
        fail(ErrorCode::Internal, kNotFinite);
    const at::Tensor scaled = latents / model.vae->shape().scalingFactor;
    const at::Tensor pixels = decodeEach(model, *model.vae, scaled, at::elementSize(model.vaeType), remarks);
    if (at::isfinite(pixels).all().item<bool>())
        return pixels;
    if (model.vaeType == at::kFloat)
        fail(ErrorCode::Internal, kVaeDamaged);
    remarks.push_back(say(kDecodedWide));
    const at::Tensor again = decodeEach(model, model.wideVae(), scaled, 4, remarks);
    if (!at::isfinite(again).all().item<bool>())
        fail(ErrorCode::Internal, kVaeDamaged);
    return again;
}

PipelineResult runPipeline(DiffusionModel& model, const GenerationRequest& wanted, int batch, const PipelineInput& input,
    const GenerationListener& listener, const Progress& place, std::stop_token stop)
{
    const c10::InferenceMode inference;
    PipelineResult result;
    const GenerationRequest request = inTrainedSize(model, wanted);
    if (Remark remark = model.reader->remark(); !remark.empty())
        result.report.remarks.push_back(std::move(remark));
    std::ranges::move(promptRemarks(*model.reader, request), std::back_inserter(result.report.remarks));
    if (!model.foreignTensors.empty())
        result.report.remarks.push_back(say(kForeign, model.foreignTensors.size(), model.foreignTensors.front()));
    if (samplerTraits(request.sampling.sampler).takesUnconditional && request.guidance.mode != GuidanceMode::Cfg &&
        !request.guidance.plan.has(PassKind::Measure))
        result.report.remarks.push_back(say(kAsByDdim, samplerLabel(request.sampling.sampler)));
    const auto sampler =
        makeSampler(request.sampling.sampler, request.sampling.schedule, model.schedule, request.sampling.steps, request.sampling.eta);
    const at::Tensor times = timesOf(*sampler);
    const Stage texts = input.enhancement != nullptr ? Stage::Enhance : Stage::Encode;
    auto prompts = timed(result.report, texts, model.device, [&] { return PromptTimeline(model, request, times, input.enhancement); });
    BatchNoise noise(request.sampling.noise, request.sampling.seed, batch);
    const std::int64_t f = model.vae->shape().factor();
    const bool nineChannels = model.unet->shape().inpaints();
    const auto start = timed(result.report, Stage::Encode, model.device, [&] {
        if (input.edit)
            return startFromPicture(*sampler, *model.vae, *input.edit, noise, request, nineChannels);
        return startFromNoise(*sampler,
            startingNoise(noise, {model.vae->shape().latentChannels, request.sampling.height / f, request.sampling.width / f}, request));
    });
    GuidedDenoiser denoiser(timed(result.report, texts, model.device, [&] { return preparedPasses(model, input, start, prompts, times); }),
        request.guidance, model.device.is_cuda());
    StepReporter reporter(model, listener, place, request.sampling.steps);
    const std::optional<at::Tensor> latents = timed(result.report, Stage::Denoise, model.device,
        [&] { return denoise(model, *sampler, start, prompts, denoiser, noise, reporter, request.sampling.steps, stop); });
    result.report.passes = denoiser.passes();
    result.report.passesSaved = denoiser.passesSaved();
    if (!latents) {
        result.status = RunStatus::Cancelled;
        return result;
    }
    if (listener.progress) {
        Progress decoding = place;
        decoding.stage = Stage::Decode;
        decoding.step = 0;
        decoding.total = 1;
        listener.progress(decoding);
    }
    result.latents = latents->to(at::kCPU, at::kFloat);
    result.pixels =
        timed(result.report, Stage::Decode, model.device, [&] { return decodeLatents(model, *latents, result.report.remarks); });
    if (wanted.sampling.aspectBins)
        result.pixels = scaledAndCropped(result.pixels, wanted.sampling.height, wanted.sampling.width);
    return result;
}

} // namespace dice
