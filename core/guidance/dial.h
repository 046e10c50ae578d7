#pragma once
// The measured dial of a model: for every number of passes the plan that came closest to classifier-free guidance, as
// `dice plan` found it, and the file that keeps it.
#include "request/guidance_plan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dice {

/// One position of the dial: a plan and how close its pictures came to CFG's of the same seeds, on prompts that had no
/// part in finding it.
struct DialPoint
{
    GuidancePlan plan;
    bool enhancer = false;  ///< whether the plan's dice evaluations, or there being none, were measured with an enhancer
    double latentError = 0; ///< mean over pictures of |z - z_cfg|^2 / |z_cfg|^2
    double psnr = 0;        ///< mean over the decoded pictures, dB
};

/// What was measured in one go: one sampler, schedule and number of steps.
struct Dial
{
    std::string sampler, schedule; ///< samplerNames(), scheduleNames() (schedule/sampler_labels.h); never "auto"
    int steps = 0;
    double scale = 0;        ///< of the guidance that was measured
    int prompts = 0;         ///< that decided
    std::string promptsHash; ///< SHA-256 of the prompts, joined by line feeds
    std::vector<DialPoint> points;

    /// The closest plan with that many passes; with `enhancer`, of both kinds. By PSNR: a mean latent error is that of the few
    /// worst pictures. nullptr where none was measured.
    [[nodiscard]] const DialPoint* at(int passes, bool enhancer) const;
};

struct DialFile
{
    std::string modelName;
    std::string modelHash;    ///< SHA-256 of the denoiser's weight files
    std::string enhancerHash; ///< of the enhancer's file; empty where none was used
    std::vector<Dial> dials;

    /// BadFile naming the file and what is wrong in it.
    static DialFile read(const std::filesystem::path& file);
    /// Atomic.
    void write(const std::filesystem::path& file) const;
    /// Puts the dial in place of one for the same sampler, schedule and steps, or adds it.
    void put(Dial dial);
    [[nodiscard]] const Dial* find(const std::string& sampler, const std::string& schedule, int steps) const;
};

} // namespace dice
