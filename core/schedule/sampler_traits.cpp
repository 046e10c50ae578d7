#include "schedule/sampler_traits.h"

#include "base/error.h"
#include "schedule/sampler_labels.h"
#include "schedule/sampler_rows.h"

#include <algorithm>

namespace dice {

std::span<const SamplerTraits* const> samplers() { return kSamplerRows; }

const SamplerTraits& samplerTraits(std::string_view name)
{
    const auto rows = samplers();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const SamplerTraits* each) { return each->name == name; });
    if (row == rows.end())
        fail(ErrorCode::BadRequest, "Expected a sampler {}, found \"{}\".", fmt::join(samplerNames(), " "), name);
    return **row;
}

const ScheduleTraits& scheduleTraits(std::string_view name)
{
    const auto rows = schedules();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const ScheduleTraits& each) { return each.name == name; });
    if (row == rows.end())
        fail(ErrorCode::BadRequest, "Expected a schedule {}, found \"{}\".", fmt::join(scheduleNames(), " "), name);
    return *row;
}

} // namespace dice
