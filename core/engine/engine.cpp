#include "engine/engine.h"

#include "assets/artist_files.h"
#include "assets/enhancer_search.h"
#include "assets/library_index.h"
#include "assets/missing_parts.h"
#include "assets/reference.h"
#include "base/device.h"
#include "base/first_line.h"
#include "base/sha256.h"
#include "decode/pixels.h"
#include "denoise/denoise_memory.h"
#include "denoise/make_denoiser.h"
#include "dial/dial_run.h"
#include "dial/plan_lookup.h"
#include "distill/distillation.h"
#include "engine/enhancer_choice.h"
#include "measure/network_types.h"
#include "pipeline/memory_estimate.h"
#include "pipeline/model_adapter.h"
#include "pipeline/model_cache.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "report/scene_judge.h"
#include "request/request_json.h"
#include "schedule/sampler_traits.h"
#ifdef DICE_WITH_IMAGES
#include "pipeline/edit_input.h"
#include "report/report_html.h"
#include "report/report_measurer.h"
#endif

#include <ATen/Parallel.h>
#include <chrono>
#include <new>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr Sentence kPartsTaken = DICE_SENTENCE("parts-taken", "What the model's file lacks is taken from {}.");
constexpr Sentence kReportBorrows =
    DICE_SENTENCE("enhancer-borrowed-for-report", "The enhancer is borrowed: it was made for another model ({}).");
constexpr Sentence kSmallerBatch =
    DICE_SENTENCE("smaller-batch", "{} of {} pictures were made at once: one more did not fit into the free memory ({}).");
constexpr Sentence kMeasuredAnew = DICE_SENTENCE(
    "guidance-measured-anew", "The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.");
constexpr Sentence kPictureTooLarge = DICE_SENTENCE("picture-too-large",
    "Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.");
constexpr Sentence kNoPictureFiles = DICE_SENTENCE("no-picture-files", "This build has no picture files, so it cannot edit pictures.");
constexpr Sentence kNeedsPictureAndMask =
    DICE_SENTENCE("needs-picture-and-mask", "This model is made for inpainting: it needs a picture and a mask.");
constexpr Sentence kNothingToReportOn =
    DICE_SENTENCE("nothing-to-report-on", "There is no enhancer to report on: none was made for this model.");

// torch's exceptions become the one of core here, and nowhere else.
template <typename Function> auto translated(Function function)
{
    try {
        return function();
    } catch (const std::bad_alloc&) {
        fail(ErrorCode::OutOfMemory, sentenceOf(ErrorCode::OutOfMemory));
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        // the allocator's has a type of its own; CUDA's, when its libraries ask for memory, has not
        if (dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr || text.find("out of memory") != std::string::npos)
            fail(ErrorCode::OutOfMemory, sentenceOf(ErrorCode::OutOfMemory));
        throw Error(ErrorCode::Internal, "LibTorch: " + firstLine(text));
    }
}

class LocalEngine final : public Engine
{
public:
    explicit LocalEngine(EngineOptions options)
        : m_options(std::move(options)), m_models(m_options.modelCacheBytes != 0 ? m_options.modelCacheBytes : availableMemory() / 2)
    {
        if (m_options.threads > 0)
            at::set_num_threads(m_options.threads);
    }

    RunStatus generate(const GenerationRequest& request, const GenerationListener& listener, std::stop_token stop) override
    {
        return translated([&] { return run(request, listener, stop); });
    }

    ModelSummary describe(const std::string& model, const std::string& partsFrom) override
    {
        return translated([&] {
            return describeModel(ModelFolder::open(modelPath({model, {}}), missingParts({partsFrom, {}}, m_options.resources)));
        });
    }

    void encode(const EncodeRequest& request, const fs::path& file) override
    {
        translated([&] {
            const auto model = load({request.model, {}}, {}, at::kCPU, {at::kFloat, {}});
            const c10::InferenceMode inference;
            auto tensors = encodeForFile(*model, request.prompt, request.negative, {request.weights, request.clipSkip});
            if (!request.enhancer.empty())
                tensors["c_phi"] = enhancedText(request, *model, tensors);
            writeSafetensors(file, tensors);
        });
    }

