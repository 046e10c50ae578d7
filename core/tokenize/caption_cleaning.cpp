#include "tokenize/caption_cleaning.h"

#include "base/error.h"
#include "tokenize/unicode_text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

namespace dice {

std::string lowerCase(std::string_view utf8)
{
    requireUtf8(utf8);
    std::string text;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&text, static_cast<std::int32_t>(utf8.size()));
    icu::CaseMap::utf8ToLower("", 0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink, nullptr, status);
    if (U_FAILURE(status))
        fail(ErrorCode::Internal, "ICU cannot write the text in lower case: {}.", u_errorName(status));
    return text;
}

WeightedCaption cleanCaption(const std::vector<WeightedText>& texts)
{
    WeightedCaption caption;
    for (const WeightedText& part : texts) {
        caption.text += part.isBreak ? " " : lowerCase(part.text);
        caption.weights.resize(caption.text.size(), part.isBreak ? 1.0f : static_cast<float>(part.weight));
    }
    const std::size_t end = skipBlanksBack(caption.text, caption.text.size()), begin = std::min(skipBlanks(caption.text, 0), end);
    caption.text = caption.text.substr(begin, end - begin);
    caption.weights = {
        caption.weights.begin() + static_cast<std::ptrdiff_t>(begin), caption.weights.begin() + static_cast<std::ptrdiff_t>(end)};
    return caption;
}

} // namespace dice
