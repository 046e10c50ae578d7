#include "engine/fake_engine.h"

#include "assets/artist_files.h"
#include "base/file.h"
#include "model/family.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <thread>

namespace dice {
namespace {

constexpr int kNative = 512;

// Without guidance the picture is washed out, with DICE nearly as rich as with CFG.
double richness(const GuidanceSettings& guidance)
{
    switch (guidance.mode) {
    case GuidanceMode::None:
        return 0.45;
    case GuidanceMode::Dice:
        return 0.45 + 0.45 * std::min(guidance.alpha.value_or(1), 1.2);
    case GuidanceMode::Cfg:
        break;
    }
    return 1;
}

// Soft hills of two colours that depend on the prompt and the seed; `share` < 1 leaves noise over it, as a preview.
Image hills(const GenerationRequest& request, int width, int height, double share)
{
    const std::size_t hash = std::hash<std::string>{}(request.text.prompt + "|" + request.text.negative) ^
                             static_cast<std::size_t>(request.sampling.seed * 0x9E3779B97F4A7C15ull);
    const auto unit = [&](int i) { return static_cast<double>((hash >> (i * 7)) & 127) / 127; };
    Image image{width, height, 3, std::vector<float>(static_cast<std::size_t>(width) * height * 3)};
    std::uint32_t noise = static_cast<std::uint32_t>(hash);
    const double rich = richness(request.guidance);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double u = static_cast<double>(x) / width, v = static_cast<double>(y) / height;
            const double hill = 0.5 + 0.5 * std::sin(6.28 * (u * (1 + 2 * unit(3)) + unit(4)) + 3 * std::cos(6.28 * v * (1 + unit(5))));
            noise = noise * 1664525u + 1013904223u;
            const double grain = (static_cast<double>(noise >> 8) / 0xFFFFFF - 0.5) * (1 - share);
            for (int c = 0; c < 3; ++c)
                image.values[(static_cast<std::size_t>(y) * width + x) * 3 + c] = static_cast<float>(
                    std::clamp(0.5 + rich * (0.7 * (hill * unit(c) + (1 - hill) * (1 - unit(c + 2)) * v) - 0.35) + grain, 0.0, 1.0));
        }
    return image;
}

class FakeEngine final : public Engine
{
public:
    explicit FakeEngine(FakeBehaviour behaviour) : m_behaviour(std::move(behaviour)) {}

    RunStatus generate(const GenerationRequest& wanted, const GenerationListener& listener, std::stop_token stop) override
    {
        validate(wanted);
        GenerationRequest request = wanted;
        request.sampling.width = request.sampling.width == 0 ? kNative : request.sampling.width;
        request.sampling.height = request.sampling.height == 0 ? kNative : request.sampling.height;
        request.sampling.count = 1;
        if (request.guidance.mode == GuidanceMode::Dice)
            request.guidance.alpha = request.guidance.alpha.value_or(1);
        for (int i = 0; i < wanted.sampling.count; ++i, ++request.sampling.seed) {
            for (int step = 1; step <= request.sampling.steps; ++step) {
                if (stop.stop_requested())
                    return RunStatus::Cancelled;
                std::this_thread::sleep_for(m_behaviour.perStep);
                if (!m_behaviour.failOn.empty() && request.text.prompt.find(m_behaviour.failOn) != std::string::npos)
                    fail(m_behaviour.failWith, "The fake engine was told to fail at \"{}\".", m_behaviour.failOn);
                if (listener.progress)
                    listener.progress(
                        {Stage::Denoise, step, request.sampling.steps, i, wanted.sampling.count, preview(request, listener, step)});
            }
            const int perStep = request.guidance.mode == GuidanceMode::Cfg ? 2 : 1;
            const int passes = request.guidance.passes != 0 ? request.guidance.passes : request.sampling.steps * perStep;
            RunReport report{
                passes, 2 * request.sampling.steps - passes, {{Stage::Denoise, 0.001}}, "fp32", "none", m_behaviour.remarks, {}};
            if (listener.picture)
                listener.picture({hills(request, request.sampling.width, request.sampling.height, 1), request, report, {}});
        }
        return RunStatus::Finished;
    }

    ModelSummary describe(const std::string& model, const std::string&) override
    {
        ModelSummary summary;
        summary.name = model.empty() ? "starter-model" : model;
        summary.family = familyName(ModelFamily::StableDiffusion1);
        summary.width = summary.height = kNative;
        summary.factor = 8;
        summary.unetParameters = 8'000'000;
        summary.predictionType = "epsilon";
        summary.pipeline = "StableDiffusionPipeline";
        summary.memory = {.weights = 2'100'000'000, .denoising = 700'000'000, .decoding = 400'000'000, .available = 8'000'000'000};
        summary.denoiserSha256 = hashOf(model);
        summary.enhancer = m_behaviour.enhancer ? "invented.safetensors" : installedFor(summary.denoiserSha256);
        return summary;
    }

    void encode(const EncodeRequest&, const std::filesystem::path& file) override
    {
        fail(ErrorCode::Unsupported, "The fake engine has no text encoder; {} was not written.", file.string());
    }

    DialReport measureDial(const DialRequest&, const std::filesystem::path& file, const DialListener&, std::stop_token) override
    {
        fail(ErrorCode::Unsupported, "The fake engine has no denoiser to measure; {} was not written.", file.string());
    }

