#pragma once
// The options that generate, edit and compare share, and the request they make.
#include "commands.h"

#include <optional>
#include <string>
#include <vector>

namespace dice::cli {

struct MakingOptions
{
    GenerationRequest request;
    std::string guidance, size, originalSize, crop, targetSize, output;
    std::vector<std::string> loras; ///< NAME or PATH, mostly with :WEIGHT
    std::optional<double> scale;
    std::string preset, sampler, schedule; ///< sampler and schedule in any program's spelling; empty = the preset's
    std::optional<int> passes, steps;
    std::optional<std::uint64_t> seed;
    int quality = 95;
    bool sixteenBits = false;
    bool comparing = false; ///< one picture several ways: no guidance, passes or count to choose, a folder as output

    void addTo(CLI::App& command);
    /// Fills in what depends on the model; throws BadRequest.
    [[nodiscard]] GenerationRequest resolve(Engine& engine) const;
};

/// "512x768" as width and height; throws BadRequest.
[[nodiscard]] std::pair<int, int> parseSize(const std::string& text);
/// "16,32" as left and top; throws BadRequest.
[[nodiscard]] std::pair<int, int> parseCrop(const std::string& text);

/// Makes the pictures of the request, saves each as soon as it is there; the exit code.
int makePictures(Session& session, Engine& engine, const GenerationRequest& request, const MakingOptions& options);

} // namespace dice::cli
