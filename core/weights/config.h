#pragma once
// A config.json read with the file and the key in every error (BadFile).
#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

class Config
{
public:
    Config(nlohmann::json values, std::filesystem::path file);
    static Config read(const std::filesystem::path& file);

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] const nlohmann::json& json() const { return m_values; }
    /// There and not null.
    [[nodiscard]] bool has(std::string_view key) const;

    [[nodiscard]] std::int64_t integer(std::string_view key, std::optional<std::int64_t> otherwise = {}) const;
    [[nodiscard]] double number(std::string_view key, std::optional<double> otherwise = {}) const;
    [[nodiscard]] bool boolean(std::string_view key, bool otherwise) const;
    [[nodiscard]] std::string string(std::string_view key, std::optional<std::string> otherwise = {}) const;
    /// A list of integers; a single integer stands for `count` equal ones.
    [[nodiscard]] std::vector<std::int64_t> integers(
        std::string_view key, std::size_t count, std::optional<std::int64_t> otherwise = {}) const;
    [[nodiscard]] std::vector<std::string> strings(std::string_view key) const;

    /// Unsupported unless the key is absent, null or equal to the value: for options this program does not implement.
    void require(std::string_view key, const nlohmann::json& value) const;

private:
    [[nodiscard]] const nlohmann::json* find(std::string_view key) const;
    [[noreturn]] void wrong(std::string_view key, std::string_view expected) const;
    nlohmann::json m_values;
    std::filesystem::path m_file;
};

} // namespace dice
