#include "distill/trajectories.h"

#include <array>
#include <random>

namespace dice {
namespace {

std::int64_t spreadNegative(const PromptSet& texts, std::size_t prompt, std::mt19937_64& random)
{
    const auto count = static_cast<std::uint64_t>(texts.negatives.size()), phrases = static_cast<std::uint64_t>(texts.phrases);
    const std::uint64_t percent = random() % 100, choice = random();
    const bool opened = prompt < texts.opened.size() && texts.opened[prompt];
    if (opened && phrases > 0 && percent < 75)
        return static_cast<std::int64_t>(count - phrases + choice % phrases);
    return count < 2 || percent < 60 ? 0 : static_cast<std::int64_t>(1 + choice % (count - 1));
}

} // namespace

TrajectorySpec spreadSpec(std::int64_t number, std::int64_t batch, const PromptSet& texts, std::uint64_t seed)
{
    // The usual way to sample comes most often; the ancestral one visits states of its own.
    static constexpr std::array kSamplers = {"dpmpp-2m", "euler", "dpmpp-2m", "euler-a", "ddim"};
    static constexpr std::array kSteps = {20, 16, 24, 20, static_cast<int>(kFewestSpreadSteps), 30};
    static constexpr std::array kScales = {5.0, 5.0, 3.5, 5.0, 7.0};
    std::mt19937_64 random(seed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(number));
    TrajectorySpec spec;
    spec.sampler = kSamplers[static_cast<std::size_t>(number) % kSamplers.size()];
    spec.steps = kSteps[random() % kSteps.size()];
    spec.scale = kScales[random() % kScales.size()];
    spec.seed = static_cast<std::int64_t>(random() & 0x7FFFFFFF);
    for (std::int64_t b = 0; b < batch; ++b) {
        spec.prompts.push_back((number * batch + b) % static_cast<std::int64_t>(texts.prompts.size()));
        spec.negatives.push_back(spreadNegative(texts, static_cast<std::size_t>(spec.prompts.back()), random));
    }
    return spec;
}

TrajectoryMaker::TrajectoryMaker(const Denoiser& teacher, const NoiseScheduleConfig& schedule, const EncodedPrompts& texts)
    : m_teacher(teacher), m_schedule(schedule), m_texts(texts)
{
}

at::Tensor TrajectoryMaker::run(const TrajectorySpec& spec, at::IntArrayRef latentShape, const Visit& visit, const Driver& driver) const
{
    const c10::InferenceMode inference;
    const auto sampler = makeSampler(spec.sampler, spec.schedule, m_schedule, spec.steps);
    BatchNoise noise(NoiseKind::Cpu, spec.seed, static_cast<int>(spec.prompts.size()));
    const at::Tensor times = timesOf(*sampler);
    const auto prepared = [&](const Conditioning& texts, const std::vector<std::int64_t>& rows) {
        return m_teacher.prepare(texts.rows(at::tensor(at::ArrayRef<std::int64_t>(rows)).to(texts.context.device())), times);
    };
    const PreparedPrompt positive = prepared(m_texts.prompts, spec.prompts), negative = prepared(m_texts.teacherNegatives, spec.negatives);
    const auto said = [&](const at::Tensor& input, int evaluation, const PreparedPrompt& prompt) {
        return m_teacher({input, prompt.times.of(evaluation), prompt.context}).to(at::kFloat);
    };
    at::Tensor x = noise.normal(latentShape).to(m_teacher.device()) * sampler->initialNoiseSigma();
    for (int i = 0; i < sampler->evaluations(); ++i) {
        const at::Tensor input = sampler->scaleModelInput(x, i);
        at::Tensor output;
        if (visit || !driver) {
            const at::Tensor conditional = said(input, i, positive), unconditional = said(input, i, negative);
            if (visit)
                visit(sampler->timestep(i), input, conditional, unconditional);
            output = unconditional + spec.scale * (conditional - unconditional);
        }
        if (driver)
            output = driver(input, sampler->timestep(i));
        x = sampler->step(output, i, x, noise).sample;
    }
    return x;
}

} // namespace dice
