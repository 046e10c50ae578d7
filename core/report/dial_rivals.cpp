#include "report/dial_rivals.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace dice {

at::Tensor DialRivals::conditional(std::size_t evaluation) const
{
    return m_cfg.outputs[evaluation].flatten(1) - (m_scale - 1) * m_cfg.differences[evaluation].flatten(1);
}

GuidancePlan DialRivals::interval(int first, int count) const
{
    GuidancePlan plan = m_rollouts.uniform(PassKind::Plain);
    for (int i = first; i < std::min(first + count, plan.size()); ++i)
        plan.evaluations[static_cast<std::size_t>(i)] = {PassKind::Measure};
    return plan;
}

at::Tensor DialRivals::limitedInterval(int passes, double beginShare)
{
    const int evaluations = m_rollouts.evaluations();
    return m_rollouts.run(interval(static_cast<int>(std::lround(beginShare * evaluations)), passes - evaluations), &m_cfg, {}).latents;
}

// Before the threshold is passed the trajectory is CFG's, so the recorded differences say where each picture stops.
at::Tensor DialRivals::adaptive(int passes)
{
    const std::vector<std::int64_t> guided = guidedCounts(passes);
    at::Tensor latents = at::empty_like(m_cfg.latents);
    for (const std::int64_t count : std::set<std::int64_t>(guided.begin(), guided.end())) {
        const at::Tensor some = m_rollouts.run(interval(0, static_cast<int>(count)), &m_cfg, {}).latents;
        for (std::size_t p = 0; p < guided.size(); ++p)
            if (guided[p] == count)
                latents[static_cast<std::int64_t>(p)].copy_(some[static_cast<std::int64_t>(p)]);
    }
    return latents;
}

// How many evaluations of each picture are guided, the one that passes the threshold included.
std::vector<std::int64_t> DialRivals::guidedCounts(int passes) const
{
    const auto evaluations = static_cast<std::int64_t>(m_cfg.outputs.size());
    std::vector<at::Tensor> rows;
    for (std::size_t i = 0; i < m_cfg.outputs.size(); ++i) {
        const at::Tensor with = conditional(i);
        rows.push_back(at::cosine_similarity(with, with - m_cfg.differences[i].flatten(1), 1));
    }
    const at::Tensor highest = std::get<0>(at::cummax(at::stack(rows).to(at::kCPU), 0)); // [E, P]
    double low = -1, high = 1;
    at::Tensor counts;
    for (int i = 0; i < 60; ++i) {
        const double threshold = (low + high) / 2;
        counts = ((highest <= threshold).sum(0) + 1).clamp_max(evaluations);
        (counts.to(at::kDouble).mean().item<double>() + static_cast<double>(evaluations) > passes ? high : low) = threshold;
    }
    const at::Tensor flat = counts.to(at::kLong).contiguous();
    return {flat.const_data_ptr<std::int64_t>(), flat.const_data_ptr<std::int64_t>() + flat.numel()};
}

} // namespace dice
