// Reading pictures that other programs wrote (tests/fixtures/pictures), and what is no picture.
#include "base/file.h"
#include "image/bytes.h"
#include "image/closeness.h"
#include "image/picture_file.h"
#include "image/sheet.h"
#include "support/cases.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

constexpr int kWidth = 24, kHeight = 16;
constexpr int kRounds = 40; // of damage to each picture

float red(int x) { return static_cast<float>(x) / (kWidth - 1); }
float green(int y) { return static_cast<float>(y) / (kHeight - 1); }

struct Expected
{
    std::vector<float> colour;
    float alpha = 1;
};

// What a fixture shows at a place; the names are those of expected.json.
Expected expectedAt(const std::string& shows, int x, int y)
{
    const float alpha = x == 0 ? 0.0F : 128.0F / 255;
    if (shows == "grey")
        return {{red(x)}};
    if (shows == "one bit")
        return {{red(x) > 0.5F ? 1.0F : 0.0F}};
    if (shows == "grey alpha")
        return {{red(x), red(x), red(x)}, alpha};
    return {{red(x), green(y), 64.0F / 255}, shows == "alpha" ? alpha : shows == "half transparent" ? 128.0F / 255 : 1.0F};
}

float worstError(const Image& image, const std::string& shows)
{
    float worst = 0;
    const int colours = std::min(image.channels, 3);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const float* const pixel = &image.values[static_cast<std::size_t>((y * kWidth + x) * image.channels)];
            const Expected expected = expectedAt(shows, x, y);
            for (int c = 0; c < colours; ++c)
                worst = std::max(worst, std::abs(pixel[c] - expected.colour.at(static_cast<std::size_t>(c))));
            if (image.channels == 4)
                worst = std::max(worst, std::abs(pixel[3] - expected.alpha));
        }
    }
    return worst;
}

void writeFile(const fs::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string fixtureBytes(const std::string& name) { return readTextFile(test::fixture("pictures/" + name)); }

nlohmann::json expectedPictures()
{
    std::ifstream file(test::fixture("pictures/expected.json"));
    return nlohmann::json::parse(file);
}

} // namespace

CASE(image, picturesOfOtherProgramsAreRead)
{
    const nlohmann::json all = expectedPictures();
    CHECK(all.size() > 40);
    for (const auto& [name, expected] : all.items()) {
        const Picture picture = readPicture(test::fixture("pictures/" + name));
        if (picture.image.width != kWidth || picture.image.height != kHeight)
            test::failAt(__FILE__, __LINE__, fmt::format("{} is {} x {}", name, picture.image.width, picture.image.height));
        CHECK_EQ(picture.image.values.size(), static_cast<std::size_t>(kWidth * kHeight * picture.image.channels));
        if (!expected["channels"].is_null() && picture.image.channels != expected["channels"])
            test::failAt(__FILE__, __LINE__, fmt::format("{} has {} channels", name, picture.image.channels));
        const float error = worstError(picture.image, expected["shows"]);
        if (!(error <= expected["tolerance"].get<float>()))
            test::failAt(__FILE__, __LINE__, fmt::format("{}: a pixel is off by {}", name, error));
    }
}

CASE(image, textOfOtherProgramsIsRead)
{
    const nlohmann::json all = expectedPictures();
    for (const auto& [name, expected] : all.items()) {
        const PictureText text = readPicture(test::fixture("pictures/" + name)).text;
        const std::string parameters = expected.value("parameters", std::string());
        if (text.parameters != parameters)
            test::failAt(
                __FILE__, __LINE__, fmt::format("{}: the parameters are \"{}\", expected \"{}\"", name, text.parameters, parameters));
        CHECK_EQ(text.request, std::string());
        const nlohmann::json others = expected.value("others", nlohmann::json::object());
        for (const auto& [keyword, value] : others.items()) {
            const auto found = text.others.find(keyword);
            if (found == text.others.end() || found->second != value)
                test::failAt(__FILE__, __LINE__,
                    fmt::format("{}: {} is \"{}\"", name, keyword, found == text.others.end() ? "missing" : found->second));
        }
    }
}

CASE(image, textIsReadWithoutPixels)
{
    const fs::path file = test::freshFolder() / "text.png";
    Image image{kWidth, kHeight, 3, std::vector<float>(static_cast<std::size_t>(kWidth) * kHeight * 3, 0.5F)};
    writePicture(file, image, {"a cat\nSteps: 20", R"({"version": 1})", {}});
    CHECK_EQ(readPictureText(file).parameters, readPicture(file).text.parameters);
    CHECK_EQ(readPictureText(file).request, std::string(R"({"version": 1})"));
    std::string bytes = readTextFile(file);
    const std::size_t pixels = bytes.find("IDAT");
    CHECK(pixels != std::string::npos);
    bytes[pixels + 6] = static_cast<char>(~bytes[pixels + 6]);
    writeTextFile(file, bytes);
    CHECK_THROWS(readPicture(file), "damaged");
    CHECK_EQ(readPictureText(file).parameters, std::string("a cat\nSteps: 20")); // no pixel was looked at
}

