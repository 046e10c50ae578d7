// What becomes of A1111's parameters and of those who write like it.
#include "request/parameters_text.h"
#include "support/cases.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

using namespace dice;

namespace {

ReadParameters withFields(const std::string& fields)
{
    return readParameters("a fox\nNegative prompt: fog\nSteps: 8, Sampler: Euler a, Size: 64x32, " + fields);
}

std::string all(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

} // namespace

CASE(parameters, numbersInAnySpellingAreRead)
{
    for (const auto& [text, scale] :
        {std::pair("7.", 7.0), std::pair(".5", 0.5), std::pair("+7", 7.0), std::pair("7.0f", 7.0), std::pair("1e1", 10.0)})
        CHECK_EQ(withFields(std::string("Seed: 1, CFG scale: ") + text).request.guidance.scale, scale);
    CHECK_EQ(readParameters("x\nSteps: 20.0, Seed: 1, Sampler: Euler").request.sampling.steps, 20);
    for (const char* bad : {"None", "nan", "inf", "", "much", "null"}) {
        const ReadParameters read = withFields(std::string("Seed: 1, CFG scale: ") + bad);
        CHECK_EQ(all(read.unapplied), std::string("CFG scale: ") + bad);
        CHECK_EQ(read.request.guidance.scale, GenerationRequest{}.guidance.scale);
    }
}

CASE(parameters, seedsAreReadOrNamed)
{
    CHECK_EQ(withFields("Seed: 9223372036854775807").request.sampling.seed, 9223372036854775807);
    for (const char* bad : {"-1", "None", "18446744073709551616", "1.5"})
        CHECK_EQ(all(withFields(std::string("Seed: ") + bad).unapplied), std::string("Seed: ") + bad);
}

CASE(parameters, silenceMeansWhatTheProgramMeans)
{
    const ReadParameters silent = withFields("Seed: 1, Version: v1.10.1");
    CHECK(silent.request.sampling.noise == NoiseKind::Nv);
    CHECK_EQ(all(silent.assumed), "RNG: NV");
    CHECK(silent.unapplied.empty());
    CHECK(withFields("Seed: 1, RNG: CPU").request.sampling.noise == NoiseKind::Cpu);
    CHECK(withFields("Seed: 1, RNG: CPU").assumed.empty());
    CHECK(withFields("Seed: 1, Version: f2.0.1v1.10.1").request.sampling.noise == NoiseKind::Nv);
    for (const char* onCpu : {"ComfyUI", "Fooocus v2.5.5", "Dice Studio 0.1.0"}) {
        const ReadParameters read = withFields(std::string("Seed: 1, Schedule type: Beta, Version: ") + onCpu);
        CHECK(read.request.sampling.noise == NoiseKind::Cpu);
        CHECK(read.assumed.empty());
        CHECK_EQ(read.request.sampling.schedule, std::string(onCpu).starts_with("Dice") ? "beta" : "beta-comfy");
    }
    for (const auto& [program, name] :
        {std::pair("Dice Studio", "dice-studio"), std::pair("Draw Things", "drawthings"), std::pair(kAutomatic1111, "automatic1111")})
        CHECK_EQ(generatorName(program), std::string(name));
    CHECK(readParameters("only words").request.sampling.noise == NoiseKind::Cpu);
}

CASE(parameters, whatIsAppliedIsNotNamed)
{
    const ReadParameters read = withFields(
        "Schedule type: Automatic, CFG scale: 7, Seed: 1, Model hash: ab, Model: orchard, VAE hash: cd, VAE: sub/fine.pt, Clip skip: 2, Lora hashes: \"ink: 01\", "
        "TI hashes: \"x: 02\", Emphasis: Original, RNG: NV, Created Date: 2025-01-01T00:00:00Z, Version: v1.10.1");
    CHECK_EQ(all(read.unapplied), "");
    CHECK_EQ(read.request.model.vae.file, "fine.pt");
    CHECK_EQ(read.request.text.clipSkip, 2);
    CHECK(read.request.text.emphasis == EmphasisConvention::A1111);
    const ReadParameters left = withFields(
        "Seed: 1, Emphasis: No norm, Hires upscale: 2, Denoising strength: 0.5, ENSD: 31337, Schedule type: Odd, VAE: Automatic");
    CHECK_EQ(all(left.unapplied), "Emphasis: No norm; Hires upscale: 2; Denoising strength: 0.5; ENSD: 31337; Schedule type: Odd");
    CHECK(left.request.model.vae.empty());
}

CASE(parameters, aLabelsScheduleOutlastsAutomatic)
{
    CHECK_EQ(
        readParameters("x\nSteps: 8, Sampler: DPM++ 2M Karras, Schedule type: Automatic, Seed: 1").request.sampling.schedule, "karras");
    CHECK_EQ(readParameters("x\nSteps: 8, Sampler: DPM++ 2M Karras, Schedule type: Simple, Seed: 1").request.sampling.schedule, "simple");
    CHECK_EQ(readParameters("x\nSteps: 8, Sampler: Euler a_ddim_uniform, Seed: 1").request.sampling.schedule, "ddim-uniform");
}

CASE(parameters, emphasisOfComfyIsOurOwnWord)
{
    GenerationRequest request;
    request.text.prompt = "a (fox:1.2)";
    request.text.emphasis = EmphasisConvention::Comfy;
    const Infotext written = infotextOf(request, {});
    CHECK(written.find("Emphasis") == nullptr); // A1111's words mean A1111's ways
    CHECK(readParameters(formatInfotext(written)).request.text.emphasis == EmphasisConvention::Comfy);
}
