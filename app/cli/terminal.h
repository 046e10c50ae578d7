#pragma once
// What the command line says and hears: progress on stderr, JSON lines on stdout, Ctrl+C.
#include "engine/engine.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <stop_token>
#include <string>

namespace dice::cli {

class Terminal
{
public:
    struct Options
    {
        bool json = false;     ///< one JSON object per line on stdout
        bool progress = false; ///< progress also where stderr is no terminal
        bool quiet = false;
    };

    explicit Terminal(Options options);

    /// A line on stdout for people; nothing with --json.
    void say(const std::string& text);
    /// A JSON line on stdout; nothing without --json.
    void event(const nlohmann::json& object);
    /// A line on stderr that the bar does not overwrite.
    void note(const std::string& text);
    void progress(const Progress& progress);
    /// A bar of something else than denoising steps, like seconds (`unit` " s") of a budget. Where none can be drawn, a line
    /// a minute, so that a log tells how far a long work is.
    void bar(const std::string& what, double done, double total, const std::string& unit, const std::string& more);
    /// A bar of bytes.
    void transfer(const std::string& what, std::uint64_t done, std::uint64_t total);
    void endProgress();
    [[nodiscard]] bool json() const { return m_options.json; }

private:
    /// In place of what stood on the line.
    void draw(const std::string& line);
    Options m_options;
    bool m_bar;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_begin{}, m_told = std::chrono::steady_clock::now();
};

/// Stops when the user presses Ctrl+C or the system asks the program to end. A second Ctrl+C ends it at once.
[[nodiscard]] std::stop_token interruption();

} // namespace dice::cli
