#pragma once
// EmphasisConvention says whose prompt language a text is in.

namespace dice {

/// A1111: comments, prompt editing, `[ ]`, BREAK; `(word:1.2)` scales the token's embedding, then the mean is restored.
/// Comfy: round brackets alone, in ComfyUI's own grammar; `(word:1.2)` interpolates from the empty prompt.
enum class EmphasisConvention { A1111, Comfy };

} // namespace dice
