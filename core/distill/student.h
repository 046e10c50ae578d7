#pragma once
// The student in training: an enhancer, perhaps with a low-rank change of the denoiser, in front of the frozen denoiser.
#include "denoise/denoiser.h"
#include "distill/records.h"
#include "distill/trajectories.h"
#include "enhance/enhancer_file.h"
#include "model/model_folder.h"

namespace dice {

/// Which layers of the denoiser get a low-rank change, and of which rank; rank 0 = none.
struct DenoiserChange
{
    std::int64_t rank = 0;
    bool convolutions = false; ///< those of the residual blocks too, not only attention and feed-forward
};

/// A fresh change: down random, up zero, so that the denoiser begins as it is.
[[nodiscard]] std::map<std::string, LowRank> freshChange(const ModelFolder& folder, const DenoiserChange& change, std::uint64_t seed);

/// The denoiser's type in training where pictures are made in `type`: small gradients vanish in float16, bfloat16 keeps them.
[[nodiscard]] at::ScalarType trainedThrough(at::ScalarType type);

class Student
{
public:
    /// Loads the denoiser for training. `type` is its own; enhancer and change are float32.
    Student(const ModelFolder& folder, at::Device device, at::ScalarType type, std::unique_ptr<Enhancer> enhancer,
        std::map<std::string, LowRank> change);

    /// Everything that is trained, by name; leaves that require a gradient.
    [[nodiscard]] const TensorMap& parameters() const { return m_parameters; }
    [[nodiscard]] const Enhancer& enhancer() const { return *m_enhancer; }
    [[nodiscard]] const std::map<std::string, LowRank>& change() const { return m_change->layers; }
    [[nodiscard]] const Denoiser& denoiser() const { return *m_denoiser; }
    /// As Denoiser::recomputeForGradients.
    void recomputeForGradients(bool recompute) { m_denoiser->recomputeForGradients(recompute); }

    /// The one-pass prediction for the batch, [B, C, h, w] float32, with its gradient. `strength` multiplies the
    /// enhancer's residual and the change of the denoiser (alpha); beta as in enhancer.h.
    [[nodiscard]] at::Tensor predict(const RecordBatch& batch, const EncodedPrompts& texts, double strength = 1, double beta = 0) const;

private:
    std::unique_ptr<Enhancer> m_enhancer;
    std::shared_ptr<WeightChange> m_change;
    TensorMap m_parameters;
    at::ScalarType m_type;
    std::unique_ptr<Denoiser> m_denoiser;
};

} // namespace dice
