#pragma once
// What the files of a CLIP tokenizer say, in one value: `vocab.json + merges.txt` (transformers 4), `tokenizer.json`
// (transformers 5), or the merges alone (OpenAI's layout, as shipped in resources/clip-vocabulary).
// Errors: NotFound (no such file), BadFile (names the file and the key), Unsupported (a tokenizer of another kind).
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dice {

struct ClipVocabulary
{
    struct Merge
    {
        std::int32_t left = 0, right = 0, result = 0;
    };
    /// A token that is found in the text before it is split into words.
    struct AddedToken
    {
        std::string content;
        std::int32_t id = 0;
        bool normalized = false; ///< looked for in the normalized text instead of the original
    };

    std::vector<std::string> tokens; ///< by id, in the byte alphabet, "</w>" at the end of a word; empty = no such id
    std::vector<Merge> merges;       ///< by rank
    std::vector<AddedToken> added;
    std::int32_t bos = 0, eos = 0, pad = 0, unknown = 0;
    int maxLength = 77; ///< ids of one chunk, with beginning and end

    /// A tokenizer folder of either generation. tokenizer.json wins where both are there.
    static ClipVocabulary fromFolder(const std::filesystem::path& folder);
    /// The vocabulary that follows from OpenAI's merges: 256 bytes, 256 bytes at a word's end, the merges, two
    /// specials.
    static ClipVocabulary fromMerges(const std::filesystem::path& mergesFile);
};

/// What stands for each byte in token texts: GPT-2's alphabet of printable characters, in UTF-8.
[[nodiscard]] const std::array<std::string, 256>& byteAlphabet();

} // namespace dice
