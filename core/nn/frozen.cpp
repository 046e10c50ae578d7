#include "nn/frozen.h"

#include "nn/prepack.h"

#include <torch/csrc/autograd/custom_function.h>

namespace dice::nn {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Function;
using torch::autograd::Variable;
using torch::autograd::variable_list;

class LinearFunction : public Function<LinearFunction>
{
public:
    static Variable forward(AutogradContext* context, const Variable& x, const FrozenWeight& weight)
    {
        context->saved_data["backward"] = weight.backward;
        return prepack::linear(x, weight.forward, weight.bias);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        return {prepack::linear(gradients[0].contiguous(), context->saved_data["backward"].toTensor(), {}), {}};
    }
};

class ConvolutionFunction : public Function<ConvolutionFunction>
{
public:
    static Variable forward(AutogradContext* context, const Variable& x, const FrozenWeight& weight, std::int64_t kernel, std::int64_t padding,
                            std::int64_t stride)
    {
        context->saved_data["backward"] = weight.backward;
        context->saved_data["geometry"] = std::vector<std::int64_t>{kernel, padding, stride};
        if (stride != 1)
            context->save_for_backward({x});
        return prepack::convolution(x, weight.forward, weight.bias, padding, stride);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto geometry = context->saved_data["geometry"].toIntVector();
        const std::int64_t kernel = geometry[0], padding = geometry[1], stride = geometry[2];
        const at::Tensor weight = context->saved_data["backward"].toTensor();
        const at::Tensor gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        if (stride == 1)
            return {prepack::convolution(gradient, weight, {}, kernel - 1 - padding, 1), {}, {}, {}, {}};
        const at::Tensor x = context->get_saved_variables()[0];
        const auto results = at::convolution_backward(gradient, x, weight, std::nullopt, {stride, stride}, {padding, padding}, {1, 1}, false, {0, 0}, 1,
                                                      {true, false, false});
        return {std::get<0>(results), {}, {}, {}, {}};
    }
};

} // namespace

FrozenWeight frozenLinear(const at::Tensor& weight, const at::Tensor& bias)
{
    return {prepack::linearWeight(weight), prepack::linearWeight(weight.t().contiguous()), bias};
}

at::Tensor linear(const at::Tensor& x, const FrozenWeight& weight) { return LinearFunction::apply(x.contiguous(), weight); }

FrozenWeight frozenConvolution(const at::Tensor& weight, const at::Tensor& bias, std::int64_t padding, std::int64_t stride)
{
    const at::Tensor forward = prepack::convolutionWeight(weight, padding, stride);
    if (stride != 1)
        return {forward, weight.contiguous(at::MemoryFormat::ChannelsLast), bias};
    const std::int64_t kernel = weight.size(2);
    return {forward, prepack::convolutionWeight(weight.flip({2, 3}).transpose(0, 1), kernel - 1 - padding, 1), bias};
}

at::Tensor convolution(const at::Tensor& x, const FrozenWeight& weight, std::int64_t kernel, std::int64_t padding, std::int64_t stride)
{
    return ConvolutionFunction::apply(x, weight, kernel, padding, stride);
}

} // namespace dice::nn
