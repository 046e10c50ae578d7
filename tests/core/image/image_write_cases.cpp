// Writing pictures: what the bytes hold, that they come back, and that a failed write leaves nothing behind.
// tests/fixtures/pictures/check_with_pillow.py reads the same files with other libraries.
#include "base/file.h"
#include "image/bytes.h"
#include "image/picture_file.h"
#include "support/cases.h"

#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace dice;
namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

constexpr const char* kFormats[] = {"png", "jpg", "webp", "tif", "exr"};

const std::string kPlain = "a red apple\nNegative prompt: blurry\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 24x16";
const std::string kLatin1 = "une pomme près d'un café\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 24x16";
const std::string kWorld =
    "яблоко, りんご, 🍎 \"quoted\"\nsecond line\nNegative prompt: размыто\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 24x16";
const std::string kRequest = R"({"request": {"prompt": "яблоко, 🍎", "seed": 1}, "note": "line\nbreak"})";

// Smooth, so that JPEG and WebP keep it; alpha falls from the top to the bottom.
Image picture(int channels, int width = 24, int height = 16)
{
    Image image{width, height, channels, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c) {
                const float across = static_cast<float>(x) / static_cast<float>(width),
                            down = static_cast<float>(y) / static_cast<float>(height);
                image.values.push_back(c == 0 ? across : c == 1 ? down : c == 2 ? 0.25F : 1 - 0.9F * down);
            }
    return image;
}

float worstError(const Image& a, const Image& b)
{
    if (a.width != b.width || a.height != b.height || a.channels != b.channels)
        test::failAt(__FILE__, __LINE__,
            fmt::format("{} x {} x {} instead of {} x {} x {}", a.width, a.height, a.channels, b.width, b.height, b.channels));
    float worst = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        worst = std::max(worst, std::abs(a.values[i] - b.values[i]));
    return worst;
}

Picture again(const fs::path& path, const Image& image, const PictureText& text = {}, PictureFormat format = {})
{
    writePicture(path, image, text, format);
    return readPicture(path);
}

bool has(const std::string& bytes, const std::string& part) { return bytes.find(part) != std::string::npos; }

// "IHDR tEXt iTXt IDAT IEND"
std::string chunkTypes(const std::string& png)
{
    std::string types;
    for (std::size_t at = 8; at + 12 <= png.size(); at += 12 + static_cast<std::size_t>(numberAt(png, at, 4, ByteOrder::Big)))
        types.append(types.empty() ? 0 : 1, ' ').append(png, at + 4, 4);
    return types;
}

int filesIn(const fs::path& folder) { return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }

ErrorCode codeOfWriting(const fs::path& path, const Image& image, const PictureText& text = {})
{
    try {
        writePicture(path, image, text);
    } catch (const Error& error) {
        if (!has(error.what(), path.string()))
            test::failAt(__FILE__, __LINE__, fmt::format("\"{}\" does not name {}", error.what(), path.string()));
        return error.code();
    }
    test::failAt(__FILE__, __LINE__, "no error for " + path.string());
}

// Puts a limit on a process back when the case ends, however it ends.
class LimitedFileSize
{
public:
    explicit LimitedFileSize(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limited{bytes, m_before.rlim_max};
        m_set = ::setrlimit(RLIMIT_FSIZE, &limited) == 0;
    }
    ~LimitedFileSize()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    LimitedFileSize(const LimitedFileSize&) = delete;
    LimitedFileSize& operator=(const LimitedFileSize&) = delete;
    [[nodiscard]] bool isSet() const { return m_set; }

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
    bool m_set = false;
};

// Root may write anywhere, so it becomes nobody for a while.
class WithoutRoot
{
public:
    WithoutRoot() : m_user(::geteuid()) { m_done = m_user != 0 || ::seteuid(65534) == 0; }
    ~WithoutRoot()
    {
        if (m_done && m_user == 0 && ::seteuid(m_user) != 0)
            std::abort();
    }
    WithoutRoot(const WithoutRoot&) = delete;
    WithoutRoot& operator=(const WithoutRoot&) = delete;
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    uid_t m_user;
    bool m_done;
};

// A file system of 64 kB in memory.
class SmallDisk
{
public:
    explicit SmallDisk(fs::path folder) : m_folder(std::move(folder))
    {
        if (::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, "size=64k") != 0)
            test::skip(std::string("a small file system cannot be mounted here: ") + std::strerror(errno));
    }
    ~SmallDisk() { ::umount(m_folder.c_str()); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    fs::path m_folder;
};

} // namespace

