// dice inspect, dice encode: looking inside
#include "assets/inspect_file.h"
#include "base/error.h"
#include "base/file.h"
#include "base/python_json.h"
#include "commands.h"
#include "image/picture_file.h"
#include "request/foreign_text.h"
#include "request/parameters_text.h"
#include "request/request_json.h"
#include "schedule/sampler_labels.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

// Of the denoiser's first file.
std::string precisionOf(const fs::path& model)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(model / (fs::is_directory(model / "transformer") ? "transformer" : "unet")))
        if (entry.path().extension() == ".safetensors")
            files.push_back(entry.path());
    return files.empty() ? std::string() : inspectFile(*std::min_element(files.begin(), files.end()), false).precision;
}

void sayMemory(Session& session, const ModelSummary& model)
{
    const MemoryEstimate& plan = model.memory;
    session.terminal.say(
        fmt::format("  memory      about {} at the peak of a picture of {} x {}: weights {}, then denoising {} or decoding {}; {} are free",
            sizeText(plan.peak()), model.width, model.height, sizeText(plan.weights), sizeText(plan.denoising), sizeText(plan.decoding),
            sizeText(plan.available)));
    if (plan.mapped != 0)
        session.terminal.say(
            fmt::format("              {} of text encoders are read where they lie in their files", sizeText(plan.mapped)));
}

nlohmann::json memoryJson(const MemoryEstimate& plan)
{
    return {{"peak", plan.peak()}, {"weights", plan.weights}, {"mapped", plan.mapped}, {"denoising", plan.denoising},
        {"decoding", plan.decoding}, {"available", plan.available}};
}

// Nothing where a file lacks parts and no model of the library has them.
std::optional<ModelSummary> described(Session& session, const std::string& path)
{
    try {
        return session.engine()->describe(path);
    } catch (const Error&) {
        return std::nullopt;
    }
}

int inspectModel(Session& session, const std::string& path)
{
    const ModelSummary model = session.engine()->describe(path);
    const std::string precision = precisionOf(path);
    session.terminal.say(fmt::format(
        "{}\n  family      {}\n  pipeline    {}\n  prediction  {}\n  size        {} x {}, latents {} x {} x {}\n  denoiser    {:.1f} M parameters, {}, SHA256 {}\n  guidance    {} by default",
        model.path, model.family, model.pipeline, model.predictionType, model.width, model.height, model.latentChannels,
        model.height / model.factor, model.width / model.factor, static_cast<double>(model.unetParameters) / 1e6, precision,
        model.denoiserSha256, model.defaultScale));
    if (model.streamedBytes != 0)
        session.terminal.say(fmt::format(
            "  text        a text encoder of {}, which is read from its file for each new text; with as much free memory it is read from the disk once",
            sizeText(model.streamedBytes)));
    sayMemory(session, model);
    session.terminal.event({{"kind", "checkpoint"}, {"path", model.path}, {"family", model.family}, {"pipeline", model.pipeline},
        {"prediction_type", model.predictionType}, {"width", model.width}, {"height", model.height}, {"factor", model.factor},
        {"parameters", model.unetParameters}, {"default_scale", model.defaultScale}, {"precision", precision},
        {"memory", memoryJson(model.memory)}, {"hashes", {{"denoiser", model.denoiserSha256}}}, {"reasons", model.reasons}});
    return kDone;
}

// One line per value; empty values have none.
void sayValue(Session& session, const std::string& name, const std::string& value)
{
    if (!value.empty())
        session.terminal.say(fmt::format("  {:<11} {}", name, value));
}

// Keys that people ask for; the whole metadata is in --json.
bool isWorthALine(const std::string& key)
{
    constexpr std::array<std::string_view, 6> keys = {
        "ss_base_model_version", "ss_output_name", "ss_network_dim", "ss_network_alpha", "ss_clip_skip", "sshs_model_hash"};
    return (key.starts_with("modelspec.") && key != "modelspec.thumbnail") || std::find(keys.begin(), keys.end(), key) != keys.end();
}

