#include "tokenize/prompt_emphasis.h"

#include "base/error.h"
#include "tokenize/prompt_text.h"
#include "tokenize/unicode_text.h"

#include <algorithm>
#include <optional>

namespace dice {
namespace {

constexpr double kRound = 1.1, kSquare = 1 / 1.1;
constexpr double kLargestWeight = 1e6;
constexpr std::size_t kMostOpen = 1000; // keeps the work linear in the length of the text
constexpr std::string_view kBreak = "BREAK";

class WeightParser
{
public:
    explicit WeightParser(std::string_view text) : m_text(text) {}

    std::vector<WeightedText> parse()
    {
        while (m_at < m_text.size())
            step();
        for (const std::size_t first : m_round)
            multiplyFrom(first, kRound);
        for (const std::size_t first : m_square)
            multiplyFrom(first, kSquare);
        if (m_parts.empty())
            m_parts.push_back({});
        return joined();
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (c == '\\')
            return takeEscape();
        if (c == '(' || c == '[')
            return open(c == '(' ? m_round : m_square);
        if (c == ')' && !m_round.empty())
            return close(m_round, kRound, 1);
        if (c == ']' && !m_square.empty())
            return close(m_square, kSquare, 1);
        if (c == ':' && !m_round.empty())
            if (const auto ending = weightEnding())
                return close(m_round, ending->weight, ending->length);
        if (c == ':' || c == ')' || c == ']') {
            m_parts.push_back({std::string(1, c)});
            ++m_at;
            return;
        }
        const std::size_t end = std::min(m_text.find_first_of("\\()[]:", m_at), m_text.size());
        takeRun(m_text.substr(m_at, end - m_at));
        m_at = end;
    }

    void takeEscape()
    {
        const std::string_view next = m_text.substr(m_at + 1, 1);
        const bool escapes = !next.empty() && std::string_view("()[]\\").find(next[0]) != std::string_view::npos;
        m_parts.push_back({std::string(escapes ? next : std::string_view())});
        m_at += escapes ? 2 : 1;
    }

    void open(std::vector<std::size_t>& brackets)
    {
        if (m_round.size() + m_square.size() >= kMostOpen)
            fail(ErrorCode::BadRequest, "Expected at most {} open brackets in a prompt, found more at byte {}.", kMostOpen, m_at);
        brackets.push_back(m_parts.size());
        ++m_at;
    }

    void close(std::vector<std::size_t>& brackets, double factor, std::size_t length)
    {
        multiplyFrom(brackets.back(), factor);
        brackets.pop_back();
        m_at += length;
    }

    struct Ending
    {
        double weight = 1;
        std::size_t length = 0;
    };

    /// `:1.3)` at the current place, blanks allowed around the number.
    std::optional<Ending> weightEnding() const
    {
        const std::size_t first = skipBlanks(m_text, m_at + 1);
        const std::size_t last = std::min(m_text.find_first_not_of("+-.0123456789", first), m_text.size());
        const std::size_t bracket = skipBlanks(m_text, last);
        if (bracket >= m_text.size() || m_text[bracket] != ')')
            return std::nullopt;
        const auto weight = parseNumber(m_text.substr(first, last - first));
        return weight ? std::optional(Ending{*weight, bracket + 1 - m_at}) : std::nullopt;
    }

    /// Text without brackets, cut at every BREAK with the blanks around it. There is a part, if an empty one, on both
    /// sides, so that two breaks are never neighbours.
    void takeRun(std::string_view run)
    {
        std::size_t begin = 0;
        for (std::size_t at = run.find(kBreak); at != std::string_view::npos; at = run.find(kBreak, at + 1)) {
            if (!isWholeWord(run, at, kBreak.size()))
                continue;
            m_parts.push_back({std::string(run.substr(begin, std::max(begin, skipBlanksBack(run, at)) - begin))});
            m_parts.push_back({std::string(kBreak), -1, true});
            begin = skipBlanks(run, at + kBreak.size());
        }
        m_parts.push_back({std::string(run.substr(begin))});
    }

    void multiplyFrom(std::size_t first, double factor)
    {
        for (std::size_t i = first; i < m_parts.size(); ++i)
            if (!m_parts[i].isBreak)
                m_parts[i].weight = std::clamp(m_parts[i].weight * factor, -kLargestWeight, kLargestWeight);
    }

    std::vector<WeightedText> joined()
    {
        std::vector<WeightedText> out;
        for (WeightedText& part : m_parts) {
            if (!out.empty() && !part.isBreak && !out.back().isBreak && out.back().weight == part.weight)
                out.back().text += part.text;
            else
                out.push_back(std::move(part));
        }
        return out;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<WeightedText> m_parts;
    std::vector<std::size_t> m_round, m_square; // the first part inside each open bracket
};

} // namespace

std::vector<WeightedText> parseEmphasis(std::string_view text) { return WeightParser(text).parse(); }

} // namespace dice