CASE(image, everyFormatKeepsPixelsAndText)
{
    const fs::path folder = test::freshFolder();
    for (const char* format : kFormats) {
        for (const std::string& parameters : {kPlain, kLatin1, kWorld}) {
            for (const int channels : {1, 3, 4}) {
                const Image image = picture(channels);
                Picture read = again(folder / (std::string("picture.") + format), image, {parameters, kRequest, {}}, {8, 100});
                CHECK_EQ(read.text.parameters, parameters);
                CHECK_EQ(read.text.request, kRequest);
                const bool asStored = format != "webp"s || channels != 1;
                if (asStored && (format != "jpg"s || channels != 4))
                    CHECK_LESS(worstError(read.image, image), format == "jpg"s ? 0.02F : 0.0021F);
                else
                    CHECK_EQ(read.image.channels, 3);
            }
        }
    }
}

CASE(image, formatsWithSixteenBitsKeepThem)
{
    const fs::path folder = test::freshFolder();
    for (const int channels : {1, 3, 4}) {
        const Image image = picture(channels);
        for (const char* name : {"a.png", "a.tif"})
            CHECK_LESS(worstError(again(folder / name, image, {}, {16, 95}).image, image), 0.00001F);
        CHECK_LESS(worstError(again(folder / "a.exr", image).image, image), 0.0003F); // half float: 11 bits
        CHECK_LESS(0.001F, worstError(again(folder / "b.png", image, {}, {8, 95}).image, image));
    }
}

CASE(image, valuesBetweenTwoStepsAreRounded)
{
    const fs::path folder = test::freshFolder();
    Image image{256, 3, 1, {}};
    for (int row = 0; row < 3; ++row)
        for (int value = 0; value < 256; ++value)
            image.values.push_back((static_cast<float>(value) + 0.4F * static_cast<float>(row - 1)) / 255);
    const Image read = again(folder / "a.png", image).image;
    for (std::size_t i = 0; i < read.values.size(); ++i)
        CHECK_EQ(std::lround(read.values[i] * 255), static_cast<long>(i % 256));
}

CASE(image, hiddenColoursSurviveTransparency)
{
    const fs::path folder = test::freshFolder();
    Image image = picture(4);
    for (std::size_t at = 3; at < image.values.size(); at += 4)
        image.values[at] = at % 8 == 3 ? 0 : 0.5F;
    for (const char* name : {"a.png", "a.tif", "a.webp"})
        CHECK_LESS(worstError(again(folder / name, image, {}, {8, 100}).image, image), 0.0021F);
}

CASE(image, jpegPutsWhiteBehindThePicture)
{
    const fs::path folder = test::freshFolder();
    const Image read = again(folder / "a.jpg", {8, 8, 4, std::vector<float>(8 * 8 * 4, 0.0F)}).image;
    CHECK_EQ(read.channels, 3);
    CHECK(read.values.front() > 0.99F);
}

CASE(image, pngTextIsInTheRightChunks)
{
    const fs::path path = test::freshFolder() / "a.png";
    const auto written = [&](const std::string& parameters, const std::string& request) {
        writePicture(path, picture(3), {parameters, request, {}});
        return readTextFile(path);
    };
    CHECK_EQ(chunkTypes(written("", "")).substr(0, 5), std::string("IHDR "));
    CHECK(!has(written("", ""), "tEXt") && !has(written("", ""), "iTXt"));
    const std::string plain = written(kPlain, "{}");
    CHECK_EQ(chunkTypes(plain).substr(0, 14), std::string("IHDR tEXt tEXt"));
    CHECK(has(plain, "tEXtparameters\0"s + kPlain) && has(plain, "tEXtdice-studio\0{}"s));
    CHECK(has(written(kLatin1, ""), "tEXtparameters\0une pomme pr\xE8s d'un caf\xE9\n"s));
    CHECK(has(written(kWorld, ""), "iTXtparameters\0\0\0\0\0"s + kWorld));
    // Latin-1 that reads like UTF-8 would be misread by us and by others
    const std::string ambiguous = "Ã©\nSteps: 20, Seed: 1, Size: 8x8";
    CHECK(has(written(ambiguous, ""), "iTXtparameters"));
    CHECK_EQ(readPicture(path).text.parameters, ambiguous);
    CHECK(!has(plain, "Software") && !has(plain, "oFFs") && !has(plain, "pHYs"));
}

