// dice compare: the same seed without guidance, by DICE and by CFG, and along the dial
#include "base/file.h"
#include "image/closeness.h"
#include "image/sheet.h"
#include "making_options.h"
#include "request/picture_text.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

struct Way
{
    std::string name, file; ///< as it is labelled; of the picture, without its ending
    GenerationRequest request;
    GeneratedPicture picture = {};
    [[nodiscard]] double seconds() const
    {
        const auto found = picture.report.seconds.find(Stage::Denoise);
        return found == picture.report.seconds.end() ? 0 : found->second;
    }
};

struct CompareOptions
{
    MakingOptions making;
    std::vector<int> passes;
};

GenerationRequest asMode(GenerationRequest request, GuidanceMode mode, int passes = 0)
{
    request.guidance.mode = mode;
    request.guidance.passes = passes;
    request.guidance.plan = {};
    request.sampling.count = request.sampling.batch = 1;
    return request;
}

// None, DICE where there is an enhancer, the dial's positions that were asked for, CFG.
std::vector<Way> waysOf(const GenerationRequest& request, const std::vector<int>& passes, bool enhancer)
{
    std::vector<Way> ways = {{"none", "none", asMode(request, GuidanceMode::None)}};
    if (enhancer)
        ways.push_back({"DICE", "dice", asMode(request, GuidanceMode::Dice)});
    const auto [least, most] = passRange(request);
    for (const int wanted : passes) {
        if (wanted < least || wanted > most)
            throw UsageError(
                fmt::format("Expected --passes {} to {}, one to two per model evaluation of this picture, found {}.", least, most, wanted));
        if (wanted > least && wanted < most) // the ends are there already
            ways.push_back({fmt::format("{} passes", wanted), fmt::format("passes-{}", wanted),
                asMode(request, enhancer ? GuidanceMode::Dice : GuidanceMode::Cfg, wanted)});
    }
    ways.push_back({fmt::format("CFG {:g}", request.guidance.scale), "cfg", asMode(request, GuidanceMode::Cfg)});
    return ways;
}

bool make(Session& session, Engine& engine, Way& way)
{
    GenerationListener listener;
    listener.progress = [&](const Progress& progress) { session.terminal.progress(progress); };
    listener.picture = [&](GeneratedPicture&& picture) { way.picture = std::move(picture); };
    const RunStatus status = engine.generate(way.request, listener, session.stop);
    session.terminal.endProgress();
    return status == RunStatus::Finished;
}

struct Distance
{
    Closeness closeness;
    double latentError = 0;
};

Distance distanceOf(const GeneratedPicture& a, const GeneratedPicture& reference)
{
    const std::vector<std::uint8_t> bytes = bytesOf(a.image), others = bytesOf(reference.image);
    const auto near =
        closeness({a.image.width, a.image.height, 3, bytes.data()}, {reference.image.width, reference.image.height, 3, others.data()});
    double error = 0, size = 0;
    for (std::size_t i = 0; i < a.latents.size() && i < reference.latents.size(); ++i) {
        error += std::pow(a.latents[i] - reference.latents[i], 2);
        size += std::pow(reference.latents[i], 2);
    }
    return {near.value_or(Closeness{}), size > 0 ? error / size : 0};
}

std::string costOf(const Way& way) { return fmt::format("{} passes, {:.2f} s", way.picture.report.passes, way.seconds()); }

// The folder that was named, or the first free compare-00001.
fs::path outputFolder(const std::string& output)
{
    fs::path folder = output;
    for (int number = 1; output.empty() && (folder.empty() || fs::exists(folder)); ++number)
        folder = fmt::format("compare-{:05}", number);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        fail(ErrorCode::Disk, "Expected a folder to write the comparison into, found {}: {}.", error ? error.message() : "something else",
            folder.string());
    const AtomicFile probe(folder / "compare.json");
    return folder;
}

void writeSheet(Session& session, const std::vector<Way>& ways, const std::vector<Distance>& distances, const fs::path& file)
{
    std::vector<SheetCell> cells;
    for (std::size_t i = 0; i < ways.size(); ++i)
        cells.push_back({ways[i].picture.image,
            {ways[i].file.starts_with("passes")
                    ? costOf(ways[i])
                    : fmt::format("{}: {}", ways[i].name, costOf(ways[i])), // ASCII: the font renderer knows no more
                i + 1 == ways.size() ? std::string("what the others are compared with")
                                     : fmt::format("{:.1f} dB to CFG", std::min(distances[i].closeness.psnr, 99.0))}});
    bool drawn = true;
    const Image sheet = labelledSheet(cells, cells.size() <= 5 ? static_cast<int>(cells.size()) : 4,
        findResources(session.program) / "fonts" / "Inter-Medium.otf", &drawn);
    if (!drawn)
        session.terminal.note("dice: the labels of the sheet could not be drawn: OpenImageIO has no font support here.");
    writePicture(file, sheet, {});
}

