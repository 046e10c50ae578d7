#pragma once
// Writes a request as JSON, as it stands in pictures, and reads it back. Version 1; unknown keys are refused by name, so that
// a newer program's picture is never replayed as something else in silence.
#include "base/error.h"
#include "request/request_fields.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace dice {

[[nodiscard]] nlohmann::json toJson(const GenerationRequest& request);
/// `where` names the file in errors (BadFile).
[[nodiscard]] GenerationRequest requestFromJson(const nlohmann::json& json, const std::string& where);

template <typename Enum> [[nodiscard]] std::string_view nameOf(Enum value)
{
    for (const auto& [known, word] : wordsOf<Enum>())
        if (known == value)
            return word;
    return {};
}

/// "cpu, nv"
template <typename Enum> [[nodiscard]] std::string wordList()
{
    std::string list;
    for (const auto& [value, word] : wordsOf<Enum>())
        list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

/// BadRequest that lists the words there are; `what` names the option.
template <typename Enum> [[nodiscard]] Enum enumNamed(std::string_view word, std::string_view what = "a word")
{
    for (const auto& [value, known] : wordsOf<Enum>())
        if (known == word)
            return value;
    fail(ErrorCode::BadRequest, "Expected for {} one of {}, found \"{}\".", what, wordList<Enum>(), word);
}

} // namespace dice