CASE(image, multipliedAlphaIsDividedOut)
{
    // the same numbers, now said to be multiplied with alpha: tag 338 (ExtraSamples), one 16-bit number, 2 becomes 1
    std::string tiff = fixtureBytes("rgba.tif");
    const std::size_t tag = tiff.find(std::string("\x52\x01\x03\0\x01\0\0\0\x02\0", 10));
    CHECK(tag != std::string::npos);
    tiff[tag + 8] = 1;
    const fs::path path = test::freshFolder() / "multiplied.tif";
    writeFile(path, tiff);
    const Image image = readPicture(path).image;
    const float expected = red(5) / (128.0F / 255);
    CHECK_LESS(std::abs(image.values[5 * 4] - expected), 0.005F);
    CHECK_LESS(std::abs(image.values[5 * 4 + 3] - 128.0F / 255), 0.001F);
    CHECK_EQ(image.values[20 * 4], 1.0F); // more red than alpha allows
}

CASE(image, theNameOfAFileSaysNothing)
{
    const fs::path folder = test::freshFolder();
    for (const char* name : {"picture", "picture.jpg", "picture.png?x=1", "%d.exr", "ümläut ✨.webp"}) {
        fs::copy_file(test::fixture("pictures/rgb16.png"), folder / name);
        CHECK_EQ(readPicture(folder / name).image.width, kWidth);
    }
}

CASE(image, whatIsNoPictureIsRefused)
{
    const fs::path folder = test::freshFolder();
    const auto read = [&](const char* name, std::string_view bytes) {
        writeFile(folder / name, bytes);
        return readPicture(folder / name);
    };
    using namespace std::string_view_literals;
    CHECK_THROWS(readPicture(folder / "nothing.png"), "nothing.png");
    CHECK_THROWS(readPicture(folder), "found a folder");
    CHECK_THROWS(readPicture("/dev/null"), "found something that is no file: /dev/null");
    CHECK_THROWS(read("empty.png", ""), "found an empty file: " + folder.string());
    CHECK_THROWS(read("text.png", "this is a letter to a friend"), "found text: " + (folder / "text.png").string());
    CHECK_THROWS(read("bytes.jpg", "\0\1\2\3\4"sv), "found something else");
    CHECK_THROWS(read("photo.avif", "\0\0\0\x1c"
                                    "ftypavif"sv),
        "AVIF");
    for (const char* name : {"rgba.png", "profile.jpg", "rgba.webp", "lzw.tif", "palette.gif", "rgb.bmp"})
        CHECK_THROWS(read(name, fixtureBytes(name).substr(0, 20)), name);
}

