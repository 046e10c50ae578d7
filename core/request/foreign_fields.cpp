#include "request/foreign_fields.h"

#include "base/ascii.h"
#include "base/python_json.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShown = 80; // letters of a value that has no place

std::string shortly(const Json& value)
{
    std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > kShown) {
        text.resize(kShown);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
            text.pop_back();
        if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0)
            text.pop_back();
        text += "...";
    }
    return text;
}

std::string trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n'\"");
    return begin == std::string_view::npos ? std::string()
                                           : std::string(text.substr(begin, text.find_last_not_of(" \t\r\n'\"") + 1 - begin));
}

} // namespace

std::string infotextValue(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "true" : "";
    if (value.is_number_float()) {
        constexpr double kExact = 9007199254740992; // 2^53: beyond it a double says no digit for certain
        const double number = value.get<double>();
        return std::abs(number) < kExact && number == std::floor(number) ? std::to_string(static_cast<std::int64_t>(number)) : value.dump();
    }
    if (value.is_array() && value.size() == 1)
        return infotextValue(value[0]);
    if (value.is_object())
        for (const char* key : {"name", "model_name", "content", "model", "lora", "file", "path", "__value__"})
            if (const Json& inside = member(value, key); inside.is_string() || inside.is_number())
                return infotextValue(inside);
    return value.is_number() ? value.dump() : std::string();
}

const Json& member(const Json& json, const char* key)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

std::vector<std::string> listOf(const Json& json)
{
    std::vector<std::string> list;
    if (json.is_array()) {
        for (const Json& each : json)
            list.push_back(infotextValue(each));
        return list;
    }
    std::string text = infotextValue(json);
    if (text.starts_with('[') && text.ends_with(']'))
        text = text.substr(1, text.size() - 2);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        list.push_back(trimmed(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return list;
}

void nameComfysBeta(Infotext& text)
{
    if (std::string* schedule = fieldOf(text, "Schedule type"); schedule != nullptr && lowered(*schedule) == "beta")
        *schedule = "beta-comfy";
}

void setSize(Infotext& text, const std::string& width, const std::string& height)
{
    if (!width.empty() && !height.empty())
        addField(text, "Size", width + "x" + height);
}

void addField(Infotext& text, std::string key, std::string value)
{
    if (!value.empty())
        text.fields.emplace_back(std::move(key), std::move(value));
}

Infotext translated(const Json& json, const Spellings& words)
{
    Infotext text;
    std::string width, height;
    if (!json.is_object())
        return text;
    for (const auto& [key, json_value] : json.items()) {
        const auto word = words.find(key);
        const std::string& name = word == words.end() ? key : word->second;
        std::string value = infotextValue(json_value);
        if (value.empty() && json_value.is_structured() && !json_value.empty())
            value = shortly(json_value);
        if (name.empty() || value.empty())
            continue;
        if (name == kPromptKey)
            text.prompt = value;
        else if (name == kNegativeKey)
            text.negative = value;
        else if (name == kWidthKey)
            width = value;
        else if (name == kHeightKey)
            height = value;
        else
            addField(text, name, value);
    }
    setSize(text, width, height);
    return text;
}

std::string* fieldOf(Infotext& text, std::string_view key)
{
    const auto found = std::find_if(text.fields.begin(), text.fields.end(), [&](const auto& field) { return field.first == key; });
    return found == text.fields.end() ? nullptr : &found->second;
}

void dropWhere(Infotext& text, std::string_view key, const std::set<std::string>& values)
{
    std::erase_if(text.fields,
        [&](const auto& field) { return field.first == key && (values.contains(field.second) || values.contains(lowered(field.second))); });
}

void addLoraTag(Infotext& text, const std::string& file, const std::string& weight, const std::string& textWeight)
{
    const std::size_t folder = file.find_last_of("/\\");
    std::string name = folder == std::string::npos ? file : file.substr(folder + 1);
    for (const std::string_view extension : {".safetensors", ".ckpt", ".pt", ".bin"})
        if (lowered(name).ends_with(extension))
            name.resize(name.size() - extension.size());
    if (name.empty() || lowered(name) == "none" || text.prompt.find("<lora:" + name + ":") != std::string::npos)
        return;
    const std::string both = textWeight.empty() || textWeight == weight ? weight : textWeight + ":" + weight; // A1111: the text's first
    text.prompt += (text.prompt.empty() ? "" : " ") + std::string("<lora:") + name + ":" + (both.empty() ? "1" : both) + ">";
}

const std::string& otherText(const PictureText& text, const std::string& key)
{
    static const std::string none;
    const auto found = text.others.find(key);
    return found == text.others.end() ? none : found->second;
}

} // namespace dice
