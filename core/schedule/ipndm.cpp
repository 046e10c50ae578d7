#include "schedule/slope_history.h"

namespace dice {
namespace {

/// Improved PNDM (arXiv 2204.13902, section 5; ComfyUI's sample_ipndm): Adams-Bashforth up to fourth order as if all steps were
/// equally long; the last is Euler's, to x_0 itself.
class Ipndm final : public SlopeHistory
{
public:
    explicit Ipndm(const SamplerSetup& setup) : SlopeHistory(setup) {}

private:
    [[nodiscard]] Coefficients coefficients(int i, int known) const override
    {
        static constexpr std::array<Coefficients, kOrder> kAdamsBashforth = {
            {{1}, {3.0 / 2, -1.0 / 2}, {23.0 / 12, -16.0 / 12, 5.0 / 12}, {55.0 / 24, -59.0 / 24, 37.0 / 24, -9.0 / 24}}};
        Coefficients result = kAdamsBashforth.at(static_cast<std::size_t>(stepSigma(i + 1) == 0 ? 0 : known - 1));
        for (double& each : result)
            each *= stepSigma(i + 1) - stepSigma(i);
        return result;
    }
};

} // namespace

const SamplerTraits kIpndmTraits = {.name = "ipndm", .label = "IPNDM", .usualSchedule = "normal", .make = made<Ipndm>};

} // namespace dice
