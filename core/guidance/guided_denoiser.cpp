#include "guidance/guided_denoiser.h"

namespace dice {
namespace {

double cosine(const at::Tensor& a, const at::Tensor& b) { return at::cosine_similarity(a.flatten(), b.flatten(), 0).item<double>(); }

} // namespace

GuidedDenoiser::GuidedDenoiser(PassMaker passes, const GuidanceSettings& settings, bool batched)
    : m_maker(std::move(passes)), m_settings(settings), m_batched(batched)
{
}

bool GuidedDenoiser::guidesAt(double share) const
{
    const bool dice = m_settings.mode == GuidanceMode::Dice, cfg = m_settings.mode == GuidanceMode::Cfg && m_settings.scale != 1.0;
    return (dice || cfg) && !m_converged && share >= m_settings.intervalBegin && share < m_settings.intervalEnd;
}

std::pair<at::Tensor, at::Tensor> GuidedDenoiser::bothPasses(
    const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt)
{
    const Denoiser& denoiser = m_maker.denoiser();
    const DenoiserPass plain = m_maker.make(input, time, prompt, PassText::Plain),
                       negative = m_maker.make(input, time, prompt, PassText::Negative);
    if (!m_batched || !JoinedPasses::fit(plain, negative))
        return {denoiser(plain).to(at::kFloat), denoiser(negative).to(at::kFloat)};
    const auto halves = denoiser(m_joined(plain, negative)).to(at::kFloat).chunk(2);
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
    return m_maker.predict(input, time, prompt, PassText::Plain);
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
    return m_maker.predict(input, time, prompt, PassText::Enhanced);
}

} // namespace dice
