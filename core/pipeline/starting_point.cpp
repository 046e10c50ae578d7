#include "pipeline/starting_point.h"

namespace dice {
namespace {

// Spherical interpolation per column of a picture's noise [C, h, w], as A1111's slerp.
at::Tensor slerp(double share, const at::Tensor& from, const at::Tensor& to)
{
    const at::Tensor dot = (from / at::norm(from, 2, {1}, true) * (to / at::norm(to, 2, {1}, true))).sum(1);
    if (dot.mean().item<double>() > 0.9995)
        return from + share * (to - from);
    const at::Tensor angle = at::acos(dot), sine = at::sin(angle);
    return (at::sin((1 - share) * angle) / sine).unsqueeze(1) * from + (at::sin(share * angle) / sine).unsqueeze(1) * to;
}

// Scaled latents of the picture, one random draw per picture of the batch.
at::Tensor encodeSampled(const AutoencoderKL& vae, const at::Tensor& pixels, BatchNoise& noise)
{
    const LatentDistribution latents = vae.encode(pixels);
    const auto shape = latents.mean.sizes().slice(1);
    return (latents.mean + latents.deviation * noise.normal(shape).to(latents.mean.device())) * vae.shape().scalingFactor;
}

} // namespace

at::Tensor startingNoise(BatchNoise& noise, at::IntArrayRef shapeOfOne, const GenerationRequest& request)
{
    at::Tensor start = noise.normal(shapeOfOne);
    if (request.sampling.variationStrength > 0) {
        BatchNoise other(request.sampling.noise, request.sampling.variationSeed, noise.count());
        const at::Tensor target = other.normal(shapeOfOne);
        for (std::int64_t b = 0; b < start.size(0); ++b)
            start[b].copy_(slerp(request.sampling.variationStrength, start[b], target[b]));
    }
    return start;
}

StartingPoint startFromNoise(const Sampler& sampler, const at::Tensor& noise) { return {noise * sampler.initialNoiseSigma()}; }

StartingPoint startFromPicture(const Sampler& sampler, const AutoencoderKL& vae, const EditPixels& edit, BatchNoise& noise,
    const GenerationRequest& request, bool nineChannels)
{
    StartingPoint start;
    start.first = sampler.firstEvaluation(edit.strength);
    const bool fullStrength = edit.strength >= 1;
    const bool masked = edit.mask.defined();
    const std::int64_t f = vae.shape().factor();
    const std::vector<std::int64_t> shape = {vae.shape().latentChannels, edit.picture.size(2) / f, edit.picture.size(3) / f};
    at::Tensor original;
    if (!(fullStrength && nineChannels)) // diffusers draws for it even where it is not used
        original = encodeSampled(vae, edit.picture, noise);
    const at::Tensor startNoise = startingNoise(noise, shape, request).to(vae.device());
    if (fullStrength)
        start.latents = startNoise * sampler.initialNoiseSigma();
    else if (start.first < sampler.evaluations())
        start.latents = sampler.addNoise(original, startNoise, start.first);
    else // a strength below one step: the picture stays as it is
        start.latents = original;
    if (!masked)
        return start;
    const at::Tensor hard = (edit.mask >= 0.5).to(at::kFloat);
    const at::Tensor mask = at::upsample_nearest2d(hard, {shape[1], shape[2]}).to(startNoise.device());
    if (nineChannels) {
        const at::Tensor hidden = encodeSampled(vae, edit.picture * (edit.mask < 0.5), noise);
        start.channels = at::cat({mask.expand({hidden.size(0), 1, shape[1], shape[2]}), hidden}, 1);
    } else {
        start.inpaint = {mask, original, startNoise};
    }
    return start;
}

} // namespace dice
