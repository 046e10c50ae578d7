#include "distill/residual.h"

#include <cmath>
#include <limits>

namespace dice {
namespace {

struct Sums
{
    double error = 0, gap = 0;
    void add(double e, double g) { error += e, gap += g; }
    [[nodiscard]] double ratio() const { return gap > 0 ? error / gap : std::numeric_limits<double>::quiet_NaN(); }
};

using Bins = std::array<Sums, kTimeBins>;

double meanOf(const Bins& bins)
{
    double sum = 0;
    int filled = 0;
    for (const Sums& bin : bins)
        if (bin.gap > 0)
            sum += bin.ratio(), ++filled;
    return filled == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / filled;
}

} // namespace

Residual measureResidual(const RecordFile& records, const Predictor& predict, double scale, std::int64_t batch, std::int64_t most)
{
    Residual result;
    Bins all, empty, real;
    const std::int64_t count = std::min(records.count(), most);
    for (std::int64_t begin = 0; begin < count; begin += batch) {
        std::vector<std::int64_t> numbers;
        for (std::int64_t i = begin; i < std::min(begin + batch, count); ++i)
            numbers.push_back(i * records.count() / count); // evenly over the whole file
        const RecordBatch part = records.batch(numbers);
        const at::Tensor guided = part.guided(scale);
        const at::Tensor moved = (predict(part) - part.conditional).flatten(1), wanted = (guided - part.conditional).flatten(1);
        const auto here = [](const at::Tensor& values) { return values.to(at::kCPU); }; // one by one from now on
        const at::Tensor error = here((moved - wanted).square().sum(1)), gap = here(wanted.square().sum(1));
        const at::Tensor times = here(part.times), negatives = here(part.negatives);
        result.cosine += at::cosine_similarity(moved, wanted, 1, 1e-12).sum().item<double>();
        for (std::int64_t b = 0; b < error.size(0); ++b) {
            const auto bin = std::min(static_cast<std::size_t>(times[b].item<double>() * kTimeBins / 1000), kTimeBins - 1);
            const double e = error[b].item<double>(), g = gap[b].item<double>();
            all[bin].add(e, g);
            (negatives[b].item<std::int64_t>() == 0 ? empty : real)[bin].add(e, g);
        }
    }
    for (std::size_t i = 0; i < kTimeBins; ++i)
        result.byTime[i] = all[i].ratio();
    result.mean = meanOf(all);
    result.emptyNegative = meanOf(empty);
    result.realNegative = meanOf(real);
    result.cosine /= static_cast<double>(std::max<std::int64_t>(count, 1));
    result.records = count;
    return result;
}

} // namespace dice
