#pragma once
// A quality report as files.
#include "report/quality_report.h"

#include <filesystem>

namespace dice {

/// Writes report.html, one page with its pictures and plots inside, and report.json with the same figures into the folder,
/// which is made where it is missing. Both are atomic. Disk where it cannot be written.
void writeReport(const QualityReport& report, const std::filesystem::path& folder);

/// Finds out before the work whether it can be written.
void requireReportFolder(const std::filesystem::path& folder);

} // namespace dice
