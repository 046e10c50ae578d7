#include "decode/preview.h"

#include "model/family.h"

#include <cmath>

namespace dice {
namespace {

bool isStableDiffusion1(const AutoencoderShape& shape)
{
    return shape.latentChannels == 4 && shape.factor() == 8 && shape.channels == std::vector<std::int64_t>{128, 256, 512, 512} &&
           std::abs(shape.scalingFactor - familyOf(ModelFamily::StableDiffusion1).latentScale) < 1e-6;
}

// Measured by keturn on Stable Diffusion 1.4 and published in the Hugging Face forum; values for [-1, 1].
at::Tensor stableDiffusion1()
{
    return at::tensor({0.298, 0.207, 0.208, 0.187, 0.286, 0.173, -0.158, 0.189, 0.264, -0.184, -0.271, -0.473, 0.0, 0.0, 0.0}, at::kFloat)
                   .view({5, 3}) *
               0.5 +
           at::tensor({0.0, 0.0, 0.0, 0.0, 0.5}, at::kFloat).unsqueeze(1);
}

// A chequered picture of random colours with soft borders, [1, 3, H, W] in [-1, 1]: every patch says what latents its
// colour has.
at::Tensor colourPatches(std::int64_t patch, std::int64_t count)
{
    at::Generator generator = at::detail::createCPUGenerator(7);
    const at::Tensor colours = at::rand({1, 3, count, count}, generator) * 2 - 1;
    return at::upsample_bilinear2d(colours, {patch * count, patch * count}, false);
}

at::Tensor fitted(const AutoencoderKL& vae)
{
    const std::int64_t factor = vae.shape().factor();
    const at::Tensor pixels = colourPatches(4 * factor, 6);
    const at::Tensor latents = vae.encode(pixels).mean.to(at::kCPU) * vae.shape().scalingFactor;
    const at::Tensor x = latents.squeeze(0).flatten(1).transpose(0, 1); // [h*w, C]
    const at::Tensor design = at::cat({x, at::ones({x.size(0), 1})}, 1);
    const at::Tensor target = at::avg_pool2d(pixels, {factor, factor}).squeeze(0).flatten(1).transpose(0, 1) * 0.5 + 0.5;
    // Ridge regression: the normal equations are tiny and the ridge keeps unused channels quiet.
    const at::Tensor normal = design.transpose(0, 1).mm(design) + 1e-3 * at::eye(design.size(1));
    return at::linalg_solve(normal, design.transpose(0, 1).mm(target));
}

} // namespace

LatentPreview::LatentPreview(const AutoencoderKL& vae) : m_matrix(isStableDiffusion1(vae.shape()) ? stableDiffusion1() : fitted(vae)) {}

at::Tensor LatentPreview::operator()(const at::Tensor& latents) const
{
    const at::Tensor x = latents.to(at::kCPU, at::kFloat).permute({1, 2, 0}); // [C, h, w] -> [h, w, C]
    return (at::matmul(x, m_matrix.narrow(0, 0, x.size(2))) + m_matrix[x.size(2)]).clamp(0, 1).contiguous();
}

} // namespace dice
