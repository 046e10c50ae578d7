#pragma once
// Token chunks to what the denoiser is told of a text.
#include "encode/clip_text_model.h"
#include "encode/conditioning.h"
#include "model/family.h"
#include "request/request.h"
#include "tokenize/prompt_chunks.h"

#include <span>

namespace dice {

/// How texts are read.
struct TextReading
{
    TextStates states = TextStates::Normalised;
    EmphasisConvention convention = EmphasisConvention::A1111;
    int clipSkip = 1; ///< 1 = as the family does it, 2 = one layer earlier ...
};

/// Vectors in place of the text encoder's table for ids from `firstId` on (textual inversion): row i of [n, width].
struct ExtraTokens
{
    std::int64_t firstId = 0;
    at::Tensor vectors = {}; ///< undefined = none
};

/// Encodes each chunk of 77 tokens alone and joins them along the tokens: context [1, 77 n, width]. Weights act on the
/// encoded states: A1111 scales them and restores the mean of the chunk; Comfy interpolates from the empty prompt's
/// states (`empty` is its chunk, weights 1). The pooled text is the first chunk's, whatever the weights.
[[nodiscard]] Conditioning encodeChunks(const ClipTextModel& model, std::span<const TokenChunk> chunks, const TokenChunk& empty,
    const TextReading& reading, const ExtraTokens& extra = {});

/// One text by several encoders: their states side by side [1, T, sum of widths], the pooled text of the one that has it.
[[nodiscard]] Conditioning sideBySide(std::span<const Conditioning> encoders);

} // namespace dice
