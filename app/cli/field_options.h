#pragma once
// Makes options of the command line out of a request's fields.
#include "base/error.h"
#include "base/seed.h"
#include "request/request_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace dice::cli {

/// An option for a seed, whose number `take` gets. -1 is what other programs say for a random one.
inline void addSeedOption(
    CLI::App& command, const std::string& option, const std::string& help, const std::function<void(std::uint64_t)>& take)
{
    command
        .add_option_function<std::string>(
            option,
            [option, take](const std::string& text) {
                const auto seed = text == "-1" ? std::optional(randomSeed()) : text.starts_with('-') ? std::nullopt : seedIn(text);
                if (!seed)
                    throw CLI::ValidationError(
                        option, fmt::format("Expected a seed of 0 to {}, or -1 for a random one, found {}.", ~std::uint64_t{0}, text));
                take(*seed);
            },
            help)
        ->type_name("SEED");
}

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
        else if constexpr (std::same_as<T, std::uint64_t>)
            addSeedOption(m_command, option, help, [&value](std::uint64_t seed) { value = seed; });
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
