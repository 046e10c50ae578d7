#include "image/infotext.h"

#include "base/json.h"
#include "image/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace dice {
namespace {

constexpr std::string_view kNegativeLine = "Negative prompt:";
constexpr std::string_view kSteps = "Steps: ";
constexpr std::size_t kFewestPairs = 3;
constexpr int kMostAttempts = 100; // each reads the rest of the line

struct Range
{
    char32_t first, last;
};

// Python's \s beyond ASCII.
constexpr Range kSpaces[] = {
    {0x85, 0x85}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
// Blocks of punctuation and symbols: no letters and digits in Python's sense. Exact for Latin-1, by whole blocks beyond.
constexpr Range kNoLetters[] = {{0x80, 0xA9}, {0xAB, 0xB1}, {0xB4, 0xB4}, {0xB6, 0xB8}, {0xBB, 0xBB}, {0xBF, 0xBF}, {0xD7, 0xD7},
    {0xF7, 0xF7}, {0x2000, 0x206F}, {0x20A0, 0x20FF}, {0x2190, 0x245F}, {0x2500, 0x2775}, {0x2794, 0x2BFF}, {0x3000, 0x3004},
    {0x3008, 0x3020}, {0xE000, 0xF8FF}, {0xFE00, 0xFE6F}, {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
    {0xFFF0, 0xFFFF}, {0x1F000, 0x1F0FF}, {0x1F300, 0x1FAFF}, {0xE0000, 0x10FFFF}};

template <std::size_t N> bool isIn(const Range (&ranges)[N], char32_t c)
{
    return std::any_of(std::begin(ranges), std::end(ranges), [c](Range range) { return c >= range.first && c <= range.last; });
}

bool isSpace(char32_t c) { return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F) : isIn(kSpaces, c); }

bool isWord(char32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    return !isIn(kNoLetters, c) && !isIn(kSpaces, c);
}

// The number of bytes at the front whose characters all are of a kind.
template <typename Kind> std::size_t spanOf(std::string_view text, Kind kind)
{
    std::string_view rest = text;
    while (!rest.empty()) {
        std::string_view next = rest;
        if (!kind(takeCharacter(next)))
            break;
        rest = next;
    }
    return text.size() - rest.size();
}

std::string_view withoutSpacesInFront(std::string_view text) { return text.substr(spanOf(text, isSpace)); }

std::string_view stripped(std::string_view text)
{
    text = withoutSpacesInFront(text);
    std::size_t end = 0; // behind the last character that is no space
    for (std::string_view rest = text; !rest.empty();)
        if (!isSpace(takeCharacter(rest)))
            end = text.size() - rest.size();
    return text.substr(0, end);
}

// The size of a quoted string at the front that a comma or the end follows; 0 = there is none.
std::size_t quotedSize(std::string_view text)
{
    if (!text.starts_with('"'))
        return 0;
    std::size_t i = 1;
    while (i < text.size() && text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    const bool closed = i < text.size() && i > 1;
    return closed && (i + 1 == text.size() || text[i + 1] == ',') ? i + 1 : 0;
}

// The size of a list or an object at the front that begins with a string, as JSON or Python write it, with what stands behind it up to
// a comma; one that never ends reaches to the end. 0 = there is none: a model may be called "[pruned] orchard".
std::size_t jsonSize(std::string_view text)
{
    const std::size_t inside = std::min(text.find_first_not_of(" [{"), text.size());
    const char quote = inside == text.size() ? ' ' : text[inside];
    if (inside == 0 || (quote != '"' && quote != '\''))
        return 0;
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\')
            ++i;
        else if (c == quote)
            inString = !inString;
        else if (!inString)
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (depth == 0)
            return std::min(text.find(',', i), text.size());
    }
    return text.size();
}

std::string unquoted(std::string_view value)
{
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
        const auto json = parseJson(value);
        if (json.is_string())
            return json.get<std::string>();
    }
    return std::string(value);
}

using Fields = std::vector<std::pair<std::string, std::string>>;

// Every match of \s*(\w[\w \-/]+):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$), where beyond A1111 a value that is JSON ends where the JSON
// does: what a site says of its resources names models, and models are called "Steps: 4, Seed: 9".
Fields pairsOf(std::string_view line)
{
    const auto ofKey = [](char32_t c) { return isWord(c) || c == ' ' || c == '-' || c == '/'; };
    Fields fields;
    while (!line.empty()) {
        std::string_view afterFirst = line;
        if (!isWord(takeCharacter(afterFirst))) {
            line = afterFirst;
            continue;
        }
        const std::size_t more = spanOf(afterFirst, ofKey);
        const std::string_view behind = afterFirst.substr(more);
        if (more == 0 || !behind.starts_with(':')) {
            line = behind; // nothing that starts inside this run can match either: it ends at the same place
            continue;
        }
        const std::string_view key = line.substr(0, line.size() - behind.size());
        line = withoutSpacesInFront(behind.substr(1));
        const std::size_t quoted = quotedSize(line), whole = quoted != 0 ? quoted : jsonSize(line);
        const std::string_view value = line.substr(0, whole != 0 ? whole : line.find(','));
        fields.emplace_back(key, unquoted(value));
        line.remove_prefix(std::min(line.size(), value.size() + 1));
    }
    return fields;
}

bool isTemplate(std::string_view line) { return line.starts_with("Template:") || line.starts_with("Negative Template:"); }

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

// Templates stand behind the pairs and may have several lines, or somewhere above with one.
void leaveTemplatesOut(std::vector<std::string_view>& lines)
{
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (isTemplate(lines[i]) && stripped(lines[i - 1]).starts_with(kSteps)) {
            lines.resize(i);
            break;
        }
    }
    if (!lines.empty())
        lines.erase(std::remove_if(lines.begin() + 1, lines.end(), isTemplate), lines.end());
}

