#include "tokenize/prompt_text.h"

#include "base/error.h"
#include "tokenize/unicode_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dice {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

double requireWeight(std::string_view text, std::string_view tag)
{
    const auto weight = parseNumber(text);
    if (!weight)
        fail(ErrorCode::BadRequest, "Expected a number as weight in <{}>, found \"{}\".", tag, text);
    return *weight;
}

LoraTag parseTag(std::string_view tag)
{
    const auto arguments = split(tag, ':');
    LoraTag lora{std::string(arguments[1])};
    if (lora.name.empty())
        fail(ErrorCode::BadRequest, "Expected a name in <{}>, found none.", tag);
    std::optional<double> text, unet;
    std::size_t position = 0;
    for (const std::string_view argument : std::vector(arguments.begin() + 2, arguments.end())) {
        const std::size_t equals = argument.find('=');
        if (equals == std::string_view::npos) {
            if (position > 1)
                fail(ErrorCode::Unsupported, "Expected at most two weights in <{}>, found \"{}\" as well.", tag, argument);
            (position++ == 0 ? text : unet) = requireWeight(argument, tag);
            continue;
        }
        const std::string_view key = argument.substr(0, equals);
        if (key != "te" && key != "unet")
            fail(ErrorCode::Unsupported, "Expected te or unet as named argument of <{}>, found \"{}\".", tag, key);
        (key == "te" ? text : unet) = requireWeight(argument.substr(equals + 1), tag);
    }
    lora.textWeight = text.value_or(1);
    lora.unetWeight = unet.value_or(lora.textWeight);
    return lora;
}

} // namespace

std::string stripComments(std::string_view text)
{
    std::string kept;
    bool first = true;
    for (const std::string_view line : split(text, '\n')) {
        if (line.starts_with('#'))
            continue;
        if (!first)
            kept += '\n';
        kept += line;
        first = false;
    }
    return kept;
}

PromptWithLoras extractLoras(std::string_view text)
{
    PromptWithLoras result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = std::min(text.find('<', at), text.size());
        result.text += text.substr(at, open - at);
        const std::string_view rest = text.substr(open);
        const bool isTag = rest.starts_with("<lora:") || rest.starts_with("<lyco:");
        const std::size_t close = isTag ? rest.find('>') : std::string_view::npos;
        if (close == std::string_view::npos) {
            result.text += rest.substr(0, 1);
            at = open + 1;
            continue;
        }
        result.loras.push_back(parseTag(rest.substr(1, close - 1)));
        at = open + close + 1;
    }
    return result;
}

bool usesComposition(std::string_view text)
{
    for (std::size_t at = text.find("AND"); at != std::string_view::npos; at = text.find("AND", at + 1))
        if (isWholeWord(text, at, 3))
            return true;
    return false;
}

std::optional<double> parseNumber(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace dice
