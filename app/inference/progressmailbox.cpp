#include "progressmailbox.h"

#include <utility>

namespace dice {

void DistillMailbox::put(JobId job, const DistillProgress& progress)
{
    const std::scoped_lock lock(m_mutex);
    m_newest = {job, progress};
}

std::optional<std::pair<JobId, DistillProgress>> DistillMailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_newest, std::nullopt);
}

void ProgressMailbox::put(JobProgress progress)
{
    const std::scoped_lock lock(m_mutex);
    if (!progress.preview && m_newest && m_newest->job == progress.job)
        progress.preview = std::move(m_newest->preview);
    m_newest = std::move(progress);
}

std::optional<JobProgress> ProgressMailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_newest, std::nullopt);
}

} // namespace dice
