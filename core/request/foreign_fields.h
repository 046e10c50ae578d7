#pragma once
// Puts a program's JSON into A1111's fields by a table of its keys: what the readers of foreign texts share.
#include "image/infotext.h"
#include "image/picture_file.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace dice {

// Keys of a table that are no field of their own.
inline constexpr const char* kPromptKey = "Prompt";
inline constexpr const char* kNegativeKey = "Negative prompt";
inline constexpr const char* kWidthKey = "Width";
inline constexpr const char* kHeightKey = "Height";

/// Their key -> A1111's; "" = says nothing about the picture. Keys that are missing keep their name.
using Spellings = std::map<std::string, std::string, std::less<>>;

/// The text of a table; lists and objects without a name are shown shortly under their own key.
[[nodiscard]] Infotext translated(const nlohmann::json& json, const Spellings& words);

/// A JSON value as infotext has it: 7.0 -> "7", "x" -> "x", an object by its name, a list by its only value; empty for
/// null, false and longer lists.
[[nodiscard]] std::string infotextValue(const nlohmann::json& value);

/// A member that may be missing or of any type; null where it is.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& json, const char* key);

/// A list in any spelling: JSON's, Python's in a string ("['a', 'b']"), one value alone.
[[nodiscard]] std::vector<std::string> listOf(const nlohmann::json& json);

/// "<lora:name:0.8>" behind the prompt, unless the prompt has it; the name without folders and extension, "None" is none. The weight in
/// the text encoder where it is another one.
void addLoraTag(Infotext& text, const std::string& file, const std::string& weight, const std::string& textWeight = {});

/// The value of a field, to be changed; nullptr where it is missing.
[[nodiscard]] std::string* fieldOf(Infotext& text, std::string_view key);
/// Leaves out a field whose value says that nothing was set.
void dropWhere(Infotext& text, std::string_view key, const std::set<std::string>& values);
void addField(Infotext& text, std::string key, std::string value);
/// ComfyUI and what is built on it call a schedule beta that is another one than A1111's.
void nameComfysBeta(Infotext& text);
/// Width and height become one field, as A1111 has it; nothing where one is missing.
void setSize(Infotext& text, const std::string& width, const std::string& height);

/// Of a picture's other texts; empty where there is none.
[[nodiscard]] const std::string& otherText(const PictureText& text, const std::string& key);

} // namespace dice
