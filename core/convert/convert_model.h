#pragma once
// A model written in another layout or precision, with LoRAs and another autoencoder baked in where that is asked for. No
// torch type.
#include "request/request.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace dice {

enum class ModelLayout { Folder, SingleFile };

struct ConvertRequest
{
    std::string model = {};                ///< as a request names it; empty = the starter model
    std::string partsFrom = {};            ///< another model, for what a single file lacks
    std::vector<LoraUse> loras = {};       ///< merged in this order
    std::string vae = {};                  ///< another autoencoder by name or path; empty = the model's own
    Precision precision = Precision::Auto; ///< Auto = as the tensors are stored
    ModelLayout layout = ModelLayout::Folder;
};

struct ConvertResult
{
    bool finished = false; ///< false = stopped, and nothing was written
    std::size_t tensors = 0;
    std::uint64_t bytes = 0; ///< of tensors
    Remarks remarks;
};

/// Tensor by tensor: memory holds the largest of them, not the model. The output appears whole or not at all, and nothing
/// is written over (BadRequest). `resources`: the folder with starter-model and clip-vocabulary. `progress` gets bytes of
/// tensors. Throws Error; Disk when there is too little space, before the first byte is written.
ConvertResult convertModel(const ConvertRequest& request, const std::filesystem::path& output, const std::filesystem::path& resources,
    const std::function<void(std::uint64_t done, std::uint64_t total)>& progress, std::stop_token stop);

} // namespace dice
