#include "base/file_name.h"

#include "base/ascii.h"

#ifdef DICE_WITH_TOKENIZER
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#endif

#include <algorithm>
#include <array>

namespace dice {

std::string foldedName(std::string_view name)
{
    std::string slashed(name);
    std::ranges::replace(slashed, '\\', '/');
#ifdef DICE_WITH_TOKENIZER
    constexpr char16_t kNoCharacter = 0xFFFD; // what stands for bytes that are no UTF-8: two such names must not become one
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(slashed);
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(error);
    if (U_SUCCESS(error) && text.indexOf(kNoCharacter) < 0) {
        std::string folded;
        nfc->normalize(text.foldCase(), error).toUTF8String(folded);
        return folded;
    }
#endif
    return lowered(slashed);
}

std::string_view cutToBytes(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    const auto goesOn = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    while (most > 0 && goesOn(text[most]))
        --most;
    return text.substr(0, most);
}

std::filesystem::path withFileName(const std::filesystem::path& path, std::string_view stem, std::string_view tail)
{
    const std::size_t room = kLongestFileName - std::min(tail.size(), kLongestFileName);
    return path.parent_path() / std::string(cutToBytes(stem, room)).append(tail);
}

bool isReservedFileName(std::string_view name)
{
    constexpr std::array kDevices = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    std::string stem = lowered(std::string(name.substr(0, name.find('.'))));
    stem.erase(stem.find_last_not_of(' ') + 1);
    const bool port = stem.starts_with("com") || stem.starts_with("lpt");
    const std::string number = port ? stem.substr(3) : "";
    const bool digit = (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "¹" || number == "²" || number == "³";
    return digit || std::ranges::find(kDevices, stem) != kDevices.end();
}

} // namespace dice
