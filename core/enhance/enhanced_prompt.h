#pragma once
// A prompt that an enhancer has rewritten, as the denoiser's layers want it.
#include "denoise/denoiser.h"
#include "enhance/enhancer.h"
#include "enhance/time_mixture.h"

#include <optional>

namespace dice {

/// The texts that an enhancer works with, of the same T (whole chunks); null may have one row. It rewrites the prompt's
/// context; what else the denoiser is told of the prompt stays as it is. The negative and the empty prompt count as they
/// were encoded, also where CFG puts zeros in the place of an empty negative.
struct PromptEmbeddings
{
    Conditioning prompt, negative, null;
    std::int64_t chunk = 77; ///< tokens of one chunk; every chunk is enhanced alone
};

/// contexts [L or 1, ...] -> one for each of `layers` cross-attention layers; those that share one get the same tensor.
[[nodiscard]] std::vector<at::Tensor> forLayers(const at::Tensor& contexts, std::size_t layers);

/// c_phi of every cross-attention layer at the time: promptLayers() tensors [B, T, d], or one for all.
[[nodiscard]] std::vector<at::Tensor> enhancedContexts(
    const Enhancer& enhancer, const PromptEmbeddings& embeddings, double alpha, double beta, double time);

class EnhancedPrompt
{
public:
    /// For the times [N] of a schedule. Keys and values of the plain prompt and of every function of time are computed here,
    /// once; at every time anew where the denoiser's are not linear in the context.
    EnhancedPrompt(const Enhancer& enhancer, const Denoiser& denoiser, const PromptEmbeddings& embeddings, double alpha, double beta,
        const at::Tensor& times);

    /// What the layers attend to at the i-th time.
    [[nodiscard]] PromptContext at(std::int64_t i) const;
    /// Other times [N] in the place of those; enhancer and alpha as it was made with.
    void setTimes(const Enhancer& enhancer, double alpha, const at::Tensor& times);
    /// The i-th time as that denoiser's blocks want it.
    [[nodiscard]] TimeEmbedding time(std::int64_t i) const { return m_times.of(i); }
    /// The denoiser it belongs to: the model's own, or a copy that carries the enhancer's change.
    [[nodiscard]] const Denoiser& denoiser() const { return m_denoiser; }

private:
    void mixLayers(const at::Tensor& plain, const at::Tensor& residuals);
    [[nodiscard]] std::vector<KeyValue> layersAt(const at::Tensor& weights) const;
    const Denoiser& m_denoiser;
    at::Tensor m_weights;  ///< [N, 1 + K]: 1, and alpha times the functions of time
    PromptContext m_plain; ///< of c - beta (c_neg - c_null), with r where it does not know time
    TimeEmbedding m_times;
    std::optional<TimeMixture> m_keys, m_values; ///< of that context and of the K functions' r; nothing where r does not know time ...
    at::Tensor m_contexts;                       ///< ... or where the contexts [L, 1 + K, B, T, d] must be mixed first
};

} // namespace dice
