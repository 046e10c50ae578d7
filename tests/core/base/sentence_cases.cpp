#include "base/error.h"
#include "support/cases.h"

using namespace dice;

CASE(sentence, fillsItsGaps)
{
    CHECK_EQ(filled("{} of {} layers of {}.", {"1", "2", "ink"}), std::string("1 of 2 layers of ink."));
    CHECK_EQ(filled("{1} before {0}, {1}", {"a", "b"}), std::string("b before a, b")); // as another language may want it
    CHECK_EQ(filled("{} and {}", {"{}"}), std::string("{} and {}"));                   // no argument is read again, no gap is lost
    CHECK_EQ(filled("{x} {7} { {", {"a"}), std::string("{x} {7} { {"));
}

CASE(sentence, anErrorSaysTheArtistsSentenceFirst)
{
    const Error plain(ErrorCode::NotFound, "Expected a file, found none: a.png.");
    CHECK_EQ(std::string(plain.what()), std::string("Expected a file, found none: a.png."));
    CHECK(!plain.hasOwnSentence() && plain.said() == say(sentenceOf(ErrorCode::NotFound)));
    constexpr Sentence kNoLora = DICE_SENTENCE("no-such-lora", "There is no LoRA called {}.");
    const auto asked = [&](ErrorCode code, const Sentence* own) {
        try {
            saying(
                kNoLora,
                [&] {
                    if (own != nullptr)
                        fail(code, *own, "x");
                    fail(code, "Expected {}.", "more");
                },
                "ink");
        } catch (const Error& error) {
            return error;
        }
        return Error(ErrorCode::Internal, "nothing was thrown");
    };
    const Error wrapped = asked(ErrorCode::BadFile, nullptr);
    CHECK_EQ(std::string(wrapped.what()), std::string("There is no LoRA called ink. Expected more."));
    CHECK(wrapped.code() == ErrorCode::BadFile && wrapped.details() == "Expected more." && wrapped.hasOwnSentence());
    constexpr Sentence kOwn = DICE_SENTENCE("own", "Its own {}.");
    CHECK_EQ(std::string(asked(ErrorCode::BadFile, &kOwn).what()), std::string("Its own x."));
    CHECK_EQ(std::string(asked(ErrorCode::OutOfMemory, nullptr).what()), std::string("Expected more."));
}
