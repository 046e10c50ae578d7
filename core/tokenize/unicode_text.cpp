#include "tokenize/unicode_text.h"

#include "base/error.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace dice {
namespace {

constexpr char32_t kCapitalIWithDot = 0x130, kCombiningDotAbove = 0x307;

enum class Kind { Blank, Letter, Number, Symbol };

Kind kindOf(char32_t code)
{
    const auto c = static_cast<UChar32>(code);
    if (u_isUWhiteSpace(c))
        return Kind::Blank;
    const std::uint32_t mask = U_GET_GC_MASK(c);
    if ((mask & U_GC_L_MASK) != 0)
        return Kind::Letter;
    return (mask & U_GC_N_MASK) != 0 ? Kind::Number : Kind::Symbol;
}

/// Appends one character of the NFC text, lower case; a blank after a blank only lengthens the first.
void appendNormalized(std::vector<TextCharacter>& out, char32_t code, std::size_t begin, std::size_t end)
{
    if (u_isUWhiteSpace(static_cast<UChar32>(code))) {
        if (!out.empty() && out.back().code == U' ')
            out.back().end = end;
        else
            out.push_back({U' ', begin, end});
        return;
    }
    if (code == kCapitalIWithDot) {
        out.push_back({U'i', begin, end});
        out.push_back({kCombiningDotAbove, begin, end});
        return;
    }
    out.push_back({static_cast<char32_t>(u_tolower(static_cast<UChar32>(code))), begin, end});
}

/// Every character of valid UTF-8 with its bytes [begin, end).
template <typename Visit> void forEachCharacter(std::string_view utf8, Visit visit)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t begin = at;
        UChar32 code = 0;
        U8_NEXT(bytes, at, length, code);
        visit(static_cast<char32_t>(code), static_cast<std::size_t>(begin), static_cast<std::size_t>(at));
    }
}

[[noreturn]] void failOnIcu(UErrorCode status) { fail(ErrorCode::Internal, "ICU cannot normalize the text: {}.", u_errorName(status)); }

/// NFC as the tokenizers library knows it: its tables are those of Unicode 9, so that newer combining marks stay where
/// they are written.
const icu::Normalizer2& normalizer()
{
    static const icu::FilteredNormalizer2 filtered = [] {
        UErrorCode status = U_ZERO_ERROR;
        static const icu::UnicodeSet known(u"[:age=9.0:]", status);
        const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
        if (U_FAILURE(status))
            failOnIcu(status);
        return icu::FilteredNormalizer2(*nfc, known);
    }();
    return filtered;
}

std::string composed(std::string_view utf8, icu::Edits& edits)
{
    std::string text;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&text, static_cast<std::int32_t>(utf8.size()));
    normalizer().normalizeUTF8(0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink, &edits, status);
    if (U_FAILURE(status))
        failOnIcu(status);
    return text;
}

/// The number of characters of the contraction at `at` ('s 't 're 've 'm 'll 'd), 0 if there is none.
std::size_t contractionAt(const std::vector<TextCharacter>& text, std::size_t at)
{
    if (text[at].code != U'\'')
        return 0;
    const char32_t first = at + 1 < text.size() ? text[at + 1].code : 0;
    const char32_t second = at + 2 < text.size() ? text[at + 2].code : 0;
    if (first == U's' || first == U't' || first == U'm' || first == U'd')
        return 2;
    const bool isLong = (first == U'r' && second == U'e') || (first == U'v' && second == U'e') || (first == U'l' && second == U'l');
    return isLong ? 3 : 0;
}

/// The number of letters in the special word at `at`, 0 if there is none.
std::size_t specialWordAt(const std::vector<TextCharacter>& text, std::size_t at)
{
    for (const std::u32string_view word : {U"<|startoftext|>", U"<|endoftext|>"}) {
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
        if (text.size() - at >= word.size() &&
            std::equal(word.begin(), word.end(), begin, [](char32_t a, const TextCharacter& b) { return a == b.code; }))
            return word.size() - 4;
    }
    return 0;
}

/// The character that begins at `at`, or ends before it; -1 at the ends of the text and on invalid bytes.
/// `at` moves past it.
UChar32 takeNext(std::string_view text, std::size_t& at)
{
    if (at >= text.size())
        return -1;
    const std::string_view window = text.substr(at, U8_MAX_LENGTH);
    std::int32_t taken = 0;
    UChar32 code = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(window.data()), taken, static_cast<std::int32_t>(window.size()), code);
    at += static_cast<std::size_t>(taken);
    return code;
}

