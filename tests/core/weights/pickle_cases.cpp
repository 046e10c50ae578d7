// Pickled checkpoints: what is read, what is refused by name, and that nothing that is cut off or random crashes.
#include "base/file.h"
#include "support/cases.h"
#include "weights/pickle.h"
#include "weights/pickled_file.h"
#include "weights/zip_archive.h"

#include <ATen/ATen.h>
#include <fstream>
#include <random>

using namespace dice;
namespace fs = std::filesystem;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) { return std::as_bytes(std::span(text)); }

Pickle read(const std::string& stream) { return Pickle::read(bytesOf(stream), "x.ckpt"); }

std::string checkpoint() { return readTextFile(test::fixture("single_file/v.ckpt")); }

// Neither crash nor exception of another kind; true where it was read.
template <typename Function> bool survives(Function function)
{
    try {
        function();
        return true;
    } catch (const Error&) {
        return false;
    }
}

std::string pickleIn(const std::string& zip)
{
    const auto entries = readZip(bytesOf(zip), "x.ckpt");
    const ZipEntry entry = entries.at("v/data.pkl");
    return zip.substr(entry.begin, entry.size);
}

void writeText(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

} // namespace

CASE(pickle, readsACheckpointAsPyTorchWroteIt)
{
    const auto file = TensorFile::open(test::fixture("single_file/v.ckpt"));
    CHECK(file->contains("state_dict.model.diffusion_model.out.2.bias"));
    CHECK_EQ(file->metadata().at("global_step"), std::string("12"));
    CHECK_EQ(file->metadata().at("epoch"), std::string("1.5"));
    const at::Tensor bias = file->tensor("state_dict.model.diffusion_model.out.2.bias");
    CHECK_EQ(bias.sizes().vec() == std::vector<std::int64_t>({4}), true);
    CHECK(bias.scalar_type() == at::kHalf && at::isfinite(bias).all().item<bool>());
}

CASE(pickle, readsPlainValues)
{
    const Pickle pickle = read(std::string("\x80\x02}(U\x01"
                                           "a](K\x05J\xff\xff\xff\xff\x88NeU\x01"
                                           "bG?\xf8\x00\x00\x00\x00\x00\x00u.",
        33));
    const auto* root = pickle.root->as<PickleDictionary>();
    CHECK(root != nullptr);
    CHECK_EQ(root->items.size(), 2u);
    const auto* list = root->items[0].second->as<PickleList>();
    CHECK(list != nullptr && list->items.size() == 4);
    CHECK_EQ(*list->items[0]->as<std::int64_t>(), 5);
    CHECK_EQ(*list->items[1]->as<std::int64_t>(), -1);
    CHECK_EQ(*list->items[2]->as<bool>(), true);
    CHECK_EQ(*root->items[1].second->as<double>(), 1.5);
}

CASE(pickle, namesAndOpcodesOutsideOfTensorsAreRefused)
{
    CHECK_THROWS(read("cos\nsystem\n(U\x02lstR."), "the name os.system");
    CHECK_THROWS(read("cbuiltins\neval\n."), "builtins.eval");
    CHECK_THROWS(read("c__builtin__\nexec\n."), "__builtin__.exec");
    CHECK_THROWS(read("ctorch\nload\n."), "torch.load");
    CHECK_THROWS(read("ctorch._utils\n_rebuild_tensor_v2_\n."), "_rebuild_tensor_v2_");
    CHECK_THROWS(read(std::string("\x80\x04\x8c\x02os\x8c\x06system\x93.", 17)), "os.system");
    CHECK_THROWS(read("(ios\nsystem\n."), "opcode INST");
    CHECK_THROWS(read("(U\x02lso."), "opcode OBJ");
    CHECK_THROWS(read("Pabc\n."), "opcode PERSID");
    CHECK_THROWS(read(std::string("\x82\x01.")), "opcode EXT1");
    CHECK_THROWS(read("ctorch\nFloatStorage\n)R."), "a call of torch.FloatStorage");
    CHECK_THROWS(read(std::string("\x80\x09.", 3)), "protocol 5 at most");
    CHECK_THROWS(read("\x7f"), "an opcode that there is not");
    CHECK_THROWS(read(""), "cut off");
    CHECK_THROWS(read("."), "takes more than there is");
    CHECK_THROWS(read("t."), "no mark");
    CHECK_THROWS(read("h\x05."), "recalls what it never stored");
}

