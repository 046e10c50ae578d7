#pragma once
// A fixture of tests/fixtures/networks: weights, inputs and what the reference library computed.
#include "support/cases.h"
#include "weights/config.h"
#include "weights/weights.h"

#include <ATen/ATen.h>

namespace dice::test {

class NetworkFixture
{
public:
    explicit NetworkFixture(const std::string& name, NetworkUse use = NetworkUse::Inference);

    [[nodiscard]] const Config& config() const { return m_config; }
    [[nodiscard]] Weights& weights() { return m_weights; }
    [[nodiscard]] std::map<std::string, at::Tensor> weightTensors() const;
    /// "in.sample", "out.sample", "sub.mid_block.out" ...
    [[nodiscard]] at::Tensor operator[](const std::string& name) const { return m_tensors.at(name).clone(); }

private:
    std::map<std::string, at::Tensor> m_tensors;
    Config m_config;
    Weights m_weights;
};

/// The first GPU; skips the case, with the reason, where there is none.
[[nodiscard]] at::Device cudaOrSkip();

/// max |actual - expected| / max |expected|; prints it under `what` and fails above the bound.
void checkClose(const std::string& what, const at::Tensor& actual, const at::Tensor& expected, double bound = 1e-4);

} // namespace dice::test
