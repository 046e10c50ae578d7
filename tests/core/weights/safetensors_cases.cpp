#include "base/file.h"
#include "base/system.h"
#include "model/model_folder.h"
#include "support/cases.h"
#include "weights/converted.h"
#include "weights/safetensors.h"

#include <cstring>
#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

fs::path writeRaw(const std::string& header, std::size_t dataSize, std::optional<std::uint64_t> length = {})
{
    const fs::path path = test::freshFolder() / "ünit test.safetensors";
    std::ofstream file(path, std::ios::binary);
    const std::uint64_t size = length.value_or(header.size());
    file.write(reinterpret_cast<const char*>(&size), 8);
    file << header << std::string(dataSize, '\0');
    return path;
}

void checkRefused(const std::string& header, std::size_t dataSize, const std::string& expected)
{
    const fs::path path = writeRaw(header, dataSize);
    CHECK_THROWS(SafetensorsFile::open(path), expected);
    CHECK_THROWS(SafetensorsFile::open(path), "ünit test.safetensors");
}

} // namespace

CASE(safetensors, readsWhatItWrote)
{
    const fs::path path = test::freshFolder() / "a.safetensors";
    std::map<std::string, at::Tensor> tensors;
    for (const at::ScalarType type : {at::kHalf, at::kBFloat16, at::kFloat, at::kDouble, at::kLong})
        tensors[at::toString(type)] = (at::rand({3, 5}) * 100).to(type);
    tensors["empty"] = at::empty({0, 4});
    tensors["scalar"] = at::full({}, 3.5);
    tensors["not a number"] = at::full({2}, NAN);
    writeSafetensors(path, tensors, {{"key", "värde"}});
    const auto file = SafetensorsFile::open(path);
    CHECK_EQ(file->tensors().size(), tensors.size());
    CHECK_EQ(file->metadata().at("key"), std::string("värde"));
    for (const auto& [name, tensor] : tensors) {
        CHECK_EQ(file->tensor(name).scalar_type(), tensor.scalar_type());
        CHECK(at::allclose(file->tensor(name).to(at::kDouble), tensor.to(at::kDouble), 0, 0, /*equal_nan=*/true));
    }
}

CASE(safetensors, tensorsOutliveTheFileObject)
{
    const fs::path path = test::freshFolder() / "a.safetensors";
    writeSafetensors(path, {{"x", at::arange(1000).to(at::kFloat)}});
    const at::Tensor x = SafetensorsFile::open(path)->tensor("x");
    fs::remove(path);
    CHECK_EQ(x.sum().item<double>(), 499500.0);
}

CASE(safetensors, aViewGivesItsMemoryBack)
{
    constexpr std::int64_t kCount = 16 << 20; // numbers, 64 MiB
    const fs::path path = test::freshFolder() / "a.safetensors";
    writeSafetensors(path, {{"first", at::ones({kCount})}, {"second", at::full({kCount}, 2.0)}});
    const auto file = SafetensorsFile::open(path);
    at::Tensor first = file->tensor("first");
    const at::Tensor second = file->tensor("second");
    CHECK_EQ(first.sum().item<double>() + second.sum().item<double>(), 3.0 * kCount);
    const std::uint64_t before = residentMemory();
    first.reset();
#ifdef __linux__ // elsewhere systems take pages back when they want them
    CHECK(residentMemory() + (60 << 20) < before);
#endif
    file->giveBack();
    CHECK_EQ(second.sum().item<double>(), 2.0 * kCount); // read anew
    CHECK_EQ(file->tensor("first").sum().item<double>(), 1.0 * kCount);
}

CASE(safetensors, everyHalfIsConvertedAsLibTorchDoes)
{
    const at::Tensor half = at::arange(0, 1 << 16, at::kInt).to(at::kUInt16).view(at::kHalf);
    const at::Tensor odd = half.narrow(0, 1, half.numel() - 2); // neither aligned nor a multiple of anything
    for (const at::Tensor& numbers : {half, odd, half.view({256, 256}).t(), half.narrow(0, 0, 3), half.narrow(0, 0, 0)}) {
        const at::Tensor expected = numbers.to(at::kFloat).to(at::kBFloat16), found = converted(numbers, at::kCPU, at::kBFloat16);
        CHECK_EQ(found.scalar_type(), at::kBFloat16);
        CHECK(found.sizes() == expected.sizes());
        CHECK(at::equal(found.isnan(), expected.isnan()));
        const at::Tensor zero = at::zeros({}, found.options());
        CHECK(at::equal(at::where(found.isnan(), zero, found).view(at::kShort),
            at::where(expected.isnan(), zero, expected).view(at::kShort))); // bits: -0 is not 0
    }
}