CASE(pickle, containersWithoutEndAreRefused)
{
    const Pickle circle = read(std::string("]q\0h\0a.", 7));
    CHECK(circle.root->as<PickleList>()->items.front() == circle.root); // no leak, and no walk without end below
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i)
        deep += ']';
    for (int i = 0; i < 999'999; ++i)
        deep += 'a';
    CHECK(read(deep + ".").root->as<PickleList>() != nullptr);
}

CASE(pickle, everyTruncationIsRefused)
{
    const std::string stream = pickleIn(checkpoint());
    CHECK(survives([&] { (void)read(stream); }));
    // at every byte of the first tensors, where every opcode of it occurs, and here and there behind them
    for (std::size_t size = 0; size + 1 < stream.size(); size += size < 2500 ? 1 : 97)
        CHECK(!survives([&] { (void)read(stream.substr(0, size)); }));
}

CASE(pickle, randomBytesNeverCrash)
{
    std::mt19937 random(7);
    const std::string stream = pickleIn(checkpoint()).substr(0, 3000);
    int read_ = 0;
    for (int i = 0; i < 4000; ++i) {
        std::string changed = stream;
        for (int n = 0; n < 1 + i % 5; ++n)
            changed[random() % changed.size()] = static_cast<char>(random());
        read_ += survives([&] { (void)read(changed + "."); }) ? 1 : 0;
        std::string noise(1 + random() % 200, '\0');
        for (char& c : noise)
            c = static_cast<char>(random());
        read_ += survives([&] { (void)read(noise); }) ? 1 : 0;
    }
    test::say(fmt::format("of 8000 damaged streams {} still were pickles", read_));
    CHECK(read_ < 8000);
}

CASE(pickle, damagedArchivesNeverCrash)
{
    const std::string whole = checkpoint();
    const fs::path folder = test::freshFolder();
    std::mt19937 random(9);
    const auto opens = [&](const std::string& text) {
        writeText(folder / "x.ckpt", text);
        return survives([&] {
            const auto file = TensorFile::open(folder / "x.ckpt");
            for (const auto& [name, info] : file->tensors())
                (void)file->tensor(name);
        });
    };
    CHECK(opens(whole));
    const std::size_t directory = whole.rfind("PK\x01\x02", whole.size() - 2000);
    for (int i = 0; i < 40; ++i)
        CHECK(!opens(whole.substr(0, random() % (whole.size() - 22))));
    for (int i = 0; i < 150; ++i) {
        std::string changed = whole;
        const std::size_t from = i % 3 == 0 ? directory : i % 3 == 1 ? 0 : whole.size() - 200;
        const std::size_t span = std::min<std::size_t>(i % 3 == 1 ? 40000 : 4000, whole.size() - from);
        for (int n = 0; n < 4; ++n)
            changed[from + random() % span] = static_cast<char>(random());
        (void)opens(changed);
    }
    CHECK_THROWS(TensorFile::open([&] {
        writeText(folder / "y.ckpt", std::string("\x80\x02}q\x00.", 6));
        return folder / "y.ckpt";
    }()),
        "without any");
}

CASE(pickle, aTensorOutsideItsStorageIsRefused)
{
    const std::string whole = checkpoint();
    const std::string stream = pickleIn(whole);
    const fs::path folder = test::freshFolder();
    // every size byte of the pickle made larger: nothing may reach out of its storage
    const std::size_t begin = whole.find(stream);
    int refused = 0;
    for (std::size_t i = 0; i + 1 < 2000; ++i) {
        if (stream[i] != 'K')
            continue;
        std::string changed = whole;
        changed[begin + i + 1] = '\xff';
        writeText(folder / "x.ckpt", changed);
        refused += survives([&] {
            const auto file = TensorFile::open(folder / "x.ckpt");
            for (const auto& [name, info] : file->tensors())
                (void)file->tensor(name).sum();
        })
                       ? 0
                       : 1;
    }
    CHECK(refused > 10);
}
