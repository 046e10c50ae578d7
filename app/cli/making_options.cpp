#include "making_options.h"
#include "field_options.h"

#include "base/error.h"
#include "base/file.h"
#include "base/file_name.h"
#include "base/seed.h"
#include "request/picture_text.h"
#include "request/request_json.h"
#include "schedule/sampler_labels.h"
#include "schedule/sampling_presets.h"

#include <algorithm>
#include <charconv>

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

std::string presetHelp()
{
    std::string text = "Sampler, schedule and steps by one name, but for what is said by hand";
    for (const SamplingPreset& each : samplingPresets())
        text += fmt::format("; {}: {} {} {}", each.name, each.sampler, each.schedule, each.steps);
    return text;
}

// Where one picture goes: numbered in a folder, or the named file; with a count, file-2.png and so on.
fs::path save(const GeneratedPicture& picture, const MakingOptions& options, int index)
{
    const PictureText text = pictureText(picture);
    const PictureFormat format{options.sixteenBits ? 16 : 8, options.quality};
    const fs::path output = options.output;
    if (output.empty() || fs::is_directory(output) || options.output.ends_with('/'))
        return writeNumberedPicture(output.empty() ? fs::path(".") : output, "dice-", "png", picture.image, text, format);
    fs::path file = output;
    if (index > 0)
        file = withFileName(output, output.stem().string(), fmt::format("-{}{}", index + 1, output.extension().string()));
    writePicture(file, picture.image, text, format);
    return file;
}

// Found out before the work, not after.
void requireWritable(const std::string& output)
{
    const fs::path path = output;
    std::error_code none; // also that nothing can have such a name
    const bool folder = output.empty() || output.ends_with('/') || fs::is_directory(path, none);
    const fs::path where = folder ? (output.empty() ? fs::path(".") : path) : (path.has_parent_path() ? path.parent_path() : fs::path("."));
    if (!fs::is_directory(where))
        fail(ErrorCode::NotFound, "Expected a folder to write into, found none: {}.", where.string());
    if (!folder) {
        requirePictureExtension(path);
        if (const std::size_t bytes = path.filename().string().size(); bytes > kLongestFileName)
            fail(ErrorCode::BadRequest, "Expected a file name of at most {} bytes, found {}: {}.", kLongestFileName, bytes, path.string());
    }
    AtomicFile probe(where / "dice");
}

// Refused before anything is loaded, with the range.
void choosePasses(GenerationRequest& request, int passes)
{
    const auto [least, most] = passRange(request);
    if (request.guidance.mode == GuidanceMode::None)
        throw UsageError(fmt::format(
            "Expected --guidance cfg or dice with --passes {} to {}, found none, which takes one pass per model evaluation.", least, most));
    if (passes < least || passes > most)
        throw UsageError(
            fmt::format("Expected --passes {} to {}, one to two per model evaluation of this picture, found {}.", least, most, passes));
    request.guidance.passes = passes;
}

// Limited interval and adaptive guidance are ways to do CFG.
bool spendsByCfg(const GuidanceSettings& guidance)
{
    return guidance.intervalBegin > 0 || guidance.intervalEnd < 1 || guidance.adaptiveThreshold > 0;
}

// What was spent, in passes, and by which plan.
std::string costOf(const RunReport& report)
{
    return fmt::format("{} passes{}", report.passes, report.plan.empty() ? "" : " (" + report.plan + ")");
}

// Two whole numbers with the sign between them.
std::optional<std::pair<int, int>> twoNumbers(const std::string& text, char between)
{
    std::pair<int, int> numbers;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, numbers.first);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != between)
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, numbers.second);
    return second.ec == std::errc{} && second.ptr == end ? std::optional(numbers) : std::nullopt;
}

} // namespace

LoraUse loraNamed(const std::string& text)
{
    LoraUse lora{.asset = {text}};
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return lora;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data() + colon + 1, end, lora.weight);
    if (error != std::errc() || last != end)
        fail(ErrorCode::BadRequest, "Expected --lora NAME or NAME:WEIGHT, found \"{}\".", text);
    lora.asset.file = text.substr(0, colon);
    return lora;
}

std::pair<int, int> parseSize(const std::string& text)
{
    const auto size = twoNumbers(text, 'x');
    if (!size || size->first <= 0 || size->second <= 0)
        fail(ErrorCode::BadRequest, "Expected a size as WIDTHxHEIGHT, like 512x768, found \"{}\".", text);
    return *size;
}

std::pair<int, int> parseCrop(const std::string& text)
{
    const auto corner = twoNumbers(text, ',');
    if (!corner)
        fail(ErrorCode::BadRequest, "Expected a corner as LEFT,TOP in pixels, like 0,128, found \"{}\".", text);
    return *corner;
}

