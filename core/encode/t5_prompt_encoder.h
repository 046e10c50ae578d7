#pragma once
// T5's sequences to what the denoiser is told of the texts.
#include "encode/conditioning.h"
#include "encode/t5_encoder_model.h"
#include "request/request.h"
#include "tokenize/t5_prompt.h"

#include <span>

namespace dice {

/// Encodes the texts together, so that weights that are not held where the computing is done come there once for all:
/// context [n, T, width], mask [n, T]. Weights act on the encoded states: A1111 scales them and restores the mean of the
/// text; Comfy interpolates from the empty prompt's states.
[[nodiscard]] Conditioning encodeT5Prompts(
    const T5EncoderModel& model, std::span<const T5Prompt> prompts, const T5Prompt& empty, EmphasisConvention convention);

} // namespace dice
