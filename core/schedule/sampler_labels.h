#pragma once
// Names the samplers and schedules, and understands how other programs spell them: on the command line and in pictures' text.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dice {

/// The names that requests, files and the command line use, in the order in which they are shown.
[[nodiscard]] const std::vector<std::string>& samplerNames();
[[nodiscard]] const std::vector<std::string>& scheduleNames();

/// Whether the sampler draws noise of its own at each step. BadRequest for unknown names, as all functions of names here.
[[nodiscard]] bool drawsNoise(std::string_view sampler);

/// The schedule that a run with these names goes by: never "auto", which is the sampler's usual one.
[[nodiscard]] std::string resolvedSchedule(std::string_view sampler, std::string_view schedule);

/// How A1111 or, where it has none, the program that has it shows a name: "DPM++ 2M SDE", "PLMS", "Align Your Steps".
/// "Model" and "DEIS" are our own.
[[nodiscard]] std::string samplerLabel(std::string_view sampler);
[[nodiscard]] std::string scheduleLabel(std::string_view schedule);

/// The name for what A1111, its offspring, ComfyUI, InvokeAI, k-diffusion, diffusers (a class's name) or this program
/// call it, in any case; nothing where we have none such. Separators do not count: "DPM++ 2M", "dpmpp_2m", "dpm++2m".
[[nodiscard]] std::optional<std::string> samplerFromLabel(std::string_view label);
[[nodiscard]] std::optional<std::string> scheduleFromLabel(std::string_view label);

struct SamplerAndSchedule
{
    std::string sampler;
    std::string schedule; ///< "auto" if the label names none
    [[nodiscard]] std::pair<std::string, std::string> both() const { return {sampler, schedule}; }
};

/// A sampler with any schedule behind it or with none: "DPM++ 2M Karras" (A1111 before 1.9), "Euler A Trailing" (Draw Things),
/// "dpmpp_2m_k" (InvokeAI).
[[nodiscard]] std::optional<SamplerAndSchedule> samplerAndScheduleFromLabel(std::string_view label);

/// What somebody typed: a sampler with or without a schedule behind it, and a schedule, which counts more; empty = not said.
/// BadRequest with the names that there are.
[[nodiscard]] SamplerAndSchedule samplingNamed(std::string_view sampler, std::string_view schedule);

} // namespace dice
