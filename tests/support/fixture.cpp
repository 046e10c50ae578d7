#include "support/fixture.h"

#include "base/device.h"
#include "support/drawn_file.h"

namespace dice::test {

at::Device cudaOrSkip()
{
    if (const std::string problem = cudaProblem(); !problem.empty())
        skip(problem);
    return {at::kCUDA, 0};
}

NetworkFixture::NetworkFixture(const std::string& name, NetworkUse use)
    : m_tensors(drawnTensors("networks/" + name)), m_config(Config::read(fixture("networks/" + name + ".json"))),
      m_weights(weightTensors(), name, Placement{at::kCPU, at::kFloat, use})
{
}

std::map<std::string, at::Tensor> NetworkFixture::weightTensors() const
{
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : m_tensors)
        if (name.starts_with("w."))
            tensors[name.substr(2)] = tensor;
    return tensors;
}

void checkClose(const std::string& what, const at::Tensor& actual, const at::Tensor& expected, double bound)
{
    if (actual.sizes() != expected.sizes())
        throw Failure(
            fmt::format("{}: the shape is {}, expected {}", what, fmt::join(actual.sizes(), "x"), fmt::join(expected.sizes(), "x")));
    const at::Tensor difference = (actual.to(at::kDouble) - expected.to(at::kDouble)).abs();
    const double error = difference.max().item<double>() / expected.abs().max().item<double>();
    say(fmt::format("{}: relative error {:.1e}", what, error));
    if (!(error <= bound))
        throw Failure(fmt::format("{}: the relative error is {:.2e}, expected at most {:.0e}", what, error, bound));
}

} // namespace dice::test
