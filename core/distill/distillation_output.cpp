// What a distillation leaves: the enhancer with its calibration, the state to go on from, sample pictures.
#include "distill/distillation.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kSamples = 4;

} // namespace

void Distillation::saveState(const Trainer& trainer)
{
    if (!isFirst())
        return;
    nlohmann::json curves = {{"losses", m_result.losses}, {"residuals", m_result.residuals}, {"train_seconds", m_result.trainSeconds},
        {"smoothed", m_progress.loss}};
    trainer.save(work("state.safetensors"), {{"curves", curves.dump()}});
}

EnhancerFile Distillation::enhancerOf(const Trainer& trainer) const
{
    EnhancerFile file;
    file.shape = m_student->enhancer().shape();
    constexpr std::string_view kEnhancer = "enhancer.", kDenoiser = "denoiser.";
    for (const auto& [name, value] : trainer.result()) {
        if (name.starts_with(kEnhancer)) {
            file.tensors[name.substr(kEnhancer.size())] = value;
        } else {
            const std::size_t dot = name.rfind('.');
            LowRank& low = file.denoiser[name.substr(kDenoiser.size(), dot - kDenoiser.size())];
            (name.ends_with(".down") ? low.down : low.up) = value;
        }
    }
    file.info.baseModelSha256 = m_hash;
    file.info.baseModelName = m_model.folder.name();
    file.info.predictionType = predictionTypeName(m_model.schedule.predictionType);
    file.info.teacherScale = m_request.scale;
    file.info.beta = m_settings.beta;
    file.info.negativesTrained = m_texts.negatives.size() > 1;
    file.info.padIds = m_model.reader->padIds();
    file.info.updates = trainer.update();
    file.info.seed = m_request.seed;
    file.info.calibration = m_calibration;
    file.info.report = nlohmann::json{{"residual", m_result.residual.mean}, {"residual_empty_negative", m_result.residual.emptyNegative},
        {"residual_real_negative", m_result.residual.realNegative}, {"cosine", m_result.residual.cosine}, {"records", m_result.records},
        {"losses", m_result.losses}, {"residuals", m_result.residuals}}
                           .dump();
    file.path = m_output.string();
    return file;
}

void Distillation::saveEnhancer(const Trainer& trainer)
{
    if (!isFirst())
        return;
    const EnhancerFile file = enhancerOf(trainer);
    file.save(m_output);
    m_result.parameters = file.parameters();
}

void Distillation::showSamples(const Trainer& trainer, const std::stop_token& stop)
{
#ifdef DICE_WITH_IMAGES
    if (!m_samples) {
        const std::int64_t f = m_model.vae->shape().factor();
        const std::vector<std::string> prompts(m_heldTexts.prompts.begin(),
            m_heldTexts.prompts.begin() + static_cast<std::ptrdiff_t>(std::min(kSamples, m_heldTexts.prompts.size())));
        m_samples = std::make_unique<SampleGrid>(m_model, prompts,
            RolloutSettings{"dpmpp-2m", "auto", 20, m_request.scale, static_cast<std::int64_t>(m_request.seed),
                static_cast<int>(m_header.width * f), static_cast<int>(m_header.height * f)});
    }
    fs::create_directories(work("samples"));
    m_progress.samples = (work("samples") / fmt::format("{:06}.png", trainer.update())).string();
    m_samples->write(enhancerOf(trainer), m_progress.samples, stop);
#else
    (void)trainer, (void)stop;
#endif
}

// For each scale the alpha whose predictions lie nearest to guidance at that scale, on held-out records: the vertex of the
// parabola through three strengths, since the squared error is nearly quadratic in alpha.
std::vector<CalibrationPoint> Distillation::calibrate() const
{
    std::vector<CalibrationPoint> points = {{1, 0}};
    const double teacher = m_request.scale;
    for (const double share : {0.25, 0.5, 1.0, 1.5, 2.0}) {
        const double scale = 1 + share * (teacher - 1);
        const std::array<double, 3> strengths = {0.5 * share, share, 1.5 * share};
        std::array<double, 3> errors{};
        for (std::size_t i = 0; i < 3; ++i)
            errors[i] = judge(strengths[i], scale, kHeldRecords / 8).mean;
        const double curve = errors[0] - 2 * errors[1] + errors[2];
        const double shift = curve > 0 ? std::clamp(0.5 * (errors[0] - errors[2]) / curve, -1.0, 1.0) : 0.0;
        const double alpha = share == 1.0 ? 1.0 : strengths[1] + shift * 0.5 * share; // the trained point stays what was trained
        points.push_back({scale, std::max(alpha, points.back().alpha + 0.01)});
    }
    return points;
}

} // namespace dice
