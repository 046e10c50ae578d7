#pragma once
// How near a one-pass prediction comes to guidance, on records the student has not learned from.
#include "distill/records.h"

#include <array>
#include <functional>

namespace dice {

constexpr std::size_t kTimeBins = 10; ///< equal parts of the model's times

/// R = sum |prediction - eps_w|^2 / sum |eps(c) - eps_w|^2 (1 = no better than the plain prompt, 0 = guidance itself).
struct Residual
{
    double mean = 0;                            ///< of the bins that hold records
    double emptyNegative = 0, realNegative = 0; ///< the same over records of one kind
    double cosine = 0;                          ///< between prediction - eps(c) and eps_w - eps(c), mean over records
    std::array<double, kTimeBins> byTime{};     ///< from time 0 on; NaN where there is no record
    std::int64_t records = 0;
};

using Predictor = std::function<at::Tensor(const RecordBatch&)>;
[[nodiscard]] Residual measureResidual(
    const RecordFile& records, const Predictor& predict, double scale, std::int64_t batch, std::int64_t most);

} // namespace dice
