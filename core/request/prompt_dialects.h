#pragma once
// Translates how other programs write emphasis into A1111's "(words:1.2)". What is a bracket to be read there and only a bracket to be
// seen here, or the other way round, gets or loses its backslash.
#include <string>
#include <string_view>
#include <utility>

namespace dice {

/// NovelAI: {x} is x times 1.05, [x] divided by 1.05, 1.5::x:: times 1.5; round brackets are letters.
[[nodiscard]] std::string fromNovelAiPrompt(std::string_view prompt);

/// InvokeAI since 2.2 (the library Compel): word++ is word times 1.1 times 1.1, word-- times 0.9 times 0.9, (words)1.3 and (words)+ in
/// the same way; square brackets are letters.
[[nodiscard]] std::string fromCompelPrompt(std::string_view prompt);

/// InvokeAI 2: what stands in [square brackets] is the negative prompt. First the prompt without it.
[[nodiscard]] std::pair<std::string, std::string> withoutBracketedNegatives(std::string_view prompt);

} // namespace dice
