#pragma once
// Plain C++ test cases of core: run by Qt Test where there is Qt (tests/core/tst_core.cpp) and by a small main where
// there is not (tests/core/main_without_qt.cpp).
//
//     CASE(safetensors, refusesTruncatedFile)
//     {
//         CHECK_EQ(reader.size(), 3u);
//         CHECK_THROWS(reader.tensor("x"), "expected");   // an Error whose message contains the text
//     }
#include "base/error.h"

#include <filesystem>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dice::test {

struct Case
{
    const char* suite;
    const char* name;
    void (*run)();
};

std::vector<Case>& cases();

struct Registration
{
    Registration(const char* suite, const char* name, void (*run)()) { cases().push_back({suite, name, run}); }
};

/// Thrown by a failed check; ends the case.
struct Failure : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Thrown by skip(): the reason is printed by the runner.
struct Skipped : std::runtime_error
{
    using std::runtime_error::runtime_error;
};
[[noreturn]] inline void skip(const std::string& reason) { throw Skipped(reason); }

[[noreturn]] void failAt(const char* file, int line, const std::string& what);
/// Prints a measured figure (an error, a count) so that it can be read in the log of a passing run.
void say(const std::string& text);
/// tests/ in the source tree, and a fresh folder for this case to write into (with a space and an accent in its name).
std::filesystem::path sourceFolder();
std::filesystem::path freshFolder();
/// Fixtures written by the reference libraries (tests/fixtures; see the README there).
inline std::filesystem::path fixture(std::string_view name) { return sourceFolder() / "fixtures" / name; }

/// Runs one case; returns an empty string, or what failed.
std::string runCase(const Case& testCase);

template <typename T> std::string shown(const T& value)
{
    std::ostringstream out;
    out << value;
    return out.str();
}

} // namespace dice::test

#define CASE(suite, name)                                                                                                                  \
    static void suite##_##name();                                                                                                          \
    static const ::dice::test::Registration suite##_##name##_registration(#suite, #name, suite##_##name);                                  \
    static void suite##_##name()

// torch's logging has macros of the same names
#undef CHECK
#undef CHECK_EQ
#define CHECK(condition)                                                                                                                   \
    do {                                                                                                                                   \
        if (!(condition))                                                                                                                  \
            ::dice::test::failAt(__FILE__, __LINE__, #condition " is false");                                                              \
    } while (false)

#define CHECK_EQ(actual, expected)                                                                                                         \
    do {                                                                                                                                   \
        const auto actual_ = (actual);                                                                                                     \
        const auto expected_ = (expected);                                                                                                 \
        if (!(actual_ == expected_))                                                                                                       \
            ::dice::test::failAt(__FILE__, __LINE__,                                                                                       \
                std::string(#actual " is ") + ::dice::test::shown(actual_) + ", expected " + ::dice::test::shown(expected_));              \
    } while (false)

#define CHECK_LESS(actual, bound)                                                                                                          \
    do {                                                                                                                                   \
        const auto actual_ = (actual);                                                                                                     \
        const auto bound_ = (bound);                                                                                                       \
        if (!(actual_ < bound_))                                                                                                           \
            ::dice::test::failAt(__FILE__, __LINE__,                                                                                       \
                std::string(#actual " is ") + ::dice::test::shown(actual_) + ", expected less than " + ::dice::test::shown(bound_));       \
    } while (false)

#define CHECK_THROWS(expression, text)                                                                                                     \
    do {                                                                                                                                   \
        std::string message_;                                                                                                              \
        bool thrown_ = false;                                                                                                              \
        try {                                                                                                                              \
            (void)(expression);                                                                                                            \
        } catch (const ::dice::Error& error_) {                                                                                            \
            thrown_ = true;                                                                                                                \
            message_ = error_.what();                                                                                                      \
        }                                                                                                                                  \
        if (!thrown_)                                                                                                                      \
            ::dice::test::failAt(__FILE__, __LINE__, #expression " did not throw");                                                        \
        if (message_.find(text) == std::string::npos)                                                                                      \
            ::dice::test::failAt(__FILE__, __LINE__, "the error \"" + message_ + "\" does not contain \"" + (text) + "\"");                \
    } while (false)
