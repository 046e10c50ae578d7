#include "guidance/guided_denoiser.h"

namespace dice {
namespace {

// Two tensors for a batch of `pictures` and once more `pictures`.
at::Tensor joined(const at::Tensor& first, const at::Tensor& second, std::int64_t pictures)
{
    const auto repeated = [&](const at::Tensor& t) {
        std::vector<std::int64_t> shape = t.sizes().vec();
        shape.front() = pictures;
        return t.expand(shape);
    };
    return at::cat({repeated(first), repeated(second)});
}

PromptContext joined(const PromptContext& first, const PromptContext& second, std::int64_t pictures)
{
    PromptContext both;
    for (std::size_t i = 0; i < first.layers.size(); ++i)
        both.layers.push_back(
            {joined(first.layers[i].key, second.layers[i].key, pictures), joined(first.layers[i].value, second.layers[i].value, pictures)});
    if (first.mask.defined())
        both.mask = joined(first.mask, second.mask, pictures);
    return both;
}

// One row serves both where neither prompt adds to the time.
TimeEmbedding timeOfBoth(const GuidedPrompt& prompt, int number, std::int64_t pictures)
{
    const TimeEmbedding first = prompt.positive.times.of(number), second = prompt.negative.times.of(number);
    if (!prompt.positive.context.addition.defined())
        return first;
    TimeEmbedding both;
    for (std::size_t i = 0; i < first.blocks.size(); ++i)
        both.blocks.push_back(joined(first.blocks[i], second.blocks[i], pictures));
    return both;
}

double cosine(const at::Tensor& a, const at::Tensor& b) { return at::cosine_similarity(a.flatten(), b.flatten(), 0).item<double>(); }

} // namespace

GuidedDenoiser::GuidedDenoiser(const Denoiser& denoiser, const GuidanceSettings& settings, bool batched)
    : m_denoiser(denoiser), m_settings(settings), m_batched(batched)
{
}

bool GuidedDenoiser::guidesAt(double share) const
{
    const bool dice = m_settings.mode == GuidanceMode::Dice, cfg = m_settings.mode == GuidanceMode::Cfg && m_settings.scale != 1.0;
    return (dice || cfg) && !m_converged && share >= m_settings.intervalBegin && share < m_settings.intervalEnd;
}

at::Tensor GuidedDenoiser::pass(const at::Tensor& input, const EvaluationTime& time, const PreparedPrompt& prompt) const
{
    return m_denoiser(input, prompt.times.of(time.number), prompt.context).to(at::kFloat);
}

const PromptContext& GuidedDenoiser::contextOfBoth(const GuidedPrompt& prompt, std::int64_t pictures)
{
    if (m_joined != &prompt || m_contextOfBoth.layers.front().key.size(0) != 2 * pictures) {
        m_contextOfBoth = joined(prompt.positive.context, prompt.negative.context, pictures);
        m_joined = &prompt;
    }
    return m_contextOfBoth;
}

std::pair<at::Tensor, at::Tensor> GuidedDenoiser::bothPasses(
    const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt)
{
    const auto tokens = [](const PreparedPrompt& each) { return each.context.layers.front().key.size(2); };
    if (!m_batched || tokens(prompt.positive) != tokens(prompt.negative))
        return {pass(input, time, prompt.positive), pass(input, time, prompt.negative)};
    const std::int64_t pictures = input.size(0);
    const auto halves = m_denoiser(at::cat({input, input}), timeOfBoth(prompt, time.number, pictures), contextOfBoth(prompt, pictures))
                            .to(at::kFloat)
                            .chunk(2);
    return {halves[0], halves[1]};
}

// What the plan says, or the mode where there is no plan; but nothing is carried on that was not measured for this prompt.
PlannedPass GuidedDenoiser::nextPass(const GuidedPrompt& prompt, double share)
{
    const std::size_t evaluation = m_evaluation++;
    if (!guidesAt(share))
        return {PassKind::Plain};
    if (m_settings.plan.empty())
        return {m_settings.mode == GuidanceMode::Dice ? PassKind::Dice : PassKind::Measure};
    if (evaluation >= m_settings.plan.evaluations.size())
        fail(ErrorCode::Internal, "The guidance plan has {} evaluations, and the sampler asked for another.", m_settings.plan.size());
    const PlannedPass planned = m_settings.plan.evaluations[evaluation];
    return planned.kind == PassKind::Carry && m_measured != &prompt ? PlannedPass{PassKind::Measure} : planned;
}

ModelOutput GuidedDenoiser::operator()(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt)
{
    const PlannedPass pass = nextPass(prompt, time.share);
    switch (pass.kind) {
    case PassKind::Measure:
        return measured(input, time, prompt);
    case PassKind::Carry:
        return carried(input, time, prompt, pass.coefficient);
    case PassKind::Dice:
        return enhanced(input, time, prompt);
    case PassKind::Plain:
        break;
    }
    return conditional(input, time, prompt);
}

at::Tensor GuidedDenoiser::conditional(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt)
{
    ++m_passes;
    ++m_passesSaved;
    return pass(input, time, prompt.positive);
}

ModelOutput GuidedDenoiser::measured(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt)
{
    m_passes += 2;
    const auto [conditional, unconditional] = bothPasses(input, time, prompt);
    m_difference = conditional - unconditional;
    m_measured = &prompt;
    if (m_settings.adaptiveThreshold > 0 && cosine(conditional, unconditional) > m_settings.adaptiveThreshold)
        m_converged = true;
    return {unconditional + m_settings.scale * m_difference, unconditional};
}

ModelOutput GuidedDenoiser::carried(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, double coefficient)
{
    const at::Tensor output = conditional(input, time, prompt);
    return {output + ((m_settings.scale - 1) * coefficient) * m_difference, output - coefficient * m_difference};
}

at::Tensor GuidedDenoiser::enhanced(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt)
{
    if (!prompt.enhanced)
        fail(ErrorCode::BadRequest, "The guidance plan \"{}\" has evaluations by DICE, and there is no enhancer for this model.",
            m_settings.plan.text());
    ++m_passes;
    ++m_passesSaved;
    return prompt.enhanced->denoiser()(input, prompt.enhanced->time(time.number), prompt.enhanced->at(time.number)).to(at::kFloat);
}

} // namespace dice
