#pragma once
// Says which networks a benchmark builds: those of a folder, or the published sizes with random weights.
#include "weights/config.h"

namespace dice {

/// The configurations of a model's networks.
struct BenchmarkModel
{
    Config text, unet, vae;
    std::optional<Config> secondText = {}; ///< of SDXL
};

[[nodiscard]] BenchmarkModel folderModel(const std::filesystem::path& folder);
/// "sd15" or "sdxl": the sizes of the published models, for networks with random weights. BadRequest for another name.
[[nodiscard]] BenchmarkModel syntheticModel(const std::string& name);

} // namespace dice
