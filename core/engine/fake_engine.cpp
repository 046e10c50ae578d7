#include "engine/fake_engine.h"

#include "base/file.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <thread>

namespace dice {
namespace {

constexpr int kNative = 512;

// Soft hills of two colours that depend on the prompt and the seed; `share` < 1 leaves noise over it, as a preview.
Image hills(const GenerationRequest& request, int width, int height, double share)
{
    const std::size_t hash = std::hash<std::string>{}(request.prompt + "|" + request.negative) ^ static_cast<std::size_t>(request.seed * 0x9E3779B97F4A7C15ull);
    const auto unit = [&](int i) { return static_cast<double>((hash >> (i * 7)) & 127) / 127; };
    Image image{width, height, 3, std::vector<float>(static_cast<std::size_t>(width) * height * 3)};
    std::uint32_t noise = static_cast<std::uint32_t>(hash);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double u = static_cast<double>(x) / width, v = static_cast<double>(y) / height;
            const double hill = 0.5 + 0.5 * std::sin(6.28 * (u * (1 + 2 * unit(3)) + unit(4)) + 3 * std::cos(6.28 * v * (1 + unit(5))));
            noise = noise * 1664525u + 1013904223u;
            const double grain = (static_cast<double>(noise >> 8) / 0xFFFFFF - 0.5) * (1 - share);
            for (int c = 0; c < 3; ++c)
                image.values[(static_cast<std::size_t>(y) * width + x) * 3 + c] =
                    static_cast<float>(std::clamp(0.15 + 0.7 * (hill * unit(c) + (1 - hill) * (1 - unit(c + 2)) * v) + grain, 0.0, 1.0));
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
        request.width = request.width == 0 ? kNative : request.width;
        request.height = request.height == 0 ? kNative : request.height;
        request.count = 1;
        for (int i = 0; i < wanted.count; ++i, ++request.seed) {
            for (int step = 1; step <= request.steps; ++step) {
                if (stop.stop_requested())
                    return RunStatus::Cancelled;
                std::this_thread::sleep_for(m_behaviour.perStep);
                if (!m_behaviour.failOn.empty() && request.prompt.find(m_behaviour.failOn) != std::string::npos)
                    fail(m_behaviour.failWith, "The fake engine was told to fail at \"{}\".", m_behaviour.failOn);
                if (listener.progress)
                    listener.progress({Stage::Denoise, step, request.steps, i, wanted.count, preview(request, listener, step)});
            }
            const int perStep = request.guidance.mode == GuidanceMode::Cfg ? 2 : 1;
            const int passes = request.guidance.passes != 0 ? request.guidance.passes : request.steps * perStep;
            RunReport report{passes, 2 * request.steps - passes, {{Stage::Denoise, 0.001}}, "fp32", "none", {}, {}};
            if (listener.picture)
                listener.picture({hills(request, request.width, request.height, 1), request, report, {}});
        }
        return RunStatus::Finished;
    }

    ModelSummary describe(const std::string& model, const std::string&) override
    {
        ModelSummary summary;
        summary.name = model.empty() ? "starter-model" : model;
        summary.family = "Stable Diffusion 1.5";
        summary.width = summary.height = kNative;
        summary.factor = 8;
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

    DistillResult distill(const DistillRequest& request, const std::filesystem::path& file, const DistillListener& listener, std::stop_token stop) override
    {
        validate(request);
        DistillResult result;
        result.plan = {512, request.updates != 0 ? request.updates : 40, 16, 0.01, 0.02};
        for (result.updates = 1; result.updates <= result.plan.updates; ++result.updates) {
            if (stop.stop_requested()) {
                result.status = RunStatus::Cancelled;
                return result;
            }
            std::this_thread::sleep_for(m_behaviour.perStep);
            const double share = static_cast<double>(result.updates) / static_cast<double>(result.plan.updates);
            result.losses.emplace_back(result.updates, 0.25 - 0.15 * share);
            result.residuals.emplace_back(result.updates, 1 - 0.5 * share);
            if (listener)
                listener({DistillStage::Train, result.updates, result.plan.updates, 0.25 - 0.15 * share, 1 - 0.5 * share, 0.02 * static_cast<double>(result.plan.updates - result.updates), {}});
        }
        result.updates = result.plan.updates;
        result.residual.mean = 0.5;
        AtomicFile out(file);
        out.write("an invented enhancer");
        out.commit();
        return result;
    }

    ReportResult report(const ReportRequest& request, const std::filesystem::path& folder, const ReportListener& listener, std::stop_token stop) override
    {
        validate(request);
        ReportResult result;
        QualityReport& report = result.report;
        report.request = request;
        report.modelName = "starter-model";
        report.pictures = request.prompts;
        report.none = {"none", request.steps, 0.5, {14, 0.6}, 0.5, {}, 0.4, 0.4};
        report.dice = {"DICE", request.steps, 0.5, {20, 0.8}, 0.2, {}, 0.9, 0.9};
        report.cfg = {"CFG", 2 * request.steps, 1, {}, 0, {}, 1, 0.98};
        report.residual.mean = 0.5;
        for (int i = 0; i < request.prompts; ++i) {
            if (stop.stop_requested())
                return {RunStatus::Cancelled, {}, {}};
            std::this_thread::sleep_for(m_behaviour.perStep);
            if (listener)
                listener({"compare", i + 1, request.prompts});
        }
        AtomicFile out(folder / "report.json");
        out.write(report.json().dump(1));
        out.commit();
        return result;
    }

    std::optional<std::vector<AlignmentVerdict>> judge(const std::string&, const std::string&, const std::vector<Image>&) override { return std::nullopt; }

    void releaseModels() override {}

private:
    static std::shared_ptr<const Image> preview(const GenerationRequest& request, const GenerationListener& listener, int step)
    {
        if (listener.previewsPerSecond <= 0)
            return nullptr;
        return std::make_shared<const Image>(hills(request, request.width / 8, request.height / 8, static_cast<double>(step) / request.steps));
    }

    FakeBehaviour m_behaviour;
};

} // namespace

std::unique_ptr<Engine> makeFakeEngine(FakeBehaviour behaviour) { return std::make_unique<FakeEngine>(std::move(behaviour)); }

} // namespace dice
