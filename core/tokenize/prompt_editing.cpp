#include "tokenize/prompt_editing.h"

#include "base/error.h"
#include "tokenize/prompt_text.h"
#include "tokenize/unicode_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace dice {
namespace {

/// A pair of brackets that A1111's grammar accepts, with everything inside it.
struct Group
{
    enum class Kind { Emphasis, Scheduled, Alternate };
    Kind kind = Kind::Emphasis;
    std::size_t close = 0;               // the closing bracket
    std::vector<std::size_t> separators; // the ":" or "|" directly inside
    int when = 0;                        // of Scheduled
};

using Groups = std::unordered_map<std::size_t, Group>; // by the opening bracket; emphasis is text here, so not in it

/// `when` of a schedule: blanks, a number, blanks.
std::optional<int> parseWhen(std::string_view text, int steps)
{
    const std::size_t first = skipBlanks(text, 0);
    const std::size_t last = std::max(first, skipBlanksBack(text, text.size()));
    const std::string_view number = text.substr(first, last - first);
    if (number.find_first_not_of("+-.0123456789eE") != std::string_view::npos)
        return std::nullopt;
    const auto value = parseNumber(number);
    if (!value)
        return std::nullopt;
    const double step = number.find('.') == std::string_view::npos ? *value : *value * steps;
    return static_cast<int>(std::clamp<double>(step, -1, steps)); // cut towards zero; below one it is always "to"
}

/// Finds the groups in one pass. Brackets of both kinds must nest; a wrong one spoils all that are open, because none
/// of them can be closed around it.
class GroupFinder
{
public:
    GroupFinder(std::string_view text, int steps) : m_text(text), m_steps(steps) {}

    /// False when the whole prompt is plain text.
    bool find()
    {
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (c == '\\') {
                if (at + 1 == m_text.size() || m_text[at + 1] == '\n')
                    return false;
                ++at;
            } else if (c == '(' || c == '[') {
                m_open.push_back({at, {}, {}, true});
            } else if (c == ')' || c == ']') {
                close(at);
            } else if (c == ':' && !m_open.empty()) {
                m_open.back().colons.push_back(at);
            } else if (c == '|') {
                if (!m_open.empty())
                    m_open.back().bars.push_back(at);
                else
                    m_strayBar = true;
            }
        }
        while (!m_open.empty())
            spoil();
        return !m_strayBar;
    }

    [[nodiscard]] const Groups& groups() const { return m_groups; }

private:
    struct Open
    {
        std::size_t at = 0;
        std::vector<std::size_t> colons, bars;
        bool sound = true; // nothing inside it is malformed
    };

    void close(std::size_t at)
    {
        const char opening = m_text[at] == ')' ? '(' : '[';
        if (m_open.empty())
            return;
        if (m_text[m_open.back().at] != opening) {
            while (!m_open.empty())
                spoil();
            return;
        }
        if (auto group = groupOf(m_open.back(), at)) {
            if (group->kind != Group::Kind::Emphasis)
                m_groups.emplace(m_open.back().at, std::move(*group));
            m_open.pop_back();
            return;
        }
        spoil();
        if (!m_open.empty())
            m_open.back().sound = false;
    }

    /// The innermost open bracket becomes text, and so do the bars in it: nothing can hold them.
    void spoil()
    {
        m_strayBar = m_strayBar || !m_open.back().bars.empty();
        m_open.pop_back();
    }

    std::optional<Group> groupOf(const Open& open, std::size_t at) const
    {
        const std::size_t colons = open.colons.size(), bars = open.bars.size();
        if (!open.sound || (colons > 0 && bars > 0))
            return std::nullopt;
        if (m_text[at] == ')')
            return colons < 2 && bars == 0 ? std::optional(Group{Group::Kind::Emphasis, at, {}, 0}) : std::nullopt;
        if (bars > 0)
            return Group{Group::Kind::Alternate, at, open.bars, 0};
        if (colons == 0)
            return Group{Group::Kind::Emphasis, at, {}, 0};
        const std::size_t last = open.colons.back() + 1;
        const auto when = colons > 2 ? std::nullopt : parseWhen(m_text.substr(last, at - last), m_steps);
        return when ? std::optional(Group{Group::Kind::Scheduled, at, open.colons, *when}) : std::nullopt;
    }

    std::string_view m_text;
    int m_steps;
    Groups m_groups;
    std::vector<Open> m_open;
    bool m_strayBar = false;
};

struct Range
{
    std::size_t begin = 0, end = 0;
};

/// The part of the group that begins at `open` which is used at a step.
Range choose(const Group& group, std::size_t open, int step)
{
    if (group.kind == Group::Kind::Alternate) {
        const std::size_t count = group.separators.size() + 1;
        const std::size_t index = static_cast<std::size_t>(step - 1) % count;
        return {index == 0 ? open + 1 : group.separators[index - 1] + 1, index + 1 == count ? group.close : group.separators[index]};
    }
    const std::size_t first = group.separators.front(), last = group.separators.back();
    const bool hasFrom = first != last;
    if (step <= group.when)
        return hasFrom ? Range{open + 1, first} : Range{};
    return {hasFrom ? first + 1 : open + 1, last};
}

/// The prompt at one step, without recursion: brackets may nest as deep as the text is long.
std::string textAt(std::string_view text, const Groups& groups, int step)
{
    std::string out;
    std::vector<Range> todo{{0, text.size()}};
    while (!todo.empty()) {
        auto [at, end] = todo.back();
        todo.pop_back();
        while (at < end) {
            const auto group = groups.find(at);
            if (group == groups.end()) {
                out += text[at++];
                continue;
            }
            todo.push_back({group->second.close + 1, end});
            todo.push_back(choose(group->second, at, step));
            break;
        }
    }
    return out;
}

} // namespace

std::vector<EditedPrompt> promptEdits(std::string_view text, int steps)
{
    if (steps < 1)
        fail(ErrorCode::BadRequest, "Expected at least 1 step, found {}.", steps);
    GroupFinder finder(text, steps);
    if (!finder.find())
        return {{steps, std::string(text)}};
    std::set<int> ends{steps};
    for (const auto& [open, group] : finder.groups()) {
        if (group.kind == Group::Kind::Scheduled && group.when >= 1)
            ends.insert(group.when);
        if (group.kind == Group::Kind::Alternate && static_cast<int>(ends.size()) < steps)
            for (int step = 1; step < steps; ++step)
                ends.insert(step);
    }
    std::vector<EditedPrompt> schedule;
    for (const int end : ends)
        schedule.push_back({end, textAt(text, finder.groups(), end)});
    return schedule;
}

std::vector<EditedPrompt> textsOverSteps(std::string_view text, int steps, EmphasisConvention convention)
{
    return convention == EmphasisConvention::Comfy ? std::vector<EditedPrompt>{{steps, std::string(text)}} : promptEdits(text, steps);
}

} // namespace dice
