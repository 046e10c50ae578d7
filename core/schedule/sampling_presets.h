#pragma once
// Names three ways to sample, for who does not want to know samplers: what `--preset` and the window's row of buttons set.
//   default   what most pictures are made with: a solver of second order at 20 steps, where more steps hardly change the picture.
//   creative  noise is drawn at every step, so that pictures are richer in detail and no two numbers of steps give the same one.
//   fast      as close to the default's picture of many steps as eight steps come: for looking around before the picture is made.
//             Of the starter model's pictures at 40 steps of the default (six prompts, CFG 5) it keeps a PSNR of 27.6 dB; 18 ways
//             were tried, with the default's own schedule it is 22.8, unipc's best is 25.2, lms' 25.6.
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dice {

struct SamplingPreset
{
    std::string_view name; ///< on the command line, and the window's key for its word
    std::string_view sampler, schedule;
    int steps;
};

/// All of them, the default first.
[[nodiscard]] std::span<const SamplingPreset> samplingPresets();

struct Sampling
{
    std::string sampler, schedule; ///< names of samplerNames() and scheduleNames()
    int steps;
};

/// A preset by name (empty = the default one) but for what was said by hand, in any spelling that sampler_labels.h understands: a
/// sampler, with or without a schedule behind it, a schedule, which counts more, and steps. BadRequest with the names that there are.
[[nodiscard]] Sampling samplingOf(
    std::string_view preset, std::string_view sampler, std::string_view schedule, const std::optional<int>& steps);

} // namespace dice
