#pragma once
// What a run says while it goes on and what it leaves. No torch and no Qt type.
#include "base/image.h"
#include "base/sentence.h"
#include "request/request.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// The stages of the data flow, in order. Reported: Load, Encode or Enhance (a picture's texts), Denoise, Decode.
enum class Stage { Load, Tokenize, Encode, Enhance, Denoise, Decode, Image };
[[nodiscard]] std::string_view stageName(Stage stage);

struct Progress
{
    Stage stage = Stage::Load;
    int step = 0, total = 0; ///< denoising steps of this picture
    int picture = 0, pictures = 1;
    /// The model's present guess, one pixel per latent, when a new one was wanted; else null.
    std::shared_ptr<const Image> preview;
};

/// What one run cost and what was done about trouble.
struct RunReport
{
    int passes = 0;      ///< denoiser passes of one picture (a pass over a batch counts once per picture)
    int passesSaved = 0; ///< against two at every evaluation
    std::map<Stage, double> seconds;
    std::string precision, device;
    Remarks remarks;  ///< e.g. that the picture was decoded again in fp32
    std::string plan; ///< which guidance plan it followed: "default plan", "measured plan", "stored plan"; empty where none
};

struct GeneratedPicture
{
    Image image;
    GenerationRequest request; ///< with count 1 and this picture's own seed and size: replays to this picture
    RunReport report;
    std::vector<float> latents = {}; ///< the final ones, [C, h, w] row by row
};

struct GenerationListener
{
    std::function<void(const Progress&)> progress;
    std::function<void(GeneratedPicture&&)> picture; ///< as soon as each is made
    double previewsPerSecond = 0;                    ///< 0 = none
};

enum class RunStatus { Finished, Cancelled };

} // namespace dice
