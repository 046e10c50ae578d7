#include "base/file_name.h"

#include "base/file.h"
#include "support/cases.h"

using namespace dice;
namespace fs = std::filesystem;

namespace {

std::string repeated(const char* text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

CASE(file_name, isCutBetweenCharacters)
{
    CHECK_EQ(cutToBytes("abc", 5), std::string_view("abc"));
    CHECK_EQ(cutToBytes("abc", 2), std::string_view("ab"));
    CHECK_EQ(cutToBytes("狐狐", 5), std::string_view("狐"));
    CHECK_EQ(cutToBytes("🦊", 3), std::string_view(""));
    CHECK_EQ(withFileName("a/b.png", "b", "-2.png"), fs::path("a/b-2.png"));
    const std::string name = withFileName("a/b.png", repeated("狐", 100), " 00001.png").filename().string();
    CHECK(name.size() <= kLongestFileName && name.ends_with("狐 00001.png"));
}

CASE(file_name, aFileMayHaveTheLongestName)
{
    const fs::path folder = test::freshFolder();
    for (const std::string& name : {repeated("狐", 85), std::string(255, 'x')}) {
        writeTextFile(folder / name, "whole");
        CHECK_EQ(readTextFile(folder / name), std::string("whole"));
    }
    CHECK_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 2);
    CHECK_THROWS(writeTextFile(folder / std::string(256, 'x'), "whole"), "name too long");
    CHECK_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 2);
}

CASE(file_name, devicesOfWindowsAreKnown)
{
    for (const char* name : {"con", "Aux.txt", "nul.tar.gz", "lpt1", "COM9.png", "COM¹", "prn .png"})
        CHECK(isReservedFileName(name));
    for (const char* name : {"", "cons", "com", "com10", "a.con", "icon", "lptx"})
        CHECK(!isReservedFileName(name));
}

CASE(file_name, namesAreComparedWithoutCaseAndForm)
{
    CHECK_EQ(foldedName("Styles\\Ink.SAFETENSORS"), std::string("styles/ink.safetensors"));
    CHECK_EQ(foldedName("caf\u00e9"), foldedName("CAFE\u0301"));
    CHECK_EQ(foldedName("\u0416"), foldedName("\u0436"));
    CHECK(foldedName("cafe") != foldedName("caf\u00e9"));
    CHECK(foldedName("a\xff") != foldedName("a\xfe")); // no UTF-8: the bytes count
    CHECK_EQ(foldedName(""), std::string());
}