    DialReport measureDial(const DialRequest& request, const fs::path& file, const DialListener& listener, std::stop_token stop) override
    {
        return translated([&] {
            validate(request);
            const at::Device device = resolveDevice(request.device);
            const auto model = load({request.model, {}}, {}, device, networkTypes(request.precision, Precision::Auto, device));
            const ModelSummary summary = describeModel(model->folder);
            DialRequest resolved = request;
            if (resolved.enhancer.empty())
                resolved.enhancer = summary.enhancer;
            std::unique_ptr<Enhancement> enhancement;
            if (!resolved.enhancer.empty()) {
                const EnhancerFile own = EnhancerFile::open(resolved.enhancer);
                (void)checkFit(own, enhancerTarget(*model, summary.denoiserSha256, 1));
                enhancement = std::make_unique<Enhancement>(
                    *model, own, own.info.alphaFor(request.scale > 0 ? request.scale : summary.defaultScale), own.info.beta);
            }
            return dice::measureDial(
                *model, resolved, summary.defaultScale, summary.denoiserSha256, enhancement.get(), file, listener, stop);
        });
    }

    DistillResult distill(
        const DistillRequest& request, const fs::path& file, const DistillListener& listener, std::stop_token stop) override
    {
        return translated([&] {
            validate(request);
            const at::Device device = resolveDevice(request.device);
            const auto model = load({request.model, {}}, {}, device, networkTypes(request.precision, Precision::Auto, device));
            DistillRequest resolved = request;
            resolved.scale = request.scale != 0 ? request.scale : describeModel(model->folder).defaultScale;
            return Distillation(*model, resolved, m_hashes.of(model->folder), file, ProcessGroup::fromEnvironment()).run(listener, stop);
        });
    }

    ReportResult report(const ReportRequest& request, const fs::path& folder, const ReportListener& listener, std::stop_token stop) override
    {
        return translated([&] { return makeReport(request, folder, listener, stop); });
    }

    std::optional<std::vector<AlignmentVerdict>> judge(
        const std::string& model, const std::string& prompt, const std::vector<Image>& pictures) override
    {
        return translated([&]() -> std::optional<std::vector<AlignmentVerdict>> {
            const fs::path folder = modelPath({model, {}}) / "judge";
            if (!fs::exists(folder / "config.json"))
                return std::nullopt;
            const c10::InferenceMode inference;
            const SceneJudge judge = SceneJudge::open(folder);
            const auto truth = truthIn(prompt, judge.words());
            if (!truth)
                return std::nullopt;
            std::vector<AlignmentVerdict> verdicts;
            for (const Image& picture : pictures) {
                const at::Tensor pixels = tensorFromImage(picture);
                verdicts.push_back({judge.right(pixels, {*truth}).item<double>() == 1, judge.certainty(pixels, {*truth}).front()});
            }
            return verdicts;
        });
    }

    void releaseModels() override
    {
        m_enhancers.clear();
        m_adapter.clear();
        m_models.clear();
    }

private:
    [[nodiscard]] fs::path modelPath(const AssetRef& model) const { return modelNamed(model, m_options.resources); }

    std::shared_ptr<DiffusionModel> load(const AssetRef& model, const AssetRef& partsFrom, at::Device device, NetworkTypes types)
    {
        const fs::path path = modelPath(model);
        return saying(
            traitsOf(AssetKind::Model).unusable,
            [&] { return m_models.get(path, missingParts(partsFrom, m_options.resources), device, types.denoiser, types.autoencoder); },
            path.filename().string());
    }

    // Loaded, and adapted by the request's LoRAs, embeddings and autoencoder. An enhancer that was made ready for another
    // model is let go of.
    std::shared_ptr<DiffusionModel> loadFor(GenerationRequest& request, at::Device device, NetworkTypes types, Remarks& remarks)
    {
        const auto base = load(request.model.checkpoint, request.model.partsFrom, device, types);
        settleHash(request.model.checkpoint.sha256, m_hashes.of(base->folder), base->folder.path(), remarks);
        if (const fs::path parts = base->folder.partsFrom(); !parts.empty()) {
            if (request.model.partsFrom.empty())
                remarks.push_back(say(kPartsTaken, parts.string()));
            request.model.partsFrom.file = parts.string(); // replayed with the same, whatever the library holds then
            settleHash(request.model.partsFrom.sha256, m_hashes.of(ModelFolder::open(parts, missingParts({}, m_options.resources))), parts,
                remarks);
        }
        auto model = m_adapter.adapt(base, request, remarks);
        if (const std::size_t made = m_models.loads() + m_adapter.made(); made != m_modelsSeen) {
            m_enhancers.clear();
            m_modelsSeen = made;
        }
        return model;
    }

