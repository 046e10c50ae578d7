#include "request/parameters_text.h"

#include "base/ascii.h"
#include "base/python_json.h"
#include "base/version.h"
#include "request/foreign_fields.h"
#include "request/foreign_text.h"
#include "request/request_fields.h"
#include "schedule/sampler.h"
#include "schedule/sampler_labels.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace dice {
namespace {

using Text = std::optional<std::string>; // nothing = the key is not written

constexpr std::size_t kQuoted = 12; // digits of a hash in A1111's texts
constexpr std::size_t kQuotedOfModel = 10;

std::string shortNumber(double value) { return fmt::format("{:.6g}", value); }

Text textIf(bool written, std::string text) { return written ? Text(std::move(text)) : std::nullopt; }

std::string stemOf(const std::string& file) { return std::filesystem::path(file).stem().string(); }

std::string nameOfLora(const LoraUse& lora) { return lora.tag.empty() ? stemOf(lora.asset.file) : lora.tag; }

// A1111 reads LoRAs out of the prompt alone, so those that came by other ways stand there as tags.
std::string promptWithTags(const GenerationRequest& request)
{
    std::string prompt = request.text.prompt;
    for (const LoraUse& lora : request.model.loras)
        if (lora.tag.empty()) {
            prompt += fmt::format(
                "{}<lora:{}:{}", prompt.empty() ? "" : " ", nameOfLora(lora), shortNumber(lora.textWeight.value_or(lora.weight)));
            prompt += lora.textWeight ? fmt::format(":{}>", shortNumber(lora.weight)) : ">";
        }
    return prompt;
}

// "ink: 0123456789ab, paper: ..."
template <typename Uses, typename Name> Text hashesOf(const Uses& uses, Name nameOf)
{
    std::string text;
    for (const auto& use : uses)
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", nameOf(use), use.asset.sha256.substr(0, kQuoted));
    return textIf(!uses.empty(), text);
}

template <typename T> bool readExactly(const std::string& number, T& into)
{
    T value{};
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size())
        return false;
    into = value;
    return true;
}

// In any spelling: "7.", ".5", "+7", "7.0f"; a whole number also as "20.0".
template <typename T> bool readNumber(const std::string& text, T& into)
{
    const auto number = plainNumber(text);
    if (!number || readExactly(*number, into))
        return number.has_value();
    if constexpr (std::is_integral_v<T>) {
        double value = 0;
        if (!readExactly(*number, value) || value != std::floor(value) || std::abs(value) > 1e9 ||
            !std::in_range<T>(static_cast<std::int64_t>(value)))
            return false;
        into = static_cast<T>(value);
        return true;
    }
    return false;
}

// Programs count seeds up to 2^64 - 1; -1 asks for any.
template <typename T> bool readSeed(const std::string& text, T& into)
{
    std::uint64_t seed = 0;
    if (!readNumber(text, seed) || !std::in_range<T>(seed))
        return false;
    into = static_cast<T>(seed);
    return true;
}

// "DPM++ 2M Karras", as A1111 wrote it before 1.9, says the schedule too.
bool readSampler(GenerationRequest& request, const std::string& label)
{
    const auto found = samplerAndScheduleFromLabel(label);
    if (!found)
        return false;
    request.sampling.sampler = found->sampler;
    if (found->schedule != "auto")
        request.sampling.schedule = found->schedule;
    return true;
}

bool readSchedule(GenerationRequest& request, const std::string& label)
{
    const auto found = scheduleFromLabel(label);
    if (found && *found != "auto") // A1111's "Automatic" is the sampler's own, or what the sampler's label said
        request.sampling.schedule = *found;
    return found.has_value();
}

bool readNoise(GenerationRequest& request, const std::string& label)
{
    request.sampling.noise = label == "NV" || label == "GPU" ? NoiseKind::Nv : NoiseKind::Cpu;
    return label == "NV" || label == "CPU" || label == "GPU";
}

bool readAutoencoder(GenerationRequest& request, const std::string& file)
{
    const std::string name = lowered(file);
    const bool own =
        name == "automatic" || name == "none" || name == "built in" || name.starts_with("default (") || name.starts_with("baked");
    if (!own) // a name, never a place on this machine that a picture chooses
        request.model.vae.file = file.substr(file.find_last_of("/\\") + 1);
    return true;
}

// A1111's other words ("None", "Ignore", "No norm") have no place here.
bool readEmphasis(GenerationRequest& request, const std::string& word)
{
    request.text.emphasis = EmphasisConvention::A1111;
    return word == "Original";
}

