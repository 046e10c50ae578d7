// Caption files as other programs and people leave them.
#include "distill/captioned_images.h"

#include "support/cases.h"

#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, std::string_view bytes) { std::ofstream(file, std::ios::binary) << bytes; }

// A folder with a captioned picture and one whose caption file holds `bytes`.
fs::path folderWith(const char* captionFile, std::string_view bytes)
{
    const fs::path folder = test::freshFolder();
    for (const char* picture : {"fine.png", "odd.png"})
        write(folder / picture, "pixels");
    write(folder / "fine.txt", "a red fox");
    write(folder / captionFile, bytes);
    return folder;
}

std::vector<std::string> captionsOf(const char* captionFile, std::string_view bytes)
{
    Remarks remarks;
    const auto images = captionedImages(folderWith(captionFile, bytes), {}, remarks);
    CHECK_EQ(remarks.size(), 2 - images.size());
    return images.size() == 2 ? images[1].captions : std::vector<std::string>();
}

} // namespace

CASE(captioned_images, areReadInEveryEncoding)
{
    using namespace std::string_view_literals;
    const std::vector<std::string> fox = {"a füchsin"};
    CHECK(captionsOf("odd.txt", "a füchsin") == fox);
    CHECK(captionsOf("odd.txt", "\xEF\xBB\xBF"
                                "a füchsin\r\n\r\n") == fox);
    CHECK(captionsOf("odd.txt", "a f\xFC"
                                "chsin\r") == fox);
    CHECK(captionsOf("odd.txt", "\xFF\xFE"
                                "a\0 \0f\0\xFC\0c\0h\0s\0i\0n\0\n\0"sv) == fox);
    CHECK(captionsOf("odd.txt", "\xFE\xFF\0a\0 \0f\0\xFC\0c\0h\0s\0i\0n"sv) == fox);
    CHECK(captionsOf("odd.txt", "a\0 \0f\0\xFC\0c\0h\0s\0i\0n\0"sv) == fox);
}

CASE(captioned_images, eachLineIsACaptionAlsoBehindAHash)
{
    CHECK(captionsOf("odd.txt", "#vivid, a fox\n") == std::vector<std::string>{"#vivid, a fox"});
    CHECK(captionsOf("odd.txt", "\n \t\none\r\rtwo\r\n  three  \n\n") == (std::vector<std::string>{"one", "two", "three"}));
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "line " + std::to_string(i) + "\n";
    CHECK_EQ(captionsOf("odd.txt", many).size(), 100u);
}

CASE(captioned_images, captionFilesHaveSeveralNames)
{
    const std::vector<std::string> fox = {"a fox"};
    CHECK(captionsOf("odd.caption", "a fox") == fox);
    CHECK(captionsOf("odd.png.txt", "a fox") == fox);
    const fs::path folder = folderWith("odd.txt", " \n");
    write(folder / "odd.caption", "a fox"); // an empty one hides none
    Remarks remarks;
    CHECK(captionedImages(folder, {}, remarks).back().captions == fox);
    CHECK(remarks.empty());
}

CASE(captioned_images, brokenOnesAreNamedAndLeftOut)
{
    using namespace std::string_view_literals;
    for (const std::string_view bytes : {""sv, "\n\r\n \t"sv, "\xEF\xBB\xBF"sv, "abc\0\0\1\2"sv}) {
        Remarks remarks;
        const fs::path folder = folderWith("odd.txt", bytes);
        CHECK_EQ(captionedImages(folder, {}, remarks).size(), 1u);
        CHECK_EQ(remarks.size(), 1u);
        CHECK(remarks[0].english().find("1 pictures are left out") == 0 && remarks[0].english().find("odd.png") != std::string::npos);
        fs::remove(folder / "fine.png");
        CHECK_THROWS((void)captionedImages(folder, {}, remarks), "1 whose captions are empty or cannot be read (odd.png)");
    }
    Remarks remarks;
    const fs::path folder = folderWith("odd.txt", "");
    fs::remove(folder / "odd.txt");
    fs::create_directory(folder / "odd.txt");
    for (int i = 0; i < 9; ++i) {
        write(folder / ("z" + std::to_string(i) + ".png"), "pixels");
        write(folder / ("z" + std::to_string(i) + ".txt"), "");
    }
    CHECK_EQ(captionedImages(folder, {}, remarks).size(), 1u);
    CHECK(remarks[0].english().ends_with("odd.png, z0.png, z1.png, z2.png, z3.png and others."));
}

CASE(captioned_images, otherFilesAreNoPictures)
{
    const fs::path folder = folderWith("odd.txt", "a fox");
    for (const char* other : {"fine.npz", "odd.caption", "odd.json", ".odd.png", "Thumbs.db", "fine.safetensors"})
        write(folder / other, "x");
    Remarks remarks;
    CHECK_EQ(captionedImages(folder, {}, remarks).size(), 2u);
    CHECK(remarks.empty());
    const fs::path bare = test::freshFolder();
    write(bare / "a.png", "pixels");
    CHECK_THROWS((void)captionedImages(bare, {}, remarks), "found 1 without");
}
