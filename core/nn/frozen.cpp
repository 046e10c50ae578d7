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
    static Variable forward(AutogradContext* context, const Variable& x, const FrozenKernel& kernel)
    {
        if (kernel.stride == 1) {
            context->saved_data["backward"] = c10::IValue::make_capsule(kernel.backward);
        } else {
            context->saved_data["geometry"] = std::vector<std::int64_t>{kernel.padding, kernel.stride};
            context->saved_data["plain"] = kernel.plain;
            context->save_for_backward({x});
        }
        return kernel.forward->convolve(x, kernel.bias);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const at::Tensor gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        if (context->saved_data.count("backward") != 0)
            return {
                c10::static_intrusive_pointer_cast<prepack::Kernel>(context->saved_data["backward"].toCapsule())->convolve(gradient, {}),
                {}};
        const auto geometry = context->saved_data["geometry"].toIntVector();
        const std::int64_t padding = geometry[0], stride = geometry[1];
        const auto results = at::convolution_backward(gradient, context->get_saved_variables()[0], context->saved_data["plain"].toTensor(),
            std::nullopt, {stride, stride}, {padding, padding}, {1, 1}, false, {0, 0}, 1, {true, false, false});
        return {std::get<0>(results), {}};
    }
};

} // namespace

FrozenWeight frozenLinear(const at::Tensor& weight, const at::Tensor& bias)
{
    return {prepack::linearWeight(weight), prepack::linearWeight(weight.t().contiguous()), bias};
}

at::Tensor linear(const at::Tensor& x, const FrozenWeight& weight) { return LinearFunction::apply(x.contiguous(), weight); }

FrozenKernel frozenConvolution(const at::Tensor& weight, const at::Tensor& bias, std::int64_t padding, std::int64_t stride)
{
    FrozenKernel kernel;
    kernel.forward = c10::make_intrusive<prepack::Kernel>(weight, padding, stride);
    if (stride == 1)
        kernel.backward = c10::make_intrusive<prepack::Kernel>(weight.flip({2, 3}).transpose(0, 1), weight.size(2) - 1 - padding, 1);
    else
        kernel.plain = weight.contiguous(at::MemoryFormat::ChannelsLast);
    kernel.bias = bias;
    kernel.padding = padding;
    kernel.stride = stride;
    return kernel;
}

at::Tensor convolution(const at::Tensor& x, const FrozenKernel& kernel) { return ConvolutionFunction::apply(x, kernel); }

} // namespace dice::nn
