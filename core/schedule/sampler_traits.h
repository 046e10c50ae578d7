#pragma once
// A sampler's row and a schedule's row: all that the rest of the program knows of one. Names, labels, help texts, error texts,
// menus and tests are derived from them. A sampler's row stands at the end of its own file, kEulerAncestralTraits in
// euler_ancestral.cpp, and the files are listed once, in this folder's CMakeLists.txt: a new sampler is its file, its word in
// that list, and its line in tests/fixtures/schedule/make.py. Schedules' rows stand in schedules.cpp.
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace dice {

class NoiseTable;
class Sampler;
struct NoiseScheduleConfig;
struct SamplerSetup;

struct SamplerTraits
{
    std::string_view name;           ///< as requests, files and the command line say it
    std::string_view label;          ///< as A1111 or, where it has none, the program that has it shows it
    std::string_view spellings = {}; ///< further ones, as sampler_labels.cpp normalises them, between spaces
    std::string_view usualSchedule;  ///< what "auto" stands for: A1111's for the samplers that A1111 has
    /// Whether it draws noise of its own at each step, as the ancestral and stochastic ones do (ddim with eta 0 does not).
    bool drawsNoise = false;
    bool readsEta = false;           ///< takes its share of that noise from the request's eta
    bool adaptive = false;           ///< decides while it runs how many evaluations it takes (sampler.h)
    bool takesUnconditional = false; ///< goes by the negative prompt's prediction too (ModelOutput); as ddim where there is none
    std::unique_ptr<Sampler> (*make)(const SamplerSetup& setup) = nullptr;
};

/// All of them, in the order in which they are shown.
[[nodiscard]] std::span<const SamplerTraits* const> samplers();
/// BadRequest for an unknown name, with the names that there are.
[[nodiscard]] const SamplerTraits& samplerTraits(std::string_view name);

struct ScheduleTraits
{
    std::string_view name, label, spellings = {};
    std::string_view endings = {}; ///< spellings that mean it behind a sampler alone, between spaces: dpmpp_2m_k
    /// `steps` levels sigma/alpha, falling, the last above 0; null where the schedule is the model's own, or a sampler's usual one.
    std::vector<double> (*sigmas)(const NoiseTable& table, const NoiseScheduleConfig& model, int steps) = nullptr;
};

/// All of them, "auto" first.
[[nodiscard]] std::span<const ScheduleTraits> schedules();
/// BadRequest for an unknown name, with the names that there are.
[[nodiscard]] const ScheduleTraits& scheduleTraits(std::string_view name);

} // namespace dice
