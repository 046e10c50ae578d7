#pragma once
// Error is the one exception type of core. It carries two texts: what the artist is told, as a value that each surface says
// in its language, and the details behind it: what was expected, what was found and in which file.
#include "base/sentence.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace dice {

enum class ErrorCode {
    BadRequest,  // a value of the request is out of range or contradicts another
    BadFile,     // a file is damaged, lies about itself or is of another kind than its name says
    NotFound,    // a file, folder or named thing does not exist
    Unsupported, // well-formed, but outside what this program does
    OutOfMemory,
    Disk,     // reading or writing failed: permissions, space, hardware
    Internal, // a broken promise inside the program
};

/// What an artist is told about an error that has no sentence of its own.
[[nodiscard]] const Sentence& sentenceOf(ErrorCode code);

class Error : public std::runtime_error
{
public:
    /// Details alone: what() is them.
    Error(ErrorCode code, const std::string& details);
    /// what() is the sentence in English, and the details behind it.
    Error(ErrorCode code, Remark said, std::string details = {});
    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const Remark& said() const noexcept { return m_said; }
    /// In English; empty where the sentence says it all.
    [[nodiscard]] const std::string& details() const noexcept { return m_details; }
    /// Whether the sentence says more than the code does.
    [[nodiscard]] bool hasOwnSentence() const { return m_said.kind != sentenceOf(m_code).kind; }

private:
    ErrorCode m_code;
    Remark m_said;
    std::string m_details;
};

/// Throws Error with details in fmt syntax.
template <typename... Args> [[noreturn]] void fail(ErrorCode code, fmt::format_string<Args...> format, Args&&... args)
{
    throw Error(code, fmt::format(format, std::forward<Args>(args)...));
}

/// Throws Error with a sentence that says it all.
template <typename... Args> [[noreturn]] void fail(ErrorCode code, const Sentence& sentence, Args&&... args)
{
    throw Error(code, say(sentence, std::forward<Args>(args)...));
}

/// Runs `work`. An error of it that has no sentence of its own says this one; what it said before becomes its details.
/// For the places that know what a file is to the artist: a model, a LoRA, a picture.
template <typename Work, typename... Args> decltype(auto) saying(const Sentence& sentence, Work&& work, const Args&... args)
{
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        if (error.hasOwnSentence() || error.code() == ErrorCode::OutOfMemory)
            throw;
        throw Error(error.code(), say(sentence, args...), error.what());
    }
}

} // namespace dice
