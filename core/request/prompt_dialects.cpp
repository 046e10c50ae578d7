#include "request/prompt_dialects.h"

#include <spdlog/fmt/fmt.h>

#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace dice {
namespace {

constexpr std::string_view kBetween = " \t\r\n,"; // stays outside of the brackets of emphasis
constexpr int kDeepest = 64;                      // of brackets in brackets

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

struct Piece
{
    std::string text; ///< as A1111 has letters: brackets that are letters have a backslash
    double weight = 1;
};

// A prompt, piece by piece.
class Pieces
{
public:
    void add(std::string_view text, double weight)
    {
        if (m_pieces.empty() || std::abs(m_pieces.back().weight - weight) > 1e-9)
            m_pieces.push_back({{}, weight});
        m_pieces.back().text += text;
    }

    // The word at the end gets a weight of its own; the one that it has times `factor`.
    void weighLastWord(double factor)
    {
        if (m_pieces.empty())
            return;
        Piece& last = m_pieces.back();
        const std::size_t space = last.text.find_last_of(kBetween), begin = space == std::string::npos ? 0 : space + 1;
        const Piece word{last.text.substr(begin), last.weight * factor};
        last.text.resize(begin);
        m_pieces.push_back(word);
    }

    [[nodiscard]] std::string inA1111() const
    {
        std::string all;
        for (const Piece& piece : m_pieces) {
            const std::size_t begin = piece.text.find_first_not_of(kBetween);
            if (std::abs(piece.weight - 1) < 1e-9 || begin == std::string::npos) {
                all += piece.text;
                continue;
            }
            const std::size_t end = piece.text.find_last_not_of(kBetween) + 1;
            all += fmt::format("{}({}:{:.6g}){}", piece.text.substr(0, begin), piece.text.substr(begin, end - begin), piece.weight,
                piece.text.substr(end));
        }
        return all;
    }

private:
    std::vector<Piece> m_pieces;
};

std::string asLetter(char c)
{
    return std::string_view("()[]").find(c) != std::string_view::npos ? std::string("\\") + c : std::string(1, c);
}

struct Number
{
    double value = 0;
    std::size_t size = 0; ///< letters; 0 = there is no number
};

Number numberAt(std::string_view text)
{
    std::size_t end = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    bool digits = false;
    for (; end < text.size() && (isDigit(text[end]) || text[end] == '.'); ++end)
        digits = digits || isDigit(text[end]);
    const std::size_t begin = text.starts_with('+') ? 1 : 0;
    Number number;
    const auto [behind, error] = std::from_chars(text.data() + begin, text.data() + end, number.value);
    if (!digits || error != std::errc())
        return {};
    number.size = static_cast<std::size_t>(behind - text.data()) - (behind[-1] == '.' ? 1 : 0); // a sentence may end there
    return number;
}

// "1.5::" where no word goes on into it.
Number weightAt(std::string_view text, std::size_t at)
{
    const bool inWord = at > 0 && (isLetter(text[at - 1]) || isDigit(text[at - 1]) || text[at - 1] == '.');
    Number number = inWord ? Number{} : numberAt(text.substr(at));
    if (number.size != 0 && text.substr(at + number.size).starts_with("::"))
        number.size += 2;
    else
        number.size = 0;
    return number;
}

class Compel
{
public:
    explicit Compel(std::string_view text) : m_text(text), m_closing(text.size(), 0)
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '(')
                open.push_back(i);
            else if (text[i] == ')' && !open.empty()) {
                m_closing[open.back()] = i;
                open.pop_back();
            }
        }
    }

    std::string inA1111()
    {
        fragment(m_text.size(), 1, 0);
        return m_pieces.inA1111();
    }

