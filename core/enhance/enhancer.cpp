#include "enhance/enhancer_kinds.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>

namespace dice {

at::Tensor Enhancer::linear(const at::Tensor& x, const std::string& name) const
{
    const auto bias = m_tensors.find(name + ".bias");
    return at::linear(x, tensor(name + ".weight"), bias == m_tensors.end() ? std::optional<at::Tensor>() : bias->second);
}

at::Tensor Enhancer::timeFunctions(const at::Tensor& times) const
{
    return at::ones({times.size(0), 1}, times.options().dtype(at::kFloat));
}

at::Tensor Enhancer::residualsAt(
    const at::Tensor& prompt, const at::Tensor& negative, const at::Tensor& rows, const at::Tensor& times) const
{
    const at::Tensor functions = timeFunctions(times);                        // [B, K]
    const at::Tensor all = residuals(prompt, negative).index_select(2, rows); // [L, K, B, T, d]
    return (all * functions.t().view({1, functions.size(1), functions.size(0), 1, 1})).sum(1);
}

std::map<std::string, std::vector<std::int64_t>> enhancerTensors(const EnhancerShape& shape)
{
    if (shape.kind == "sharpener")
        return SharpenerEnhancer::tensorShapes(shape);
    if (shape.kind == "deep")
        return DeepEnhancer::tensorShapes(shape);
    fail(ErrorCode::Unsupported,
        "Expected an enhancer of the kind sharpener or deep, found \"{}\"; a newer version of this program may know it.", shape.kind);
}

std::unique_ptr<Enhancer> makeEnhancer(const EnhancerShape& shape, TensorMap tensors, const std::string& where)
{
    const auto expected = enhancerTensors(shape);
    for (const auto& [name, size] : expected) {
        const auto found = tensors.find(name);
        if (found == tensors.end())
            fail(ErrorCode::BadFile, "Expected a tensor {} of shape {} in an enhancer of the kind {}, found none of that name: {}.", name,
                fmt::join(size, "x"), shape.kind, where);
        if (found->second.sizes() != at::IntArrayRef(size))
            fail(ErrorCode::BadFile, "Tensor {}: expected the shape {}, found {}: {}.", name, fmt::join(size, "x"),
                fmt::join(found->second.sizes(), "x"), where);
        found->second = found->second.to(at::kFloat);
        if (!at::isfinite(found->second).all().item<bool>())
            fail(ErrorCode::BadFile, "Tensor {}: expected numbers, found some that are not finite: {}.", name, where);
    }
    for (const auto& [name, tensor] : tensors)
        if (!expected.contains(name))
            fail(ErrorCode::BadFile, "Tensor {} does not belong to an enhancer of the kind {}: {}.", name, shape.kind, where);
    if (shape.kind == "sharpener")
        return std::make_unique<SharpenerEnhancer>(shape, std::move(tensors));
    return std::make_unique<DeepEnhancer>(shape, std::move(tensors));
}

std::unique_ptr<Enhancer> freshEnhancer(const EnhancerShape& shape, std::uint64_t seed, bool zeroStart)
{
    const std::string last = shape.kind == "sharpener" ? SharpenerEnhancer::kLast : DeepEnhancer::kLast;
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    const auto shapes = enhancerTensors(shape);
    TensorMap tensors;
    for (const auto& [name, size] : shapes) {
        const bool norm = name.find("norm") != std::string::npos, bias = name.ends_with(".bias");
        const auto weight = shapes.find(name.substr(0, name.rfind('.')) + ".weight");
        if (name == "away_scale") {
            tensors[name] = at::zeros(size);
        } else if (norm || (zeroStart && name.starts_with(last + "."))) {
            tensors[name] = norm && !bias ? at::ones(size) : at::zeros(size);
        } else if (name == "scale") { // the constant function passes the features on, the others begin small
            tensors[name] = at::empty(size).normal_(0, 0.1, generator);
            tensors[name].select(1, 0).fill_(1);
        } else {
            const std::int64_t fanIn = weight->second.back();
            const double bound = 1 / std::sqrt(static_cast<double>(fanIn));
            tensors[name] = at::empty(size).uniform_(-bound, bound, generator);
        }
    }
    return makeEnhancer(shape, std::move(tensors), "a fresh enhancer");
}

at::Tensor sparingFirstToken(const at::Tensor& delta, std::int64_t chunk)
{
    at::Tensor keep = at::ones({delta.size(-2), 1}, delta.options().requires_grad(false));
    keep.slice(0, 0, std::nullopt, chunk).zero_();
    return delta * keep;
}

} // namespace dice
