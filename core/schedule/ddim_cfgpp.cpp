#include "schedule/ddim.h"

#include <ATen/ATen.h>

namespace dice {
namespace {

/// CFG++ (arXiv 2406.08070, algorithm 2) as A1111 has it: x_0 by guidance of a small scale, a 12.5th of the one that the picture was
/// asked for at, and the way on along the negative prompt's noise. Without guidance both are the same, and this is ddim.
class DdimCfgpp final : public Ddim
{
public:
    explicit DdimCfgpp(const SamplerSetup& setup) : Ddim(setup) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        constexpr double kUsualScale = 12.5; // CFG's scale at which CFG++ has 1
        const auto& [guided, unconditional] = modelOutput;
        return moved(unconditional + (guided - unconditional) / kUsualScale, unconditional, i, x, noise);
    }
};

} // namespace

const SamplerTraits kDdimCfgppTraits = {.name = "ddim-cfgpp",
    .label = "DDIM CFG++",
    .usualSchedule = "model",
    .readsEta = true,
    .takesUnconditional = true,
    .make = made<DdimCfgpp>};

} // namespace dice
