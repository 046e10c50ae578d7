#include "dial/rollouts.h"

#include "base/device.h"
#include "base/noise.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "schedule/sampler.h"
#include "schedule/sampler_traits.h"

#include <algorithm>

namespace dice {
namespace {

constexpr double kEqualPictures = 60; // dB

std::unique_ptr<Sampler> samplerOf(const RolloutSettings& settings, const DiffusionModel& model)
{
    requireFixed(settings.sampler);
    return makeSampler(settings.sampler, settings.schedule, model.schedule, settings.steps);
}

// How many evaluations from the first on are the same in both.
std::size_t sharedBeginning(const GuidancePlan& plan, const Rollout* beginning)
{
    if (beginning == nullptr)
        return 0;
    const auto& a = plan.evaluations;
    const auto& b = beginning->plan.evaluations;
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

} // namespace

void requireFixed(std::string_view sampler)
{
    if (samplerTraits(sampler).adaptive)
        fail(
            ErrorCode::BadRequest, "Expected a sampler with a fixed number of evaluations, for plans are made of them, found {}.", sampler);
}

Rollouts::Rollouts(DiffusionModel& model, RolloutSettings settings, const std::vector<std::string>& prompts,
    const std::vector<std::string>& negatives, const Enhancement* enhancement)
    : m_model(model), m_settings(std::move(settings)), m_prompts(static_cast<int>(prompts.size())),
      m_maker(*model.unet, enhancement != nullptr ? enhancement->conditions() : Conditions())
{
    const c10::InferenceMode inference;
    const auto sampler = samplerOf(m_settings, model);
    m_evaluations = sampler->evaluations();
    m_times = timesOf(*sampler);
    for (int i = 0; i < m_evaluations; ++i)
        m_shares.push_back(static_cast<double>(sampler->stepOf(i)) / m_settings.steps);
    const TextSettings reading{.width = m_settings.width, .height = m_settings.height};
    const std::string none;
    std::vector<std::string> needed = prompts;
    needed.insert(needed.end(), negatives.begin(), negatives.end());
    needed.push_back(none);
    encodeAhead(model, needed, reading);
    std::vector<Conditioning> texts, others; // of one row each
    for (std::size_t p = 0; p < prompts.size(); ++p) {
        texts.push_back(encodeText(model, prompts[p], reading));
        const std::string& negative = negatives.empty() ? none : negatives.at(p);
        others.push_back(negatives.empty() && p > 0 ? others.front() : asNegative(model, negative, encodeText(model, negative, reading)));
    }
    const auto pairs = [&](std::size_t begin, std::size_t end) -> PromptEmbeddings {
        std::vector<Conditioning> positive, negative;
        PromptEmbeddings pair;
        for (std::size_t p = begin; p < end; ++p) {
            pair = encodePair(model, prompts[p], negatives.empty() ? none : negatives[p], reading);
            positive.push_back(pair.prompt);
            negative.push_back(pair.negative);
        }
        return {joinedTexts(positive), joinedTexts(negative), pair.null, pair.chunk};
    };
    const auto together = [&](std::size_t a, std::size_t b) {
        return texts[a].tokens() == texts[b].tokens() && others[a].tokens() == others[b].tokens();
    };
    std::vector<PromptTexts> parts;
    for (std::size_t begin = 0, end = 0; begin < prompts.size(); begin = end) {
        while (end < prompts.size() && together(begin, end) && end - begin < static_cast<std::size_t>(m_settings.batch))
            ++end;
        const auto ofPart = [&](const std::vector<Conditioning>& all) { return joinedTexts(std::span(all).subspan(begin, end - begin)); };
        PromptTexts& part = parts.emplace_back(PromptTexts{ofPart(texts), ofPart(others), {}});
        GuidedPrompt prompt{model.unet->prepare(part.plain, m_times), model.unet->prepare(part.negative, m_times), {}, m_parts.size()};
        if (enhancement != nullptr) {
            part.enhanced = pairs(begin, end);
            prompt.enhanced = enhancement->enhanced(*part.enhanced, m_times);
        }
        m_parts.push_back({static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end - begin), std::move(prompt)});
    }
    m_maker.prepare({parts}, m_times);
}

at::Tensor Rollouts::pass(const at::Tensor& input, int evaluation, PassText text)
{
    m_passes += m_prompts;
    std::vector<at::Tensor> outputs;
    for (const Part& part : m_parts) {
        const at::Tensor rows = input.narrow(0, part.begin, part.count);
        if (text == PassText::Enhanced && !part.prompt.enhanced)
            fail(ErrorCode::Internal, "A plan with evaluations by DICE needs an enhancement.");
        outputs.push_back(m_maker.predict(rows, {evaluation, m_shares.at(static_cast<std::size_t>(evaluation))}, part.prompt, text));
    }
    return at::cat(outputs);
}

std::int64_t Rollouts::cost(const GuidancePlan& plan, const Rollout* beginning) const
{
    const auto shared = static_cast<std::ptrdiff_t>(sharedBeginning(plan, beginning));
    const GuidancePlan rest{{plan.evaluations.begin() + shared, plan.evaluations.end()}};
    return static_cast<std::int64_t>(rest.passes()) * m_prompts;
}

// The guided output, and the negative's that it was put together from.
ModelOutput Rollouts::withUnconditional(const at::Tensor& output, const PlannedPass& planned, const at::Tensor& difference) const
{
    const bool guided = planned.kind == PassKind::Measure || planned.kind == PassKind::Carry;
    return guided && difference.defined() ? ModelOutput(output, output - (m_settings.scale * planned.coefficient) * difference) : output;
}

Rollout Rollouts::run(const GuidancePlan& plan, const Rollout* beginning, const std::stop_token& stop, const Visit& visit)
{
    const c10::InferenceMode inference;
    const std::size_t shared = sharedBeginning(plan, beginning);
    const auto sampler = samplerOf(m_settings, m_model);
    BatchNoise noise(NoiseKind::Cpu, m_settings.seed, m_prompts);
    const std::int64_t factor = m_model.vae->shape().factor();
    at::Tensor x = noise.normal({m_model.vae->shape().latentChannels, m_settings.height / factor, m_settings.width / factor}) *
                   sampler->initialNoiseSigma();
    x = x.to(m_model.device);
    Rollout rollout{plan, {}, {}, {}};
    at::Tensor difference;
    for (std::size_t i = 0; i < plan.evaluations.size(); ++i) {
        if (stop.stop_requested())
            return rollout;
        const int evaluation = static_cast<int>(i);
        at::Tensor output, measured;
        if (i < shared) {
            output = beginning->outputs[i];
            measured = beginning->differences[i];
            difference = measured.defined() ? measured : difference;
        } else {
            const at::Tensor input = sampler->scaleModelInput(x, evaluation);
            const PlannedPass planned = plan.evaluations[i];
            output = pass(input, evaluation, planned.kind == PassKind::Dice ? PassText::Enhanced : PassText::Plain);
            if (planned.kind == PassKind::Measure)
                difference = measured = output - pass(input, evaluation, PassText::Negative);
            if ((planned.kind == PassKind::Measure || planned.kind == PassKind::Carry) && difference.defined())
                output = output + ((m_settings.scale - 1) * planned.coefficient) * difference;
            if (visit)
                visit(evaluation, input, output, measured);
        }
        rollout.outputs.push_back(output);
        rollout.differences.push_back(measured);
        x = sampler->step(withUnconditional(output, plan.evaluations[i], difference), evaluation, x, noise).sample;
    }
    rollout.latents = x;
    finishWork(m_model.device); // callers measure the time
    return rollout;
}

at::Tensor Rollouts::latentErrors(const at::Tensor& latents, const at::Tensor& reference)
{
    return (latents - reference).square().flatten(1).sum(1) / reference.square().flatten(1).sum(1);
}

double Rollouts::latentError(const Rollout& rollout, const Rollout& reference)
{
    return latentErrors(rollout.latents, reference.latents).mean().item<double>();
}

at::Tensor Rollouts::pictures(const at::Tensor& latents) const
{
    const c10::InferenceMode inference;
    std::vector<at::Tensor> pictures;
    Remarks remarks;
    for (const at::Tensor& part : latents.split(m_settings.batch))
        pictures.push_back(decodeLatents(m_model, part, remarks).to(at::kCPU));
    return ((at::cat(pictures) * 0.5 + 0.5).clamp(0, 1) * 255).round();
}

double Rollouts::psnr(const at::Tensor& pictures, const at::Tensor& reference)
{
    const at::Tensor error = (pictures - reference).square().flatten(1).mean(1); // [P]
    return (10 * at::log10(255.0 * 255.0 / error)).clamp_max(kEqualPictures).mean().item<double>();
}

} // namespace dice
