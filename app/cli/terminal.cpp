#include "terminal.h"

#include "base/system.h"

#include <algorithm>
#include <cstdio>

#include <spdlog/fmt/fmt.h>

namespace dice::cli {
namespace {

constexpr int kBarWidth = 28;

std::string blocks(double share)
{
    std::string bar;
    for (int i = 0; i < kBarWidth; ++i)
        bar += i < static_cast<int>(share * kBarWidth) ? "█" : "░";
    return bar;
}

std::string barText(const Progress& progress, double seconds)
{
    const double share = progress.total > 0 ? static_cast<double>(progress.step) / progress.total : 0;
    const std::string bar = blocks(share);
    const std::string picture = progress.pictures > 1 ? fmt::format("{}/{} ", progress.picture + 1, progress.pictures) : "";
    const std::string left = progress.step > 0 && progress.step < progress.total
                                 ? fmt::format("  {:.0f} s left", seconds / progress.step * (progress.total - progress.step))
                                 : "";
    return fmt::format("{}{:<8} {} {:>3}/{}{}", picture, stageName(progress.stage), bar, progress.step, progress.total, left);
}

} // namespace

Terminal::Terminal(Options options) : m_options(options), m_bar(!options.quiet && (options.progress || isTerminal(stderr))) {}

void Terminal::say(const std::string& text)
{
    if (m_options.json || m_options.quiet)
        return;
    std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

void Terminal::event(const nlohmann::json& object)
{
    if (!m_options.json)
        return;
    std::printf("%s\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    std::fflush(stdout);
}

void Terminal::note(const std::string& text)
{
    endProgress();
    std::fprintf(stderr, "%s\n", text.c_str());
}

void Terminal::draw(const std::string& line)
{
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
    std::fflush(stderr);
    m_drawn = true;
}

void Terminal::progress(const Progress& progress)
{
    event({{"event", "progress"}, {"stage", stageName(progress.stage)}, {"step", progress.step}, {"total", progress.total},
        {"picture", progress.picture}, {"pictures", progress.pictures}});
    if (!m_bar)
        return;
    if (progress.step <= 1)
        m_begin = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    draw(barText(progress, seconds));
}

void Terminal::bar(const std::string& what, double done, double total, const std::string& unit, const std::string& more)
{
    done = std::min(done, total); // what works in batches may do a few more
    if (m_bar)
        return draw(fmt::format("{:<8} {} {:.0f}/{:.0f}{}  {}", what, blocks(done / total), done, total, unit, more));
    const auto now = std::chrono::steady_clock::now();
    if (m_options.quiet || m_options.json || now - m_told < std::chrono::minutes(1))
        return;
    m_told = now;
    std::fprintf(stderr, "%s %.0f/%.0f%s  %s\n", what.c_str(), done, total, unit.c_str(), more.c_str());
}

void Terminal::transfer(const std::string& what, std::uint64_t done, std::uint64_t total)
{
    constexpr double kMegabyte = 1e6;
    const auto now = std::chrono::steady_clock::now();
    if (!m_bar || (done < total && now - m_told < std::chrono::milliseconds(100)))
        return;
    m_told = now;
    const double share = total == 0 ? 0 : static_cast<double>(done) / static_cast<double>(total);
    draw(fmt::format(
        "{:<8} {} {:.0f}/{:.0f} MB", what, blocks(share), static_cast<double>(done) / kMegabyte, static_cast<double>(total) / kMegabyte));
}

void Terminal::endProgress()
{
    if (m_drawn)
        std::fprintf(stderr, "\r\x1b[K");
    m_drawn = false;
}

} // namespace dice::cli
