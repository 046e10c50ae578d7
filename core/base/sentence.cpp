#include "base/sentence.h"

#include <charconv>

namespace dice {

std::string filled(std::string_view sentence, const std::vector<std::string>& arguments)
{
    std::string text;
    std::size_t next = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t close = sentence[at] == '{' ? sentence.find('}', at) : std::string_view::npos;
        std::size_t which = next;
        const char* const first = sentence.data() + at + 1;
        const bool gap = close != std::string_view::npos &&
                         (close == at + 1 || std::from_chars(first, sentence.data() + close, which).ptr == sentence.data() + close);
        if (!gap || which >= arguments.size()) {
            text += sentence[at++];
            continue;
        }
        text += arguments[which];
        next += close == at + 1 ? 1 : 0;
        at = close + 1;
    }
    return text;
}

std::vector<std::string> english(const Remarks& remarks)
{
    std::vector<std::string> lines;
    lines.reserve(remarks.size());
    for (const Remark& remark : remarks)
        lines.push_back(remark.english());
    return lines;
}

} // namespace dice
