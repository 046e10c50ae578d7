#include "base/error.h"

namespace dice {

const Sentence& sentenceOf(ErrorCode code)
{
    static constexpr Sentence kOfCodes[] = {DICE_SENTENCE("bad-request", "This cannot be done as it is set."),
        DICE_SENTENCE("bad-file", "A file is damaged, or it is something else than its name says."),
        DICE_SENTENCE("not-found", "Something that is needed is not there."),
        DICE_SENTENCE("unsupported", "Dice Studio does not know how to do this."),
        DICE_SENTENCE("out-of-memory", "Memory ran out; try a smaller picture or batch, or close other programs."),
        DICE_SENTENCE("disk", "A file could not be read or written."),
        DICE_SENTENCE("internal", "Something went wrong inside Dice Studio.")};
    return kOfCodes[static_cast<int>(code)];
}

namespace {

std::string both(const Remark& said, const std::string& details)
{
    return details.empty() ? said.english() : said.english() + ' ' + details;
}

} // namespace

Error::Error(ErrorCode code, const std::string& details)
    : std::runtime_error(details), m_code(code), m_said(say(sentenceOf(code))), m_details(details)
{
}

Error::Error(ErrorCode code, Remark said, std::string details)
    : std::runtime_error(both(said, details)), m_code(code), m_said(std::move(said)), m_details(std::move(details))
{
}

} // namespace dice
