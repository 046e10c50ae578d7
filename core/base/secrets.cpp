#include "base/secrets.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

namespace dice {
namespace {

constexpr std::string_view kHidden = "...";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kEndsOfAddress = " \t\r\n\"'`<>";
constexpr std::string_view kEndsOfValue = " \t\r\n\"'`<>&;,#";
constexpr std::size_t kShortestKey = 8; // a shorter word may be one of a sentence

bool isOneOf(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }
bool isLetterOrDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isWordPart(char c) { return isLetterOrDigit(c) || isOneOf("-_.%", c); }

// Said of a parameter outside an address, where its name must be clear by itself.
bool isSecretName(std::string_view name)
{
    const std::string small = lowered(std::string(name));
    constexpr std::array kNames = {"apikey", "api_key", "api-key", "key", "auth", "sig", "passwd", "pwd", "credential"};
    constexpr std::array kEnds = {"token", "secret", "password", "signature", "-credential"};
    return std::ranges::find(kNames, small) != kNames.end() ||
           std::ranges::any_of(kEnds, [&](const char* end) { return small.ends_with(end); });
}

// "a=1&token=x" with the values hidden that are not known to be open. A lone word is a value too.
std::string openQuery(std::string_view query)
{
    std::string open;
    while (true) {
        const std::size_t end = std::min(query.find_first_of("&;"), query.size());
        const std::string_view pair = query.substr(0, end);
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos)
            open += pair.empty() ? "" : kHidden;
        else if (equals + 1 == pair.size() || isOpenParameter(pair.substr(0, equals)))
            open += pair;
        else
            open.append(pair.substr(0, equals + 1)).append(kHidden);
        if (end == query.size())
            return open;
        open += query[end];
        query.remove_prefix(end + 1);
    }
}

// What stands behind "https://".
std::string openAddress(std::string_view rest)
{
    const std::size_t hostEnd = std::min(rest.find_first_of("/?#"), rest.size());
    if (const std::size_t at = rest.substr(0, hostEnd).rfind('@'); at != std::string_view::npos)
        return openAddress(rest.substr(at + 1));
    const std::size_t pathEnd = std::min(rest.find_first_of("?#"), rest.size());
    std::string open(rest.substr(0, pathEnd));
    for (std::size_t at = pathEnd; at < rest.size();) {
        const std::size_t end = std::min(rest.find('#', at + 1), rest.size());
        open += rest[at];
        open += openQuery(rest.substr(at + 1, end - at - 1));
        at = end;
    }
    return open;
}

// The punctuation of the sentence that a value ends is none of it.
std::size_t endOf(std::string_view text, std::size_t begin, std::string_view ends)
{
    std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
    while (end > begin && isOneOf(".,:;)]}", text[end - 1]))
        --end;
    return end;
}

std::string withOpenAddresses(std::string_view text)
{
    constexpr std::string_view kMark = "://";
    std::string open;
    for (std::size_t at = 0;;) {
        const std::size_t mark = text.find(kMark, at);
        if (mark == std::string_view::npos)
            return open.append(text.substr(at));
        const std::size_t begin = mark + kMark.size(), end = endOf(text, begin, kEndsOfAddress);
        open.append(text.substr(at, begin - at)).append(openAddress(text.substr(begin, end - begin)));
        at = end;
    }
}

// "token=x" where no address stands around it: one without "https://", or an answer of a server.
std::string withOpenParameters(std::string_view text)
{
    std::string open;
    for (std::size_t at = 0;;) {
        const std::size_t equals = text.find('=', at);
        if (equals == std::string_view::npos)
            return open.append(text.substr(at));
        std::size_t name = equals;
        while (name > at && isWordPart(text[name - 1]))
            --name;
        std::size_t end = equals + 1;
        open.append(text.substr(at, end - at));
        if (isSecretName(text.substr(name, equals - name))) {
            end = endOf(text, end, kEndsOfValue);
            if (end > equals + 1)
                open += kHidden;
        }
        at = end;
    }
}

// "Bearer x" and "Authorization: x": the word behind the mark.
std::string withoutWordBehind(std::string_view text, std::string_view mark)
{
    const std::string small = lowered(std::string(text));
    std::string open;
    for (std::size_t at = 0;;) {
        const std::size_t found = small.find(mark, at);
        if (found == std::string::npos)
            return open.append(text.substr(at));
        const std::size_t begin = std::min(text.find_first_not_of(kBlanks, found + mark.size()), text.size());
        const std::size_t end = endOf(text, begin, kEndsOfValue);
        open.append(text.substr(at, begin - at)).append(end - begin < kShortestKey ? text.substr(begin, end - begin) : kHidden);
        at = end;
    }
}

// Keys by their form: those of Hugging Face.
std::string withoutKeys(std::string_view text)
{
    constexpr std::string_view kMark = "hf_";
    constexpr std::size_t kShortest = 16;
    std::string open;
    for (std::size_t at = 0;;) {
        const std::size_t found = text.find(kMark, at);
        if (found == std::string_view::npos)
            return open.append(text.substr(at));
        std::size_t end = found + kMark.size();
        while (end < text.size() && isLetterOrDigit(text[end]))
            ++end;
        open.append(text.substr(at, found - at));
        open.append(end - found >= kShortest ? kHidden : text.substr(found, end - found));
        at = end;
    }
}

} // namespace

bool isOpenParameter(std::string_view name)
{
    constexpr std::array kOpen = {"type", "format", "size", "fp", "download", "id", "version", "revision", "name", "filename", "file",
        "path", "modelid", "modelversionid"};
    return std::ranges::find(kOpen, lowered(std::string(name))) != kOpen.end();
}

std::string withoutSecrets(std::string_view text)
{
    std::string open = withOpenParameters(withOpenAddresses(text));
    for (const char* mark : {"authorization:", "authorization: token", "bearer ", "authorization: basic"})
        open = withoutWordBehind(open, mark);
    return withoutKeys(open);
}

} // namespace dice
