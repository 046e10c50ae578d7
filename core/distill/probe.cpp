#include "distill/probe.h"

#include "distill/encoded_prompts.h"
#include "distill/trajectories.h"
#include "guidance/pass_maker.h"
#include "schedule/sampler.h"

namespace dice {

double probeResidual(DiffusionModel& model, const Enhancement& enhancement, double scale, int clipSkip)
{
    constexpr std::int64_t kPrompts = 4;
    constexpr int kSteps = 8;
    const std::string kSampler = "euler";
    PromptSet texts = choosePrompts({}, {}, model.folder.path(), kPrompts, 1);
    texts.negatives.resize(1);
    const EncodedPrompts encoded = encodePromptSet(model, texts, {.clipSkip = clipSkip});
    const TrajectoryMaker maker(*model.unet, model.schedule, encoded);
    const std::int64_t size = model.unet->shape().sampleSize;
    const at::Tensor times = timesOf(*makeSampler(kSampler, "auto", model.schedule, kSteps));
    double error = 0, gap = 0;
    for (std::int64_t p = 0; p < static_cast<std::int64_t>(texts.prompts.size()); ++p) {
        const c10::InferenceMode inference;
        const PromptTexts read{
            {}, {}, PromptEmbeddings{encoded.prompts.rows(p, 1), encoded.negatives, encoded.null, encoded.null.tokens()}};
        const GuidedPrompt prompt{.enhanced = enhancement.enhanced(*read.enhanced, times)};
        PassMaker passes(*model.unet, enhancement.conditions());
        passes.prepare({std::span(&read, 1)}, times);
        const TrajectorySpec spec{kSampler, "auto", kSteps, scale, p, {p}, {0}};
        int i = 0;
        (void)maker.run(spec, {model.unet->shape().inChannels, size, size},
            [&](double, const at::Tensor& input, const at::Tensor& c, const at::Tensor& u) {
                const at::Tensor guided = u + scale * (c - u);
                const at::Tensor made = passes.predict(input, {i, static_cast<double>(i) / kSteps}, prompt, PassText::Enhanced);
                ++i;
                error += (made - guided).square().sum().item<double>();
                gap += (c - guided).square().sum().item<double>();
            });
    }
    return gap > 0 ? error / gap : 1;
}

} // namespace dice
