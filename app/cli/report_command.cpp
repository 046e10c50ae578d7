// dice report: what an enhancer is worth on its model
#include "making_options.h"
#include "request/request_json.h"
#include "schedule/sampler_labels.h"

#include <spdlog/fmt/fmt.h>

#include <tuple>

namespace dice::cli {
namespace {

struct ReportOptions
{
    ReportRequest request;
    std::string precision = "auto", output;
};

int report(Session& session, ReportOptions& options)
{
    options.request.precision = enumNamed<Precision>(options.precision, "--precision");
    const std::string said = options.request.schedule == "auto" ? std::string() : options.request.schedule;
    std::tie(options.request.sampler, options.request.schedule) = samplingNamed(options.request.sampler, said).both();
    validate(options.request);
    const ReportResult result = session.engine()->report(options.request, options.output, reportListener(session), session.stop);
    session.terminal.endProgress();
    for (const Remark& remark : result.remarks)
        session.terminal.note("dice: " + remark.english());
    if (result.status == RunStatus::Cancelled) {
        session.terminal.note("dice: cancelled, no report was written.");
        return kCancelled;
    }
    tellReport(session, result.report, options.output);
    return kDone;
}

} // namespace

ReportListener reportListener(Session& session)
{
    return [&session](const ReportProgress& now) {
        session.terminal.event({{"event", "progress"}, {"stage", now.stage}, {"done", now.done}, {"total", now.total}});
        session.terminal.bar("report: " + now.stage, now.done, now.total, "", "");
    };
}

void tellReport(Session& session, const QualityReport& report, const std::filesystem::path& folder)
{
    session.terminal.say(report.verdict());
    session.terminal.say((folder / "report.html").string());
    nlohmann::json event = report.json();
    event["event"] = "report";
    event["folder"] = folder.string();
    session.terminal.event(event);
}

void addReport(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("report", "Measures how near an enhancer comes to CFG, and writes a page that says so");
    command->footer("Example: dice report enhancer.safetensors -m MODEL -o report/\n"
                    "Writes report.html, with pictures and plots inside, and report.json.");
    auto options = std::make_shared<ReportOptions>();
    ReportRequest& request = options->request;
    command->add_option("ENHANCER", request.enhancer, "The enhancer; without, the one that was made for the model");
    command->add_option("-m,--model", request.model, "The model that it serves; without, the starter model");
    command->add_option(
        "--prompts", request.promptsFile, "A text file, one prompt a line; without, captions that no distillation learns from");
    command->add_option("--count", request.prompts, "Prompts at most")->capture_default_str();
    command->add_option("--seeds", request.seeds, "Pictures of each prompt")->capture_default_str();
    command->add_option("--seed", request.seed, "Seed of the first picture")->capture_default_str();
    command->add_option("--scale", request.scale, "CFG scale to compare with; without, what the enhancer was taught");
    command->add_option("--sampler", request.sampler, "As for generate")->capture_default_str();
    command->add_option("--schedule", request.schedule, "As for generate")->capture_default_str();
    command->add_option("--steps", request.steps, "Denoising steps")->capture_default_str();
    command->add_option("--batch", request.batch, "Pictures that are computed together")->capture_default_str();
    command->add_option("--precision", options->precision, "auto, fp32, bf16 or fp16")->capture_default_str();
    command->add_option("--device", request.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command->add_option("-o,--output", options->output, "The folder")->required();
    command->callback([options, &chosen] { chosen = [options](Session& session) { return report(session, *options); }; });
}

} // namespace dice::cli
