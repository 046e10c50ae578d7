#include "enhance/enhancer_kinds.h"

#include "nn/attention.h"

namespace dice {

std::map<std::string, std::vector<std::int64_t>> SharpenerEnhancer::tensorShapes(const EnhancerShape& shape)
{
    const std::int64_t d = shape.inputDim, inner = shape.innerDim;
    return {{"fc1.weight", {inner, d}}, {"fc1.bias", {inner}}, {"attention.to_q.weight", {inner, inner}},
        {"attention.to_k.weight", {inner, inner}}, {"attention.to_v.weight", {inner, inner}}, {"attention.to_out.0.weight", {inner, inner}},
        {"attention.to_out.0.bias", {inner}}, {"fc2.weight", {d, inner}}, {"fc2.bias", {d}}};
}

at::Tensor SharpenerEnhancer::residuals(const at::Tensor& prompt, const at::Tensor& negative) const
{
    const auto heads = [&](const at::Tensor& x, const char* name) { return nn::splitHeads(linear(x, name), shape().heads); };
    const at::Tensor h1 = at::relu(linear(prompt, "fc1")), h2 = at::relu(linear(negative, "fc1"));
    const at::Tensor attended = nn::attention(heads(h1, "attention.to_q"), heads(h2, "attention.to_k"), heads(h2, "attention.to_v"));
    const at::Tensor r = linear(at::relu(linear(attended, "attention.to_out.0")), "fc2");
    return r.unsqueeze(0).unsqueeze(0); // [B, T, d] -> [1, 1, B, T, d]
}

} // namespace dice