    // `asked` stays what was asked for; `request` becomes what is used, and goes into the pictures.
    RunStatus run(const GenerationRequest& asked, const GenerationListener& listener, const std::stop_token& stop)
    {
        validate(asked);
        GenerationRequest request = asked;
        const at::Device device = resolveDevice(request.model.device);
        const NetworkTypes types = networkTypes(request.model.precision, request.model.vaePrecision, device);
        Progress place{Stage::Load, 0, 1, 0, request.sampling.count, nullptr};
        if (listener.progress)
            listener.progress(place);
        const auto begin = std::chrono::steady_clock::now();
        Remarks adaptation;
        const auto loaded = loadFor(request, device, types, adaptation);
        DiffusionModel& model = *loaded;
        const double loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        request.model.precision = precisionOf(model.type);
        request.model.vaePrecision = model.vaeType == vaeTypeFor(model.folder, model.type) ? Precision::Auto : precisionOf(model.vaeType);
        const Prepared prepared = prepare(request, model, adaptation);
        const int together = fittingBatch(request, model, adaptation);
        const ChosenEnhancer enhancer = chooseEnhancer(request, model);
        const LookedUpPlan plan = lookUpPlan(request, model, enhancer.enhancement != nullptr ? enhancer.path : std::string(), m_hashes);
        request.guidance.plan = plan.plan;
        request.guidance.planFile.clear();
        for (int done = 0; done < request.sampling.count; done += together) {
            GenerationRequest part = request;
            part.sampling.seed += static_cast<std::uint64_t>(done);
            part.sampling.variationSeed += done;
            place.picture = done;
            const int batch = std::min(together, request.sampling.count - done);
            PipelineResult result = runPipeline(model, part, batch, {prepared.pixels, enhancer.enhancement, {}}, listener, place, stop);
            if (result.status == RunStatus::Cancelled)
                return RunStatus::Cancelled;
            result.report.seconds[Stage::Load] = done == 0 ? loadSeconds : 0;
            result.report.precision = nameOf(request.model.precision);
            result.report.device = device.str();
            result.report.remarks.insert(result.report.remarks.begin(), enhancer.remarks.begin(), enhancer.remarks.end());
            result.report.remarks.insert(result.report.remarks.begin(), adaptation.begin(), adaptation.end());
            tellPlan(result.report, plan);
            deliver(part, batch, prepared, result, listener);
        }
        return RunStatus::Finished;
    }

    ReportResult makeReport(
        const ReportRequest& request, const fs::path& folder, const ReportListener& listener, const std::stop_token& stop)
    {
#ifdef DICE_WITH_IMAGES
        validate(request);
        requireReportFolder(folder);
        const at::Device device = resolveDevice(request.device);
        const auto loaded = load({request.model, {}}, {}, device, networkTypes(request.precision, Precision::Auto, device));
        DiffusionModel& model = *loaded;
        const std::string hash = m_hashes.of(model.folder);
        const fs::path path =
            request.enhancer.empty() ? enhancerFor(model.folder.path(), hash, m_enhancerFolders) : fs::path(request.enhancer);
        if (path.empty())
            throw Error(ErrorCode::NotFound, say(kNothingToReportOn), model.folder.path().string());
        EnhancerFile file = EnhancerFile::open(path);
        ReportResult result;
        if (checkFit(file, enhancerTarget(model, hash, 1)) != EnhancerFit::Own)
            result.remarks.push_back(say(kReportBorrows, file.info.baseModelName));
        GenerationRequest sampling;
        sampling.sampling.sampler = request.sampler;
        sampling.sampling.schedule = request.schedule;
        sampling.sampling.steps = request.steps;
        auto dial = measuredDial(sampling, model, path.string(), m_hashes, result.remarks);
        if (auto report = ReportMeasurer(model, std::move(file), request, hash, std::move(dial)).measure(listener, stop)) {
            result.report = std::move(*report);
            writeReport(result.report, folder);
        } else {
            result.status = RunStatus::Cancelled;
        }
        return result;
#else
        fail(ErrorCode::Unsupported, "This build has no picture files, so it cannot write a report into {} ({}, {}, {}).", folder.string(),
            request.enhancer, listener != nullptr, stop.stop_requested());
#endif
    }

    // How many of the request's pictures go through the denoiser at once: fewer than it asks for where more do not fit.
    // OutOfMemory where not even one does. A batch's pictures are those of its seeds one by one, but for
    // rounding.
    static int fittingBatch(const GenerationRequest& request, const DiffusionModel& model, Remarks& remarks)
    {
        const std::int64_t passes =
            model.device.is_cuda() && request.guidance.mode != GuidanceMode::None ? 2 : 1; // both predictions of CFG at once
        const std::int64_t factor = model.vae->shape().factor();
        MemoryEstimate estimate;
        estimate.denoising = denoiseMemory(model.folder.config(model.folder.denoiser()), passes, request.sampling.height / factor,
            request.sampling.width / factor, at::elementSize(model.type));
        estimate.available = availableMemory(model.device);
        const std::uint64_t usable = usableMemory(model.device);
        if (usable < estimate.denoising)
            fail(ErrorCode::OutOfMemory, kPictureTooLarge, sizeText(estimate.denoising), request.sampling.width, request.sampling.height,
                sizeText(usable));
        if (samplerTraits(request.sampling.sampler).adaptive) // its steps would depend on all pictures of the batch
            return 1;
        const int fitting = std::max(1, estimate.fitting(request.sampling.batch));
        if (fitting < std::min(request.sampling.batch, request.sampling.count))
            remarks.push_back(say(kSmallerBatch, fitting, request.sampling.batch, sizeText(estimate.available)));
        return fitting;
    }

