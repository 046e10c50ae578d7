#include "schedule/dpm_solver.h"

namespace dice {
namespace {

/// SDE-DPM-Solver++(2M): as dpmpp-2m with eta = 1.
class Dpmpp2mSde final : public DpmSolver
{
public:
    explicit Dpmpp2mSde(const SamplerSetup& setup) : DpmSolver(setup, Equation::Sde) {}
};

} // namespace

const SamplerTraits kDpmpp2mSdeTraits = {
    .name = "dpmpp-2m-sde", .label = "DPM++ 2M SDE", .usualSchedule = "exponential", .drawsNoise = true, .make = made<Dpmpp2mSde>};

} // namespace dice
