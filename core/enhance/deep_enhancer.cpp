#include "enhance/enhancer_kinds.h"

#include "nn/attention.h"

#include <cmath>

namespace dice {
namespace {

constexpr std::int64_t kTimeWaves = 32, kTimeWidth = 64;
constexpr double kAwayUnit = 10; // s is some whole numbers large; stored in this unit it learns as fast as everything else

// [N] in 0 ... 1000 -> [N, kTimeWaves]: sines and cosines of periods from the whole range down to a twentieth of it.
at::Tensor timeWaves(const at::Tensor& times)
{
    const at::Tensor angles =
        (times.to(at::kFloat) / 1000).unsqueeze(1) *
        (M_PI * at::logspace(0, std::log10(20.0), kTimeWaves / 2, 10.0, times.options().dtype(at::kFloat))).unsqueeze(0);
    return at::cat({at::sin(angles), at::cos(angles)}, 1);
}

} // namespace

std::map<std::string, std::vector<std::int64_t>> DeepEnhancer::tensorShapes(const EnhancerShape& shape)
{
    const std::int64_t d = shape.inputDim, width = shape.innerDim;
    std::map<std::string, std::vector<std::int64_t>> shapes = {{"prompt_in.weight", {width, d}}, {"prompt_in.bias", {width}},
        {"negative_in.weight", {width, d}}, {"negative_in.bias", {width}}, {"norm.weight", {width}}, {"norm.bias", {width}},
        {"scale", {shape.promptLayers, shape.timeFunctions, width}}, {"head.weight", {shape.promptLayers, d, width}},
        {"head.bias", {shape.promptLayers, d}}};
    if (shape.timeFunctions > 1)
        shapes.insert({{"time_1.weight", {kTimeWidth, kTimeWaves}}, {"time_1.bias", {kTimeWidth}},
            {"time_2.weight", {shape.timeFunctions - 1, kTimeWidth}}, {"time_2.bias", {shape.timeFunctions - 1}}});
    if (shape.leadsAway)
        shapes["away_scale"] = {shape.promptLayers, shape.timeFunctions, d};
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const std::string layer = fmt::format("layers.{}.", i);
        for (const char* name : {"norm1", "norm2"})
            shapes.insert({{layer + name + ".weight", {width}}, {layer + name + ".bias", {width}}});
        for (const char* name : {"to_q", "to_k", "to_v"})
            shapes.insert({layer + name + ".weight", {width, width}});
        shapes.insert(
            {{layer + "to_out.weight", {width, width}}, {layer + "to_out.bias", {width}}, {layer + "ff_in.weight", {2 * width, width}},
                {layer + "ff_in.bias", {2 * width}}, {layer + "ff_out.weight", {width, 2 * width}}, {layer + "ff_out.bias", {width}}});
    }
    return shapes;
}

at::Tensor DeepEnhancer::norm(const at::Tensor& x, const std::string& name) const
{
    return at::layer_norm(x, {x.size(-1)}, tensor(name + ".weight"), tensor(name + ".bias"));
}

at::Tensor DeepEnhancer::attend(const at::Tensor& x, const std::string& layer) const
{
    const auto heads = [&](const char* name) { return nn::splitHeads(linear(x, layer + name), shape().heads); };
    return linear(nn::attention(heads("to_q"), heads("to_k"), heads("to_v")), layer + "to_out");
}

at::Tensor DeepEnhancer::features(const at::Tensor& prompt, const at::Tensor& negative) const
{
    at::Tensor x = at::cat({linear(prompt, "prompt_in"), linear(negative, "negative_in")}, 1); // [B, 2 T, width]
    for (std::int64_t i = 0; i < shape().layers; ++i) {
        const std::string layer = fmt::format("layers.{}.", i);
        x = x + attend(norm(x, layer + "norm1"), layer);
        x = x + linear(at::gelu(linear(norm(x, layer + "norm2"), layer + "ff_in")), layer + "ff_out");
    }
    return norm(x.narrow(1, 0, prompt.size(1)), "norm");
}

at::Tensor DeepEnhancer::heads(const at::Tensor& scaled) const
{
    return at::baddbmm(tensor("head.bias").unsqueeze(1), scaled, tensor("head.weight").transpose(1, 2));
}

at::Tensor DeepEnhancer::timeFunctions(const at::Tensor& times) const
{
    const at::Tensor constant = at::ones({times.size(0), 1}, tensor("scale").options());
    if (shape().timeFunctions == 1)
        return constant;
    const at::Tensor waves = timeWaves(times.to(tensor("scale").device()));
    return at::cat({constant, linear(at::silu(linear(waves, "time_1")), "time_2")}, 1);
}

at::Tensor DeepEnhancer::awayScales() const { return shape().leadsAway ? kAwayUnit * tensor("away_scale") : at::Tensor(); }

at::Tensor DeepEnhancer::residuals(const at::Tensor& prompt, const at::Tensor& negative) const
{
    const at::Tensor h = features(prompt, negative);
    const std::int64_t L = shape().promptLayers, K = shape().timeFunctions, B = h.size(0), T = h.size(1), width = h.size(2);
    const at::Tensor scaled = tensor("scale").view({L, K, 1, width}) * h.view({1, 1, B * T, width}); // [L, K, B T, width]
    at::Tensor r = heads(scaled.view({L, K * B * T, width})).view({L, K, B, T, -1});
    if (K > 1) { // the bias belongs to the constant function alone
        const at::Tensor bias = tensor("head.bias").view({L, 1, 1, 1, -1});
        r = at::cat({r.narrow(1, 0, 1), r.narrow(1, 1, K - 1) - bias}, 1);
    }
    return r;
}

at::Tensor DeepEnhancer::residualsAt(
    const at::Tensor& prompt, const at::Tensor& negative, const at::Tensor& rows, const at::Tensor& times) const
{
    const at::Tensor h = features(prompt, negative).index_select(0, rows);
    const std::int64_t L = shape().promptLayers, B = h.size(0), T = h.size(1), width = h.size(2);
    const at::Tensor scale = at::matmul(timeFunctions(times), tensor("scale")); // [B, K] [L, K, width] -> [L, B, width]
    const at::Tensor scaled = scale.unsqueeze(2) * h.unsqueeze(0);              // [L, B, T, width]
    return heads(scaled.view({L, B * T, width})).view({L, B, T, -1});
}

} // namespace dice
