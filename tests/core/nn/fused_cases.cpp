// The fused operations: on the CPU LibTorch's own to the bit, on CUDA the plug-in's within their rounding.
#include "nn/fused.h"
#include "support/fixture.h"

using namespace dice;

namespace {

at::Tensor numbers(at::IntArrayRef shape)
{
    return at::randn(shape, at::detail::createCPUGenerator(static_cast<std::uint64_t>(c10::multiply_integers(shape))));
}

double error(const at::Tensor& found, const at::Tensor& expected)
{
    return ((found.to(at::kCPU, at::kFloat) - expected).abs().max() / expected.abs().max()).item<double>();
}

} // namespace

CASE(fused, groupNormOnTheCpuIsLibTorchs)
{
    const c10::InferenceMode inference;
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
        const at::Tensor weight = numbers({40}).to(type), bias = numbers({40}).to(type) + 1;
        const at::Tensor rows = numbers({2, 40, 9, 7}).to(type);
        for (const at::Tensor& x : {rows, rows.contiguous(at::MemoryFormat::ChannelsLast)}) {
            const at::Tensor expected = at::group_norm(x, 8, weight, bias, 1e-5);
            CHECK(at::equal(nn::groupNorm(x, 8, weight, bias, 1e-5), expected));
            CHECK(at::equal(nn::groupNormSilu(x, 8, weight, bias, 1e-5), at::silu(expected)));
        }
    }
}

CASE(fused, gegluOnTheCpuIsLibTorchs)
{
    const c10::InferenceMode inference;
    const at::Tensor x = numbers({2, 5, 24});
    const at::Tensor found = nn::geglu(x);
    CHECK_EQ(found.size(2), 12);
    CHECK(at::equal(found, x.narrow(2, 0, 12) * at::gelu(x.narrow(2, 12, 12))));
}

CASE(fused, gradientsPassThrough)
{
    const at::Tensor x = numbers({1, 8, 3, 3}).requires_grad_();
    const at::Tensor y = nn::groupNormSilu(x, 4, at::ones({8}), at::zeros({8}), 1e-5);
    nn::geglu(y.flatten(1)).sum().backward();
    CHECK(x.grad().defined() && x.grad().abs().max().item<double>() > 0);
}

CASE(fused, kernelsOnCudaMatchTheCpu)
{
    const at::Device device = test::cudaOrSkip();
    if (const std::string problem = nn::fusedProblem(device); !problem.empty())
        test::skip("The plug-in is not used. " + problem);
    const c10::InferenceMode inference;
    for (const auto& [type, bound] : {std::pair(at::kFloat, 2e-5), std::pair(at::kHalf, 1e-3), std::pair(at::kBFloat16, 8e-3)})
        for (const std::vector<std::int64_t>& shape : {std::vector<std::int64_t>{2, 1280, 8, 8}, {3, 96, 17, 5}, {1, 128, 256, 256}}) {
            // rounded first, so that both sides see the same numbers
            const auto rounded = [type = type](const at::Tensor& x) { return x.to(type).to(at::kFloat); };
            const at::Tensor x = rounded(numbers(shape) + 2), weight = rounded(numbers({shape[1]})),
                             bias = rounded(numbers({shape[1]}) + 1);
            const at::Tensor expected = at::silu(at::group_norm(x, 32, weight, bias, 1e-6));
            const auto placed = [&, type = type](const at::Tensor& t) { return t.to(device, type); };
            const at::Tensor found = nn::groupNormSilu(placed(x), 32, placed(weight), placed(bias), 1e-6);
            CHECK(found.is_contiguous(at::MemoryFormat::ChannelsLast));
            CHECK_LESS(error(found, expected), bound);
            const at::Tensor tokens = x.flatten(2);
            if (tokens.size(2) % 2 == 0)
                CHECK_LESS(error(nn::geglu(placed(tokens)), nn::geglu(tokens)), bound);
        }
}

CASE(fused, cudaTrainingKeepsItsGradient)
{
    const at::Device device = test::cudaOrSkip();
    const at::Tensor x = numbers({1, 8, 4, 4}).to(device).requires_grad_();
    const at::Tensor y =
        nn::groupNormSilu(x, 4, at::ones({8}, x.options().requires_grad(false)), at::zeros({8}, x.options().requires_grad(false)), 1e-5);
    nn::geglu(y.flatten(1)).sum().backward();
    CHECK(x.grad().defined() && x.grad().abs().max().item<double>() > 0);
}
