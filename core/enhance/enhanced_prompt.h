#pragma once
// A prompt that an enhancer has rewritten, as the denoiser's layers want it.
#include "denoise/denoiser.h"
#include "enhance/enhancer.h"

#include <map>
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

/// c_phi of every cross-attention layer at the time: promptLayers() tensors [B, T, d], or one for all.
[[nodiscard]] std::vector<at::Tensor> enhancedContexts(const Enhancer& enhancer, const PromptEmbeddings& embeddings, double alpha, double beta, double time);

/// What the denoiser's layers are led away from. The keys of the texts are computed once; the values change with time.
class Away
{
public:
    /// negative [B, T, d], null [B or 1, T, d]
    Away(const Denoiser& denoiser, const at::Tensor& negative, const at::Tensor& null);
    /// scales [L or 1, B or 1, d]: what the values of each layer and text are multiplied with.
    [[nodiscard]] std::vector<LedAway> by(const at::Tensor& scales) const;

private:
    const Denoiser& m_denoiser;
    at::Tensor m_both;              ///< [2, B, T, d] negative and null: projected together
    std::vector<at::Tensor> m_keys; ///< of every layer, [2 B, H, T, D]
};

class EnhancedPrompt
{
public:
    /// Keys and values of the plain prompt and of every function of time are computed here, once; at every time anew where
    /// the denoiser's are not linear in the context.
    EnhancedPrompt(const Enhancer& enhancer, const Denoiser& denoiser, const PromptEmbeddings& embeddings, double alpha, double beta);

    /// What the layers attend to at the model's time (0 ... 1000).
    [[nodiscard]] const PromptContext& at(double time) const;
    /// The time as that denoiser's blocks want it.
    [[nodiscard]] const TimeEmbedding& time(double time) const;
    /// The denoiser it belongs to: the model's own, or a copy that carries the enhancer's change.
    [[nodiscard]] const Denoiser& denoiser() const { return m_denoiser; }

private:
    /// weights [K]
    [[nodiscard]] PromptContext mixed(const at::Tensor& weights) const;
    /// weights [1, K]
    [[nodiscard]] PromptContext mixedFirst(const at::Tensor& weights) const;
    const Enhancer& m_enhancer;
    const Denoiser& m_denoiser;
    double m_alpha;
    PromptContext m_plain;                  ///< of c - beta (c_neg - c_null), with r where it does not know time
    std::vector<std::vector<KeyValue>> m_functions; ///< of R_lk; empty where r does not know time
    at::Tensor m_context, m_residuals; ///< c - beta (c_neg - c_null) and R [L, K, B, T, d], where they are mixed first
    std::optional<Away> m_away;        ///< nothing where there is no negative
    mutable std::map<double, PromptContext> m_mixed;
    mutable std::map<double, TimeEmbedding> m_times;
};

} // namespace dice