CASE(image, exifHoldsUtf16)
{
    const fs::path folder = test::freshFolder();
    const std::string start = "UNICODE\0\0a\0 \0r\0e\0d"s, apple = "\xD8\x3C\xDF\x4E"s; // 🍎 as two surrogates
    for (const char* format : {"jpg", "webp", "tif"}) {
        const fs::path path = folder / (std::string("a.") + format);
        writePicture(path, picture(3), {kPlain, "", {}});
        CHECK(has(readTextFile(path), start));
        writePicture(path, picture(3), {kWorld, "", {}});
        CHECK(has(readTextFile(path), apple));
    }
    const std::string jpeg = [&] {
        writePicture(folder / "a.jpg", picture(3), {kPlain, kRequest, {}});
        return readTextFile(folder / "a.jpg");
    }();
    CHECK_EQ(jpeg.substr(0, 4), "\xFF\xD8\xFF\xE0"s); // JFIF first
    CHECK_EQ(jpeg.substr(20, 2) + jpeg.substr(24, 8), "\xFF\xE1"
                                                      "Exif\0\0MM"s); // then EXIF
    CHECK(has(jpeg, "dice-studio\0dice-studio\0\0\1\0\1"s + kRequest) && !has(jpeg, "OpenImageIO"));
}

CASE(image, longTextFitsIntoEveryFormat)
{
    const fs::path folder = test::freshFolder();
    std::string words, world;
    for (int i = 0; i < 10'000; ++i) {
        words += fmt::format("word{} ", i);
        world += fmt::format("слово{} ", i);
    }
    const std::string details = "end\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 24x16";
    for (const char* format : kFormats) {
        const fs::path path = folder / (std::string("long.") + format);
        for (const std::string& prompt : {words.substr(0, 50'000), words, world}) {
            const PictureText text{prompt + details, "{\"prompt\": \"" + prompt + world + "\"}", {}};
            const PictureText read = again(path, picture(3), text).text;
            CHECK(read.parameters == text.parameters);
            CHECK(read.request == text.request);
        }
    }
    // half as many bytes where UTF-16 does not fit into the segment
    writePicture(folder / "ascii.jpg", picture(3), {words.substr(0, 50'000) + details, "", {}});
    CHECK(has(readTextFile(folder / "ascii.jpg"), "ASCII\0\0\0word0 "s));
}

CASE(image, invalidTextIsCleaned)
{
    const fs::path folder = test::freshFolder();
    const std::string dirty = "a\0b \xFF\xC3 \xED\xA0\x80 z\nSteps: 1, Seed: 2, Size: 8x8"s;
    const std::string clean = "a\uFFFDb \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD z\nSteps: 1, Seed: 2, Size: 8x8";
    for (const char* format : kFormats)
        CHECK_EQ(again(folder / (std::string("a.") + format), picture(3), {dirty, "", {}}).text.parameters, clean);
}

CASE(image, sameBytesForTheSamePicture)
{
    const fs::path folder = test::freshFolder();
    const auto written = [&](const char* format) {
        const fs::path path = folder / (std::string("a.") + format);
        writePicture(path, picture(3, 100, 70), {kWorld, kRequest, {}});
        return readTextFile(path);
    };
    std::vector<std::string> before;
    for (const char* format : kFormats)
        before.push_back(written(format));
    std::this_thread::sleep_for(std::chrono::milliseconds(1100)); // a time stamp would change
    for (std::size_t i = 0; i < before.size(); ++i)
        if (written(kFormats[i]) != before[i])
            test::failAt(__FILE__, __LINE__, std::string(kFormats[i]) + " has other bytes the second time");
}

CASE(image, namesDecideTheFormat)
{
    const fs::path folder = test::freshFolder();
    CHECK_THROWS(writePicture(folder / "a.bmp", picture(3), {}), "png, jpg, jpeg, webp, tif, tiff or exr");
    CHECK_THROWS(requirePictureExtension("picture"), "\"picture\"");
    CHECK_THROWS(requirePictureExtension("png"), "ending in png");
    requirePictureExtension("A.PNG");
    writePicture(folder / "A.JPEG", picture(3), {});
    CHECK_EQ(readTextFile(folder / "A.JPEG").substr(0, 2), "\xFF\xD8"s);
    CHECK(codeOfWriting(folder / "wide.webp", picture(1, 16384, 1)) == ErrorCode::Unsupported);
    CHECK(codeOfWriting(folder / "bad.png", {4, 4, 2, std::vector<float>(32)}) == ErrorCode::Internal);
    CHECK_EQ(filesIn(folder), 1);
}

CASE(image, numbersGoOnWhereTheyStopped)
{
    const fs::path folder = test::freshFolder();
    std::ofstream(folder / "dice-00002.png") << "someone else's";
    CHECK_EQ(writeNumberedPicture(folder, "dice-", "png", picture(3), {}).filename(), fs::path("dice-00001.png"));
    CHECK_EQ(writeNumberedPicture(folder, "dice-", "png", picture(3), {}).filename(), fs::path("dice-00003.png"));
    CHECK_EQ(readTextFile(folder / "dice-00002.png"), std::string("someone else's"));
    CHECK_EQ(filesIn(folder), 3);
}

CASE(image, twoWritersNeverTakeTheSameNumber)
{
    const fs::path folder = test::freshFolder();
    const auto write = [&] {
        for (int i = 0; i < 20; ++i)
            (void)writeNumberedPicture(folder, "dice-", "png", picture(3), {});
    };
    std::thread other(write);
    write();
    other.join();
    CHECK_EQ(filesIn(folder), 40);
    CHECK(fs::exists(folder / "dice-00040.png"));
}

CASE(image, failedWritesLeaveNothingBehind)
{
    const fs::path folder = test::freshFolder();
    const Image noise = [] {
        Image image = picture(3, 64, 64);
        unsigned seed = 1;
        for (float& value : image.values)
            value = static_cast<float>((seed = seed * 1664525 + 1013904223) >> 8) / static_cast<float>(1U << 24);
        return image;
    }();
    for (const char* format : kFormats) {
        const fs::path path = folder / (std::string("a.") + format);
        writePicture(path, picture(3), {});
        const std::string before = readTextFile(path);
        {
            const LimitedFileSize limited(1000);
            if (!limited.isSet())
                test::skip("the size of files cannot be limited here");
            CHECK(codeOfWriting(path, noise) == ErrorCode::Disk);
        }
        CHECK(readTextFile(path) == before);
        fs::remove(path);
    }
    CHECK(fs::is_empty(folder));
}

CASE(image, aFullDiskIsSaid)
{
    const fs::path folder = test::freshFolder();
    const SmallDisk disk(folder);
    for (const char* format : kFormats) {
        const fs::path path = folder / (std::string("a.") + format);
        writePicture(path, picture(3), {});
        const std::string before = readTextFile(path);
        const PictureText large{"", std::string(100'000, 'x'), {}};
        CHECK(codeOfWriting(path, picture(3), large) == ErrorCode::Disk);
        CHECK_THROWS(writeNumberedPicture(folder, "dice-", "png", picture(3), large), "No space left on device");
        CHECK(readTextFile(path) == before);
        CHECK_EQ(filesIn(folder), 1);
        fs::remove(path);
    }
}

CASE(image, readOnlyAndMissingFoldersAreNamed)
{
    const fs::path folder = test::freshFolder();
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    for (const char* format : kFormats) {
        CHECK(codeOfWriting(folder / "none" / (std::string("a.") + format), picture(3)) == ErrorCode::NotFound);
        const WithoutRoot nobody;
        if (!nobody.isDone())
            test::skip("this process cannot give up its rights");
        CHECK(codeOfWriting(folder / (std::string("a.") + format), picture(3)) == ErrorCode::Disk);
    }
    CHECK(fs::is_empty(folder));
}

// For check_with_pillow.py: DICE_PICTURES_FOLDER=somewhere core_cases image.picturesForOtherLibraries
CASE(image, picturesForOtherLibraries)
{
    const char* const wanted = std::getenv("DICE_PICTURES_FOLDER");
    const fs::path folder = wanted != nullptr ? fs::path(wanted) : test::freshFolder();
    int written = 0;
    for (const char* format : kFormats) {
        for (const auto& [name, text] : {std::pair("plain", kPlain), {"latin1", kLatin1}, {"world", kWorld}}) {
            for (const int channels : {1, 3, 4}) {
                const fs::path path = folder / fmt::format("{}-{}.{}", name, channels, format);
                writePicture(path, picture(channels), {text, kRequest, {}}, {8, 100});
                written += fs::file_size(path) > 0 ? 1 : 0;
            }
        }
    }
    writePicture(folder / "deep-3.png", picture(3), {kWorld, kRequest, {}}, {16, 100});
    CHECK_EQ(written, 45);
}
