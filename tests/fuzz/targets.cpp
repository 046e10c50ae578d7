#include "fuzz/targets.h"

#include "base/error.h"
#include "enhance/enhancer_file.h"
#include "guidance/dial.h"
#include "image/embedded_text.h"
#include "image/infotext.h"
#include "lora/lora_file.h"
#include "model/checkpoint_kind.h"
#include "model/embedding_file.h"
#include "model/single_file.h"
#include "request/foreign_text.h"
#include "tokenize/clip_tokenizer.h"

#include <ATen/ATen.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace dice::fuzz {
namespace fs = std::filesystem;
namespace {

using Bytes = std::span<const std::byte>;

std::string_view textOf(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// The readers take paths: a file in memory has one.
class MemoryFile
{
public:
    explicit MemoryFile(Bytes bytes)
        : m_descriptor(memfd_create("fuzz", MFD_CLOEXEC)), m_path("/proc/self/fd/" + std::to_string(m_descriptor))
    {
        if (m_descriptor < 0 || ::write(m_descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            throw std::runtime_error("The machine gives no file in memory.");
    }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    int m_descriptor;
    fs::path m_path;
};

template <typename Read> bool accepts(Read read)
{
    try {
        read();
        return true;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Internal) // a promise of the program was broken, not the file's
            throw std::logic_error(error.what());
        return false;
    }
}

// Every byte that a tensor stands for is looked at.
void touch(const at::Tensor& tensor)
{
    static volatile double sum = 0;
    if (tensor.numel() != 0)
        sum = sum + tensor.contiguous().view({-1}).to(at::kDouble).sum().item<double>();
}

bool readTensors(Bytes bytes)
{
    const MemoryFile file(bytes);
    return accepts([&] {
        const auto opened = TensorFile::open(file.path());
        for (const auto& [name, info] : opened->tensors())
            touch(opened->tensor(name));
        (void)identify(*opened);
    });
}

bool readCheckpoint(Bytes bytes)
{
    const MemoryFile file(bytes);
    return accepts([&] {
        const auto single = SingleFile::open(file.path());
        for (const char* component : {"unet", "vae", "text_encoder"})
            if (single->has(component))
                for (const auto& [name, stored] : single->tensors(component))
                    (void)stored.read();
    });
}

bool readLora(Bytes bytes)
{
    const MemoryFile file(bytes);
    return accepts([&] {
        const LoraFile lora = LoraFile::open(file.path());
        for (const LoraLayer& layer : lora.layers())
            if (const auto change = weightChangeOf(layer.parts, layer.hints, layer.name)) {
                const auto [rows, columns] = change->extent();
                constexpr std::int64_t kSmall = 4096; // of what the fixture's layers are made of
                if (rows > 0 && columns > 0 && rows <= kSmall && columns <= kSmall && rows * columns <= kSmall * 64 &&
                    change->fits({rows, columns}))
                    touch(change->applied(at::zeros({rows, columns}), 1));
            }
        (void)lora.base();
    });
}

bool readEmbedding(Bytes bytes)
{
    const MemoryFile file(bytes);
    return accepts([&] { touch(EmbeddingFile::open(file.path()).vectors); });
}

bool readEnhancer(Bytes bytes)
{
    const MemoryFile file(bytes);
    return accepts([&] { (void)EnhancerFile::open(file.path()); });
}

bool readPlan(Bytes bytes)
{
    const MemoryFile file(bytes);
    return accepts([&] { (void)DialFile::read(file.path()); });
}

bool readTokenizer(Bytes bytes)
{
    static const fs::path folder = [] {
        std::string name = (fs::temp_directory_path() / "dice-fuzz-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("No folder can be made in " + fs::temp_directory_path().string());
        static const struct Removal
        {
            fs::path path;
            ~Removal() { fs::remove_all(path); }
        } removal{name};
        return removal.path;
    }();
    std::ofstream(folder / "tokenizer.json", std::ios::binary | std::ios::trunc) << textOf(bytes);
    return accepts([&] { (void)ClipTokenizer::fromFolder(folder).encode("a red fox, <|endoftext|> naïve 狐"); });
}

bool readInfotext(Bytes bytes)
{
    return accepts([&] {
        const Infotext text = parseInfotext(textOf(bytes));
        (void)text.size();
        (void)looksLikeInfotext(textOf(bytes));
        (void)parseInfotext(formatInfotext(text));
    });
}

// "keyword\nvalue", and more of them behind lines of "----".
PictureText pictureTextOf(std::string_view text)
{
    PictureText all;
    constexpr std::string_view kBetween = "\n----\n";
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(kBetween));
        const std::size_t line = std::min(one.find('\n'), one.size());
        keepText(all, std::string(one.substr(0, line)), std::string(one.substr(std::min(line + 1, one.size()))));
        text.remove_prefix(std::min(one.size() + kBetween.size(), text.size()));
    }
    return all;
}

bool readForeign(Bytes bytes)
{
    return accepts([&] {
        const auto found = foreignText(pictureTextOf(textOf(bytes)));
        (void)(found ? formatInfotext(found->text) : std::string());
    });
}

template <auto Read> bool readPictureText(Bytes bytes)
{
    return accepts([&] { (void)foreignText(Read(textOf(bytes)).text); });
}

bool readPng(Bytes bytes)
{
    return accepts([&] {
        const EmbeddedText text = readPngText(textOf(bytes));
        (void)foreignText(text.text);
        (void)isWholePng(textOf(bytes));
        (void)pngPixels(textOf(bytes));
    });
}

bool readJpeg(Bytes bytes)
{
    return accepts([&] {
        const EmbeddedText text = readJpegText(textOf(bytes));
        (void)foreignText(text.text);
        (void)isWholeJpeg(textOf(bytes));
        (void)jpegPixels(textOf(bytes));
    });
}

} // namespace

const std::vector<Target>& targets()
{
    constexpr const char* kHeader[] = {"\"dtype\":", "\"shape\":", "\"data_offsets\":", "F32", "F16", "BF16", "I64", "BOOL", "__metadata__",
        "18446744073709551615", "9223372036854775807", "-1", "[]", "{}"};
    const std::vector<const char*> header(std::begin(kHeader), std::end(kHeader));
    static const std::vector<Target> all = {
        {"safetensors", readTensors,
            {"fixtures/lora/kohya.safetensors", "fixtures/lora/wrong_width.safetensors", "fixtures/distill/sharpener.safetensors"}, header,
            1 << 17},
        {"pickle", readTensors,
            {"fixtures/embedding/orchard-a1111.pt", "fixtures/embedding/orchard-diffusers.bin", "fixtures/embedding/orchard-old.pt",
                "fixtures/distill/official.pkl", "fixtures/distill/official-old.pt"},
            {"PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "\x80\x02", "torch._utils\n_rebuild_tensor_v2\n",
                "torch.storage\n_load_from_bytes\n", "_parameters", "_modules", "torch\nFloatStorage\n", "collections\nOrderedDict\n",
                "storage", "data.pkl", "]q", "}q", "(", "u.", "R"},
            1 << 17},
        {"checkpoint", readCheckpoint, {"fuzz/corpus/checkpoint"}, header},
        {"embedding", readEmbedding, {"fixtures/embedding/orchard-a1111.pt", "fixtures/embedding/orchard-diffusers.bin"}, header, 1 << 17},
        {"lora", readLora, {"fixtures/lora"}, header, 1 << 18},
        {"enhancer", readEnhancer,
            {"fixtures/distill/sharpener.safetensors", "fixtures/distill/deep.safetensors", "fixtures/distill/official.pkl"},
            {"dice.version", "dice.input_dim", "dice.heads", "dice.calibration", "[[1,0],[5,1]]", "1e999", "-1"}, 1 << 18},
        {"plan", readPlan, {"fuzz/corpus/plan"},
            {"\"plan\":", "\"passes\":", "\"dials\":", "\"points\":", "c", "e", "null", "1e999", "-1", "[[[[[["}},
        {"tokenizer", readTokenizer,
            {"fixtures/tokenize/small-5/tokenizer.json", "fixtures/tokenize/small-5-texts/tokenizer.json",
                "fixtures/tokenize/small-added/tokenizer.json"},
            {"\"vocab\":", "\"merges\":", "\"added_tokens\":", "\"id\":", "\"content\":", "</w>", "4294967296", "-1", "null", "\"model\":"},
            1 << 18},
        {"infotext", readInfotext, {"fuzz/corpus/infotext"},
            {"\nNegative prompt: ", "Steps: ", ", Sampler: ", ", Size: ", "99999999999x1", "\"", "\\", "Template: ", "\\ud800",
                ", Lora hashes: \""}},
        {"foreign", readForeign, {"fuzz/corpus/foreign"},
            {"\n----\n", "prompt\n", "workflow\n", "class_type", "KSampler", "inputs", "[\"1\", 0]", "Comment\n", "parameters\n",
                "UserComment\n", "null", "1e999", "[[[[[[[["}},
        {"png", readPng,
            {"fixtures/pictures/text_ascii.png", "fixtures/pictures/text_compressed.png", "fixtures/pictures/text_itxt.png",
                "fixtures/pictures/text_latin1.png", "fixtures/pictures/text_after_pixels.png"},
            {"IHDR", "tEXt", "zTXt", "iTXt", "eXIf", "IDAT", "IEND", "parameters", "\xff\xff\xff\xff", "\x7f\xff\xff\xff"}},
        {"jpeg", readJpeg,
            {"fixtures/pictures/comment_unicode.jpg", "fixtures/pictures/comment_utf8.jpg", "fixtures/pictures/comment_little.jpg",
                "fixtures/pictures/comment_segment.jpg", "fixtures/pictures/inserted.jpg", "fixtures/pictures/orientation_6.jpg"},
            {"\xff\xe1", "\xff\xef", "\xff\xda", "\xff\xd9", "Exif", "UNICODE", "MM", "II*"}},
        {"webp", readPictureText<readWebpText>,
            {"fixtures/pictures/captions.webp", "fixtures/pictures/inserted.webp", "fixtures/pictures/rgba.webp",
                "fixtures/pictures/orientation_6.webp"},
            {"RIFF", "WEBP", "VP8X", "VP8L", "EXIF", "XMP ", "DICE", "\xff\xff\xff\xff"}},
        {"tiff", readPictureText<readTiffText>,
            {"fixtures/pictures/rgba.tif", "fixtures/pictures/orientation_6.tif", "fixtures/pictures/grey.tif"},
            {"II*", "MM", "UNICODE", "\xff\xff\xff\xff", "\x86\x92", "\x69\x87"}},
    };
    return all;
}

} // namespace dice::fuzz
