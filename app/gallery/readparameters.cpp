#include "readparameters.h"

#include "request/foreign_text.h"
#include "schedule/sampler_labels.h"

#include <charconv>
#include <set>

namespace dice {
namespace {

template <typename T> bool read(const std::string& text, T& into)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return false;
    into = value;
    return true;
}

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
    if (found)
        request.sampling.schedule = *found;
    return found.has_value();
}

bool readNoise(GenerationRequest& request, const std::string& label)
{
    request.sampling.noise = label == "NV" || label == "GPU" ? NoiseKind::Nv : NoiseKind::Cpu;
    return label == "NV" || label == "CPU" || label == "GPU";
}

bool readScale(GenerationRequest& request, const std::string& text)
{
    if (!read(text, request.guidance.scale))
        return false;
    request.guidance.mode = request.guidance.scale == 1 ? GuidanceMode::None : GuidanceMode::Cfg;
    return true;
}

bool apply(GenerationRequest& request, const std::string& key, const std::string& value)
{
    if (key == "Steps")
        return read(value, request.sampling.steps);
    if (key == "Sampler")
        return readSampler(request, value);
    if (key == "Schedule type")
        return readSchedule(request, value);
    if (key == "CFG scale")
        return readScale(request, value);
    if (key == "Seed")
        return read(value, request.sampling.seed);
    if (key == "Clip skip")
        return read(value, request.text.clipSkip);
    if (key == "Variation seed")
        return read(value, request.sampling.variationSeed);
    if (key == "Variation seed strength")
        return read(value, request.sampling.variationStrength);
    if (key == "RNG")
        return readNoise(request, value);
    return false;
}

ReadParameters requestOf(const Infotext& info)
{
    // They describe the run and change no picture
    static const std::set<std::string> silent = {"Size", "Version", "UNet passes", "Model", "Model hash", "Schedule type"};
    ReadParameters result;
    result.request.text.prompt = info.prompt;
    result.request.text.negative = info.negative;
    if (const auto size = info.size())
        std::tie(result.request.sampling.width, result.request.sampling.height) = *size;
    for (const auto& [key, value] : info.fields)
        if (!apply(result.request, key, value) && !silent.contains(key))
            result.unapplied.append(QString::fromStdString(key + ": " + value));
    return result;
}

} // namespace

ReadParameters readParameters(const std::string& text)
{
    ReadParameters result = requestOf(parseInfotext(text));
    result.text = text;
    return result;
}

std::optional<ReadParameters> readParameters(const PictureText& text)
{
    if (const auto foreign = foreignText(text)) {
        ReadParameters result = requestOf(foreign->text);
        result.text = formatInfotext(foreign->text);
        result.program = foreign->program;
        if (foreign->program == "ComfyUI" || foreign->program == "SwarmUI")
            result.request.text.emphasis = EmphasisConvention::Comfy;
        return result;
    }
    return text.parameters.empty() ? std::nullopt : std::optional(readParameters(text.parameters));
}

} // namespace dice