CASE(image, errorsHaveTheRightCode)
{
    const fs::path folder = test::freshFolder();
    const auto codeOf = [](const fs::path& path) {
        try {
            (void)readPicture(path);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::Internal;
    };
    writeFile(folder / "text.png", "text");
    CHECK(codeOf(folder / "none.png") == ErrorCode::NotFound);
    CHECK(codeOf(folder / "text.png") == ErrorCode::BadFile);
    CHECK(codeOf(folder) == ErrorCode::BadFile);
    CHECK(codeOf(test::fixture("pictures/too_large.png")) == ErrorCode::Unsupported);
}

CASE(image, truncatedPicturesAreRefused)
{
    const fs::path folder = test::freshFolder();
    int refused = 0;
    for (const char* name :
        {"rgb16.png", "palette.png", "profile.jpg", "progressive.jpg", "rgba.webp", "lzw.tif", "rgba.tif", "rgb.bmp", "palette.gif"}) {
        const std::string whole = fixtureBytes(name);
        for (const double part : {0.25, 0.5, 0.75, 0.9}) {
            const fs::path path = folder / fmt::format("{}-{}", part, name);
            writeFile(path, std::string_view(whole).substr(0, static_cast<std::size_t>(static_cast<double>(whole.size()) * part)));
            CHECK_THROWS(readPicture(path), path.string());
            ++refused;
        }
    }
    CHECK_EQ(refused, 36);
}

CASE(image, anyByteMayBeWrong)
{
    // nothing may crash or hang; what comes out does not matter
    const fs::path folder = test::freshFolder();
    std::vector<std::string> files;
    const nlohmann::json all = expectedPictures();
    for (const auto& [name, expected] : all.items())
        files.push_back(fixtureBytes(name));
    writePicture(folder / "a.exr", readPicture(test::fixture("pictures/rgba.png")).image, {"text", "text", {}});
    files.push_back(readTextFile(folder / "a.exr"));
    unsigned seed = 1;
    int read = 0, refused = 0;
    for (const std::string& whole : files) {
        for (int round = 0; round < kRounds; ++round) {
            std::string damaged = whole;
            for (int i = 0; i < 3; ++i) {
                seed = seed * 1664525 + 1013904223;
                // the size fields are left alone in half of the rounds, so that decoders get to the pixels
                const std::size_t from = round % 2 == 0 ? 0 : damaged.size() / 4;
                damaged[from + (seed >> 8) % (damaged.size() - from)] = static_cast<char>(seed >> 24);
            }
            writeFile(folder / "damaged", damaged);
            try {
                read += readPicture(folder / "damaged").image.width > 0 ? 1 : 0;
            } catch (const Error& error) {
                CHECK(std::string(error.what()).find("damaged") != std::string::npos);
                ++refused;
            }
        }
    }
    test::say(fmt::format("{} damaged pictures were read, {} refused", read, refused));
    CHECK(read > 0 && refused > 0);
}

CASE(image, tooLargePicturesAreRefusedBeforeTheirPixels)
{
    const fs::path folder = test::freshFolder();
    const auto refuse = [&](const char* name, const std::string& bytes, const std::string& size) {
        writeFile(folder / name, bytes);
        CHECK_THROWS(readPicture(folder / name), size + ": " + (folder / name).string());
    };
    refuse("side.gif", "GIF89a" + numberBytes(16385, 2, ByteOrder::Little) + numberBytes(1, 2, ByteOrder::Little) + std::string(20, '\0'),
        "16385 x 1");
    refuse("both.gif",
        "GIF89a" + numberBytes(16384, 2, ByteOrder::Little) + numberBytes(16384, 2, ByteOrder::Little) + std::string(20, '\0'),
        "16384 x 16384");
    CHECK_THROWS(readPicture(test::fixture("pictures/too_large.png")), "16384 x 16384");
    // one lossless WebP chunk: signature, 14 bits of width - 1, 14 bits of height - 1
    const std::string vp8l = "WEBPVP8L" + numberBytes(10, 4, ByteOrder::Little) + "\x2F" +
                             numberBytes(16382U | 16382U << 14, 4, ByteOrder::Little) + std::string(5, '\0');
    refuse("both.webp", "RIFF" + numberBytes(vp8l.size(), 4, ByteOrder::Little) + vp8l, "16383 x 16383");
    std::string bmp = fixtureBytes("rgb.bmp");
    bmp.replace(18, 8, numberBytes(16384, 4, ByteOrder::Little) + numberBytes(16384, 4, ByteOrder::Little));
    refuse("both.bmp", bmp, "16384 x 16384");
    std::string jpeg = fixtureBytes("profile.jpg");
    const std::size_t frame = jpeg.find(std::string("\xFF\xC0\x00\x11\x08", 5)) + 5;
    jpeg.replace(frame, 4, numberBytes(20000, 2, ByteOrder::Big) + numberBytes(16384, 2, ByteOrder::Big));
    refuse("both.jpg", jpeg, "16384 x 20000");
}

CASE(image, closenessOfPictures)
{
    std::vector<std::uint8_t> grey(16 * 16 * 3, 100), brighter(16 * 16 * 3, 110), striped = grey;
    for (std::size_t i = 0; i < striped.size(); i += 6)
        striped[i] = striped[i + 1] = striped[i + 2] = 200;
    const PixelView a{16, 16, 3, grey.data()}, b{16, 16, 3, brighter.data()}, c{16, 16, 3, striped.data()};
    CHECK(std::isinf(closeness(a, a)->psnr));
    CHECK_EQ(closeness(a, a)->ssim, 1.0);
    CHECK(std::abs(closeness(a, b)->psnr - 28.1308) < 1e-3); // 20 log10(255 / 10)
    CHECK(closeness(a, c)->ssim < 0.1);
    CHECK(!closeness(a, {8, 16, 3, grey.data()}).has_value());
    CHECK_EQ(appearanceOf(a).contrast, 0.0);
    CHECK_EQ(appearanceOf(a).colourfulness, 0.0);
    CHECK(std::abs(appearanceOf(c).contrast - 50) < 1e-3);
    CHECK(appearanceOf(c).sharpness > 90);
}

CASE(image, sheetsHoldTheirPictures)
{
    const Image red{8, 8, 3, [] {
                        std::vector<float> v(8 * 8 * 3, 0.0f);
                        for (std::size_t i = 0; i < v.size(); i += 3)
                            v[i] = 1;
                        return v;
                    }()};
    const fs::path font = test::sourceFolder() / ".." / "resources" / "fonts" / "Inter-Medium.otf";
    bool drawn = false;
    const Image words = labelledSheet({{red, {"DICE: 20 passes"}}, {red, {"CFG"}}, {red, {""}}}, 2, font, &drawn),
                without = labelledSheet({{red, {""}}, {red, {""}}, {red, {""}}}, 2, font);
    CHECK(drawn);
    CHECK_EQ(words.width, without.width);
    CHECK(words.values != without.values); // the words are there
    const std::size_t inside = (static_cast<std::size_t>(20) * static_cast<std::size_t>(words.width) + 20) * 3;
    CHECK_EQ(words.values[inside], 1.0f);
    CHECK_EQ(words.values[inside + 1], 0.0f);
}
