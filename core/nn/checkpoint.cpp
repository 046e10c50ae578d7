#include "nn/checkpoint.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace dice::nn {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr const char* kBlock = "block";

struct KeptBlock : torch::CustomClassHolder
{
    explicit KeptBlock(Block kept) : block(std::move(kept)) {}
    Block block;
};

struct Checkpoint : torch::autograd::Function<Checkpoint>
{
    // The autograd engine looks for inputs in a TensorList, and in no vector.
    static at::Tensor forward(AutogradContext* context, const Block& block, at::TensorList inputs)
    {
        context->saved_data[kBlock] = c10::IValue::make_capsule(c10::make_intrusive<KeptBlock>(block));
        context->save_for_backward(inputs.vec());
        return block(inputs.vec());
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer)
    {
        const auto kept = c10::static_intrusive_pointer_cast<KeptBlock>(context->saved_data[kBlock].toCapsule());
        const variable_list saved = context->get_saved_variables();
        variable_list inputs;
        for (const at::Tensor& input : saved)
            inputs.push_back(input.defined() ? input.detach().requires_grad_(input.requires_grad()) : input);
        {
            const c10::AutoGradMode grad(true);
            torch::autograd::backward({kept->block(inputs)}, outer);
        }
        variable_list gradients = {at::Tensor()}; // the block's own place
        for (const at::Tensor& input : inputs)
            gradients.push_back(input.defined() ? input.grad() : at::Tensor());
        return gradients;
    }
};

} // namespace

at::Tensor checkpointed(const Block& block, const std::vector<at::Tensor>& inputs)
{
    const bool needed = c10::GradMode::is_enabled() && std::any_of(inputs.begin(), inputs.end(), [](const at::Tensor& input) {
        return input.defined() && input.requires_grad();
    });
    return needed ? Checkpoint::apply(block, at::TensorList(inputs)) : block(inputs);
}

} // namespace dice::nn
