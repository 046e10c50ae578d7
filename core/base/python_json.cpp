#include "base/python_json.h"

#include <charconv>

namespace dice {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isOfWord(char c) { return isDigit(c) || isLetter(c) || c == '+' || c == '-' || c == '.'; }

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

// The value of "u12ab" at a place; nothing where these are no four digits.
std::optional<unsigned> codeUnitAt(std::string_view text, std::size_t at)
{
    if (at + 5 > text.size() || text[at] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    for (const char c : text.substr(at + 1, 4)) {
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!isDigit(c) && !letter)
            return std::nullopt;
        unit = unit * 16 + static_cast<unsigned>(isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return unit;
}

bool isHigh(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLow(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Writes a text again as JSON has it.
class Rewriter
{
public:
    explicit Rewriter(std::string_view text) : m_text(text) { m_out.reserve(text.size() + 16); }

    // Everything, or the first value that brackets enclose; nothing where that has no end.
    std::optional<std::string> rewritten(bool firstValueAlone)
    {
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"' || c == '\'')
                string(c);
            else if (isOfWord(c))
                word();
            else if (c == ',' && closesNext())
                ++m_at;
            else
                m_out += m_text[m_at++];
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (firstValueAlone && depth == 0)
                return std::move(m_out);
        }
        return firstValueAlone ? std::nullopt : std::optional(std::move(m_out));
    }

private:
    [[nodiscard]] bool closesNext() const
    {
        const std::size_t next = m_text.find_first_not_of(" \t\r\n", m_at + 1);
        return next != std::string_view::npos && (m_text[next] == '}' || m_text[next] == ']');
    }

    void word()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isOfWord(m_text[end]))
            ++end;
        const std::string_view word = m_text.substr(m_at, end - m_at);
        m_at = end;
        if (word == "true" || word == "True")
            m_out += "true";
        else if (word == "false" || word == "False")
            m_out += "false";
        else
            m_out += plainNumber(word).value_or("null");
    }

    void string(char quote)
    {
        m_out += '"';
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\' && m_at + 1 < m_text.size())
                escape();
            else if (static_cast<unsigned char>(c) < 0x20)
                control(c);
            else
                m_out += c == '"' ? std::string("\\\"") : std::string(1, c);
        }
        if (m_at < m_text.size()) {
            m_out += '"';
            ++m_at;
        }
    }

    void control(char c)
    {
        static constexpr char kDigits[] = "0123456789abcdef";
        m_out += "\\u00";
        m_out += kDigits[(c >> 4) & 15];
        m_out += kDigits[c & 15];
    }

    // At a backslash; stays at the last character of what it escapes.
    void escape()
    {
        const char next = m_text[++m_at];
        if (next == 'u')
            return codeUnit();
        if (next == '\'')
            m_out += '\'';
        else if (std::string_view("\"\\/bfnrt").find(next) != std::string_view::npos)
            (m_out += '\\') += next;
        else { // a backslash that was meant as one
            m_out += "\\\\";
            --m_at;
        }
    }

    void codeUnit()
    {
        const auto unit = codeUnitAt(m_text, m_at);
        if (!unit) {
            m_out += "\\\\";
            --m_at;
            return;
        }
        const auto second =
            isHigh(*unit) && m_at + 5 < m_text.size() && m_text[m_at + 5] == '\\' ? codeUnitAt(m_text, m_at + 6) : std::nullopt;
        const bool pair = second && isLow(*second), lone = !pair && (isHigh(*unit) || isLow(*unit));
        const std::size_t size = pair ? 11 : 5;
        m_out += lone ? std::string("\\ufffd") : '\\' + std::string(m_text.substr(m_at, size));
        m_at += size - 1;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_out;
};

} // namespace

std::optional<std::string> plainNumber(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t whole = digitsFrom(text, 0);
    std::size_t at = whole, fraction = 0;
    const bool point = at < text.size() && text[at] == '.';
    if (point) {
        fraction = digitsFrom(text, at + 1);
        at += 1 + fraction;
    }
    if (whole + fraction == 0)
        return std::nullopt;
    std::string number = (negative ? "-" : "") + std::string(text.substr(0, whole));
    const std::size_t first = negative ? 1 : 0;
    number.erase(first, std::min(number.find_first_not_of('0', first), number.size()) - first);
    if (number.size() == first)
        number += '0';
    if (point)
        number += '.' + (fraction == 0 ? std::string("0") : std::string(text.substr(whole + 1, fraction)));
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const std::size_t sign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+') ? 1 : 0;
        const std::size_t digits = digitsFrom(text, at + 1 + sign);
        if (digits == 0)
            return std::nullopt;
        number += text.substr(at, 1 + sign + digits);
        at += 1 + sign + digits;
    }
    if (at < text.size() && std::string_view("fFlL").find(text[at]) != std::string_view::npos)
        ++at;         // C's and Java's kinds of numbers
    double value = 0; // only to see whether it is too large for one
    const bool fits = std::from_chars(number.data(), number.data() + number.size(), value).ec != std::errc::result_out_of_range;
    return at == text.size() && fits ? std::optional(number) : std::nullopt;
}

nlohmann::json parsePythonJson(std::string_view text) { return parseJson(*Rewriter(text).rewritten(/*firstValueAlone=*/false)); }

nlohmann::json firstObject(std::string_view text)
{
    const std::size_t begin = text.find('{');
    const auto object = begin == std::string_view::npos ? std::nullopt : Rewriter(text.substr(begin)).rewritten(/*firstValueAlone=*/true);
    return object ? parseJson(*object) : nlohmann::json(nlohmann::json::value_t::discarded);
}

} // namespace dice
