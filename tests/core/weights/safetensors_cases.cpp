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
    checkRefused(R"({"a":{"dtype":"F31","shape":[2],"data_offsets":[0,8]}})", 8, "found \"F31\"");
    checkRefused(R"({"a":{"shape":[2],"data_offsets":[0,8]}})", 8, "expected a dtype");
    checkRefused(
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8, "named twice");
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
    CHECK_THROWS(weights->requireAllTaken(), "Tensor a does not belong");
}
