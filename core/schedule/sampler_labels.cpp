#include "schedule/sampler_labels.h"

#include "base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace dice {
namespace {

/// `others`: further spellings, normalised as below, between spaces.
struct Label
{
    std::string_view name, label, others;
};

constexpr std::array<Label, 16> kSamplerLabels = {{
    {"euler", "Euler", " keuler "},
    {"euler-a", "Euler a", " eulerancestral keulera keulerancestral "},
    {"heun", "Heun", " kheun "},
    {"dpm2", "DPM2", " kdpm2 "},
    {"dpm2-a", "DPM2 a", " dpm2ancestral kdpm2a kdpm2ancestral "},
    {"lms", "LMS", " klms "},
    {"dpmpp-2m", "DPM++ 2M", " kdpmpp2m "},
    {"dpmpp-2m-sde", "DPM++ 2M SDE", " kdpmpp2msde dpmpp2msdegpu "},
    {"dpmpp-3m-sde", "DPM++ 3M SDE", " kdpmpp3msde dpmpp3msdegpu "},
    {"dpmpp-sde", "DPM++ SDE", " kdpmppsde dpmppsdegpu "},
    {"unipc", "UniPC", " "},
    {"deis", "DEIS", " "},
    {"ddim", "DDIM", " "},
    {"ddpm", "DDPM", " "},
    {"pndm", "PLMS", " "},
    {"lcm", "LCM", " klcm "},
}};

constexpr std::array<Label, 9> kScheduleLabels = {{
    {"auto", "Automatic", " "},
    {"model", "Model", " "},
    {"normal", "Normal", " uniform "},
    {"karras", "Karras", " "},
    {"exponential", "Exponential", " "},
    {"sgm-uniform", "SGM Uniform", " "},
    {"simple", "Simple", " "},
    {"beta", "Beta", " "},
    {"ays", "Align Your Steps", " alignyoursteps ays "},
}};

/// Lower case, without spaces, hyphens and underscores, "++" as "pp".
std::string normalised(std::string_view label)
{
    std::string result;
    for (const char c : label) {
        if (c == '+')
            result += 'p';
        else if (c != ' ' && c != '-' && c != '_')
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

std::string labelOf(std::span<const Label> labels, std::string_view name, std::string_view what)
{
    for (const Label& label : labels) {
        if (label.name == name)
            return std::string(label.label);
    }
    fail(ErrorCode::BadRequest, "Expected the name of a {}, found \"{}\".", what, name);
}

std::optional<std::string> nameOf(std::span<const Label> labels, std::string_view text)
{
    const std::string key = normalised(text);
    for (const Label& label : labels) {
        const bool other = !key.empty() && label.others.find(" " + key + " ") != std::string_view::npos;
        if (key == normalised(label.label) || key == normalised(label.name) || other)
            return std::string(label.name);
    }
    return {};
}

} // namespace

bool drawsNoise(std::string_view sampler)
{
    constexpr std::array<std::string_view, 7> kDrawing = {"euler-a", "dpm2-a", "dpmpp-2m-sde", "dpmpp-3m-sde", "dpmpp-sde", "ddpm", "lcm"};
    (void)usualSchedule(sampler); // the name is checked there
    return std::find(kDrawing.begin(), kDrawing.end(), sampler) != kDrawing.end();
}

std::string samplerLabel(std::string_view sampler) { return labelOf(kSamplerLabels, sampler, "sampler"); }
std::string scheduleLabel(std::string_view schedule) { return labelOf(kScheduleLabels, schedule, "schedule"); }
std::optional<std::string> samplerFromLabel(std::string_view label) { return nameOf(kSamplerLabels, label); }
std::optional<std::string> scheduleFromLabel(std::string_view label) { return nameOf(kScheduleLabels, label); }

std::optional<SamplerAndSchedule> samplerAndScheduleFromLabel(std::string_view label)
{
    if (const auto sampler = samplerFromLabel(label))
        return SamplerAndSchedule{*sampler, "auto"};
    for (const std::string_view suffix : {"Karras", "Exponential"}) {
        const std::string key = normalised(label), end = normalised(suffix);
        if (!key.ends_with(end))
            continue;
        if (const auto sampler = samplerFromLabel(std::string_view(key).substr(0, key.size() - end.size())))
            return SamplerAndSchedule{*sampler, normalised(suffix)};
    }
    return {};
}

} // namespace dice
