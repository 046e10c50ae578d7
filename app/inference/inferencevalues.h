#pragma once
// The values that travel between the window's thread and the engine's. They are copied through queued signals; what is
// large in them is shared and never changed.
#include "engine/engine.h"
#include "problem/problem.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <variant>
#include <vector>

namespace dice {

using JobId = quint64;

/// Eight bits a channel, RGBA, rows of 4 * width bytes: what a window shows without converting it.
struct Pixels
{
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Grey and RGB become opaque RGBA; values outside 0 ... 1 are cut.
[[nodiscard]] Pixels toPixels(const Image& image);

/// Where pictures are saved, and under which names (gallery/picturename.h).
struct SaveTarget
{
    std::filesystem::path folder;
    QString namePattern = QStringLiteral("[date]/[prompt] [seed]");
};

struct GenerateJob
{
    JobId id = 0;
    GenerationRequest request;
    std::stop_token stop;
    SaveTarget place;
    bool saves = true;
    double previewsPerSecond = 5;
};

/// Makes an enhancer, and goes on with what an earlier training or plan left beside its file: the worker sets `resume`.
struct TrainTask
{
    DistillRequest request;
    std::filesystem::path file;
};

/// The timed trial that plans a training. It forgets what lies beside the file, leaves its plan there, and ends as cancelled.
struct PlanTask
{
    DistillRequest request;
    std::filesystem::path file; ///< of the enhancer that will be trained
};

/// Measures an enhancer and writes the report into the folder.
struct ReportTask
{
    ReportRequest request;
    std::filesystem::path folder;
};

/// What takes long, and is done while nothing else is asked of the engine.
using DistillTask = std::variant<TrainTask, PlanTask, ReportTask>;

struct DistillJob
{
    JobId id = 0;
    DistillTask task;
    std::stop_source stop;
};

struct JobProgress
{
    JobId job = 0;
    Stage stage = Stage::Load;
    int step = 0, total = 0;
    int picture = 0, pictures = 1;
    std::shared_ptr<const Pixels> preview; ///< null when there is no newer one
};

struct MadePicture
{
    JobId job = 0;
    std::shared_ptr<const Pixels> pixels;
    GenerationRequest request; ///< replays to this one picture
    RunReport report;
    QString file;        ///< where it was saved; empty if it could not be
    Problem saveProblem; ///< empty if it was saved

    [[nodiscard]] double seconds() const;
};

/// How a job ended. To be cancelled is no failure.
struct Outcome
{
    enum class Kind { Finished, Cancelled, Failed };
    Kind kind = Kind::Finished;
    ErrorCode code = ErrorCode::Internal; ///< of a failure
    Problem problem;                      ///< of a failure
};

} // namespace dice