bool readWeights(GenerationRequest& request, const std::string& word)
{
    request.text.emphasis = word == "comfy" ? EmphasisConvention::Comfy : EmphasisConvention::A1111;
    return word == "comfy";
}

bool readScale(GenerationRequest& request, const std::string& text)
{
    if (!readNumber(text, request.guidance.scale))
        return false;
    request.guidance.mode = request.guidance.scale == 1 ? GuidanceMode::None : GuidanceMode::Cfg;
    return true;
}

bool readSize(GenerationRequest& request, const std::string& text)
{
    const auto size = Infotext{{}, {}, {{"Size", text}}}.size();
    if (size)
        std::tie(request.sampling.width, request.sampling.height) = *size;
    return size.has_value();
}

bool describesTheRun(GenerationRequest&, const std::string&) { return true; }

Text neverWritten(const GenerationRequest&, const RunReport&) { return std::nullopt; }

// Who wrote A1111's text, by its version: others write it too.
std::string programOf(const Infotext& text)
{
    const std::string* const version = text.find("Version");
    for (const char* program : {"ComfyUI", "Fooocus", kDiceStudio})
        if (version != nullptr && version->starts_with(program))
            return program;
    return kAutomatic1111;
}

// What the text leaves out because it is its program's usual value, and is not ours. A1111 names RNG only where it is not the GPU;
// InvokeAI 2 drew there as well.
void assume(ReadParameters& result)
{
    const bool onGpu = result.program == kAutomatic1111 || result.program == "InvokeAI";
    if (!onGpu || result.written.fields.empty() || result.written.find("RNG") != nullptr)
        return;
    result.request.sampling.noise = NoiseKind::Nv;
    result.assumed.emplace_back("RNG: NV");
}

struct Key
{
    const char* name;
    Text (*write)(const GenerationRequest&, const RunReport&);
    /// False = it has no place in a request and is named. nullptr = always so.
    bool (*read)(GenerationRequest&, const std::string&) = nullptr;
};

bool byDice(const GenerationRequest& request) { return request.guidance.mode == GuidanceMode::Dice; }

using Request = GenerationRequest;