int inspectWeights(Session& session, const std::string& path)
{
    const FileReport report = inspectFile(path);
    session.terminal.say(fmt::format("{}\n  {:<11} {}", path, "kind", report.kind));
    sayValue(session, "family", report.family + (report.variant.empty() ? "" : ", " + report.variant));
    sayValue(session, "components", fmt::format("{}", fmt::join(report.components, ", ")));
    sayValue(session, "precision", report.precision);
    sayValue(session, "prediction", report.predictionType);
    if (report.tensors != 0)
        sayValue(session, "tensors",
            fmt::format("{}, {:.1f} M numbers, {:.1f} MB", report.tensors, static_cast<double>(report.parameters) / 1e6,
                static_cast<double>(report.bytes) / 1e6));
    for (const auto& [name, value] : report.facts)
        sayValue(session, name, value);
    for (const std::string& reason : report.reasons)
        sayValue(session, "because", reason);
    for (const auto& [name, value] : report.hashes)
        sayValue(session, name, value);
    for (const auto& [key, value] : report.metadata)
        if (isWorthALine(key))
            sayValue(session, key, value.substr(0, 200));
    if (!report.refusal.empty())
        session.terminal.say("  " + report.refusal);
    const bool isModel = (report.kind == "checkpoint" || report.kind == "denoiser") && report.refusal.empty();
    const std::optional<ModelSummary> model = isModel ? described(session, path) : std::nullopt;
    if (model) {
        sayValue(session, "other parts", model->partsFrom);
        sayMemory(session, *model);
    } else if (isModel) {
        sayValue(session, "other parts", "missing; --parts-from names a model that has them, or the library has a whole model of the kind");
    }
    nlohmann::json json = {{"kind", report.kind}, {"path", path}, {"family", report.family}, {"architecture", report.architecture},
        {"variant", report.variant}, {"prediction_type", report.predictionType}, {"precision", report.precision},
        {"components", report.components}, {"reasons", report.reasons}, {"refusal", report.refusal}, {"bytes", report.bytes},
        {"tensors", report.tensors}, {"parameters", report.parameters}, {"facts", nlohmann::json::object()},
        {"hashes", nlohmann::json::object()}, {"metadata", report.metadata}};
    if (model) {
        json["parts_from"] = model->partsFrom;
        json["memory"] = memoryJson(model->memory);
    }
    for (const auto& [name, value] : report.facts)
        json["facts"][name] = value;
    for (const auto& [name, value] : report.hashes)
        json["hashes"][name] = value;
    session.terminal.event(json);
    return kDone;
}

bool looksLikePicture(const std::string& path)
{
    std::array<char, 12> bytes{};
    if (isFile(path))
        std::ifstream(path, std::ios::binary).read(bytes.data(), bytes.size());
    const std::string_view first(bytes.data(), bytes.size());
    for (const std::string_view magic : {"\x89PNG", "\xff\xd8\xff", "GIF8", "\x76\x2f\x31\x01"})
        if (first.starts_with(magic))
            return true;
    if (first.starts_with(std::string_view("II*\0", 4)) || first.starts_with(std::string_view("MM\0*", 4)) ||
        (first.starts_with("RIFF") && first.substr(8, 4) == "WEBP"))
        return true;
    constexpr std::array<std::string_view, 6> endings = {
        ".png", ".jpg", ".jpeg", ".webp", ".tif", ".bmp"}; // a damaged one has something to say as a picture
    return std::find(endings.begin(), endings.end(), fs::path(path).extension().string()) != endings.end();
}

// A seed as it was written where the request cannot hold it, which ends at 2^63 - 1 while programs go on to 2^64 - 1.
nlohmann::json seedOf(const ReadParameters& read)
{
    const std::string* const written = read.written.find("Seed");
    const auto number = written != nullptr ? plainNumber(*written) : std::nullopt;
    const nlohmann::json seed = number ? parseJson(*number) : nlohmann::json();
    return seed.is_number_unsigned() ? seed : nlohmann::json();
}

// The parameters in the words of cli.md; what has no place there is listed as unapplied.
nlohmann::json parametersOf(const ReadParameters& read)
{
    nlohmann::json json = {{"generator", generatorName(read.program)}, {"prompt", read.request.text.prompt},
        {"negative", read.request.text.negative}, {"unapplied", read.unapplied}, {"assumed", read.assumed}};
    const SamplingSettings& sampling = read.request.sampling;
    const auto applied = [&](const char* key) { return std::ranges::find(read.applied, key) != read.applied.end(); };
    const auto add = [&](const char* from, const char* key, const auto& value) {
        if (applied(from))
            json[key] = value;
    };
    add("Seed", "seed", sampling.seed);
    if (const nlohmann::json seed = seedOf(read); !applied("Seed") && !seed.is_null())
        json["seed"] = seed;
    add("Steps", "steps", sampling.steps);
    add("CFG scale", "scale", read.request.guidance.scale);
    add("Sampler", "sampler", sampling.sampler);
    add("Sampler", "schedule", sampling.schedule); // as A1111 wrote it before 1.9
    add("Schedule type", "schedule", sampling.schedule);
    add("Size", "width", sampling.width);
    add("Size", "height", sampling.height);
    add("Clip skip", "clip_skip", read.request.text.clipSkip);
    if (!read.written.fields.empty())
        json["noise"] = sampling.noise == NoiseKind::Nv ? "nv" : "cpu";
    const auto addAsWritten = [&](const char* from, const char* key) {
        if (const std::string* const value = read.written.find(from); value != nullptr && !json.contains(key))
            json[key] = *value;
    };
    addAsWritten("Sampler", "sampler"); // one that is not known
    addAsWritten("Schedule type", "schedule");
    addAsWritten("Model", "model");
    for (const ReadParameters& run : read.more)
        json["more"].push_back(parametersOf(run));
    return json;
}

