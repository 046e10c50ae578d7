#pragma once
// The names of samplers and schedules, and how other programs spell them, for the metadata in pictures.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// Names as in cli.md; unknown ones are BadRequest and list what there is.
[[nodiscard]] const std::vector<std::string>& samplerNames();
[[nodiscard]] const std::vector<std::string>& scheduleNames();

/// Whether the sampler draws noise of its own at each step, as the ancestral and stochastic ones do (ddim with eta 0 does
/// not). BadRequest for unknown names.
[[nodiscard]] bool drawsNoise(std::string_view sampler);

/// The schedule that "auto" stands for, which is A1111's for the samplers that A1111 has.
[[nodiscard]] std::string_view usualSchedule(std::string_view sampler);

/// A1111's spelling of a name of cli.md: "DPM++ 2M SDE", "PLMS", "Align Your Steps". BadRequest for unknown names.
/// "Model" and "DEIS" are our own: A1111 has none.
[[nodiscard]] std::string samplerLabel(std::string_view sampler);
[[nodiscard]] std::string scheduleLabel(std::string_view schedule);

/// The name of cli.md for what A1111, ComfyUI, k-diffusion or this program call it, in any case; nothing if it is none
/// of the sixteen or nine. Separators do not count: "DPM++ 2M", "dpmpp_2m", "dpm++2m".
[[nodiscard]] std::optional<std::string> samplerFromLabel(std::string_view label);
[[nodiscard]] std::optional<std::string> scheduleFromLabel(std::string_view label);

/// A1111 before 1.9 wrote the schedule behind the sampler: "DPM++ 2M Karras", "LMS Karras".
struct SamplerAndSchedule
{
    std::string sampler;
    std::string schedule; ///< "auto" if the label names none
};
[[nodiscard]] std::optional<SamplerAndSchedule> samplerAndScheduleFromLabel(std::string_view label);

} // namespace dice
