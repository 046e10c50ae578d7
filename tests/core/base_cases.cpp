#include "base/error.h"
#include "base/file.h"
#include "base/user_folders.h"
#include "support/cases.h"

#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

CASE(file, atomicFileAppearsWholeOrNotAtAll)
{
    const fs::path folder = test::freshFolder();
    {
        AtomicFile file(folder / "a.txt");
        file.write("half");
    } // not committed
    CHECK(fs::is_empty(folder));
    AtomicFile file(folder / "a.txt");
    file.write("whole");
    file.commit();
    CHECK_EQ(readTextFile(folder / "a.txt"), std::string("whole"));
    CHECK_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

CASE(file, commitIfNewNeverReplaces)
{
    const fs::path folder = test::freshFolder();
    AtomicFile first(folder / "a.png"), second(folder / "a.png");
    first.write("first");
    second.write("second");
    CHECK(first.commitIfNew(folder / "0001.png"));
    CHECK(!second.commitIfNew(folder / "0001.png"));
    CHECK_EQ(readTextFile(folder / "0001.png"), std::string("first"));
}

CASE(file, missingFileAndFolderAreNamed)
{
    const fs::path folder = test::freshFolder();
    CHECK_THROWS(MappedFile::open(folder / "nothing.bin"), "nothing.bin");
    CHECK_THROWS(AtomicFile(folder / "no folder" / "x.png"), "No such file");
    CHECK_THROWS(MappedFile::open(folder), "Expected a file");
}

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

CASE(user_folders, areOnesOwnOrBelowOneFolder)
{
    const fs::path folder = test::freshFolder();
    useFolders(UserFolders::below(folder));
    CHECK_EQ(userFolder("enhancers"), folder / "data" / "enhancers");
    CHECK_EQ(userFolders().cache, folder / "cache");
    useFolders(std::nullopt);
    CHECK_EQ(userFolders().data.filename(), std::filesystem::path("dice-studio"));
}