    DistillResult distill(
        const DistillRequest& request, const std::filesystem::path& file, const DistillListener& listener, std::stop_token stop) override
    {
        validate(request);
        const std::filesystem::path work = file.string() + ".work";
        DistillResult result;
        result.budget = {512, request.updates != 0 ? request.updates : 40, 16, 0.01, 0.02};
        const std::int64_t first = openWork(work, request, result.budget.updates);
        const auto tell = [&](DistillStage stage, std::int64_t done, std::int64_t total) {
            const double left = 1 - shareOf(result);
            if (listener)
                listener({stage, done, total, lossAt(1 - left), residualAt(1 - left),
                    left * 0.02 * static_cast<double>(result.budget.updates), {}});
        };
        tell(DistillStage::Load, 0, 1);
        tell(DistillStage::Plan, 1, 1);
        for (std::int64_t record = 0; record < result.budget.records && first == 0 && !stop.stop_requested(); record += 128) {
            std::this_thread::sleep_for(m_behaviour.perStep);
            tell(DistillStage::Record, record + 128, result.budget.records);
        }
        for (result.updates = first; result.updates < result.budget.updates && !stop.stop_requested();) {
            std::this_thread::sleep_for(m_behaviour.perStep);
            if (!m_behaviour.failOn.empty() && request.model.find(m_behaviour.failOn) != std::string::npos)
                fail(m_behaviour.failWith, "The fake engine was told to fail at \"{}\".", m_behaviour.failOn);
            ++result.updates;
            result.losses.emplace_back(result.updates, lossAt(shareOf(result)));
            result.residuals.emplace_back(result.updates, residualAt(shareOf(result)));
            tell(DistillStage::Train, result.updates, result.budget.updates);
        }
        writeTextFile(work / "state.json", nlohmann::json{{"update", result.updates}}.dump());
        if (result.updates > 0)
            writeTextFile(file, "an invented enhancer for " + hashOf(request.model));
        result.status = result.updates < result.budget.updates ? RunStatus::Cancelled : RunStatus::Finished;
        result.records = result.budget.records;
        result.parameters = 1'836'800;
        if (result.status == RunStatus::Finished)
            result.residual = {0.5, 0.58, 0.46, 0.71, {0.8, 0.7, 0.6, 0.55, 0.5, 0.45, 0.4, 0.38, 0.36, 0.35}};
        return result;
    }

    ReportResult report(
        const ReportRequest& request, const std::filesystem::path& folder, const ReportListener& listener, std::stop_token stop) override
    {
        validate(request);
        ReportResult result;
        QualityReport& report = result.report;
        report.request = request;
        report.modelName = "starter-model";
        report.pictures = request.prompts;
        report.none = {"none", request.steps, 0.5, {14, 0.6}, 0.5, {}, 0.4, 0.4};
        report.dice = {"DICE", request.steps, 0.5, {20, 0.8}, 0.2, {}, 0.9, 0.9};
        report.cfg = {"CFG", 2 * request.steps, 1, {std::numeric_limits<double>::infinity(), 1}, 0, {}, 1, 0.98};
        report.residual.mean = 0.5;
        report.dialPictures = request.prompts;
        for (const int more : {0, 2, 4})
            for (const char* way : {"dial with DICE", "dial"})
                report.dial.push_back({way, request.steps + more, (way == std::string("dial") ? 15 : 22) + 3.0 * more, 0.2, 0.9});
        for (int i = 0; i < request.prompts; ++i) {
            if (stop.stop_requested())
                return {RunStatus::Cancelled, {}, {}};
            std::this_thread::sleep_for(m_behaviour.perStep);
            if (listener)
                listener({"compare", i + 1, request.prompts});
        }
        writeTextFile(folder / "report.json", report.json().dump(1));
        return result;
    }

    std::optional<std::vector<AlignmentVerdict>> judge(const std::string&, const std::string&, const std::vector<Image>&) override
    {
        return std::nullopt;
    }

    void releaseModels() override {}

private:
    static std::shared_ptr<const Image> preview(const GenerationRequest& request, const GenerationListener& listener, int step)
    {
        if (listener.previewsPerSecond <= 0)
            return nullptr;
        return std::make_shared<const Image>(
            hills(request, request.sampling.width / 8, request.sampling.height / 8, static_cast<double>(step) / request.sampling.steps));
    }

    [[nodiscard]] static double shareOf(const DistillResult& result)
    {
        return static_cast<double>(result.updates) / static_cast<double>(result.budget.updates);
    }
    [[nodiscard]] static double lossAt(double share) { return 0.25 - 0.15 * share; }
    [[nodiscard]] static double residualAt(double share) { return 0.5 + 0.5 * std::exp(-4 * share); }
    [[nodiscard]] static std::string hashOf(const std::string& model)
    {
        return "invented hash of " + (model.empty() ? "starter-model" : model);
    }

    // The update to go on with; as the real one, only where it was asked to go on, and then there must be something.
    static std::int64_t openWork(const std::filesystem::path& work, const DistillRequest& request, std::int64_t updates)
    {
        if (!request.resume)
            std::filesystem::remove_all(work);
        else if (!std::filesystem::exists(work / "plan.json"))
            fail(ErrorCode::NotFound, "Expected an earlier distillation to go on with, found none: {}.", work.string());
        std::filesystem::create_directories(work);
        writeTextFile(work / "plan.json", nlohmann::json{{"updates", updates}}.dump());
        return std::filesystem::exists(work / "state.json")
                   ? nlohmann::json::parse(readTextFile(work / "state.json")).at("update").get<std::int64_t>()
                   : 0;
    }

    [[nodiscard]] static std::string installedFor(const std::string& hash)
    {
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(userEnhancersFolder(), none))
            if (entry.path().extension() == ".safetensors" && readTextFile(entry.path()).ends_with(hash))
                return entry.path().string();
        return {};
    }

    FakeBehaviour m_behaviour;
};

} // namespace

std::unique_ptr<Engine> makeFakeEngine(FakeBehaviour behaviour) { return std::make_unique<FakeEngine>(std::move(behaviour)); }

} // namespace dice
