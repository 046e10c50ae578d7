#include "making_options.h"

#include "base/error.h"
#include "base/file.h"
#include "request/picture_text.h"
#include "request/request_json.h"

#include <charconv>
#include <random>

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

std::int64_t randomSeed() { return std::random_device{}() & 0x7FFFFFFF; } // as artists' programs: fits everywhere

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
        file.replace_filename(fmt::format("{}-{}{}", output.stem().string(), index + 1, output.extension().string()));
    writePicture(file, picture.image, text, format);
    return file;
}

// Found out before the work, not after.
void requireWritable(const std::string& output)
{
    const fs::path path = output;
    const bool folder = output.empty() || output.ends_with('/') || fs::is_directory(path);
    const fs::path where = folder ? (output.empty() ? fs::path(".") : path) : (path.has_parent_path() ? path.parent_path() : fs::path("."));
    if (!fs::is_directory(where))
        fail(ErrorCode::NotFound, "Expected a folder to write into, found none: {}.", where.string());
    if (!folder)
        requirePictureExtension(path);
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
    LoraUse lora{text};
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return lora;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data() + colon + 1, end, lora.weight);
    if (error != std::errc() || last != end)
        fail(ErrorCode::BadRequest, "Expected --lora NAME or NAME:WEIGHT, found \"{}\".", text);
    lora.file = text.substr(0, colon);
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
    command.add_option("PROMPT", request.prompt, "What the picture shows; (word:1.2) weighs, BREAK starts a new chunk")->required();
    command.add_option("-m,--model", request.model, "A diffusers folder or a checkpoint file; without, the starter model");
    command.add_option("--parts-from", request.partsFrom,
        "Another model, for a text encoder or autoencoder that the checkpoint file lacks; without, one of the library");
    command.add_option("--lora", loras, "A LoRA by name or path, with :WEIGHT behind it where that is not 1; may be given several times")
        ->allow_extra_args(false);
    command.add_option("--vae", request.vae, "Another autoencoder by name or path");
    command.add_option("--vae-scale", request.vaeScale, "Its scaling factor, where neither its file nor the model says the right one");
    command.add_option("-n,--negative", request.negative, "What it should not show");
    if (!comparing)
        command.add_option("--guidance", guidance,
            "How the prompt is enforced: dice, cfg or none; without, dice where the model has an enhancer, else cfg");
    command.add_option("--scale", scale, "CFG scale, with dice the one that it stands for; without, the model's own");
    command.add_option("--enhancer", request.guidance.enhancer, "A DICE enhancer; without, the one that was made for the model");
    command.add_option("--alpha", request.guidance.alpha, "Strength of DICE, 1 = as trained; without, by the scale");
    command.add_option(
        "--beta", request.guidance.beta, "How strongly DICE subtracts the negative prompt's embedding; without, as the enhancer says");
    if (!comparing)
        command.add_option("--passes", passes,
            "Denoiser passes to spend, from one per model evaluation (pure DICE, or no guidance without an enhancer) to two (CFG); mostly that is one to two per step");
    command.add_option("--plan", request.guidance.planFile,
        "A file by `dice plan` that says which evaluations spend them; without, the model's own, else the default plan");
    command.add_option("--interval-begin", request.guidance.intervalBegin, "Guide only from this share of the steps on (0 to 1)");
    command.add_option("--interval-end", request.guidance.intervalEnd, "Guide only up to this share of the steps (0 to 1)");
    command.add_option("--adaptive", request.guidance.adaptiveThreshold, "Stop guiding once both predictions agree this well, like 0.9995");
    command
        .add_option("--sampler", request.sampler,
            "euler, euler-a, heun, dpm2, dpm2-a, lms, dpmpp-2m, dpmpp-2m-sde, dpmpp-3m-sde, dpmpp-sde, unipc, deis, ddim, ddpm, pndm, lcm")
        ->capture_default_str();
    command.add_option("--schedule", request.schedule, "auto, model, normal, karras, exponential, sgm-uniform, simple, beta, ays")
        ->capture_default_str();
    command.add_option("--steps", request.steps, "Denoising steps")->capture_default_str();
    command.add_option("--eta", request.eta, "Randomness of ddim, 0 to 1");
    command.add_option("--seed", seed, "Seed of the first picture; without, a random one, which is printed");
    command.add_option("--size", size, "WIDTHxHEIGHT in pixels; without, the model's own");
    command.add_flag("--aspect-bins", request.aspectBins,
        "PixArt: make the picture in the nearest of the sizes that the model was trained on, then scale and crop it");
    command.add_option(
        "--original-size", originalSize, "WIDTHxHEIGHT that SDXL is told the picture had before it was scaled; without, the picture's own");
    command.add_option("--crop", crop, "LEFT,TOP that SDXL is told the picture was cut out at; without, 0,0");
    command.add_option("--target-size", targetSize, "WIDTHxHEIGHT that SDXL is told the picture shall have; without, the picture's own");
    if (!comparing) {
        command.add_option("--count", request.count, "Pictures with the seeds N, N+1, ...")->capture_default_str();
        command.add_option("--batch", request.batch, "How many of them are computed together")->capture_default_str();
    }
    command.add_option("--noise", noise, "cpu or nv (as A1111's NV)")->capture_default_str();
    command.add_option("--variation-seed", request.variationSeed, "Turn the noise towards that of this seed");
    command.add_option("--variation", request.variationStrength, "By this much, 0 to 1");
    command.add_option("--clip-skip", request.clipSkip, "1 = the layer that the model was made for, 2 = the one before it ...")
        ->capture_default_str();
    command.add_option("--weights", weights, "What (word:1.2) does: a1111 or comfy")->capture_default_str();
    command.add_option("--precision", precision, "auto, fp32, bf16 or fp16")->capture_default_str();
    command.add_option("--device", request.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
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
    resolved.noise = noiseKindNamed(noise, "--noise");
    resolved.weights = weightConventionNamed(weights, "--weights");
    resolved.precision = precisionNamed(precision, "--precision");
    for (const std::string& lora : loras)
        resolved.loras.push_back(loraNamed(lora));
    const ModelSummary model = engine.describe(resolved.model, resolved.partsFrom);
    if (!guidance.empty())
        resolved.guidance.mode = guidanceModeNamed(guidance, "--guidance");
    else if (!resolved.guidance.enhancer.empty() || (!model.enhancer.empty() && !spendsByCfg(resolved.guidance)))
        resolved.guidance.mode = GuidanceMode::Dice;
    resolved.guidance.scale = scale.value_or(model.defaultScale);
    if (!size.empty())
        std::tie(resolved.width, resolved.height) = parseSize(size);
    if (!originalSize.empty())
        std::tie(resolved.sizes.originalWidth, resolved.sizes.originalHeight) = parseSize(originalSize);
    if (!crop.empty())
        std::tie(resolved.sizes.cropLeft, resolved.sizes.cropTop) = parseCrop(crop);
    if (!targetSize.empty())
        std::tie(resolved.sizes.targetWidth, resolved.sizes.targetHeight) = parseSize(targetSize);
    resolved.seed = seed.value_or(randomSeed());
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
        for (const std::string& note : picture.report.notes)
            terminal.note("dice: " + note);
        terminal.endProgress();
        terminal.say(fmt::format("{}  seed {}, {}, {:.1f} s", file.string(), picture.request.seed, costOf(picture.report), seconds));
        nlohmann::json stages;
        for (const auto& [stage, spent] : picture.report.seconds)
            stages[std::string(stageName(stage))] = spent;
        terminal.event({{"event", "picture"}, {"file", file.string()}, {"seed", picture.request.seed}, {"passes", picture.report.passes},
            {"passes_saved", picture.report.passesSaved}, {"plan", picture.report.plan},
            {"guidance_plan", picture.request.guidance.plan.text()}, {"seconds", stages}, {"precision", picture.report.precision},
            {"device", picture.report.device}, {"notes", picture.report.notes}});
    };
    const RunStatus status = engine.generate(request, listener, session.stop);
    terminal.event({{"event", status == RunStatus::Finished ? "finished" : "cancelled"}, {"pictures", made}});
    if (status == RunStatus::Cancelled)
        terminal.note(fmt::format("dice: cancelled, {} of {} pictures are done.", made, request.count));
    return status == RunStatus::Finished ? kDone : kCancelled;
}

} // namespace dice::cli
