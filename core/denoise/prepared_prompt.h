#pragma once
// What a denoiser makes of a prompt and of the times before its first pass, so that neither is computed again in every
// pass. The values are the denoiser's own; others only keep them and hand them back.
#include <ATen/core/Tensor.h>

#include <vector>

namespace dice {

/// Keys and values of one cross-attention layer, [B, H, T, D] each. They depend on the prompt alone, so they are
/// computed once per prompt and not once per pass.
struct KeyValue
{
    at::Tensor key, value;
};

/// One for each of the keys and the value at its place.
[[nodiscard]] std::vector<KeyValue> keysAndValues(const std::vector<at::Tensor>& keys, const std::vector<at::Tensor>& values);

/// A prompt as the denoiser's layers want it.
struct PromptContext
{
    std::vector<KeyValue> layers = {}; ///< of every cross-attention layer, in order of the forward pass
    at::Tensor addition = {};          ///< [B, width] what the prompt adds to the embedding of time; undefined = nothing
    at::Tensor mask = {};              ///< [B, 1, 1, T] added to the logits of cross-attention; undefined = every token counts
};

/// The time as each block wants it, in order: N rows each. Where a prompt adds to it there is a row for each of the
/// prompt's, time by time.
struct TimeEmbedding
{
    std::vector<at::Tensor> blocks = {};
    std::int64_t rowsPerTime = 1;
    /// That of the i-th time.
    [[nodiscard]] TimeEmbedding of(std::int64_t i) const;
};

/// A prompt made ready for every time of a schedule.
struct PreparedPrompt
{
    PromptContext context = {};
    TimeEmbedding times = {};
};

} // namespace dice
