#pragma once
// What this machine can do, whether the program computes right on it, and what to do where something is wrong.
#include <filesystem>
#include <string>
#include <vector>

namespace dice {

enum class Finding { Good, Note, Wrong };

struct SelftestLine
{
    Finding finding;
    std::string what; ///< "processor", "bf16", "CUDA" ...
    std::string text; ///< a sentence; for notes and faults also what to do
};

/// `resources` may be empty where there are none (a core-only build).
[[nodiscard]] std::vector<SelftestLine> runSelftest(const std::filesystem::path& resources);

} // namespace dice
