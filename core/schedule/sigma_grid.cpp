#include "schedule/sigma_grid.h"

namespace dice {

SigmaGrid artistGrid(const ScheduleTraits& schedule, const NoiseScheduleConfig& model, int steps, bool discardPenultimate)
{
    SigmaGrid grid{NoiseTable(model.alphasCumprod()), {}, {}};
    std::vector<double> sigmas = schedule.sigmas(grid.table, model, discardPenultimate ? steps + 1 : steps);
    sigmas.resize(static_cast<std::size_t>(steps));
    for (const double sigma : sigmas) {
        grid.sigmas.push_back(static_cast<float>(sigma));
        grid.timesteps.push_back(grid.table.timeOf(grid.sigmas.back()));
    }
    grid.sigmas.push_back(0);
    return grid;
}

} // namespace dice
