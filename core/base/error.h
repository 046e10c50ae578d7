#pragma once
// The one exception type of core. A message is a whole sentence that says what was expected, what was found and in
// which file; programs show it as it is.
#include <spdlog/fmt/fmt.h>

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

class Error : public std::runtime_error
{
public:
    Error(ErrorCode code, const std::string& message) : std::runtime_error(message), m_code(code) {}
    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }

private:
    ErrorCode m_code;
};

/// Throws Error with a message in fmt syntax.
template <typename... Args> [[noreturn]] void fail(ErrorCode code, fmt::format_string<Args...> format, Args&&... args)
{
    throw Error(code, fmt::format(format, std::forward<Args>(args)...));
}

} // namespace dice