    // A picture that is nowhere is left to its reader, whose error names it.
    static void findPicture(PictureRef& picture, Remarks& remarks)
    {
        const fs::path file = picture.empty() ? fs::path() : located(picture.file, picture.sha256);
        if (file.empty())
            return;
        picture.file = file.string();
        settleHash(picture.sha256, sha256OfFiles({file}), file, remarks);
    }

    struct Prepared
    {
        std::optional<EditPixels> pixels;
        std::function<at::Tensor(const at::Tensor&)> finish = [](const at::Tensor& made) { return made; };
    };

    // Sizes, and the picture to start from.
    static Prepared prepare(GenerationRequest& request, DiffusionModel& model, Remarks& remarks)
    {
        const int factor = static_cast<int>(model.vae->shape().factor());
        const int native = static_cast<int>(model.nativeSize());
        const bool nineChannels = model.unet->shape().inpaints();
        validate(request, factor * static_cast<int>(model.unet->shape().patch));
        if (request.sampling.aspectBins && !model.folder.traits().aspectBins)
            fail(ErrorCode::BadRequest, "Sizes by aspect ratio are of PixArt-alpha and PixArt-Sigma alone, found a {}: {}.",
                model.folder.traits().name, model.folder.path().string());
        Prepared prepared;
        if (request.edit) {
#ifdef DICE_WITH_IMAGES
            findPicture(request.edit->image, remarks);
            findPicture(request.edit->mask, remarks);
            auto input = std::make_shared<EditInput>(request, factor, native, nineChannels);
            prepared.pixels = input->pixels();
            prepared.finish = [input](const at::Tensor& made) { return input->finished(made); };
#else
            fail(ErrorCode::Unsupported, kNoPictureFiles);
#endif
        } else if (nineChannels) {
            fail(ErrorCode::BadRequest, kNeedsPictureAndMask);
        }
        request.sampling.width = request.sampling.width == 0 ? native : request.sampling.width;
        request.sampling.height = request.sampling.height == 0 ? native : request.sampling.height;
        return prepared;
    }

    // Leaves in the request what is used: enhancer and strengths, or CFG where there is no enhancer that fits.
    // [1, T, d], or [layers, T, d] where the enhancer tells the layers apart; in the middle of the schedule.
    at::Tensor enhancedText(const EncodeRequest& request, const DiffusionModel& model, const std::map<std::string, at::Tensor>& texts)
    {
        const fs::path path = located(request.enhancer, {}, m_enhancerFolders);
        if (path.empty())
            throw Error(ErrorCode::NotFound, say(traitsOf(AssetKind::Enhancer).missing, fs::path(request.enhancer).filename().string()),
                request.enhancer);
        const EnhancerFile file = EnhancerFile::open(path);
        (void)checkFit(file, enhancerTarget(model, m_hashes.of(model.folder), request.clipSkip));
        const auto text = [&](const char* name, const char* mask) {
            const auto found = texts.find(mask);
            Conditioning conditioning{texts.at(name)};
            if (found != texts.end())
                conditioning.mask = found->second;
            return conditioning;
        };
        const PromptEmbeddings embeddings{text("c", "mask"), text("c_neg", "mask_neg"), text("c_null", "mask_null"), model.reader->chunk()};
        const std::unique_ptr<Enhancer> enhancer = makeEnhancer(file.shape, file.tensors, path.string());
        return at::cat(enhancedContexts(*enhancer, embeddings, request.alpha.value_or(file.info.alpha),
            request.beta.value_or(file.info.beta), model.schedule.numTrainTimesteps / 2.0));
    }

    ChosenEnhancer chooseEnhancer(GenerationRequest& request, DiffusionModel& model)
    {
        GuidanceSettings& guidance = request.guidance;
        if (guidance.mode != GuidanceMode::Dice)
            return {};
        ChosenEnhancer chosen = m_enhancers.choose(request, model, m_hashes.of(model.folder), m_enhancerFolders);
        if (chosen.enhancement == nullptr) {
            guidance.mode = GuidanceMode::Cfg;
            return chosen;
        }
        guidance.enhancer = {chosen.path, chosen.sha256};
        guidance.alpha = chosen.alpha;
        guidance.beta = chosen.beta;
        return chosen;
    }

