#pragma once
// The trained noise levels as sigma = sqrt((1 - alpha bar) / alpha bar), and the ways between timesteps and sigmas.
#include <vector>

namespace dice {

class NoiseTable
{
public:
    /// `alphasCumprod` descending, [timesteps]. A last one of 0 (zero terminal SNR) becomes 2^-24, as in diffusers.
    explicit NoiseTable(std::vector<float> alphasCumprod);

    [[nodiscard]] int size() const { return static_cast<int>(m_sigmas.size()); }
    [[nodiscard]] const std::vector<float>& alphasCumprod() const { return m_alphasCumprod; }
    [[nodiscard]] double sigma(int timestep) const { return m_sigmas.at(static_cast<std::size_t>(timestep)); }
    [[nodiscard]] double smallest() const { return m_sigmas.front(); }
    [[nodiscard]] double largest() const { return m_sigmas.back(); }

    /// Fractional timestep of a sigma, linear in log sigma; at most the ends.
    [[nodiscard]] double timeOf(double sigma) const;
    /// Inverse of timeOf (k-diffusion's t_to_sigma).
    [[nodiscard]] double sigmaAt(double time) const;
    /// Linear in sigma itself (diffusers' np.interp); at most the ends.
    [[nodiscard]] double sigmaBetween(double time) const;

private:
    std::vector<float> m_alphasCumprod, m_sigmas, m_logSigmas;
};

} // namespace dice