void MakingOptions::addTo(CLI::App& command)
{
    command.add_option("PROMPT", request.text.prompt, "What the picture shows; (word:1.2) weighs, BREAK starts a new chunk")->required();
    FieldOptions fields{command, comparing ? std::vector<std::string_view>{"count", "batch"} : std::vector<std::string_view>{}};
    visitFields(request, fields);
    command.add_option("--lora", loras, "A LoRA by name or path, with :WEIGHT behind it where that is not 1; may be given several times")
        ->allow_extra_args(false);
    command.add_option("--scale", scale, "CFG scale, with dice the one that it stands for; without, the model's own");
    if (!comparing) {
        command.add_option("--guidance", guidance,
            "How the prompt is enforced: dice, cfg or none; without, dice where the model has an enhancer, else cfg");
        command.add_option("--passes", passes,
            "Denoiser passes to spend, from one per model evaluation (pure DICE, or no guidance without an enhancer) to two (CFG); mostly that is one to two per step");
    }
    command.add_option("--preset", preset, presetHelp());
    command.add_option("--sampler", sampler,
        fmt::format("{}, or as another program spells it, with or without a schedule: \"DPM++ 2M Karras\"; without, the preset's",
            fmt::join(samplerNames(), ", ")));
    command.add_option(
        "--schedule", schedule, fmt::format("{}; without, the sampler's usual one (auto)", fmt::join(scheduleNames(), ", ")));
    command.add_option("--steps", steps, "Denoising steps; without, the preset's");
    addSeedOption(command, "--seed", "Seed of the first picture, up to 18446744073709551615; without or -1, a random one, which is printed",
        [this](std::uint64_t number) { seed = number; });
    command.add_option("--size", size, "WIDTHxHEIGHT in pixels; without, the model's own");
    command.add_option(
        "--original-size", originalSize, "WIDTHxHEIGHT that SDXL is told the picture had before it was scaled; without, the picture's own");
    command.add_option("--crop", crop, "LEFT,TOP that SDXL is told the picture was cut out at; without, 0,0");
    command.add_option("--target-size", targetSize, "WIDTHxHEIGHT that SDXL is told the picture shall have; without, the picture's own");
    if (comparing) {
        command.add_option("-o,--output", output, "Folder; without, a numbered one here");
        return;
    }
    command.add_option("-o,--output", output, "File (png, jpg, webp, tif, exr) or folder; without, a numbered file here");
    command.add_option("--quality", quality, "Of JPEG and WebP, 1 to 100")->capture_default_str()->check(CLI::Range(1, 100));
    command.add_flag("--16-bit", sixteenBits, "16 bits per colour (PNG, TIFF)");
}

GenerationRequest MakingOptions::resolve(Engine& engine) const
{
    GenerationRequest resolved = request;
    const Sampling sampling = samplingOf(preset, sampler, schedule, steps);
    resolved.sampling.sampler = sampling.sampler;
    resolved.sampling.schedule = sampling.schedule;
    resolved.sampling.steps = sampling.steps;
    for (const std::string& lora : loras)
        resolved.model.loras.push_back(loraNamed(lora));
    const ModelSummary model = engine.describe(resolved.model.checkpoint.file, resolved.model.partsFrom.file);
    if (!guidance.empty())
        resolved.guidance.mode = enumNamed<GuidanceMode>(guidance, "--guidance");
    else if (!resolved.guidance.enhancer.file.empty() || (!model.enhancer.empty() && !spendsByCfg(resolved.guidance)))
        resolved.guidance.mode = GuidanceMode::Dice;
    resolved.guidance.scale = scale.value_or(model.defaultScale);
    if (!size.empty())
        std::tie(resolved.sampling.width, resolved.sampling.height) = parseSize(size);
    if (!originalSize.empty())
        std::tie(resolved.text.sizes.originalWidth, resolved.text.sizes.originalHeight) = parseSize(originalSize);
    if (!crop.empty())
        std::tie(resolved.text.sizes.cropLeft, resolved.text.sizes.cropTop) = parseCrop(crop);
    if (!targetSize.empty())
        std::tie(resolved.text.sizes.targetWidth, resolved.text.sizes.targetHeight) = parseSize(targetSize);
    resolved.sampling.seed = seed.value_or(randomSeed());
    validate(resolved);
    if (passes)
        choosePasses(resolved, *passes);
    requireWritable(output);
    return resolved;
}

int makePictures(Session& session, Engine& engine, const GenerationRequest& request, const MakingOptions& options)
{
    Terminal& terminal = session.terminal;
    int made = 0;
    GenerationListener listener;
    listener.progress = [&](const Progress& progress) { terminal.progress(progress); };
    listener.picture = [&](GeneratedPicture&& picture) {
        const fs::path file = save(picture, options, made++);
        double seconds = 0;
        for (const auto& [stage, spent] : picture.report.seconds)
            seconds += spent;
        for (const Remark& remark : picture.report.remarks)
            terminal.note("dice: " + remark.english());
        terminal.endProgress();
        terminal.say(
            fmt::format("{}  seed {}, {}, {:.1f} s", file.string(), picture.request.sampling.seed, costOf(picture.report), seconds));
        nlohmann::json stages;
        for (const auto& [stage, spent] : picture.report.seconds)
            stages[std::string(stageName(stage))] = spent;
        terminal.event({{"event", "picture"}, {"file", file.string()}, {"seed", picture.request.sampling.seed},
            {"passes", picture.report.passes}, {"passes_saved", picture.report.passesSaved}, {"plan", picture.report.plan},
            {"guidance_plan", picture.request.guidance.plan.text()}, {"seconds", stages}, {"precision", picture.report.precision},
            {"device", picture.report.device}, {"notes", english(picture.report.remarks)}});
    };
    const RunStatus status = engine.generate(request, listener, session.stop);
    terminal.event({{"event", status == RunStatus::Finished ? "finished" : "cancelled"}, {"pictures", made}});
    if (status == RunStatus::Cancelled)
        terminal.note(fmt::format("dice: cancelled, {} of {} pictures are done.", made, request.sampling.count));
    return status == RunStatus::Finished ? kDone : kCancelled;
}

} // namespace dice::cli
