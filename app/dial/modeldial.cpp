#include "modeldial.h"

#include "base/error.h"
#include "schedule/sampler_labels.h"

#include <algorithm>
#include <cmath>

namespace dice {

PassRange dialRange(const GenerationRequest& request)
{
    try {
        return passRange(request);
    } catch (const Error&) {
        return {request.sampling.steps, 2 * request.sampling.steps};
    }
}

int movedPasses(int passes, const PassRange& from, const PassRange& to)
{
    if (passes == 0)
        return 0;
    const double share =
        from.most > from.least ? static_cast<double>(std::clamp(passes, from.least, from.most) - from.least) / (from.most - from.least) : 1;
    return to.least + static_cast<int>(std::lround(share * (to.most - to.least)));
}

void setPasses(GenerationRequest& request, int passes)
{
    request.guidance.passes = passes;
    request.guidance.plan = {};
    request.guidance.planFile.clear();
}

void keepPlaceOnDial(GenerationRequest& request, const GenerationRequest& before)
{
    setPasses(request, movedPasses(before.guidance.passes, dialRange(before), dialRange(request)));
}

void placeOnDial(GenerationRequest& request, const GenerationRequest& base)
{
    request.guidance = base.guidance;
    keepPlaceOnDial(request, base);
    request.guidance.planFile = base.guidance.planFile; // it is a file of this model's plans, and an edit is another row of it
}

std::vector<int> dialTrials(const PassRange& range)
{
    std::vector<int> passes;
    for (const double share : {0.1, 0.15, 0.35, 0.5}) {
        const int at = range.least + static_cast<int>(std::lround(share * (range.most - range.least)));
        if (at > range.least && at < range.most && (passes.empty() || passes.back() < at))
            passes.push_back(at);
    }
    return passes;
}

ModelDial ModelDial::of(const ModelSummary& model)
{
    ModelDial dial;
    try {
        const std::filesystem::path file = std::filesystem::path(model.path) / "plan.json";
        if (!model.path.empty() && std::filesystem::exists(file))
            dial.m_file = DialFile::read(file);
    } catch (const std::exception&) { // the engine says so when it is used
    }
    if (dial.m_file.modelHash != model.denoiserSha256)
        dial.m_file = {};
    return dial;
}

const Dial* ModelDial::dialFor(const GenerationRequest& request) const
{
    return request.edit ? nullptr
                        : m_file.find(request.sampling.sampler, resolvedSchedule(request.sampling.sampler, request.sampling.schedule),
                              request.sampling.steps);
}

std::vector<int> ModelDial::marks(const GenerationRequest& request, bool enhancer) const
{
    std::vector<int> marks;
    const Dial* const dial = dialFor(request);
    if (dial == nullptr)
        return marks;
    const PassRange range = dialRange(request);
    for (const DialPoint& point : dial->points)
        if (const int passes = point.plan.passes(); passes > range.least && passes < range.most && (enhancer || !point.enhancer))
            marks.push_back(passes);
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

std::optional<DialCloseness> ModelDial::closeness(const GenerationRequest& request, int passes, bool enhancer) const
{
    const Dial* const dial = dialFor(request);
    const DialPoint* const point = dial == nullptr ? nullptr : dial->at(passes, enhancer);
    if (point == nullptr)
        return std::nullopt;
    DialCloseness close{point->psnr, std::nullopt};
    const DialPoint* const unguided = dial->at(dialRange(request).least, false);
    if (unguided != nullptr && unguided->latentError > 0)
        close.share = std::clamp(1 - point->latentError / unguided->latentError, 0.0, 1.0);
    return close;
}

} // namespace dice
