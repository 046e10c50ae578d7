#pragma once
// Weighted text to chunks of token ids, each as long as the text encoder's context: beginning, up to 75 ids of text,
// end, padding. A prompt of any length becomes as many chunks as it needs, cut where A1111 cuts it: when a chunk is
// full and there is a comma among its last 20 ids, what follows the comma moves to the next chunk. In ComfyUI's convention it
// is cut where ComfyUI cuts it: a weighted text of less than 8 ids that does not fit begins the next chunk, a longer one
// goes on there.
#include "tokenize/clip_tokenizer.h"
#include "tokenize/embedding_lookup.h"
#include "tokenize/prompt_emphasis.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dice {

struct TokenChunk
{
    /// [tokenizer.maxLength()]; ids from vocabSize() on are the embeddings' (embedding_lookup.h). After the text comes
    /// one end, then the tokenizer's padding (CLIP's own is the end again, SDXL's second tokenizer has id 0).
    std::vector<std::int32_t> ids;
    std::vector<float> weights; ///< one for each id; 1 for beginning, end and padding
    int textTokens = 0;         ///< ids of text, without beginning, end and padding
    friend bool operator==(const TokenChunk&, const TokenChunk&) = default;
};

/// At least one chunk. A break ends a chunk, even an empty one; at the end of the text it adds none.
[[nodiscard]] std::vector<TokenChunk> chunkPrompt(const ClipTokenizer& tokenizer, const std::vector<WeightedText>& texts,
    const EmbeddingLookup& embeddings = {}, EmphasisConvention convention = EmphasisConvention::A1111);

/// Gives prompt and negative prompt the same number of chunks, with the empty prompt's.
void padChunks(const ClipTokenizer& tokenizer, std::vector<TokenChunk>& first, std::vector<TokenChunk>& second);

struct TokenCount
{
    std::vector<int> perChunk; ///< ids of text in each chunk
    int total = 0;             ///< as A1111 counts: every chunk but the last is full
    int limit = 0;             ///< ids that fit into these chunks
};

/// For the editor: the whole prompt with comments, tags, weights and prompt editing. Of a prompt that changes over the
/// steps, the longest text counts.
[[nodiscard]] TokenCount countTokens(const ClipTokenizer& tokenizer, std::string_view prompt, int steps = 20,
    const EmbeddingLookup& embeddings = {}, EmphasisConvention convention = EmphasisConvention::A1111);

/// Without any grammar, as transformers: beginning, text cut to fit, end, padding; [tokenizer.maxLength()].
[[nodiscard]] std::vector<std::int32_t> encodePlain(const ClipTokenizer& tokenizer, std::string_view text);

} // namespace dice
