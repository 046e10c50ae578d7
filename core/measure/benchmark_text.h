#pragma once
// Writes a benchmark's report as a table and as JSON.
#include "measure/benchmark.h"

#include <nlohmann/json_fwd.hpp>

namespace dice {

/// A table for people.
[[nodiscard]] std::string benchmarkTable(const BenchmarkReport& report);
[[nodiscard]] nlohmann::json toJson(const BenchmarkReport& report);

} // namespace dice