UChar32 takePrevious(std::string_view text, std::size_t& at)
{
    if (at == 0)
        return -1;
    const std::size_t first = at - std::min<std::size_t>(at, U8_MAX_LENGTH);
    auto rest = static_cast<std::int32_t>(at - first);
    UChar32 code = 0;
    U8_PREV(reinterpret_cast<const std::uint8_t*>(text.data() + first), 0, rest, code);
    at = first + static_cast<std::size_t>(rest);
    return code;
}

bool isBlank(UChar32 code) { return code >= 0 && (u_isUWhiteSpace(code) || (code >= 0x1C && code <= 0x1F)); }

bool isWordCharacter(UChar32 code) { return code == '_' || (code >= 0 && (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_N_MASK)) != 0); }

} // namespace

bool isWholeWord(std::string_view text, std::size_t at, std::size_t length)
{
    std::size_t before = at, after = at + length;
    return !isWordCharacter(takePrevious(text, before)) && !isWordCharacter(takeNext(text, after));
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    for (std::size_t next = at; isBlank(takeNext(text, next)); at = next) {
    }
    return at;
}

std::size_t skipBlanksBack(std::string_view text, std::size_t at)
{
    for (std::size_t previous = at; isBlank(takePrevious(text, previous)); at = previous) {
    }
    return at;
}

void requireUtf8(std::string_view text)
{
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
        fail(ErrorCode::BadRequest, "Expected a text of less than 2 GiB, found {} bytes.", text.size());
    forEachCharacter(text, [&](char32_t code, std::size_t begin, std::size_t) {
        if (static_cast<std::int32_t>(code) < 0)
            fail(ErrorCode::BadRequest, "Expected text in UTF-8, found an invalid byte 0x{:02X} at position {}.",
                static_cast<unsigned>(static_cast<unsigned char>(text[begin])), begin);
    });
}

std::vector<TextCharacter> normalizeForClip(std::string_view utf8, std::size_t offset)
{
    icu::Edits edits;
    const std::string text = composed(utf8, edits);
    std::vector<TextCharacter> out;
    out.reserve(text.size());
    UErrorCode status = U_ZERO_ERROR;
    auto spans = edits.getFineIterator();
    while (spans.next(status)) {
        const auto source = offset + static_cast<std::size_t>(spans.sourceIndex());
        const auto sourceEnd = source + static_cast<std::size_t>(spans.oldLength());
        const std::string_view part =
            std::string_view(text).substr(static_cast<std::size_t>(spans.destinationIndex()), static_cast<std::size_t>(spans.newLength()));
        // A changed span maps as a whole; an unchanged one byte by byte.
        const bool changed = spans.hasChange();
        forEachCharacter(part, [&](char32_t code, std::size_t begin, std::size_t end) {
            appendNormalized(out, code, changed ? source : source + begin, changed ? sourceEnd : source + end);
        });
    }
    return out;
}

std::vector<std::pair<std::size_t, std::size_t>> splitWords(const std::vector<TextCharacter>& text)
{
    std::vector<std::pair<std::size_t, std::size_t>> words;
    std::size_t at = 0;
    const auto takeRun = [&](Kind kind) {
        const std::size_t first = at;
        while (at < text.size() && kindOf(text[at].code) == kind)
            ++at;
        words.emplace_back(first, at);
    };
    const auto take = [&](std::size_t length) {
        words.emplace_back(at, at + length);
        at += length;
    };
    while (at < text.size()) {
        // The special words reach this point in another case alone (`<|EndOfText|>`). The reference keeps them together
        // here, and its second splitter cuts them into symbols, letters, symbols.
        if (const std::size_t letters = specialWordAt(text, at); letters > 0) {
            take(2);
            take(letters);
            take(2);
            continue;
        }
        const Kind kind = kindOf(text[at].code);
        if (kind == Kind::Blank)
            ++at;
        else if (const std::size_t contraction = contractionAt(text, at); contraction > 0)
            take(contraction);
        else if (kind == Kind::Number)
            take(1);
        else
            takeRun(kind);
    }
    return words;
}

void appendUtf8(std::string& text, char32_t code)
{
    std::array<std::uint8_t, 4> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(code));
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

} // namespace dice
