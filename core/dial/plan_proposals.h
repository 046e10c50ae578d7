#pragma once
// Which evaluations to measure, proposed from recorded trajectories alone: how guidance's difference D_i turns over the
// evaluations i, and how much an error at each of them moves the final latent. Closed form and dynamic programming; no
// denoiser pass, no torch type.
#include "request/guidance_plan.h"

#include <vector>

namespace dice {

class DifferenceTurn
{
public:
    /// `gram[i][j]` = mean over pictures of <D_i, D_j>, [E][E]. `influence[i]`: how far an error of size one in evaluation
    /// i's output moves the final latent, [E].
    DifferenceTurn(std::vector<std::vector<double>> gram, std::vector<double> influence);

    [[nodiscard]] int evaluations() const { return static_cast<int>(m_gram.size()); }
    [[nodiscard]] double cosine(int i, int j) const;
    /// The b that makes |D_i - b D_m|^2 least.
    [[nodiscard]] double coefficient(int measured, int carried) const;
    /// |D_i - b D_m|^2 with that b.
    [[nodiscard]] double residual(int measured, int carried) const;

    /// Measured at the given evaluations (the first one among them), carried elsewhere with 1 + share * (b - 1). The least
    /// squares (share 1) shrink a difference that has turned away, which pays where it is carried far; where it is not,
    /// shrinking weakens the guidance by more than it mends, and a share of 0 comes closer.
    [[nodiscard]] GuidancePlan planFor(const std::vector<int>& measured, double share) const;
    /// The evaluations to measure, 1 to E of them, whose predicted error is least. Errors between two measurements add
    /// up as vectors; those of different stretches as squares.
    [[nodiscard]] std::vector<int> proposed(int measurements) const;
    /// With another measurement where the predicted error falls most; the same where all are measured.
    [[nodiscard]] std::vector<int> withOneMore(std::vector<int> measured) const;

private:
    [[nodiscard]] double stretchError(int measured, int end) const;
    std::vector<std::vector<double>> m_gram;
    std::vector<double> m_influence;
    std::vector<std::vector<double>> m_stretch; ///< [measured][end]: predicted error of carrying from one to before the other
};

} // namespace dice
