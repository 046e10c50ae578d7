#include "report/report_plots.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr double kWidth = 420, kHeight = 240, kLeft = 52, kRight = 14, kTop = 34, kBottom = 44;

struct Axis
{
    double least, most, from, to; // values; pixels
    [[nodiscard]] double at(double value) const { return from + (value - least) / (most - least) * (to - from); }
};

// A step of 1, 2 or 5 times a power of ten that gives four to eight ticks.
double stepOf(double range)
{
    const double power = std::pow(10.0, std::floor(std::log10(range / 4)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (range / (factor * power) <= 8)
            return factor * power;
    return 10 * power;
}

std::string ticksOf(const Axis& x, const Axis& y)
{
    std::string out;
    const double stepY = stepOf(y.most - y.least), stepX = stepOf(x.most - x.least);
    for (double value = std::ceil(y.least / stepY) * stepY; value <= y.most + 1e-9 * stepY; value += stepY)
        out += fmt::format(
            "<line class=grid x1={0:.1f} x2={1:.1f} y1={2:.1f} y2={2:.1f} /><text x={3:.1f} y={4:.1f} text-anchor=end>{5:.4g}</text>",
            x.from, x.to, y.at(value), x.from - 6, y.at(value) + 4, std::abs(value) < 1e-9 ? 0.0 : value);
    for (double value = std::ceil(x.least / stepX) * stepX; value <= x.most + 1e-9 * stepX; value += stepX)
        out += fmt::format(
            "<text x={:.1f} y={:.1f} text-anchor=middle>{:.4g}</text>", x.at(value), y.from + 16, std::abs(value) < 1e-9 ? 0.0 : value);
    return out;
}

} // namespace

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    return out;
}

std::string svgOf(const Plot& plot)
{
    std::vector<double> xs, ys;
    for (const PlotLine& line : plot.lines)
        for (const auto& [x, y] : line.points)
            if (std::isfinite(y))
                xs.push_back(x), ys.push_back(y);
    if (xs.size() < 2 || *std::max_element(xs.begin(), xs.end()) <= *std::min_element(xs.begin(), xs.end()))
        return {};
    const double least = plot.yLeast.value_or(*std::min_element(ys.begin(), ys.end())),
                 most = plot.yMost.value_or(*std::max_element(ys.begin(), ys.end()));
    const double margin = most > least ? 0.05 * (most - least) : 0.5;
    const Axis x{*std::min_element(xs.begin(), xs.end()), *std::max_element(xs.begin(), xs.end()), kLeft, kWidth - kRight};
    const Axis y{plot.yLeast ? least : least - margin, plot.yMost ? most : most + margin, kHeight - kBottom, kTop};
    std::string out = fmt::format("<svg viewBox=\"0 0 {} {}\" role=img aria-label=\"{}\"><text class=title x={} y=16>{}</text>", kWidth,
        kHeight, escaped(plot.title), kLeft, escaped(plot.title));
    out += ticksOf(x, y);
    double legend = kLeft;
    for (const PlotLine& line : plot.lines) {
        std::string points;
        for (const auto& [px, py] : line.points)
            if (std::isfinite(py)) {
                points += fmt::format("{:.1f},{:.1f} ", x.at(px), y.at(std::clamp(py, y.least, y.most)));
                if (line.points.size() <= 24)
                    out += fmt::format(
                        "<circle cx={:.1f} cy={:.1f} r=3 fill=\"{}\" />", x.at(px), y.at(std::clamp(py, y.least, y.most)), line.colour);
            }
        out += fmt::format("<polyline points=\"{}\" fill=none stroke=\"{}\" stroke-width=2 />", points, line.colour);
        if (plot.lines.size() > 1)
            out += fmt::format("<rect x={:.1f} y=22 width=14 height=4 fill=\"{}\" /><text x={:.1f} y=28>{}</text>", legend, line.colour,
                legend + 18, escaped(line.name));
        legend += 34 + 7.0 * static_cast<double>(line.name.size());
    }
    out +=
        fmt::format("<text x={} y={} text-anchor=middle>{}</text></svg>", (kLeft + kWidth - kRight) / 2, kHeight - 8, escaped(plot.xLabel));
    return out;
}

} // namespace dice