// Where "Steps: <number>" begins a line of pairs; npos = nowhere.
std::size_t stepsIn(std::string_view line)
{
    std::size_t at = line.find(kSteps);
    for (int attempt = 0; at != std::string_view::npos && attempt < kMostAttempts; ++attempt, at = line.find(kSteps, at + 1)) {
        const std::string_view value = line.substr(at + kSteps.size());
        if (!value.empty() && value[0] >= '0' && value[0] <= '9' && pairsOf(line.substr(at)).size() >= kFewestPairs)
            return at;
    }
    return std::string_view::npos;
}

// A text in one line: split before "Steps: " and the "Negative prompt:" in front of it.
void splitJammedLine(std::vector<std::string_view>& lines)
{
    if (lines.size() != 1)
        return;
    const std::string_view line = lines[0];
    const std::size_t steps = stepsIn(line);
    if (steps == std::string_view::npos)
        return;
    const std::size_t negative = line.substr(0, steps).find(kNegativeLine);
    lines.clear();
    lines.push_back(line.substr(0, std::min(negative, steps)));
    if (negative != std::string_view::npos)
        lines.push_back(line.substr(negative, steps - negative));
    lines.push_back(line.substr(steps));
}

void append(std::string& text, std::string_view line)
{
    if (!text.empty())
        text += '\n';
    text += line;
}

bool needsQuotes(const std::string& value)
{
    return value.find_first_of(",:\n\r") != std::string::npos || value.starts_with('"') || stripped(value).size() != value.size();
}

} // namespace

const std::string* Infotext::find(std::string_view key) const
{
    const auto found = std::find_if(fields.rbegin(), fields.rend(), [&](const auto& field) { return field.first == key; });
    return found == fields.rend() ? nullptr : &found->second;
}

std::optional<std::pair<int, int>> Infotext::size(std::string_view key) const
{
    const std::string* value = find(key);
    if (value == nullptr)
        return std::nullopt;
    const char* const end = value->data() + value->size();
    int width = 0, height = 0;
    const auto first = std::from_chars(value->data(), end, width);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != 'x')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, height);
    if (second.ec != std::errc() || second.ptr != end || width <= 0 || height <= 0)
        return std::nullopt;
    return std::pair(width, height);
}

std::string formatInfotext(const Infotext& text)
{
    std::string out = text.prompt;
    if (!text.negative.empty())
        append(out, std::string(kNegativeLine) + " " + text.negative);
    std::string pairs;
    for (const auto& [key, value] : text.fields) {
        pairs += (pairs.empty() ? "" : ", ") + key + ": ";
        pairs += needsQuotes(value) ? nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) : value;
    }
    if (!pairs.empty())
        append(out, pairs);
    return out;
}

Infotext parseInfotext(std::string_view text)
{
    std::vector<std::string_view> lines = linesOf(stripped(text));
    leaveTemplatesOut(lines);
    splitJammedLine(lines);
    Infotext result;
    if (!lines.empty()) {
        result.fields = pairsOf(stripped(lines.back()));
        if (result.fields.size() < kFewestPairs)
            result.fields.clear();
        else
            lines.pop_back();
    }
    bool inNegative = false;
    for (std::string_view line : lines) {
        line = stripped(line);
        if (line.starts_with(kNegativeLine)) {
            inNegative = true;
            line = stripped(line.substr(kNegativeLine.size()));
        }
        append(inNegative ? result.negative : result.prompt, line);
    }
    return result;
}

bool looksLikeInfotext(std::string_view text) { return !text.starts_with('{') && parseInfotext(text).find("Steps") != nullptr; }

} // namespace dice
