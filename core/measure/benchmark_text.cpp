#include "measure/benchmark_text.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace dice {

std::string benchmarkTable(const BenchmarkReport& report)
{
    std::string table = fmt::format(
        "{}, {} x {}, {}, {} threads, {}\nmatrix products reach {:.0f} GFLOP/s; the networks load in {:.2f} s\n\n{:<22}{:>10}{:>12}{:>12}{:>10}{:>14}\n",
        report.model, report.width, report.height, report.precision, report.threads,
        report.device == "cpu" ? report.processor : report.device, report.peakFlops / 1e9, report.loadSeconds, "stage", "ms", "GFLOP",
        "GFLOP/s", "of peak", "peak memory");
    for (const StageTime& stage : report.stages)
        table += fmt::format("{:<22}{:>10.1f}{:>12.1f}{:>12.0f}{:>9.0f}%{:>10.2f} GiB\n", stage.name, stage.seconds * 1e3, stage.flop / 1e9,
            stage.flop / stage.seconds / 1e9, stage.shareOfPeak * 100, static_cast<double>(stage.peakMemory) / (1 << 30));
    return table;
}

nlohmann::json toJson(const BenchmarkReport& report)
{
    nlohmann::json json = {{"model", report.model}, {"width", report.width}, {"height", report.height}, {"precision", report.precision},
        {"device", report.device}, {"processor", report.processor}, {"threads", report.threads}, {"peak_flops", report.peakFlops},
        {"load_seconds", report.loadSeconds}};
    for (const StageTime& stage : report.stages)
        json["stages"].push_back({{"name", stage.name}, {"seconds", stage.seconds}, {"flop", stage.flop},
            {"share_of_peak", stage.shareOfPeak}, {"peak_memory", stage.peakMemory}});
    return json;
}

} // namespace dice
