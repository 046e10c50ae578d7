#include "guidance/pass_maker.h"

namespace dice {
namespace {

DenoiserPass passOf(const at::Tensor& input, int number, const GuidedPrompt& prompt, PassText text)
{
    if (text == PassText::Enhanced)
        return {.sample = input, .time = prompt.enhanced->time(number), .prompt = prompt.enhanced->at(number)};
    const PreparedPrompt& prepared = text == PassText::Negative ? prompt.negative : prompt.positive;
    return {.sample = input, .time = prepared.times.of(number), .prompt = prepared.context};
}

} // namespace

PassMaker::PassMaker(const Denoiser& denoiser, Conditions conditions) : m_denoiser(denoiser), m_conditions(std::move(conditions)) {}

void PassMaker::prepare(const ConditionContext& picture, const at::Tensor& times)
{
    for (const auto& condition : m_conditions)
        condition->prepare(picture);
    setTimes(times);
}

void PassMaker::setTimes(const at::Tensor& times)
{
    for (const auto& condition : m_conditions)
        condition->setTimes(times);
}

DenoiserPass PassMaker::make(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, PassText text) const
{
    DenoiserPass pass = passOf(input, time.number, prompt, text);
    for (const auto& condition : m_conditions)
        condition->add(pass, {time, prompt.number, text});
    return pass;
}

at::Tensor PassMaker::predict(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, PassText text) const
{
    // an enhancer may have changed the denoiser that its text is for
    const Denoiser& denoiser = text == PassText::Enhanced ? prompt.enhanced->denoiser() : m_denoiser;
    return denoiser(make(input, time, prompt, text)).to(at::kFloat);
}

} // namespace dice
