// dice selftest, dice bench: what this machine can do
#include "commands.h"
#include "measure/auto_precision.h"
#include "measure/benchmark_text.h"
#include "measure/selftest.h"
#include "request/request_json.h"

#include <spdlog/fmt/fmt.h>

#include <cstdlib>

namespace dice::cli {

namespace {

nlohmann::json timesJson(const TypeTimes& times)
{
    nlohmann::json json = {{"chosen", nameOf(times.chosen())}};
    if (times.fp32 > 0)
        json.update({{"fp32_seconds", times.fp32}, {"bf16_seconds", times.bf16}});
    return json;
}

// What "auto" is on the processor; the figures are those that the self-test has just measured.
nlohmann::json precisionEvent()
{
    const MachineTimes times = machineTimes();
    nlohmann::json precision = timesJson(times.denoiser);
    precision["autoencoder"] = timesJson(times.autoencoder);
    return {{"event", "precision"}, {"precision", precision}};
}

} // namespace

void addSelftest(CLI::App& app, Command& chosen)
{
    CLI::App* command =
        app.add_subcommand("selftest", "Says what this machine can do, checks the arithmetic, and what to do where something is wrong");
    command->callback([&chosen] {
        chosen = [](Session& session) {
            constexpr const char* words[] = {"good", "note", "wrong"};
            constexpr const char* marks[] = {"ok   ", "note ", "WRONG"};
            bool wrong = false;
            for (const SelftestLine& line : runSelftest(findResources(session.program))) {
                const auto index = static_cast<std::size_t>(line.finding);
                session.terminal.say(fmt::format("{} {:<15} {}", marks[index], line.what, line.text));
                session.terminal.event({{"event", "check"}, {"finding", words[index]}, {"what", line.what}, {"text", line.text}});
                wrong = wrong || line.finding == Finding::Wrong;
            }
            session.terminal.event(precisionEvent());
            return wrong ? kFailed : kDone;
        };
    });
}

void addBench(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("bench", "Times each stage against this machine's own matrix-multiplication peak");
    command->footer("Example: dice bench --synthetic sd15 --size 512x512");
    auto options = std::make_shared<BenchmarkOptions>();
    auto precision = std::make_shared<std::string>("auto");
    auto size = std::make_shared<std::pair<int, int>>();
    command->add_option("-m,--model", options->model, "A diffusers folder; without, the starter model");
    command->add_option("--synthetic", options->synthetic, "A full-size network with random weights instead: sd15 or sdxl");
    command->add_option("--size", *size, "WIDTHxHEIGHT in pixels; without, the model's own")->delimiter('x');
    command->add_option("--precision", *precision, "auto, fp32, bf16 or fp16")->capture_default_str();
    command->add_option("--device", options->device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command->add_option("--repetitions", options->repetitions, "Timed runs; the median counts")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command->callback([options, precision, size, &chosen] {
        chosen = [options, precision, size](Session& session) {
            options->precision = enumNamed<Precision>(*precision, "--precision");
            std::tie(options->width, options->height) = *size;
            if (options->model.empty() && options->synthetic.empty())
                options->model = findResources(session.program) / "starter-model";
            const std::stop_callback ends(session.stop, [] { std::_Exit(kCancelled); }); // there is nothing to leave in order
            const BenchmarkReport report = runBenchmark(*options, [&](const std::string& text) {
                session.terminal.event({{"event", "progress"}, {"stage", text}});
            });
            session.terminal.say(benchmarkTable(report));
            session.terminal.event(toJson(report));
            return kDone;
        };
    });
}

} // namespace dice::cli
