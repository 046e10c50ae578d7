#pragma once
// One place for the newest progress of the running job. The engine's thread overwrites it as often as it likes; the
// window's thread empties it at its own pace. So nothing queues up, and what is shown is never an old state.
#include "inferencevalues.h"

#include <mutex>
#include <optional>

namespace dice {

/// The newest progress of a distillation, likewise.
class DistillMailbox
{
public:
    void put(JobId job, const DistillProgress& progress);
    [[nodiscard]] std::optional<std::pair<JobId, DistillProgress>> take();

private:
    std::mutex m_mutex;
    std::optional<std::pair<JobId, DistillProgress>> m_newest;
};

class ProgressMailbox
{
public:
    /// Keeps the preview of an unread progress when the newer one has none.
    void put(JobProgress progress);
    [[nodiscard]] std::optional<JobProgress> take();

private:
    std::mutex m_mutex;
    std::optional<JobProgress> m_newest;
};

} // namespace dice
