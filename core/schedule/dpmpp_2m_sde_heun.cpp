#include "schedule/dpm_solver.h"

namespace dice {
namespace {

/// As dpmpp-2m-sde, corrected as Heun's method does (k-diffusion's and diffusers' solver_type heun).
class Dpmpp2mSdeHeun final : public DpmSolver
{
public:
    explicit Dpmpp2mSdeHeun(const SamplerSetup& setup) : DpmSolver(setup, Equation::Sde, /*order=*/2, Correction::Heun) {}
};

} // namespace

const SamplerTraits kDpmpp2mSdeHeunTraits = {.name = "dpmpp-2m-sde-heun",
    .label = "DPM++ 2M SDE Heun",
    .usualSchedule = "exponential",
    .drawsNoise = true,
    .make = made<Dpmpp2mSdeHeun>};

} // namespace dice