    // Which plan was followed, and where more passes were needed than it says.
    static void tellPlan(RunReport& report, const LookedUpPlan& plan)
    {
        report.plan = plan.name;
        report.remarks.insert(report.remarks.begin(), plan.remarks.begin(), plan.remarks.end());
        if (!plan.plan.empty() && report.passes > plan.plan.passes())
            report.remarks.push_back(say(kMeasuredAnew, report.passes - plan.plan.passes()));
    }

    static void deliver(const GenerationRequest& part, int batch, const Prepared& prepared, const PipelineResult& result,
        const GenerationListener& listener)
    {
        for (int b = 0; b < batch && listener.picture; ++b) {
            GeneratedPicture picture{imageFromTensor(prepared.finish(result.pixels.narrow(0, b, 1).to(at::kCPU))), part, result.report, {}};
            const at::Tensor latents = result.latents[b].contiguous();
            picture.latents.assign(latents.const_data_ptr<float>(), latents.const_data_ptr<float>() + latents.numel());
            picture.request.sampling.seed += static_cast<std::uint64_t>(b);
            picture.request.sampling.variationSeed += part.sampling.variationStrength > 0 ? b : 0;
            picture.request.sampling.count = 1;
            picture.request.sampling.batch = 1;
            listener.picture(std::move(picture));
        }
    }

    ModelSummary describeModel(const ModelFolder& folder)
    {
        const DenoiserShape denoiser = denoiserShape(folder.config(folder.denoiser()));
        const AutoencoderShape vae = AutoencoderShape::fromConfig(folder.config("vae"));
        ModelSummary summary;
        summary.name = folder.name();
        summary.path = folder.path().string();
        const Family& family = folder.traits();
        summary.family = family.name;
        summary.defaultScale = family.scale;
        summary.tokensPerChunk = family.texts.front().textTokens();
        summary.pipeline = folder.pipelineClass();
        summary.reasons = folder.reasons();
        summary.partsFrom = folder.partsFrom().string();
        summary.predictionType = predictionTypeName(noiseScheduleOf(folder).predictionType);
        summary.factor = static_cast<int>(vae.factor());
        summary.width = summary.height = static_cast<int>(denoiser.sampleSize) * summary.factor;
        summary.latentChannels = static_cast<int>(vae.latentChannels);
        for (const auto& [name, stored] : folder.tensors(folder.denoiser()))
            summary.unetParameters += c10::multiply_integers(stored.shape);
        for (const TextPart& text : family.texts)
            if (text.kind == TextKind::T5)
                summary.streamedBytes += folder.bytes(text.component);
        if (const fs::path own = folder.path() / "dice.json"; fs::exists(own))
            summary.defaultScale = Config::read(own).number("default_scale", summary.defaultScale);
        const at::Device device = resolveDevice("auto");
        summary.memory = estimateMemory(folder, device, networkTypes(Precision::Auto, Precision::Auto, device).denoiser);
        summary.denoiserSha256 = m_hashes.of(folder);
        summary.enhancer = enhancerFor(folder.path(), summary.denoiserSha256, m_enhancerFolders).string();
        return summary;
    }

    EngineOptions m_options;
    ModelCache m_models;
    ModelAdapter m_adapter;
    std::size_t m_modelsSeen = 0;
    DenoiserHashes m_hashes;
    EnhancerChoice m_enhancers;
    std::vector<fs::path> m_enhancerFolders = {userEnhancersFolder(), m_options.resources / "enhancers"};
};

} // namespace

std::unique_ptr<Engine> makeEngine(EngineOptions options) { return std::make_unique<LocalEngine>(std::move(options)); }

fs::path findResources(const fs::path& program)
{
    const fs::path folder = fs::weakly_canonical(program).parent_path();
    // installed: <prefix>/bin and <prefix>/share/dice-studio; in the build tree: build/<preset>/bin and the checkout
    const fs::path candidates[] = {folder / ".." / "share" / "dice-studio", folder / ".." / ".." / ".." / "resources"};
    for (const fs::path& candidate : candidates)
        if (fs::exists(candidate / "starter-model" / "model_index.json"))
            return fs::weakly_canonical(candidate);
    fail(ErrorCode::NotFound, "Expected the program's resources in {} or {}, found neither.", candidates[0].string(),
        candidates[1].string());
}

} // namespace dice
