#pragma once
// What every sampler is made of, and the little that all of them share.
#include "schedule/sampler.h"
#include "schedule/sigma_grid.h"

namespace dice {

struct SamplerPlan
{
    const NoiseScheduleConfig& model;
    Schedule schedule;
    int steps;
    double eta;
};

[[nodiscard]] SigmaGrid gridOf(const SamplerPlan& plan, const LibraryClass& library, bool discardPenultimate = false);

/// The library's get_timesteps: how many of `steps` are left out at `strength`.
[[nodiscard]] int skippedSteps(int steps, double strength);

/// The next noise for the whole batch, on the device of x [B, C, H, W].
[[nodiscard]] at::Tensor noiseLike(const at::Tensor& x, BatchNoise& noise);

std::unique_ptr<Sampler> makeEuler(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeEulerAncestral(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeHeun(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDpm2(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDpm2Ancestral(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeLms(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDpmpp2m(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDpmpp2mSde(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDpmpp3mSde(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDpmppSde(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeUniPc(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDeis(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDdim(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeDdpm(const SamplerPlan& plan);
std::unique_ptr<Sampler> makePndm(const SamplerPlan& plan);
std::unique_ptr<Sampler> makeLcm(const SamplerPlan& plan);

} // namespace dice
