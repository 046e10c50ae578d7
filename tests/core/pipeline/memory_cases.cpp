// What stays in memory: models that come and go.
#include "base/device.h"
#include "engine/engine.h"
#include "pipeline/memory_estimate.h"
#include "pipeline/model.h"
#include "support/fixture.h"

#include <array>

using namespace dice;
namespace fs = std::filesystem;

namespace {

void requireCountedMemory()
{
    if (memoryInUse(at::kCPU) == 0)
        test::skip("Nothing says here how much of the heap is in use (a sanitizer's does not).");
}

} // namespace

CASE(memory, switchingModelsLeavesNothingBehind)
{
    requireCountedMemory();
    const auto engine = makeEngine({test::sourceFolder() / ".." / "resources", /*modelCacheBytes=*/1, 0}); // room for one model
    const std::array models = {std::string(), test::fixture("sdxl/tiny").string(),
        (test::fixture("pixart") / "small").string()}; // of every family, the starter model first
    int pictures = 0;
    const auto switchOnce = [&](std::size_t number) {
        GenerationRequest request;
        request.model.checkpoint = models[number % models.size()];
        request.text.prompt = "a red apple";
        request.text.negative = "night";
        request.sampling.steps = 1;
        request.sampling.width = request.sampling.height = 64;
        GenerationListener listener;
        listener.picture = [&](GeneratedPicture&&) { ++pictures; };
        CHECK(engine->generate(request, listener, {}) == RunStatus::Finished);
    };
    constexpr std::size_t kFirst = 9, kSwitches = 51; // whole rounds
    for (std::size_t i = 0; i < kFirst; ++i)
        switchOnce(i);
    const std::uint64_t before = memoryInUse(at::kCPU);
    for (std::size_t i = 0; i < kSwitches; ++i)
        switchOnce(i);
    const std::uint64_t behind = memoryInUse(at::kCPU);
    CHECK_EQ(pictures, static_cast<int>(kFirst + kSwitches));
    const double growth = static_cast<double>(behind) / static_cast<double>(std::max<std::uint64_t>(before, 1)) - 1;
    std::printf("%zu switches: %.1f MiB, then %.1f MiB (%+.2f %%)\n", kSwitches, static_cast<double>(before) / (1 << 20),
        static_cast<double>(behind) / (1 << 20), 100 * growth);
    CHECK(growth < 0.02);
}

CASE(memory, aPlanCountsWhatIsLoaded)
{
    requireCountedMemory();
    const ModelFolder folder = ModelFolder::open(test::sourceFolder() / ".." / "resources" / "starter-model");
    const MemoryEstimate plan = estimateMemory(folder, at::kCPU, at::kFloat);
    const std::uint64_t before = memoryInUse(at::kCPU);
    const auto model = DiffusionModel::load(folder, at::kCPU, at::kFloat);
    const auto taken = static_cast<double>(memoryInUse(at::kCPU) - before);
    std::printf("planned %.1f MB of weights, taken %.1f MB\n", static_cast<double>(plan.weights) / 1e6, taken / 1e6);
    // the tokenizer's tables come on top, and a kernel is packed at its first use
    CHECK(taken > 0.5 * static_cast<double>(plan.weights));
    CHECK(taken < 1.5 * static_cast<double>(plan.weights));
    CHECK_EQ(plan.weights, model->bytes());
    CHECK(plan.mapped > 0);
    CHECK(plan.available > 0);
    CHECK_EQ(plan.peak(), plan.weights + std::max(plan.denoising, plan.decoding));
}

CASE(memory, aPlanGrowsWithThePicture)
{
    const ModelFolder folder = ModelFolder::open(test::sourceFolder() / ".." / "resources" / "starter-model");
    const MemoryEstimate one = estimateMemory(folder, at::kCPU, at::kFloat, {256, 256, 1}),
                         four = estimateMemory(folder, at::kCPU, at::kFloat, {256, 256, 4}),
                         large = estimateMemory(folder, at::kCPU, at::kFloat, {512, 512, 1}),
                         half = estimateMemory(folder, at::kCPU, at::kBFloat16, {256, 256, 1});
    CHECK_EQ(four.denoising, 4 * one.denoising);
    CHECK_EQ(four.decoding, one.decoding); // one picture after the other
    CHECK_EQ(large.denoising, 4 * one.denoising);
    CHECK_EQ(large.weights, one.weights);
    CHECK_EQ(2 * half.weights, one.weights);
    for (const char* other : {"sdxl/tiny", "pixart/small"}) {
        const MemoryEstimate plan = estimateMemory(ModelFolder::open(test::fixture(other)), at::kCPU, at::kFloat, {64, 64, 1});
        CHECK(plan.weights > 0 && plan.denoising > 0 && plan.decoding > 0);
    }
}

CASE(memory, aPlanSaysHowManyPicturesFit)
{
    MemoryEstimate plan;
    plan.denoising = 100;
    plan.available = 350;
    CHECK_EQ(plan.fitting(2), 2);
    CHECK_EQ(plan.fitting(8), 3);
    plan.available = 99;
    CHECK_EQ(plan.fitting(1), 0);
}
