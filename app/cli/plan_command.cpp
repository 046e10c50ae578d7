// dice plan: measures a model's dial
#include "base/file.h"
#include "commands.h"
#include "request/request_json.h"
#include "schedule/sampler_labels.h"

#include <spdlog/fmt/fmt.h>

#include <sstream>
#include <tuple>

namespace dice::cli {
namespace {

struct PlanOptions
{
    DialRequest request;
    std::string prompts, precision = "auto", output;
};

std::vector<std::string> promptsIn(const std::string& file)
{
    std::vector<std::string> prompts;
    std::istringstream text(readTextFile(file));
    for (std::string line; std::getline(text, line);)
        if (line.find_first_not_of(" \t\r") != std::string::npos)
            prompts.push_back(line);
    if (prompts.size() < 2)
        fail(ErrorCode::BadFile, "Expected a file of at least two prompts, one a line, found {}: {}.", prompts.size(), file);
    return prompts;
}

std::string tableOf(const DialReport& report)
{
    std::string text = fmt::format("{:>6}  {:>12}  {:>7}  plan\n", "passes", "latent error", "PSNR dB");
    for (const DialPoint& point : report.dial.points)
        text += fmt::format("{:>6}  {:>12.4f}  {:>7.1f}  {}{}\n", point.plan.passes(), point.latentError, point.psnr, point.plan.text(),
            point.enhancer ? " (enhancer)" : "");
    return text + fmt::format("{} plans tried in {:.0f} s, {} {} {} steps, scale {}, {} prompts", report.plansTried, report.seconds,
                      report.dial.sampler, report.dial.schedule, report.dial.steps, report.dial.scale, report.dial.prompts);
}

nlohmann::json eventOf(const DialReport& report, const std::string& file)
{
    nlohmann::json points = nlohmann::json::array();
    for (const DialPoint& point : report.dial.points)
        points.push_back({{"passes", point.plan.passes()}, {"plan", point.plan.text()}, {"enhancer", point.enhancer},
            {"latent_error", point.latentError}, {"psnr", point.psnr}});
    return {{"event", "planned"}, {"file", file}, {"finished", report.status == RunStatus::Finished}, {"plans_tried", report.plansTried},
        {"seconds", report.seconds}, {"cosines", report.turn}, {"points", points}};
}

int measure(Session& session, PlanOptions& options)
{
    options.request.precision = enumNamed<Precision>(options.precision, "--precision");
    const std::string said = options.request.schedule == "auto" ? std::string() : options.request.schedule;
    std::tie(options.request.sampler, options.request.schedule) = samplingNamed(options.request.sampler, said).both();
    if (!options.prompts.empty())
        options.request.prompts = promptsIn(options.prompts);
    validate(options.request);
    {
        AtomicFile probe(options.output);
    } // found out before the work
    session.terminal.say(fmt::format("Budget: {} minutes.", options.request.budgetMinutes));
    const DialReport report = session.engine()->measureDial(
        options.request, options.output,
        [&](const DialProgress& now) {
            session.terminal.event({{"event", "progress"}, {"stage", now.stage}, {"seconds", now.seconds}, {"budget", now.budget},
                {"plans_tried", now.plansTried}});
            session.terminal.bar(now.stage, now.seconds, now.budget, " s", fmt::format("{} plans", now.plansTried));
        },
        session.stop);
    session.terminal.endProgress();
    for (const Remark& remark : report.remarks)
        session.terminal.note("dice: " + remark.english());
    session.terminal.say(tableOf(report));
    session.terminal.event(eventOf(report, options.output));
    if (report.status == RunStatus::Cancelled)
        session.terminal.note("dice: cancelled; --resume goes on from here.");
    return report.status == RunStatus::Finished ? kDone : kCancelled;
}

} // namespace

void addPlan(CLI::App& app, Command& chosen)
{
    CLI::App* command =
        app.add_subcommand("plan", "Measures which evaluations of a model are worth a second pass, for every number of passes");
    command->footer("Example: dice plan -m MODEL --steps 20 -o MODEL/plan.json\n"
                    "generate and edit use FILE with --plan FILE, and plan.json in the model's folder by themselves.");
    auto options = std::make_shared<PlanOptions>();
    DialRequest& request = options->request;
    command->add_option("-m,--model", request.model, "A diffusers folder; without, the starter model");
    command->add_option("--enhancer", request.enhancer,
        "A DICE enhancer, to measure plans in which it takes over; without, the model's own, where there is one");
    command->add_option("--prompts", options->prompts,
        "A text file, one prompt a line: half of them find plans, half decide; without, the model's own or a general list");
    command->add_option("--sampler", request.sampler, "As for generate")->capture_default_str();
    command->add_option("--schedule", request.schedule, "As for generate")->capture_default_str();
    command->add_option("--steps", request.steps, "Denoising steps that the plans are for")->capture_default_str();
    command->add_option("--scale", request.scale, "CFG scale; without, the model's own");
    command->add_option("--seed", request.seed, "Seed of the first prompt's noise")->capture_default_str();
    command->add_option("--budget", request.budgetMinutes, "Minutes to spend at most")->capture_default_str();
    command->add_flag("--resume", request.resume, "Go on with the search that was stopped or ran out of its budget");
    command->add_option("--precision", options->precision, "auto, fp32, bf16 or fp16")->capture_default_str();
    command->add_option("--device", request.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command
        ->add_option("-o,--output", options->output,
            "The plan file; measured for another sampler or other steps of the same model, it is added to what is there")
        ->required();
    command->callback([options, &chosen] { chosen = [options](Session& session) { return measure(session, *options); }; });
}

} // namespace dice::cli
