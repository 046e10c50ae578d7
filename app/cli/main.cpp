// `dice`: the engine on the command line.
#include "base/error.h"
#include "base/secrets.h"
#include "base/seed.h"
#include "base/system.h"
#include "base/user_folders.h"
#include "base/version.h"
#include "commands.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sstream>

using namespace dice;
using namespace dice::cli;

namespace {

int runCommand(const Command& command, const Terminal::Options& options, const char* called)
{
    Terminal terminal(options);
    const std::filesystem::path self = programPath();
    Session session{terminal, self.empty() ? std::filesystem::path(called) : self, interruption()};
    const auto failed = [&](const std::string& said, ExitCode code = kFailed) {
        const std::string message = withoutSecrets(said);
        terminal.endProgress();
        terminal.event({{"event", "failed"}, {"message", message}});
        std::fprintf(stderr, "dice: %s\n", message.c_str());
        return code;
    };
    try {
        const int code = command(session);
        terminal.endProgress();
        return code;
    } catch (const UsageError& error) {
        return failed(error.what(), kWrongUsage);
    } catch (const Error& error) {
        return failed(error.what());
    } catch (const std::exception& error) {
        return failed(std::string("Something went wrong inside the program: ") + error.what());
    }
}

// Whole numbers are decimal, whatever they begin with (CLI11 reads 010 as eight), and one that is too large is wrong usage.
std::string decimal(std::string& text)
{
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0, digits = text.find_first_not_of("0123456789", sign);
    if (digits != std::string::npos || text.size() == sign)
        return {};
    const std::size_t first = std::min(text.find_first_not_of('0', sign), text.size() - 1);
    text = (text.starts_with('-') ? "-" : "") + text.substr(first);
    return seedIn(text) ? std::string() : fmt::format("Expected a smaller number, found {}.", text);
}

void readDecimally(CLI::App& app)
{
    for (CLI::Option* option : app.get_options())
        if (option->get_type_name().find("INT") != std::string::npos)
            option->transform(CLI::Validator(decimal, "", ""));
    for (CLI::App* command : app.get_subcommands({}))
        readDecimally(*command);
}

int runProgram(int argc, char** argv)
{
    CLI::App app("Dice Studio: pictures from Stable Diffusion models, one denoiser pass per step.", "dice");
    app.footer("Examples:\n"
               "  dice generate \"a red apple on a blue background\"\n"
               "  dice generate \"a cat\" -n \"night\" --seed 7 --count 4 -o cats/\n"
               "  dice edit \"a snowy meadow\" --image photo.png --strength 0.5\n"
               "  dice replay picture.png\n"
               "`dice COMMAND --help` lists a command's options.");
    app.require_subcommand(1);
    app.set_version_flag(
        "--version", [] { return versionText(); }, "Versions of the program and its parts");
    Terminal::Options options;
    app.add_flag("--json", options.json, "One JSON object per line on stdout, for other programs");
    app.add_flag("--progress", options.progress, "Show progress also where stderr is no terminal");
    app.add_flag("--quiet", options.quiet, "Say nothing but errors");
    app.add_option_function<std::string>(
           "--data", [](const std::string& folder) { useFolders(UserFolders::below(std::filesystem::absolute(folder))); },
           "Keeps library, enhancers, LoRAs and hashes below this folder, as the window's --data does")
        ->type_name("FOLDER");
    app.fallthrough(); // the flags above may stand behind the command as well
    Command chosen;
    for (const auto add : {addGenerate, addEdit, addReplay, addEncode, addInspect, addModels, addConvert, addCompare, addDistill, addPlan,
             addReport, addSelftest, addBench})
        add(app, chosen);
    try {
        readDecimally(app);
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream said;
        const int code = app.exit(error, std::cout, said);
        std::cerr << withoutSecrets(said.str());
        return code == 0 ? kDone : kWrongUsage;
    }
    return runCommand(chosen, options, argv[0]);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return runProgram(argc, argv);
    } catch (...) { // not even wrong usage could be said
        std::fputs("dice: Something went wrong inside the program.\n", stderr);
        return kFailed;
    }
}
