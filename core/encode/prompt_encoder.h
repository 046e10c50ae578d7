#pragma once
// Token chunks to the embedding that the denoiser attends to.
#include "encode/clip_text_model.h"
#include "base/request.h"
#include "tokenize/prompt_chunks.h"

#include <span>

namespace dice {

/// Vectors in place of the text encoder's table for ids from `firstId` on (textual inversion): row i of [n, width].
struct ExtraTokens
{
    std::int64_t firstId = 0;
    at::Tensor vectors = {}; ///< undefined = none
};

/// Encodes each chunk of 77 tokens alone and joins them along the tokens: [1, 77 n, width], float32. Weights act on the
/// encoded states: A1111 scales them and restores the mean of the chunk; Comfy interpolates from the empty prompt's
/// states (`empty` is its chunk, weights 1).
[[nodiscard]] at::Tensor encodeChunks(const ClipTextModel& model, std::span<const TokenChunk> chunks, const TokenChunk& empty,
                                      WeightConvention convention, int clipSkip, const ExtraTokens& extra = {});

} // namespace dice
