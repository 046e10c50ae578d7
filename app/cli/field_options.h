#pragma once
// Makes options of the command line out of a request's fields.
#include "base/error.h"
#include "request/request_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace dice::cli {

/// A visitor of a request's fields that adds an option for each that has one.
class FieldOptions
{
public:
    /// `leftOut`: keys of fields that the command decides itself.
    explicit FieldOptions(CLI::App& command, std::vector<std::string_view> leftOut = {}) : m_command(command), m_leftOut(std::move(leftOut))
    {
    }

    template <typename T> void operator()(const FieldTraits& field, T& value)
    {
        if constexpr (FieldGroup<T>)
            visitFields(value, *this);
        else if (!field.option.empty() && std::ranges::find(m_leftOut, field.key) == m_leftOut.end())
            add(std::string(field.option), std::string(field.help), field.sparse, value);
    }

private:
    template <typename T> void add(const std::string& option, const std::string& help, bool sparse, T& value)
    {
        if constexpr (Reference<T>)
            m_command.add_option(option, value.file, help);
        else if constexpr (std::same_as<T, bool>)
            m_command.add_flag(option, value, help);
        else if constexpr (std::is_enum_v<T>)
            m_command
                .add_option_function<std::string>(
                    option, [&value, option](const std::string& word) { value = wordOf<T>(option, word); }, help + ": " + wordList<T>())
                ->default_str(std::string(nameOf(value)));
        else if constexpr (std::same_as<T, std::string> || std::is_arithmetic_v<T> || std::same_as<T, std::optional<double>>) {
            CLI::Option* const added = m_command.add_option(option, value, help);
            if (!sparse)
                added->capture_default_str();
        }
    }

    template <typename Enum> static Enum wordOf(const std::string& option, const std::string& word)
    {
        try {
            return enumNamed<Enum>(word, option);
        } catch (const Error& error) {
            throw CLI::ValidationError(error.what());
        }
    }

    CLI::App& m_command;
    std::vector<std::string_view> m_leftOut;
};

} // namespace dice::cli
