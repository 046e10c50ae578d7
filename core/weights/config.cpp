#include "weights/config.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"

#include <cmath>

namespace dice {

Config::Config(nlohmann::json values, std::filesystem::path file) : m_values(std::move(values)), m_file(std::move(file))
{
    if (!m_values.is_object())
        fail(ErrorCode::BadFile, "Expected a JSON object, found {}: {}.", m_values.type_name(), m_file.string());
}

Config Config::read(const std::filesystem::path& file)
{
    const std::string text = readTextFile(file);
    nlohmann::json values = parseJson(text);
    if (values.is_discarded())
        fail(ErrorCode::BadFile, "Expected JSON, found text that is not, or is nested too deeply: {}.", file.string());
    return {std::move(values), file};
}

const nlohmann::json* Config::find(std::string_view key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() || found->is_null() ? nullptr : &*found;
}

void Config::wrong(std::string_view key, std::string_view expected) const
{
    const nlohmann::json* value = find(key);
    fail(ErrorCode::BadFile, "Expected {} for \"{}\", found {}: {}.", expected, key,
        value == nullptr ? "nothing" : value->dump().substr(0, 80), m_file.string());
}

bool Config::has(std::string_view key) const { return find(key) != nullptr; }

std::int64_t Config::integer(std::string_view key, std::optional<std::int64_t> otherwise) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr && otherwise)
        return *otherwise;
    if (value == nullptr || !value->is_number_integer())
        wrong(key, "a whole number");
    return value->get<std::int64_t>();
}

double Config::number(std::string_view key, std::optional<double> otherwise) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr && otherwise)
        return *otherwise;
    if (value == nullptr || !value->is_number() || !std::isfinite(value->get<double>()))
        wrong(key, "a number");
    return value->get<double>();
}

bool Config::boolean(std::string_view key, bool otherwise) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return otherwise;
    if (!value->is_boolean())
        wrong(key, "true or false");
    return value->get<bool>();
}

std::string Config::string(std::string_view key, std::optional<std::string> otherwise) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr && otherwise)
        return *otherwise;
    if (value == nullptr || !value->is_string())
        wrong(key, "a text");
    return value->get<std::string>();
}

std::vector<std::int64_t> Config::integers(std::string_view key, std::size_t count, std::optional<std::int64_t> otherwise) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr && otherwise)
        return std::vector<std::int64_t>(count, *otherwise);
    if (value != nullptr && value->is_number_integer())
        return std::vector<std::int64_t>(count, value->get<std::int64_t>());
    if (value == nullptr || !value->is_array() || value->size() != count)
        wrong(key, "a list of " + std::to_string(count) + " whole numbers");
    std::vector<std::int64_t> list;
    for (const nlohmann::json& item : *value) {
        if (!item.is_number_integer())
            wrong(key, "a list of whole numbers");
        list.push_back(item.get<std::int64_t>());
    }
    return list;
}

std::vector<std::string> Config::strings(std::string_view key) const
{
    const nlohmann::json* value = find(key);
    if (value == nullptr || !value->is_array())
        wrong(key, "a list of texts");
    std::vector<std::string> list;
    for (const nlohmann::json& item : *value) {
        if (!item.is_string())
            wrong(key, "a list of texts");
        list.push_back(item.get<std::string>());
    }
    return list;
}

void Config::require(std::string_view key, const nlohmann::json& expected) const
{
    const nlohmann::json* value = find(key);
    if (value != nullptr && *value != expected)
        fail(ErrorCode::Unsupported, "\"{}\": {} is not supported, only {}: {}.", key, value->dump().substr(0, 80), expected.dump(),
            m_file.string());
}

} // namespace dice
