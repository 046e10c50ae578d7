#include "tokenize/prompt_text.h"

#include "base/ascii.h"
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

// By the argument's place or by its name, which says more; false where it is not understood.
struct TagWeights
{
    std::optional<double> first, second, te, unet;

    bool take(std::string_view argument)
    {
        const std::size_t equals = argument.find('=');
        if (equals == std::string_view::npos)
            return (!first && keep(first, argument)) || (first && !second && keep(second, argument));
        const std::string key = lowered(std::string(argument.substr(0, equals)));
        return (key == "te" && keep(te, argument.substr(equals + 1))) || (key == "unet" && keep(unet, argument.substr(equals + 1)));
    }

private:
    static bool keep(std::optional<double>& weight, std::string_view number)
    {
        const auto read = parseNumber(number);
        if (read)
            weight = read;
        return read.has_value();
    }
};

LoraTag loraTag(const std::vector<std::string_view>& arguments)
{
    LoraTag lora{.name = std::string(arguments[1])};
    TagWeights weights;
    for (std::size_t i = 2; i < arguments.size(); ++i)
        if (!weights.take(arguments[i]) && !arguments[i].empty())
            lora.leftOut += (lora.leftOut.empty() ? "" : ":") + std::string(arguments[i]);
    lora.textWeight = weights.te.value_or(weights.first.value_or(1));
    lora.unetWeight = weights.unet.value_or(weights.second.value_or(lora.textWeight));
    return lora;
}

std::string withoutComments(std::string_view text)
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

// The inside of the tag that begins `text`; empty where none does.
std::string_view tagAt(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    std::size_t at = 1;
    while (at < text.size() && isLetter(text[at]))
        ++at;
    const std::size_t close = text.find('>', at);
    return at > 1 && at < text.size() && text[at] == ':' && close != std::string_view::npos && close > at + 1 ? text.substr(1, close - 1)
                                                                                                              : std::string_view();
}

void takeTag(PromptParts& parts, std::string_view tag)
{
    const auto arguments = split(tag, ':');
    const std::string kind = lowered(std::string(arguments[0]));
    if ((kind == "lora" || kind == "lyco") && !arguments[1].empty())
        parts.loras.push_back(loraTag(arguments));
    else if (const std::string whole = "<" + std::string(tag) + ">"; std::ranges::find(parts.unknown, whole) == parts.unknown.end())
        parts.unknown.push_back(whole);
}

} // namespace

PromptParts takeApart(std::string_view prompt, EmphasisConvention convention)
{
    const std::string kept = convention == EmphasisConvention::A1111 ? withoutComments(prompt) : std::string(prompt);
    PromptParts parts;
    std::string_view rest = kept;
    while (!rest.empty()) {
        const std::size_t open = std::min(rest.find('<'), rest.size());
        parts.text += rest.substr(0, open);
        rest.remove_prefix(open);
        if (const std::string_view tag = tagAt(rest); !tag.empty()) {
            takeTag(parts, tag);
            rest.remove_prefix(tag.size() + 2);
        } else if (!rest.empty()) {
            parts.text += '<';
            rest.remove_prefix(1);
        }
    }
    return parts;
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
