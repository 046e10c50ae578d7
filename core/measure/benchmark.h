#pragma once
// Times and work of each stage against this machine's own matrix-multiplication peak, measured in the same process.
#include "request/request.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dice {

struct BenchmarkOptions
{
    /// A model folder; or a full-size network with random weights: "sd15", "sdxl".
    std::filesystem::path model;
    std::string synthetic;
    int width = 0, height = 0; ///< pixels; 0 = the model's own
    Precision precision = Precision::Auto;
    std::string device = "auto";
    int repetitions = 5; ///< timed runs after one that is not; the median counts
};

struct StageTime
{
    std::string name;
    double seconds = 0;
    double flop = 0;
    double shareOfPeak = 0;
    std::uint64_t peakMemory = 0; ///< highest resident memory of the process up to then, bytes
};

struct BenchmarkReport
{
    std::string device, processor, precision, model;
    int width = 0, height = 0, threads = 0;
    double peakFlops = 0; ///< of the largest matrix product tried, in the precision of the run
    double loadSeconds = 0;
    std::vector<StageTime> stages;
};

[[nodiscard]] BenchmarkReport runBenchmark(const BenchmarkOptions& options, const std::function<void(const std::string&)>& say);

} // namespace dice
