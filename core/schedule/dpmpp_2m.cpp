#include "schedule/dpm_solver.h"

namespace dice {
namespace {

/// DPM-Solver++(2M), the ODE solver of second order.
class Dpmpp2m final : public DpmSolver
{
public:
    explicit Dpmpp2m(const SamplerSetup& setup) : DpmSolver(setup, Equation::Ode) {}
};

} // namespace

const SamplerTraits kDpmpp2mTraits = {
    .name = "dpmpp-2m", .label = "DPM++ 2M", .spellings = "dpmsolvermultistep", .usualSchedule = "karras", .make = made<Dpmpp2m>};

} // namespace dice
