#pragma once
#include "weights/config.h"

namespace dice {

/// The configurations of a model's networks.
struct BenchmarkModel
{
    Config text, unet, vae;
};

[[nodiscard]] BenchmarkModel folderModel(const std::filesystem::path& folder);
/// "sd15" or "sdxl": the sizes of the published models, for networks with random weights. BadRequest for another name.
/// SDXL stands without its second text encoder and micro-conditioning, which are a hundredth of its work.
[[nodiscard]] BenchmarkModel syntheticModel(const std::string& name);

} // namespace dice
