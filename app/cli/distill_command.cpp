// dice distill: makes a model CFG-free
#include "base/file.h"
#include "base/memory_estimate.h"
#include "base/system.h"
#include "making_options.h"
#include "request/request_json.h"

#include <spdlog/fmt/fmt.h>

#include <cmath>
#include <utility>

namespace dice::cli {
namespace {

struct DistillOptions
{
    DistillRequest request;
    std::string recipe = "full", precision = "auto", size, output, report;
};

DistillRecipe recipeNamed(const std::string& name)
{
    if (name == "full")
        return DistillRecipe::Full;
    if (name == "embedding")
        return DistillRecipe::Embedding;
    if (name == "paper")
        return DistillRecipe::Paper;
    fail(ErrorCode::BadRequest, "Expected --recipe full, embedding or paper, found \"{}\".", name);
}

nlohmann::json eventOf(const DistillProgress& now)
{
    return {{"event", "progress"}, {"stage", stageName(now.stage)}, {"done", now.done}, {"total", now.total}, {"loss", now.loss},
        {"residual", now.residual}, {"seconds_left", now.secondsLeft}, {"samples", now.samples}};
}

nlohmann::json eventOf(const DistillResult& result, const std::string& file)
{
    return {{"event", result.status == RunStatus::Finished ? "finished" : "cancelled"}, {"file", file}, {"updates", result.updates},
        {"records", result.records}, {"parameters", result.parameters}, {"residual", result.residual.mean},
        {"residual_empty_negative", result.residual.emptyNegative}, {"residual_real_negative", result.residual.realNegative},
        {"cosine", result.residual.cosine}, {"residual_by_time", result.residual.byTime}, {"peak_memory", peakMemory()},
        {"record_seconds", result.recordSeconds}, {"train_seconds", result.trainSeconds}, {"losses", result.losses},
        {"residuals", result.residuals}};
}

void tellPlan(Session& session, const std::string& plan)
{
    session.terminal.event({{"event", "plan"}, {"plan", plan}});
    session.terminal.endProgress();
    session.terminal.say(fmt::format("Planned: {}.", plan));
}

std::string wordsFor(const DistillProgress& now)
{
    const std::string left = fmt::format("{:.0f} min {:02.0f} s left", std::floor(now.secondsLeft / 60), std::fmod(now.secondsLeft, 60));
    return now.stage == DistillStage::Train ? fmt::format("loss {:.4f}, held-out R {:.2f}, {}", now.loss, now.residual, left) : left;
}

int report(Session& session, Engine& engine, const DistillOptions& options)
{
    ReportRequest request;
    request.model = options.request.model;
    request.enhancer = options.output;
    request.device = options.request.device;
    request.precision = options.request.precision;
    request.prompts = 32;
    const ReportResult result = engine.report(request, options.report, reportListener(session), session.stop);
    session.terminal.endProgress();
    if (result.status == RunStatus::Cancelled) {
        session.terminal.note("dice: the report was cancelled; `dice report` makes it.");
        return kCancelled;
    }
    tellReport(session, result.report, options.report);
    return kDone;
}

int distill(Session& session, DistillOptions& options)
{
    DistillRequest& request = options.request;
    request.recipe = recipeNamed(options.recipe);
    request.precision = enumNamed<Precision>(options.precision, "--precision");
    if (!options.size.empty())
        std::tie(request.width, request.height) = parseSize(options.size);
    validate(request);
    const auto engine = session.engine();
    bool planTold = false;
    const DistillResult result = engine->distill(
        request, options.output,
        [&](const DistillProgress& now) {
            if (!now.plan.empty() && !std::exchange(planTold, true))
                tellPlan(session, now.plan);
            session.terminal.event(eventOf(now));
            session.terminal.bar(
                std::string(stageName(now.stage)), static_cast<double>(now.done), static_cast<double>(now.total), "", wordsFor(now));
        },
        session.stop);
    session.terminal.endProgress();
    if (!result.first) // the first process speaks for all
        return result.status == RunStatus::Finished ? kDone : kCancelled;
    session.terminal.event(eventOf(result, options.output));
    if (result.status == RunStatus::Cancelled) {
        session.terminal.note(fmt::format("dice: cancelled after {} of {} updates; --resume goes on from there, and {} is usable as it is.",
            result.updates, result.budget.updates, options.output));
        return kCancelled;
    }
    const HeldOutResidual& r = result.residual;
    session.terminal.say(
        fmt::format("{}: {} parameters, {} updates in {:.0f} s ({:.2f} s each), {} records in {:.0f} s, at most {} of main memory",
            options.output, result.parameters, result.updates, result.trainSeconds,
            result.trainSeconds / static_cast<double>(std::max<std::int64_t>(result.updates, 1)), result.records, result.recordSeconds,
            sizeText(peakMemory())));
    session.terminal.say(fmt::format(
        "On prompts it has not seen it leaves {:.0f} % of the squared difference that CFG makes (R {:.3f}; empty negative {:.3f}, real negative {:.3f}; cosine {:.3f}).",
        100 * r.mean, r.mean, r.emptyNegative, r.realNegative, r.cosine));
    return options.report.empty() ? kDone : report(session, *engine, options);
}

} // namespace

void addDistill(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("distill", "Makes a model CFG-free: trains the enhancer that DICE needs, from the model itself");
    command->footer("Example: dice distill -m MODEL -o MODEL/enhancer.safetensors --budget 30\n"
                    "No data set is needed. Ctrl+C leaves a usable enhancer and OUTPUT.work, with which --resume goes on.\n"
                    "Under torchrun, mpirun or srun (RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT) the processes share every update;\n"
                    "--batch is of each process, and all must see the output's folder.");
    auto options = std::make_shared<DistillOptions>();
    DistillRequest& request = options->request;
    command->add_option("-m,--model", request.model, "A diffusers folder; without, the starter model");
    command->add_option("-o,--output", options->output, "The enhancer, a .safetensors file")->required();
    command
        ->add_option("--recipe", options->recipe,
            "full (enhancer and a low-rank change of the denoiser, merged before sampling), embedding (enhancer alone) or paper")
        ->capture_default_str();
    command->add_option("--prompts", request.promptsFile, "A text file, one prompt a line; without, the model's own or a general list");
    command->add_option("--negatives", request.negativesFile, "The same for negative prompts");
    command->add_option("--images", request.imagesFolder, "For the recipe paper: pictures with captions in .txt files beside them");
    command->add_option("--captions", request.captionsFile, "COCO's captions JSON for them instead");
    command->add_option("--scale", request.scale, "CFG scale that is learned; without, the model's own");
    command->add_option("--budget", request.budgetMinutes, "Minutes; records and updates are planned from a timed trial")
        ->capture_default_str();
    command->add_option("--steps", request.updates, "Updates; without, as many as the budget allows");
    command->add_option("--batch", request.batch, "Records in an update; without, as the recipe says");
    command->add_option("--records", request.records, "Recorded states; without, as the budget allows");
    command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels; without, the model's own");
    command->add_option("--seed", request.seed, "Of everything that is random in it")->capture_default_str();
    command->add_option("--report", options->report, "A folder: afterwards write the quality report there (dice report)");
    command->add_flag("--resume", request.resume, "Go on with what was stopped");
    command->add_option("--precision", options->precision, "Of the denoiser: auto, fp32, bf16 or fp16")->capture_default_str();
    command->add_option("--device", request.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command->callback([options, &chosen] { chosen = [options](Session& session) { return distill(session, *options); }; });
}

} // namespace dice::cli
