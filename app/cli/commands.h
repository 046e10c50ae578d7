#pragma once
// The commands of `dice`. Each adds its subcommand to the parser; main runs the one that was given.
#include "base/error.h"
#include "terminal.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>

namespace dice::cli {

/// What every command gets when it runs.
struct Session
{
    Terminal& terminal;
    std::filesystem::path program;
    std::stop_token stop;
    [[nodiscard]] std::unique_ptr<Engine> engine() const { return makeEngine({findResources(program), 0, 0}); }
};

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kCancelled = 130 }; // NOLINT(readability-identifier-naming): plain numbers

/// A value that another option rules out: exit code 2, as for the parser's own errors.
struct UsageError : Error
{
    explicit UsageError(const std::string& message) : Error(ErrorCode::BadRequest, message) {}
};

/// Set by the subcommand that was given.
using Command = std::function<int(Session&)>;

/// "ink.safetensors:0.8" as --lora takes it: what stands behind the last colon is a weight where it is a number.
[[nodiscard]] LoraUse loraNamed(const std::string& text);

/// How a report is shown while it is made, and when it is done; `distill --report` makes one too.
[[nodiscard]] ReportListener reportListener(Session& session);
void tellReport(Session& session, const QualityReport& report, const std::filesystem::path& folder);

void addGenerate(CLI::App& app, Command& chosen);
void addEdit(CLI::App& app, Command& chosen);
void addReplay(CLI::App& app, Command& chosen);
void addEncode(CLI::App& app, Command& chosen);
void addInspect(CLI::App& app, Command& chosen);
void addModels(CLI::App& app, Command& chosen);
void addConvert(CLI::App& app, Command& chosen);
void addDistill(CLI::App& app, Command& chosen);
void addPlan(CLI::App& app, Command& chosen);
void addReport(CLI::App& app, Command& chosen);
void addCompare(CLI::App& app, Command& chosen);
void addSelftest(CLI::App& app, Command& chosen);
void addBench(CLI::App& app, Command& chosen);

} // namespace dice::cli