// In A1111's order.
const Key kKeys[] = {
    {"Steps", [](const Request& r, const RunReport&) -> Text { return std::to_string(r.sampling.steps); },
        [](Request& r, const std::string& t) { return readNumber(t, r.sampling.steps); }},
    {"Sampler", [](const Request& r, const RunReport&) -> Text { return samplerLabel(r.sampling.sampler); }, readSampler},
    {"Schedule type", [](const Request& r, const RunReport&) -> Text { return scheduleLabel(r.sampling.schedule); }, readSchedule},
    {"CFG scale", // with DICE 1, so that programs without it do not guide as well
        [](const Request& r, const RunReport&) -> Text { return shortNumber(r.guidance.mode == GuidanceMode::Cfg ? r.guidance.scale : 1); },
        readScale},
    {"Seed", [](const Request& r, const RunReport&) -> Text { return std::to_string(r.sampling.seed); },
        [](Request& r, const std::string& t) { return readSeed(t, r.sampling.seed); }},
    {"Size", [](const Request& r, const RunReport&) -> Text { return fmt::format("{}x{}", r.sampling.width, r.sampling.height); },
        readSize},
    {"Model hash",
        [](const Request& r, const RunReport&) {
            return textIf(!r.model.checkpoint.sha256.empty(), r.model.checkpoint.sha256.substr(0, kQuotedOfModel));
        },
        describesTheRun},
    {"Model",
        [](const Request& r, const RunReport&) -> Text {
            return stemOf(r.model.checkpoint.file.empty() ? "starter-model" : r.model.checkpoint.file);
        },
        describesTheRun},
    {"VAE",
        [](const Request& r, const RunReport&) {
            return textIf(!r.model.vae.file.empty(), std::filesystem::path(r.model.vae.file).filename().string());
        },
        readAutoencoder},
    {"Variation seed",
        [](const Request& r, const RunReport&) {
            return textIf(r.sampling.variationStrength > 0, std::to_string(r.sampling.variationSeed));
        },
        [](Request& r, const std::string& t) { return readSeed(t, r.sampling.variationSeed); }},
    {"Variation seed strength",
        [](const Request& r, const RunReport&) {
            return textIf(r.sampling.variationStrength > 0, shortNumber(r.sampling.variationStrength));
        },
        [](Request& r, const std::string& t) { return readNumber(t, r.sampling.variationStrength); }},
    {"Denoising strength",
        [](const Request& r, const RunReport&) -> Text { return r.edit ? Text(shortNumber(r.edit->strength)) : std::nullopt; }},
    {"Clip skip", [](const Request& r, const RunReport&) { return textIf(r.text.clipSkip != 1, std::to_string(r.text.clipSkip)); },
        [](Request& r, const std::string& t) { return readNumber(t, r.text.clipSkip); }},
    {"RNG", [](const Request& r, const RunReport&) -> Text { return r.sampling.noise == NoiseKind::Nv ? "NV" : "CPU"; }, readNoise},
    {"Lora hashes", [](const Request& r, const RunReport&) { return hashesOf(r.model.loras, nameOfLora); }, describesTheRun},
    {"TI hashes",
        [](const Request& r, const RunReport&) { return hashesOf(r.model.embeddings, [](const EmbeddingUse& use) { return use.name; }); },
        describesTheRun},
    {"Emphasis", neverWritten, readEmphasis},
    {"DICE weights", [](const Request& r, const RunReport&) { return textIf(r.text.emphasis == EmphasisConvention::Comfy, "comfy"); },
        readWeights},
    {"DICE", [](const Request& r, const RunReport&) { return textIf(byDice(r), "True"); }},
    {"DICE alpha", [](const Request& r, const RunReport&) { return textIf(byDice(r), shortNumber(r.guidance.alpha.value_or(1))); }},
    {"DICE beta", [](const Request& r, const RunReport&) { return textIf(byDice(r), shortNumber(r.guidance.beta.value_or(0))); }},
    {"DICE enhancer", [](const Request& r, const RunReport&) { return textIf(byDice(r), stemOf(r.guidance.enhancer.file)); }},
    {"DICE enhancer hash",
        [](const Request& r, const RunReport&) {
            const std::string& hash = r.guidance.enhancer.sha256;
            return textIf(byDice(r) && !hash.empty(), hash.substr(0, kQuoted));
        }},
    {"DICE teacher CFG", [](const Request& r, const RunReport&) { return textIf(byDice(r), shortNumber(r.guidance.scale)); }},
    {"UNet passes", [](const Request&, const RunReport& report) -> Text { return std::to_string(report.passes); }, describesTheRun},
    {"Version", [](const Request&, const RunReport&) -> Text { return "Dice Studio " + version(); }, describesTheRun},
    {"VAE hash", neverWritten, describesTheRun},
    {"Hashes", neverWritten, describesTheRun},
    {"Created Date", neverWritten, describesTheRun},
    {"User", neverWritten, describesTheRun},
    {"App", neverWritten, describesTheRun},
};

ReadParameters requestOf(Infotext info, std::string program, std::string text)
{
    ReadParameters result;
    result.program = std::move(program);
    result.text = std::move(text);
    result.request.text.prompt = info.prompt;
    result.request.text.negative = info.negative;
    for (const auto& [name, value] : info.fields) {
        const Key* const key = std::ranges::find(kKeys, name, &Key::name);
        const bool applied = key != std::end(kKeys) && key->read != nullptr && key->read(result.request, value);
        if (applied)
            result.applied.push_back(name);
        else
            result.unapplied.push_back(name + ": " + value);
    }
    result.written = std::move(info);
    assume(result);
    return result;
}

} // namespace

Infotext infotextOf(const GenerationRequest& request, const RunReport& report)
{
    Infotext text{promptWithTags(request), request.text.negative, {}};
    for (const Key& key : kKeys)
        if (Text value = key.write(request, report))
            text.fields.emplace_back(key.name, std::move(*value));
    return text;
}

ReadParameters readParameters(const std::string& text)
{
    Infotext read = parseInfotext(text);
    std::string program = programOf(read);
    if (program == "ComfyUI" || program == "Fooocus")
        nameComfysBeta(read);
    return requestOf(std::move(read), std::move(program), text);
}

std::optional<ReadParameters> readParameters(const PictureText& text)
{
    if (auto foreign = foreignText(text)) {
        ReadParameters result = requestOf(foreign->text, foreign->program, formatInfotext(foreign->text));
        result.request.text.emphasis = foreign->emphasis;
        for (Infotext& run : foreign->more)
            result.more.push_back(requestOf(run, foreign->program, formatInfotext(run)));
        return result;
    }
    return text.parameters.empty() ? std::nullopt : std::optional(readParameters(text.parameters));
}

std::string generatorName(const std::string& program)
{
    std::string name = lowered(program);
    if (program == kDiceStudio)
        return "dice-studio";
    std::erase(name, ' ');
    return name;
}

} // namespace dice
