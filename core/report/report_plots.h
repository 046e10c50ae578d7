#pragma once
// Line plots as SVG, for pages that need no other file. No torch type.
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dice {

struct PlotLine
{
    std::string name;
    std::string colour;                            ///< a CSS class or value
    std::vector<std::pair<double, double>> points; ///< x rising
};

struct Plot
{
    std::string title, xLabel, yLabel;
    std::vector<PlotLine> lines;
    std::optional<double> yLeast, yMost; ///< else as the points have it
};

/// Empty where no line has two points.
[[nodiscard]] std::string svgOf(const Plot& plot);

/// Text as it may stand in HTML.
[[nodiscard]] std::string escaped(const std::string& text);

} // namespace dice
