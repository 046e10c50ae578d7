#pragma once
// A token as the tokenizers make it: its id and its place in the text.
#include <cstddef>
#include <cstdint>

namespace dice {

/// One token and the bytes [begin, end) of the original text it stands for. Tokens that share a character (an emoji of
/// four tokens) have the same range.
struct Token
{
    std::int32_t id = 0;
    std::size_t begin = 0, end = 0;
};

} // namespace dice