void writeFigures(Session& session, const std::vector<Way>& ways, const std::vector<Distance>& distances,
    const std::optional<std::vector<AlignmentVerdict>>& verdicts, const fs::path& folder)
{
    nlohmann::json list = nlohmann::json::array();
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Way& way = ways[i];
        nlohmann::json one = {{"way", way.name}, {"file", way.file + ".png"}, {"passes", way.picture.report.passes},
            {"seconds", way.seconds()}, {"plan", way.picture.report.plan}, {"guidance_plan", way.picture.request.guidance.plan.text()},
            {"ssim", distances[i].closeness.ssim}, {"latent_error", distances[i].latentError},
            {"notes", english(way.picture.report.remarks)}};
        one["psnr"] = std::isfinite(distances[i].closeness.psnr) ? nlohmann::json(distances[i].closeness.psnr) : nlohmann::json(nullptr);
        if (verdicts) {
            one["right"] = (*verdicts)[i].right;
            one["certainty"] = (*verdicts)[i].certainty;
        }
        list.push_back(std::move(one));
    }
    const GenerationRequest& request = ways.back().picture.request;
    const nlohmann::json all = {{"prompt", request.text.prompt}, {"negative", request.text.negative}, {"seed", request.sampling.seed},
        {"scale", request.guidance.scale}, {"sampler", request.sampling.sampler}, {"steps", request.sampling.steps},
        {"width", request.sampling.width}, {"height", request.sampling.height}, {"compared_with", ways.back().name}, {"ways", list}};
    writeTextFile(folder / "compare.json", all.dump(1) + "\n");
    nlohmann::json event = all;
    event["event"] = "compared";
    event["folder"] = folder.string();
    session.terminal.event(event);
}

int compare(Session& session, const CompareOptions& options)
{
    const auto engine = session.engine();
    MakingOptions making = options.making;
    making.output = (outputFolder(making.output) / "compare.png").string();
    const fs::path folder = fs::path(making.output).parent_path();
    const GenerationRequest request = making.resolve(*engine);
    const bool enhancer = !request.guidance.enhancer.file.empty() || !engine->describe(request.model.checkpoint.file).enhancer.empty();
    if (!enhancer)
        session.terminal.note("dice: there is no enhancer for this model yet, so DICE is left out; `dice distill` makes one.");
    std::vector<Way> ways = waysOf(request, options.passes, enhancer);
    Way warm = ways.front();
    warm.request.sampling.steps = 1;
    if (!make(session, *engine, warm)) // what is loaded and packed at first use is nobody's cost
        return kCancelled;
    for (Way& way : ways) {
        if (!make(session, *engine, way)) {
            session.terminal.note("dice: cancelled, nothing was compared.");
            return kCancelled;
        }
        writePicture(folder / (way.file + ".png"), way.picture.image, pictureText(way.picture));
    }
    std::vector<Distance> distances;
    std::vector<Image> images;
    for (const Way& way : ways) {
        distances.push_back(distanceOf(way.picture, ways.back().picture));
        images.push_back(way.picture.image);
    }
    const auto verdicts = engine->judge(request.model.checkpoint.file, request.text.prompt, images);
    writeSheet(session, ways, distances, folder / "sheet.png");
    writeFigures(session, ways, distances, verdicts, folder);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const std::string near = i + 1 == ways.size()
                                     ? ""
                                     : fmt::format(", {:.1f} dB, SSIM {:.3f}, latent error {:.3f} to CFG", distances[i].closeness.psnr,
                                           distances[i].closeness.ssim, distances[i].latentError);
        const std::string judged =
            verdicts ? ((*verdicts)[i].right ? ", shows what was asked for" : ", does not show what was asked for") : "";
        session.terminal.say(fmt::format("{:<10} {}{}{}", ways[i].name, costOf(ways[i]), near, judged));
    }
    session.terminal.say(fmt::format("{}  seed {}", (folder / "sheet.png").string(), request.sampling.seed));
    return kDone;
}

} // namespace

void addCompare(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand(
        "compare", "Makes the same picture without guidance, by DICE and by CFG: the pictures, a labelled sheet and their figures");
    command->footer("Example: dice compare \"a fox in the snow\" --seed 5 --passes 22,27 -o fox/\n"
                    "Writes none.png, dice.png, cfg.png, passes-N.png, sheet.png and compare.json into the folder.");
    auto options = std::make_shared<CompareOptions>();
    options->making.comparing = true;
    options->making.addTo(*command);
    command->add_option("--passes", options->passes, "Positions of the dial to show too, like 20,22,27,40")->delimiter(',');
    command->callback([options, &chosen] { chosen = [options](Session& session) { return compare(session, *options); }; });
}

} // namespace dice::cli
