#pragma once
// Fills a file of records with trajectories.
#include "distill/trajectories.h"
#include "pipeline/model.h"

#include <stop_token>

namespace dice {

/// Pictures whose trajectories are recorded at once: what keeps the device busy.
[[nodiscard]] std::int64_t recordedTogether(at::Device device);

struct Recording
{
    std::filesystem::path file;
    const RecordsHeader& header;
    const PromptSet& texts;
    const EncodedPrompts& encoded;
    std::int64_t wanted = 0;
    std::uint64_t seed = 0;
    std::int64_t every = 1; ///< only every so many evaluations are kept
    bool byStudent = false;
};

/// What drives a trajectory in place of guidance; an empty one: guidance does.
using DriverOf = std::function<TrajectoryMaker::Driver(const TrajectorySpec&)>;
using RecordingListener = std::function<void(std::int64_t done, double secondsLeft)>;

/// Goes on behind the whole trajectories that the file holds. False when stopped.
bool recordTrajectories(const DiffusionModel& model, const Recording& recording, const DriverOf& driver, const RecordingListener& listener,
    const std::stop_token& stop);

} // namespace dice
