// How other programs spell samplers and schedules, each spelling beside what it means.
#include "schedule/sampler_labels.h"
#include "schedule/sampler_traits.h"
#include "schedule/sampling_presets.h"
#include "support/cases.h"

#include <cctype>
#include <set>
#include <span>

using namespace dice;

namespace {

struct Spelling
{
    const char *text, *sampler, *schedule = "auto";
};

constexpr Spelling kOfA1111[] = {{"DPM++ 2M", "dpmpp-2m"}, {"DPM++ SDE", "dpmpp-sde"}, {"DPM++ 2M SDE", "dpmpp-2m-sde"},
    {"DPM++ 2M SDE Heun", "dpmpp-2m-sde-heun"}, {"DPM++ 2S a", "dpmpp-2s-a"}, {"DPM++ 3M SDE", "dpmpp-3m-sde"}, {"Euler a", "euler-a"},
    {"Euler", "euler"}, {"LMS", "lms"}, {"Heun", "heun"}, {"DPM2", "dpm2"}, {"DPM2 a", "dpm2-a"}, {"DPM fast", "dpm-fast"},
    {"DPM adaptive", "dpm-adaptive"}, {"Restart", "restart"}, {"DDIM", "ddim"}, {"DDIM CFG++", "ddim-cfgpp"}, {"PLMS", "pndm"},
    {"UniPC", "unipc"}, {"LCM", "lcm"}, {"HeunPP2", "heunpp2"}, {"IPNDM", "ipndm"}, {"IPNDM_V", "ipndm-v"}, {"DEIS", "deis"},
    {"DDPM", "ddpm"},
    // its aliases
    {"k_dpmpp_2m", "dpmpp-2m"}, {"k_dpmpp_sde", "dpmpp-sde"}, {"k_dpmpp_2m_sde", "dpmpp-2m-sde"},
    {"k_dpmpp_2m_sde_heun", "dpmpp-2m-sde-heun"}, {"k_dpmpp_2s_a", "dpmpp-2s-a"}, {"k_dpmpp_3m_sde", "dpmpp-3m-sde"},
    {"k_euler_a", "euler-a"}, {"k_euler_ancestral", "euler-a"}, {"k_euler", "euler"}, {"k_lms", "lms"}, {"k_heun", "heun"},
    {"k_dpm_2", "dpm2"}, {"k_dpm_2_a", "dpm2-a"}, {"k_dpm_fast", "dpm-fast"}, {"k_dpm_ad", "dpm-adaptive"}, {"plms", "pndm"},
    {"k_lcm", "lcm"},
    // the schedule behind the sampler, as before version 1.9 and in what came of it
    {"DPM++ 2M Karras", "dpmpp-2m", "karras"}, {"DPM++ 2M SDE Karras", "dpmpp-2m-sde", "karras"},
    {"DPM++ 2M SDE Exponential", "dpmpp-2m-sde", "exponential"}, {"DPM++ 2M SDE Heun Karras", "dpmpp-2m-sde-heun", "karras"},
    {"DPM++ 2M SDE Heun Exponential", "dpmpp-2m-sde-heun", "exponential"}, {"DPM++ 3M SDE Exponential", "dpmpp-3m-sde", "exponential"},
    {"DPM++ 2S a Karras", "dpmpp-2s-a", "karras"}, {"DPM++ SDE Karras", "dpmpp-sde", "karras"}, {"DPM2 a Karras", "dpm2-a", "karras"},
    {"DPM2 Karras", "dpm2", "karras"}, {"LMS Karras", "lms", "karras"}, {"Euler SGMUniform", "euler", "sgm-uniform"},
    {"DPM++ 2M SGM Uniform", "dpmpp-2m", "sgm-uniform"}, {"Euler A Turbo", "euler-a", "turbo"}, {"DPM++ 2M Turbo", "dpmpp-2m", "turbo"},
    {"Euler a Automatic", "euler-a"}, {"Euler Align Your Steps", "euler", "ays"}, {"Restart KL Optimal", "restart", "kl-optimal"},
    {"k_lms_ka", "lms", "karras"}, {"k_dpm_2_ka", "dpm2", "karras"}, {"k_dpm_2_a_ka", "dpm2-a", "karras"},
    {"k_dpmpp_2s_a_ka", "dpmpp-2s-a", "karras"}, {"k_dpmpp_2m_ka", "dpmpp-2m", "karras"},
    {"k_dpmpp_2m_sde_exp", "dpmpp-2m-sde", "exponential"}, {"k_dpmpp_2m_sde_heun_ka", "dpmpp-2m-sde-heun", "karras"}};

constexpr Spelling kOfComfyUI[] = {{"euler", "euler"}, {"euler_ancestral", "euler-a"}, {"heun", "heun"}, {"heunpp2", "heunpp2"},
    {"dpm_2", "dpm2"}, {"dpm_2_ancestral", "dpm2-a"}, {"lms", "lms"}, {"dpm_fast", "dpm-fast"}, {"dpm_adaptive", "dpm-adaptive"},
    {"dpmpp_2s_ancestral", "dpmpp-2s-a"}, {"dpmpp_sde", "dpmpp-sde"}, {"dpmpp_sde_gpu", "dpmpp-sde"}, {"dpmpp_2m", "dpmpp-2m"},
    {"dpmpp_2m_sde", "dpmpp-2m-sde"}, {"dpmpp_2m_sde_gpu", "dpmpp-2m-sde"}, {"dpmpp_2m_sde_heun", "dpmpp-2m-sde-heun"},
    {"dpmpp_2m_sde_heun_gpu", "dpmpp-2m-sde-heun"}, {"dpmpp_3m_sde", "dpmpp-3m-sde"}, {"dpmpp_3m_sde_gpu", "dpmpp-3m-sde"},
    {"ddpm", "ddpm"}, {"lcm", "lcm"}, {"ipndm", "ipndm"}, {"ipndm_v", "ipndm-v"}, {"deis", "deis"}, {"ddim", "ddim"}, {"uni_pc", "unipc"},
    {"uni_pc_bh2", "unipc"}, {"dpmpp_2m_karras", "dpmpp-2m", "karras"}, {"dpmpp_2m_sde_gpu_karras", "dpmpp-2m-sde", "karras"},
    {"euler_ancestral_sgm_uniform", "euler-a", "sgm-uniform"}, {"euler_ddim_uniform", "euler", "ddim-uniform"},
    {"dpmpp_2m_linear_quadratic", "dpmpp-2m", "linear-quadratic"}};

constexpr Spelling kOfKDiffusion[] = {{"sample_euler", "euler"}, {"sample_euler_ancestral", "euler-a"}, {"sample_heun", "heun"},
    {"sample_dpm_2", "dpm2"}, {"sample_dpm_2_ancestral", "dpm2-a"}, {"sample_lms", "lms"}, {"sample_dpm_fast", "dpm-fast"},
    {"sample_dpm_adaptive", "dpm-adaptive"}, {"sample_dpmpp_2s_ancestral", "dpmpp-2s-a"}, {"sample_dpmpp_sde", "dpmpp-sde"},
    {"sample_dpmpp_2m", "dpmpp-2m"}, {"sample_dpmpp_2m_sde", "dpmpp-2m-sde"}, {"sample_dpmpp_3m_sde", "dpmpp-3m-sde"}};

constexpr Spelling kOfInvokeAI[] = {{"ddim", "ddim"}, {"ddpm", "ddpm"}, {"deis", "deis"}, {"deis_k", "deis", "karras"}, {"lms", "lms"},
    {"lms_k", "lms", "karras"}, {"pndm", "pndm"}, {"heun", "heun"}, {"heun_k", "heun", "karras"}, {"euler", "euler"},
    {"euler_k", "euler", "karras"}, {"euler_a", "euler-a"}, {"kdpm_2", "dpm2"}, {"kdpm_2_k", "dpm2", "karras"}, {"kdpm_2_a", "dpm2-a"},
    {"kdpm_2_a_k", "dpm2-a", "karras"}, {"dpmpp_2m", "dpmpp-2m"}, {"dpmpp_2m_k", "dpmpp-2m", "karras"}, {"dpmpp_2m_sde", "dpmpp-2m-sde"},
    {"dpmpp_2m_sde_k", "dpmpp-2m-sde", "karras"}, {"dpmpp_sde", "dpmpp-sde"}, {"dpmpp_sde_k", "dpmpp-sde", "karras"}, {"unipc", "unipc"},
    {"unipc_k", "unipc", "karras"}, {"lcm", "lcm"}};

constexpr Spelling kOfTheLibrary[] = {{"EulerDiscreteScheduler", "euler"}, {"EulerAncestralDiscreteScheduler", "euler-a"},
    {"HeunDiscreteScheduler", "heun"}, {"KDPM2DiscreteScheduler", "dpm2"}, {"KDPM2AncestralDiscreteScheduler", "dpm2-a"},
    {"LMSDiscreteScheduler", "lms"}, {"DPMSolverMultistepScheduler", "dpmpp-2m"}, {"DPMSolverSDEScheduler", "dpmpp-sde"},
    {"UniPCMultistepScheduler", "unipc"}, {"DEISMultistepScheduler", "deis"}, {"DDIMScheduler", "ddim"}, {"DDPMScheduler", "ddpm"},
    {"PNDMScheduler", "pndm"}, {"LCMScheduler", "lcm"}, {"IPNDMScheduler", "ipndm"}};

constexpr Spelling kOfDrawThings[] = {{"DPM++ 2M Karras", "dpmpp-2m", "karras"}, {"Euler A", "euler-a"},
    {"DPM++ SDE Karras", "dpmpp-sde", "karras"}, {"UniPC", "unipc"}, {"Euler A Trailing", "euler-a", "turbo"},
    {"DPM++ SDE Trailing", "dpmpp-sde", "turbo"}, {"DPM++ 2M AYS", "dpmpp-2m", "ays"}, {"Euler A AYS", "euler-a", "ays"},
    {"DDIM Trailing", "ddim", "turbo"}};

struct ScheduleSpelling
{
    const char *text, *schedule;
};

constexpr ScheduleSpelling kSchedules[] = {{"Automatic", "auto"}, {"automatic", "auto"}, {"Uniform", "normal"}, {"uniform", "normal"},
    {"Karras", "karras"}, {"karras", "karras"}, {"Exponential", "exponential"}, {"Polyexponential", "polyexponential"},
    {"SGM Uniform", "sgm-uniform"}, {"sgm_uniform", "sgm-uniform"}, {"SGMUniform", "sgm-uniform"}, {"KL Optimal", "kl-optimal"},
    {"kl_optimal", "kl-optimal"}, {"Align Your Steps", "ays"}, {"align_your_steps", "ays"}, {"align_your_steps_11", "ays-11"},
    {"Align Your Steps 11", "ays-11"}, {"align_your_steps_32", "ays-32"}, {"AYS", "ays"}, {"Simple", "simple"}, {"simple", "simple"},
    {"Normal", "normal"}, {"normal", "normal"}, {"DDIM", "ddim-uniform"}, {"ddim_uniform", "ddim-uniform"}, {"ddim", "ddim-uniform"},
    {"Beta", "beta"}, {"beta-comfy", "beta-comfy"}, {"Turbo", "turbo"}, {"linear_quadratic", "linear-quadratic"}};

void checkSpelling(const Spelling& spelling)
{
    const auto read = samplerAndScheduleFromLabel(spelling.text);
    if (!read || read->sampler != spelling.sampler || read->schedule != spelling.schedule)
        test::failAt(__FILE__, __LINE__,
            fmt::format("{}: expected {} {}, found {}", spelling.text, spelling.sampler, spelling.schedule,
                read ? read->sampler + " " + read->schedule : "nothing"));
}

std::string inCapitals(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

} // namespace

CASE(sampler_names, otherProgramsSamplersAreUnderstood)
{
    std::set<std::string> met;
    int count = 0;
    const auto check = [&](std::span<const Spelling> spellings) {
        for (const Spelling& each : spellings) {
            checkSpelling(each);
            const std::string capitals = inCapitals(each.text);
            checkSpelling({capitals.c_str(), each.sampler, each.schedule});
            met.insert(each.sampler);
            ++count;
        }
    };
    for (const std::span<const Spelling> program :
        {std::span<const Spelling>(kOfA1111), std::span<const Spelling>(kOfComfyUI), std::span<const Spelling>(kOfKDiffusion),
            std::span<const Spelling>(kOfInvokeAI), std::span<const Spelling>(kOfTheLibrary), std::span<const Spelling>(kOfDrawThings)})
        check(program);
    test::say(fmt::format("{} spellings of {} samplers", count, met.size()));
    CHECK_EQ(met.size(), samplerNames().size());
}

CASE(sampler_names, otherProgramsSchedulesAreUnderstood)
{
    std::set<std::string> met;
    for (const ScheduleSpelling& each : kSchedules) {
        CHECK_EQ(scheduleFromLabel(each.text).value_or("none"), std::string(each.schedule));
        CHECK_EQ(scheduleFromLabel(inCapitals(each.text)).value_or("none"), std::string(each.schedule));
        met.insert(each.schedule);
    }
    met.insert("model"); // our own
    CHECK_EQ(met.size(), scheduleNames().size());
    CHECK(!scheduleFromLabel("k"));
    CHECK(!scheduleFromLabel(""));
    CHECK(!scheduleFromLabel("Align Your Steps GITS"));
}

CASE(sampler_names, everyNameAndLabelIsReadBackAlone)
{
    for (const SamplerTraits* each : samplers()) {
        checkSpelling({each->name.data(), each->name.data()});
        checkSpelling({each->label.data(), each->name.data()});
        CHECK_EQ(samplerLabel(each->name), std::string(each->label));
        // and with every schedule behind it
        for (const ScheduleTraits& schedule : schedules())
            for (const std::string& text :
                {fmt::format("{} {}", each->label, schedule.label), fmt::format("{}_{}", each->name, schedule.name)})
                checkSpelling({text.c_str(), each->name.data(), schedule.name.data()});
    }
    for (const ScheduleTraits& each : schedules())
        for (const std::string_view text : {each.name, each.label})
            CHECK_EQ(scheduleFromLabel(text).value_or("none"), std::string(each.name));
    CHECK_THROWS(samplerLabel("none"), "sampler");
    CHECK_THROWS(scheduleLabel("none"), "schedule");
}

CASE(sampler_names, whatIsNoneOfOursIsNotTakenForOne)
{
    for (const char* text :
        {"", " ", "k", "gpu", "DPM++ 2M alt", "dpmpp_2s", "dpmpp_2s_k", "dpmpp_3m", "DPMSolverSinglestepScheduler", "tcd", "er_sde",
            "euler_cfg_pp", "res_multistep", "karras", "Karras", "ddim_uniform", "SGM Uniform", "Euler Restart", "euler gits"})
        if (const auto read = samplerAndScheduleFromLabel(text))
            test::failAt(__FILE__, __LINE__, fmt::format("{} was taken for {} {}", text, read->sampler, read->schedule));
}

CASE(sampler_names, whatIsTypedBecomesNames)
{
    CHECK(samplingNamed("DPM++ 2M Karras", "").both() == std::pair(std::string("dpmpp-2m"), std::string("karras")));
    CHECK(samplingNamed("DPM++ 2M Karras", "sgm_uniform").both() == std::pair(std::string("dpmpp-2m"), std::string("sgm-uniform")));
    CHECK_EQ(samplingNamed("DPM++ 2M Karras", "auto").schedule, std::string("auto"));
    CHECK(samplingNamed("k_euler", "").both() == std::pair(std::string("euler"), std::string("auto")));
    CHECK_THROWS(samplingNamed("dpmpp_3m", ""), "Expected a sampler euler euler-a");
    CHECK_THROWS(samplingNamed("euler", "carras"), "Expected a schedule auto model");
}

CASE(sampler_names, aPresetCountsLessThanWhatIsSaid)
{
    const SamplingPreset& usual = samplingPresets().front();
    for (const SamplingPreset& each : samplingPresets()) {
        const Sampling plain = samplingOf(each.name, "", "", {});
        CHECK(plain.sampler == each.sampler && plain.schedule == each.schedule && plain.steps == each.steps);
        CHECK(samplerTraits(each.sampler).name == each.sampler && scheduleTraits(each.schedule).name == each.schedule);
        const Sampling said = samplingOf(each.name, "Euler a Karras", "", 7);
        CHECK(said.sampler == "euler-a" && said.schedule == "karras" && said.steps == 7);
        CHECK_EQ(samplingOf(each.name, "", "Simple", {}).schedule, std::string("simple"));
        CHECK_EQ(samplingOf(each.name, "heun", "", {}).schedule, std::string(each.schedule));
    }
    CHECK_EQ(samplingOf("", "", "", {}).sampler, std::string(usual.sampler));
    CHECK_THROWS(samplingOf("quick", "", "", {}), "default creative fast");
}
