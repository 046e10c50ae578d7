#pragma once
// drawnTensors and drawnFile give a fixture whose random weights are drawn again from their seeds, as tests/fixtures/drawn.py
// drew them, instead of being kept: LibTorch's generator of the CPU gives the same numbers. No header of LibTorch is needed
// here, so that tests with Qt can have the files too.
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace at {
class Tensor;
struct Generator;
} // namespace at

namespace dice::test {

/// The next tensor of a seed: a matrix with outputs of about its inputs' size, a one-dimensional one `spread` around `base`.
[[nodiscard]] at::Tensor drawnValue(at::Generator& generator, const std::vector<std::int64_t>& shape, double base, double spread);

/// All tensors of tests/fixtures/<name>.safetensors, of which <name>.drawn.json tells how they are drawn. Fails where the
/// numbers are not those of the reference.
[[nodiscard]] std::map<std::string, at::Tensor> drawnTensors(const std::string& name);

/// The same as a file with its metadata, written once by each process and removed at its end.
[[nodiscard]] std::filesystem::path drawnFile(const std::string& name);

} // namespace dice::test