CASE(safetensors, refusesWhatIsNotSafetensors)
{
    const auto refuse = [](const std::string& content, const std::string& expected) {
        const fs::path path = test::freshFolder() / "x.safetensors";
        std::ofstream(path, std::ios::binary) << content;
        CHECK_THROWS(SafetensorsFile::open(path), expected);
    };
    refuse("", "found 0 bytes");
    refuse("abc", "found 3 bytes");
    refuse("PK\x03\x04 and so on, a renamed checkpoint", "a zip archive");
    refuse(std::string("\x80\x02}q\x00", 5) + "....", "a Python pickle");
    refuse("GGUF............", "a GGUF file");
    refuse("version https://git-lfs.github.com/spec/v1", "Git LFS pointer");
    refuse("<!DOCTYPE html><html>", "a web page");
}

CASE(safetensors, refusesLyingHeaders)
{
    CHECK_THROWS(SafetensorsFile::open(writeRaw("{}", 0, 1'000'000'000'000)), "found a length of 1000000000000");
    CHECK_THROWS(SafetensorsFile::open(writeRaw("{}", 0, UINT64_MAX)), "header of at most");
    checkRefused("[1, 2]", 0, "Expected a JSON object");
    checkRefused("{\"a\": ", 0, "Expected a JSON object");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 4, "inside the 4 bytes");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8, "inside the 8 bytes");
    checkRefused(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8, "need 12 bytes, found 8");
    checkRefused(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}})", 8, "its shape is absurd");
    checkRefused(R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,8]}})", 8, "expected a shape");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", 12,
        "it overlaps another");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}})", 16,
        "there is a hole");
    checkRefused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 9, "Expected 8 bytes of tensors, found 9");
    checkRefused(R"({"a":{"shape":[2],"data_offsets":[0,8]}})", 8, "expected a dtype");
    checkRefused(
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8, "named twice");
}

CASE(safetensors, aNoteOfAnyTypeStandsInNobodysWay)
{
    for (const auto& [type, size] : {std::pair("U16", 2), {"U32", 4}, {"U64", 8}, {"F8_E8M0", 1}, {"F8_E4M3FNUZ", 1}, {"C64", 8}}) {
        const auto file = SafetensorsFile::open(
            writeRaw(fmt::format(R"({{"note":{{"dtype":"{}","shape":[2],"data_offsets":[0,{}]}}}})", type, 2 * size), 2 * size));
        CHECK_EQ(file->tensor("note").numel(), 2);
    }
    const auto file = SafetensorsFile::open(writeRaw(
        R"({"__metadata__":null,"note":{"dtype":"F4","shape":[16],"data_offsets":[0,8]},"x":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
        12));
    CHECK(file->metadata().empty());
    CHECK_EQ(file->tensor("x").numel(), 1);
    CHECK_THROWS(file->tensor("note"), "Tensor note: expected one of the types F64");
}

CASE(safetensors, aHeadersLengthIsNoOtherFormat)
{
    // 80 02 and 80 03 begin pickles, PK a zip archive, 08 07 12 an ONNX network
    for (const std::size_t length : {0x280u, 0x380u, 0x10280u, 0x120708u}) {
        const std::string header = R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
        const fs::path path = writeRaw(header + std::string(length - header.size(), ' '), 4);
        CHECK(!looksPickled(readTextFile(path).substr(0, 128)));
        CHECK_EQ(TensorFile::open(path)->tensors().size(), 1u);
    }
    CHECK(looksPickled(std::string("\x80\x02}q\x00(X\x01\x00{", 11)));
}

