#pragma once
// What a text says to a denoiser, whatever the model's family: the pipeline, guidance, rollouts and distillation pass it
// along and look inside only where DICE rewrites the context.
#include <ATen/core/Tensor.h>

#include <span>

namespace dice {

/// B texts. What the family does not use is undefined.
struct Conditioning
{
    at::Tensor context = {}; ///< [B, T, d] float32: what cross-attention attends to, token by token
    at::Tensor pooled = {};  ///< [B, p] float32: each text as a whole (SDXL)
    at::Tensor sizes = {};   ///< [B, n] float32: what is said about the picture's size (SDXL's time ids; PixArt-alpha's height,
                             ///< width and aspect ratio)
    at::Tensor mask = {};    ///< [B, T] float32: 1 for tokens that cross-attention sees, 0 for padding (PixArt-alpha); undefined =
                             ///< it sees all

    [[nodiscard]] std::int64_t count() const { return context.size(0); }
    [[nodiscard]] std::int64_t tokens() const { return context.size(1); }
    /// The texts with these numbers, int64 [N].
    [[nodiscard]] Conditioning rows(const at::Tensor& numbers) const;
    [[nodiscard]] Conditioning rows(std::int64_t begin, std::int64_t count) const;
    /// The same texts with every tensor zero but the sizes and the mask.
    [[nodiscard]] Conditioning silenced() const;
};

/// The texts of all parts, one after the other; they must have equally many tokens.
[[nodiscard]] Conditioning joinedTexts(std::span<const Conditioning> parts);

} // namespace dice