private:
    void fragment(std::size_t end, double weight, int depth)
    {
        while (m_at < end) {
            const char c = m_text[m_at];
            if (c == '\\' && m_at + 1 < end) {
                m_pieces.add(m_text.substr(m_at, 2), weight);
                m_at += 2;
            } else if (const std::size_t close = depth < kDeepest ? m_closing[m_at] : 0; close != 0) {
                group(close, weight, depth);
            } else if (const double factor = c == '+' || c == '-' ? signs() : 1; factor != 1) {
                m_pieces.weighLastWord(factor);
            } else {
                m_pieces.add(asLetter(c), weight);
                ++m_at;
            }
        }
    }

    void group(std::size_t close, double weight, int depth)
    {
        std::size_t behind = close + 1;
        double factor = 1;
        if (const Number number = numberAt(m_text.substr(behind)); number.size != 0) {
            factor = number.value;
            behind += number.size;
        } else {
            factor = signsAt(behind, /*needsBoundary=*/false);
        }
        ++m_at;
        fragment(close, weight * factor, depth + 1);
        m_at = behind;
    }

    // 1.1 or 0.9 for each sign from `at` on, which goes behind them; 1 where they belong to a word.
    double signsAt(std::size_t& at, bool needsBoundary) const
    {
        const char sign = at < m_text.size() ? m_text[at] : ' ';
        std::size_t end = at;
        while (end < m_text.size() && m_text[end] == sign && (sign == '+' || sign == '-'))
            ++end;
        const bool boundary = end == m_text.size() || std::string_view(" \t\r\n,.;:!?)\"").find(m_text[end]) != std::string_view::npos;
        if (end == at || (needsBoundary && !boundary))
            return 1;
        const double factor = std::pow(sign == '+' ? 1.1 : 0.9, static_cast<double>(end - at));
        at = end;
        return factor;
    }

    double signs()
    {
        const bool behindWord = m_at > 0 && (isLetter(m_text[m_at - 1]) || isDigit(m_text[m_at - 1]) || m_text[m_at - 1] == '\'');
        return behindWord ? signsAt(m_at, /*needsBoundary=*/true) : 1;
    }

    std::string_view m_text;
    std::vector<std::size_t> m_closing; // of each bracket that opens; 0 = none, or no such bracket
    std::size_t m_at = 0;
    Pieces m_pieces;
};

// One space where several are, none at the ends or before a comma.
std::string tidied(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ';
        if (space && (out.empty() || out.back() == ' '))
            continue;
        if (c == ',' && !out.empty() && out.back() == ' ')
            out.pop_back();
        out += c;
    }
    const std::size_t end = out.find_last_not_of(" ,");
    out.resize(end == std::string::npos ? 0 : end + 1);
    return out;
}

} // namespace

std::string fromNovelAiPrompt(std::string_view prompt)
{
    Pieces pieces;
    int braces = 0, brackets = 0;
    double times = 1;
    bool weighed = false; // until "::"
    for (std::size_t i = 0; i < prompt.size();) {
        const char c = prompt[i];
        if (const Number weight = weightAt(prompt, i); weight.size != 0) {
            times = weight.value;
            weighed = true;
            i += weight.size;
        } else if (weighed && prompt.substr(i).starts_with("::")) {
            times = 1;
            weighed = false;
            i += 2;
        } else if (c == '{' || c == '[' || (c == '}' && braces > 0) || (c == ']' && brackets > 0)) {
            (c == '{' || c == '}' ? braces : brackets) += c == '{' || c == '[' ? 1 : -1;
            ++i;
        } else {
            const bool escaped = c == '\\' && i + 1 < prompt.size() && asLetter(prompt[i + 1]).size() == 2;
            pieces.add(escaped ? std::string(prompt.substr(i, 2)) : asLetter(c), std::pow(1.05, braces - brackets) * times);
            i += escaped ? 2 : 1;
        }
    }
    return pieces.inA1111();
}

std::string fromCompelPrompt(std::string_view prompt) { return Compel(prompt).inA1111(); }

std::pair<std::string, std::string> withoutBracketedNegatives(std::string_view prompt)
{
    std::string positive, negative;
    std::size_t at = 0;
    while (at < prompt.size()) {
        const std::size_t open = prompt.find('[', at), close = open == std::string_view::npos ? open : prompt.find(']', open);
        if (close == std::string_view::npos)
            break;
        positive += std::string(prompt.substr(at, open - at)) + ' ';
        negative += (negative.empty() ? "" : ", ") + tidied(prompt.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    positive += prompt.substr(std::min(at, prompt.size()));
    return negative.empty() ? std::pair(std::string(prompt), negative) : std::pair(tidied(positive), negative);
}

} // namespace dice
