// What stays in memory: models that come and go.
#include "base/device.h"
#include "engine/engine.h"
#include "support/fixture.h"

#include <array>

using namespace dice;
namespace fs = std::filesystem;

CASE(memory, switchingModelsLeavesNothingBehind)
{
    const auto engine = makeEngine({test::sourceFolder() / ".." / "resources", /*modelCacheBytes=*/1, 0}); // room for one model
    const std::array models = {std::string(), test::fixture("sdxl/tiny").string(), (test::fixture("pixart") / "small").string()}; // of every family, the starter model first
    int pictures = 0;
    const auto switchOnce = [&](std::size_t number) {
        GenerationRequest request;
        request.model = models[number % models.size()];
        request.prompt = "a red apple";
        request.negative = "night";
        request.steps = 1;
        request.width = request.height = 64;
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
    std::printf("%zu switches: %.1f MiB, then %.1f MiB (%+.2f %%)\n", kSwitches, static_cast<double>(before) / (1 << 20), static_cast<double>(behind) / (1 << 20), 100 * growth);
    CHECK(growth < 0.02);
}