// What a picture says of itself; nothing where it says nothing that is known.
std::optional<ReadParameters> parametersIn(const PictureText& text)
{
    if (text.request.empty())
        return text.parameters.starts_with('{') && !foreignText(text) ? std::nullopt : readParameters(text);
    ReadParameters own = readParameters(text.parameters);
    own.program = kDiceStudio;
    own.unapplied.clear(); // all of it stands in the request
    own.assumed.clear();
    return own;
}

std::string reasonOf(const std::optional<ReadParameters>& read)
{
    if (!read)
        return "it is a picture without parameters that are known";
    return read->program == kAutomatic1111 ? "it holds parameters as A1111 writes them"
                                           : "it holds text as " + read->program + " writes it";
}

int inspectPicture(Session& session, const std::string& path)
{
    const Picture picture = readPicture(path);
    const auto read = parametersIn(picture.text);
    session.terminal.say(fmt::format("{}: {} x {}, {} channels\n{}", path, picture.image.width, picture.image.height,
        picture.image.channels, read ? read->text : std::string("no parameters in it")));
    nlohmann::json json = read ? parametersOf(*read) : nlohmann::json::object();
    json.update({{"kind", "picture"}, {"raw", picture.text.parameters}, {"reasons", {reasonOf(read)}}});
    if (!json.contains("width"))
        json.update({{"width", picture.image.width}, {"height", picture.image.height}});
    session.terminal.event(json);
    return kDone;
}

} // namespace

void addInspect(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("inspect", "Says what a model, a file of weights or a picture is and holds");
    auto path = std::make_shared<std::string>();
    command->add_option("PATH", *path, "A model folder, a file of weights or a picture")->required();
    command->callback([path, &chosen] {
        chosen = [path](Session& session) {
            if (!fs::exists(*path))
                fail(ErrorCode::NotFound, "Expected a file or folder, found no such thing: {}.", *path);
            if (fs::is_directory(*path))
                return inspectModel(session, *path);
            return looksLikePicture(*path) ? inspectPicture(session, *path) : inspectWeights(session, *path);
        };
    });
}

void addEncode(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("encode", "Writes the embeddings of a prompt, its negative and the empty prompt");
    command->footer("Example: dice encode \"a cat\" -n \"night\" -o cat.safetensors");
    auto request = std::make_shared<EncodeRequest>();
    auto weights = std::make_shared<std::string>("a1111");
    auto output = std::make_shared<std::string>();
    command->add_option("PROMPT", request->prompt, "The prompt")->required();
    command->add_option("-n,--negative", request->negative, "The negative prompt");
    command->add_option("-m,--model", request->model, "A diffusers folder or a checkpoint file; without, the starter model");
    command->add_option("--enhancer", request->enhancer, "An enhancer's file or name: writes the prompt as it rewrites it too, c_phi");
    command->add_option("--alpha", request->alpha, "Its strength; without, as its file says");
    command->add_option("--beta", request->beta, "How much of the negative prompt it takes away; without, as its file says");
    command->add_option("--clip-skip", request->clipSkip, "1 = the text encoder's last layer")->capture_default_str();
    command->add_option("--weights", *weights, "What (word:1.2) does: a1111 or comfy")->capture_default_str();
    command->add_option("-o,--output", *output, "The .safetensors file")->required();
    command->callback([=, &chosen] {
        chosen = [=](Session& session) {
            request->weights = enumNamed<EmphasisConvention>(*weights, "--weights");
            session.engine()->encode(*request, *output);
            session.terminal.say(*output);
            session.terminal.event({{"event", "encoded"}, {"file", *output}});
            return kDone;
        };
    });
}

} // namespace dice::cli