CASE(safetensors, whatACompilerPutsIntoNamesIsLeftOut)
{
    const fs::path path = test::freshFolder() / "a.safetensors";
    writeSafetensors(
        path, {{"_orig_mod.a._orig_mod.weight", at::ones({1})}, {"b._orig_mod.weight", at::ones({2})}, {"b.weight", at::ones({3})}});
    const auto file = SafetensorsFile::open(path);
    CHECK_EQ(file->tensor("a.weight").numel(), 1);
    CHECK_EQ(file->tensor("b.weight").numel(), 3);
    CHECK_EQ(file->tensor("b._orig_mod.weight").numel(), 2); // else it would stand for the other
}

CASE(safetensors, scalesAreTakenIntoTheWeights)
{
    const fs::path path = test::freshFolder() / "a.safetensors";
    const at::Tensor wide = at::randn({4, 6}), narrow = wide.to(at::kFloat8_e4m3fn), rows = at::rand({4, 1}) + 0.5;
    const std::string note = R"({"format": "float8_e4m3fn"})";
    const at::Tensor text = at::empty({static_cast<std::int64_t>(note.size())}, at::kByte);
    std::memcpy(text.mutable_data_ptr(), note.data(), note.size());
    writeSafetensors(path, {{"one.weight", narrow}, {"one.scale_weight", at::full({}, 0.25)}, {"one.scale_input", at::ones({1})},
                               {"rows.weight", narrow}, {"rows.weight_scale", rows}, {"rows.comfy_quant", text},
                               {"rows.input_scale", at::ones({1})}, {"whole.weight", at::full({4, 6}, 3, at::kChar)},
                               {"whole.weight_scale", at::full({1}, 0.5)}, {"bare.weight", narrow}, {"half.weight", wide.to(at::kHalf)},
                               {"half.weight_scale", at::full({1}, 2.0)}, {"scaled_fp8", at::empty({0}, at::kFloat8_e4m3fn)}});
    const StoredTensors stored = storedTensors({path});
    CHECK_EQ(stored.size(), 5u);
    const auto read = [&](const char* name) { return stored.find(name)->second.read(); };
    CHECK(at::equal(read("one.weight"), narrow.to(at::kFloat) * 0.25));
    CHECK(at::equal(read("rows.weight"), narrow.to(at::kFloat) * rows));
    CHECK(at::equal(read("whole.weight"), at::full({4, 6}, 1.5)));
    CHECK_EQ(read("bare.weight").scalar_type(), at::kFloat8_e4m3fn);
    CHECK(at::equal(read("half.weight"), wide.to(at::kHalf).to(at::kFloat) * 2));
    CHECK(at::equal(equalParts(stored.find("rows.weight")->second, 2)[1].read(), (narrow.to(at::kFloat) * rows).narrow(0, 2, 2)));
    CHECK_EQ(unreadPacking(*SafetensorsFile::open(path)), std::string());
    writeSafetensors(path, {{"a.weight", narrow}, {"a.weight_scale", at::ones({4, 3})}});
    CHECK_THROWS(storedTensors({path}), "expected one scale or one for each row, found the shape 4x3");
    CHECK_EQ(unreadPacking(*SafetensorsFile::open(path)), std::string("blocks with a scale each"));
    writeSafetensors(path, {{"a.weight", narrow}}, {{"_quantization_metadata", R"({"layers": {"a": {"format": "nvfp4"}}})"}});
    CHECK_EQ(unreadPacking(*SafetensorsFile::open(path)), std::string("nvfp4"));
}

CASE(safetensors, aSurplusLayerIsRefusedAndAForeignTensorIsNot)
{
    Weights weights({{"blocks.0.conv.weight", at::ones({2})}, {"blocks.1.conv.weight", at::ones({2})}, {"quantize.weight", at::ones({2})},
                        {"logit_scale", at::ones({})}},
        "memory", Placement{});
    (void)weights.root().take("blocks.0.conv.weight", {2});
    CHECK_THROWS(weights.requireAllTaken(), "Tensor blocks.1.conv.weight does not belong");
    (void)weights.root().take("blocks.1.conv.weight", {2});
    CHECK(weights.requireAllTaken() == std::vector<std::string>({"logit_scale", "quantize.weight"}));
}

