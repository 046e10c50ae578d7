#pragma once
// Sentence and Remark say something to the artist as a value: its kind, its words in English and what stands in their gaps.
// A command line prints the English; the window looks the sentence up in the artist's language; a program reads the kind.
#include <spdlog/fmt/fmt.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dice {

/// One row of what the program can say, kept in the file that knows the thing.
struct Sentence
{
    const char* kind;    ///< never changes: "borrowed-enhancer"
    const char* english; ///< whole sentences; {} or {0} ... {9} are the gaps
};

// translations/ collects these: the kind is the context, the English the source.
#define DICE_SENTENCE(kind, english)                                                                                                       \
    ::dice::Sentence { kind, english }

/// The sentence with its gaps filled: {} by the next argument, {N} by argument N. A gap without an argument stays as it is.
[[nodiscard]] std::string filled(std::string_view sentence, const std::vector<std::string>& arguments);

struct Remark
{
    std::string kind, sentence; ///< of the Sentence; an empty kind = words that have no other language, said as they are
    std::vector<std::string> arguments = {};

    [[nodiscard]] bool empty() const { return sentence.empty(); }
    [[nodiscard]] std::string english() const { return filled(sentence, arguments); }
    friend bool operator==(const Remark&, const Remark&) = default;
};

template <typename... Args> [[nodiscard]] Remark say(const Sentence& sentence, Args&&... arguments)
{
    return {sentence.kind, sentence.english, {fmt::format("{}", std::forward<Args>(arguments))...}};
}

using Remarks = std::vector<Remark>;

/// Each in English.
[[nodiscard]] std::vector<std::string> english(const Remarks& remarks);

} // namespace dice
