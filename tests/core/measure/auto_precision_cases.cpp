// What "auto" is on a machine, by a clock that the cases wind.
#include "base/device.h"
#include "base/file.h"
#include "base/user_folders.h"
#include "measure/auto_precision.h"
#include "measure/network_types.h"
#include "support/cases.h"

#include <nlohmann/json.hpp>

using namespace dice;

namespace {

/// A machine whose work takes the seconds that are said, and a tenth of a second more the first time.
struct FakeMachine
{
    MachineTimes seconds;
    double clock = 0;
    int runs = 0;

    MachineTimes timed()
    {
        const MakeWork make = [this](NetworkPart part, Precision type) {
            const TypeTimes& times = part == NetworkPart::Denoiser ? seconds.denoiser : seconds.autoencoder;
            const double takes = type == Precision::Float32 ? times.fp32 : times.bf16;
            return [this, takes, isFirst = true]() mutable {
                clock += takes + (isFirst ? 0.1 : 0);
                isFirst = false;
                ++runs;
            };
        };
        return timedWork(make, [this] { return clock; });
    }
};

} // namespace

CASE(auto_precision, isWhatTheMachineDoesFastest)
{
    FakeMachine machine{{{0.010, 0.021}, {0.012, 0.006}}}; // the one that the issue is about, and one with tiles
    const MachineTimes found = machine.timed();
    CHECK(std::abs(found.denoiser.fp32 - 0.010) < 1e-9 && std::abs(found.denoiser.bf16 - 0.021) < 1e-9);
    CHECK(found.denoiser.chosen() == Precision::Float32);
    CHECK(found.autoencoder.chosen() == Precision::BFloat16);
    CHECK_EQ(machine.runs, 2 * 2 * 4);
    CHECK((TypeTimes{1, 0.95}.chosen() == Precision::Float32)); // not worth it
    CHECK((TypeTimes{}.chosen() == Precision::Float32));
}

CASE(auto_precision, aSlowMachineIsNotTimedLong)
{
    FakeMachine machine{{{0.5, 0.6}, {0.5, 0.4}}};
    const MachineTimes found = machine.timed();
    CHECK_EQ(machine.runs, 2 * 2 * 2);
    CHECK(found.denoiser.chosen() == Precision::Float32);
    CHECK(found.autoencoder.chosen() == Precision::BFloat16);
}

CASE(auto_precision, whatWasMeasuredIsKept)
{
    const std::filesystem::path folder = test::freshFolder();
    useFolders(UserFolders::below(folder));
    const MachineTimes times = machineTimes(/*again=*/true);
    CHECK(machineTimes() == times);
    const CpuFeatures features = cpuFeatures();
    if (features.avx512Bf16 || features.amxBf16) {
        const auto kept = nlohmann::json::parse(readTextFile(folder / "cache" / "precision.json"));
        CHECK_EQ(kept["denoiser"]["fp32"].get<double>(), times.denoiser.fp32);
        CHECK_EQ(kept["autoencoder"]["bf16"].get<double>(), times.autoencoder.bf16);
    } else {
        CHECK(times == MachineTimes());
    }
    const NetworkTypes types = networkTypes(Precision::Auto, Precision::Auto, c10::kCPU);
    CHECK(precisionOf(types.denoiser) == times.denoiser.chosen());
    useFolders(std::nullopt);
}

CASE(auto_precision, wordsAreNotMeasured)
{
    const NetworkTypes told = networkTypes(Precision::Float32, Precision::BFloat16, c10::kCPU);
    CHECK(told.denoiser == c10::ScalarType::Float && told.autoencoder == c10::ScalarType::BFloat16);
    CHECK(!networkTypes(Precision::BFloat16, Precision::Auto, c10::kCPU).autoencoder.has_value());
    CHECK_THROWS(networkTypes(Precision::Float16, Precision::Auto, c10::kCPU), "found fp16");
}