CASE(safetensors, bracketsWithoutEndAreRefused)
{
    constexpr std::size_t kDeep = 3'000'000; // printing the entry for the message went through the end of the stack
    checkRefused("{\"a\": " + std::string(kDeep, '[') + std::string(kDeep, ']') + "}", 0, "Expected a JSON object");
    checkRefused("{\"__metadata__\": {\"a\": " + std::string(kDeep, '[') + std::string(kDeep, ']') + "}}", 0, "Expected a JSON object");
}

CASE(safetensors, everyTruncationIsRefused)
{
    const fs::path folder = test::freshFolder();
    writeSafetensors(folder / "whole", {{"x", at::ones({7})}, {"y", at::ones({2, 2}, at::kHalf)}});
    const std::string whole = readTextFile(folder / "whole");
    int refused = 0;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        std::ofstream(folder / "cut", std::ios::binary) << whole.substr(0, size);
        try {
            (void)SafetensorsFile::open(folder / "cut");
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK_EQ(refused, static_cast<int>(whole.size()));
}

CASE(model_folder, namesWhatIsMissing)
{
    const fs::path folder = test::freshFolder();
    CHECK_THROWS(ModelFolder::open(folder / "none"), "Expected a model folder");
    CHECK_THROWS(ModelFolder::open(folder), "model_index.json");
    const auto index = [&](const std::string& text) { std::ofstream(folder / "model_index.json") << text; };
    index("{ not json");
    CHECK_THROWS(ModelFolder::open(folder), "Expected JSON");
    index(R"({"_class_name": "FluxPipeline"})");
    CHECK_THROWS(ModelFolder::open(folder), "found a FluxPipeline");
    index(R"({"_class_name": "StableDiffusionPipeline", "tokenizer": ["transformers", "CLIPTokenizer"]})");
    CHECK_THROWS(ModelFolder::open(folder), "\"tokenizer\" is missing");
    fs::create_directory(folder / "tokenizer");
    CHECK_THROWS(ModelFolder::open(folder), "\"text_encoder\"");
    index(R"({"_class_name": "StableDiffusionPipeline", "tokenizer": ["transformers", "T5Tokenizer"]})");
    CHECK_THROWS(ModelFolder::open(folder), "expected a CLIPTokenizer, found a T5Tokenizer");
}

CASE(model_folder, findsVariantsAndShards)
{
    const fs::path folder = test::freshFolder();
    std::ofstream(folder / "model_index.json")
        << R"({"_class_name": "StableDiffusionPipeline", "tokenizer": ["transformers", "CLIPTokenizer"],
        "text_encoder": ["transformers", "CLIPTextModel"], "unet": ["diffusers", "UNet2DConditionModel"], "vae": ["diffusers", "AutoencoderKL"],
        "scheduler": ["diffusers", "PNDMScheduler"], "safety_checker": [null, null]})";
    for (const char* component : {"tokenizer", "text_encoder", "unet", "vae", "scheduler"})
        fs::create_directory(folder / component);
    const ModelFolder model = ModelFolder::open(folder);
    CHECK_THROWS(model.weightFiles("unet"), "found no weights");
    std::ofstream(folder / "unet/diffusion_pytorch_model.bin") << "x";
    CHECK_EQ(model.weightFiles("unet").front().filename().string(), std::string("diffusion_pytorch_model.bin"));
    CHECK_THROWS(model.tensors("unet"), "diffusion_pytorch_model.bin");
    std::ofstream(folder / "unet/diffusion_pytorch_model.fp16.safetensors") << "x";
    CHECK_EQ(model.weightFiles("unet").front().filename().string(), std::string("diffusion_pytorch_model.fp16.safetensors"));
    std::ofstream(folder / "text_encoder/model.safetensors.index.json")
        << R"({"weight_map": {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}})";
    writeSafetensors(folder / "text_encoder/model-00001-of-00002.safetensors", {{"a", at::ones({2})}});
    CHECK_THROWS(model.weightFiles("text_encoder"), "The shard model-00002-of-00002.safetensors");
    writeSafetensors(folder / "text_encoder/model-00002-of-00002.safetensors", {{"b", at::ones({3})}});
    const auto weights = Weights::open(model.weightFiles("text_encoder"), Placement{});
    CHECK_EQ(weights->root().take("b", {3}).sum().item<double>(), 3.0);
    CHECK_EQ(weights->requireAllTaken().front(), std::string("a"));
}
