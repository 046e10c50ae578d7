#include "dial/pass_range.h"

#include "schedule/sampler.h"

namespace dice {

PlanQuestion planQuestion(const GenerationRequest& request, const NoiseScheduleConfig& schedule, bool enhancer)
{
    const auto sampler =
        makeSampler(request.sampling.sampler, request.sampling.schedule, schedule, request.sampling.steps, request.sampling.eta);
    return {request.guidance.passes, sampler->evaluations(), request.edit ? sampler->firstEvaluation(request.edit->strength) : 0, enhancer,
        drawsNoise(request.sampling.sampler)};
}

PassRange passRange(const GenerationRequest& request) { return planQuestion(request, NoiseScheduleConfig{}, false).range(); }

} // namespace dice
