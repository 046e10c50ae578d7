#pragma once
// One place for the newest progress of the running job. The engine's thread overwrites it as often as it likes; the
// window's thread empties it at its own pace. So nothing queues up, and what is shown is never an old state.
#include "inferencevalues.h"

#include <mutex>
#include <optional>

namespace dice {

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
