// dice convert: what is written is the same model, in the layout and precision that was asked for.
#include "assets/library_index.h"
#include "base/file.h"
#include "base/sha256.h"
#include "convert/convert_model.h"
#include "core/model/single_file_pictures.h"
#include "decode/pixels.h"
#include "lora/lora_fit.h"
#include "model/model_folder.h"
#include "model/model_names.h"
#include "support/drawn_file.h"
#include "weights/safetensors.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

fs::path resources() { return test::sourceFolder() / ".." / "resources"; }

fs::path convert(ConvertRequest request, const fs::path& output)
{
    request.layout = output.extension() == ".safetensors" ? ModelLayout::SingleFile : ModelLayout::Folder;
    const ConvertResult result = convertModel(request, output, resources(), {}, {});
    CHECK(result.finished);
    CHECK(result.bytes > 0);
    return output;
}

fs::path plain() { return test::drawnFile("single_file/plain"); }

// Of both: the same names and bits.
void checkSame(const fs::path& one, const fs::path& other)
{
    const ModelFolder a = ModelFolder::open(one, test::missingParts()), b = ModelFolder::open(other, test::missingParts());
    CHECK(a.family() == b.family());
    for (const std::string& component : a.networks()) {
        const auto ours = a.tensors(component), theirs = b.tensors(component);
        CHECK_EQ(ours.size(), theirs.size());
        const ComponentNames names(a.traits(), component, a.config(component).json());
        for (const auto& [name, stored] : ours) {
            const std::string written = names.inFolder(name, stored.shape).name;
            const auto found = theirs.find(written) == theirs.end() ? theirs.find(name) : theirs.find(written);
            CHECK(found != theirs.end());
            CHECK(at::equal(stored.read().to(at::kDouble), found->second.read().to(at::kDouble)));
        }
    }
}

// Of two files: the same tensors, but for those that no network has.
void checkSameTensors(const SafetensorsFile& one, const SafetensorsFile& other, const std::vector<std::string>& but = {})
{
    CHECK_EQ(one.tensors().size(), other.tensors().size() + but.size());
    for (const auto& [name, info] : one.tensors())
        if (std::find(but.begin(), but.end(), name) == but.end())
            CHECK(at::equal(one.tensor(name).to(at::kDouble), other.tensor(name).to(at::kDouble)));
}

at::Tensor picture(const fs::path& path)
{
    const auto model = DiffusionModel::load(ModelFolder::open(path, test::missingParts()), at::kCPU, at::kFloat);
    return runPipeline(*model, test::foxRequest(), 1, {}, {}, {}, {}).pixels;
}

} // namespace

CASE(convert, aRoundTripGivesTheSameTensorsAndPicture)
{
    const fs::path folder = test::freshFolder();
    const fs::path one = convert({plain().string(), {}, {}, {}, Precision::Float32}, folder / "one");
    const fs::path file = convert({one.string(), {}, {}, {}, Precision::Float32}, folder / "two.safetensors");
    const fs::path three = convert({file.string(), {}, {}, {}, Precision::Float32}, folder / "three");
    checkSame(one, file);
    checkSame(one, three);
    checkSame(plain(), one); // fp16 widened is exact
    const auto weights = SafetensorsFile::open(one / "unet" / "diffusion_pytorch_model.safetensors"),
               again = SafetensorsFile::open(three / "unet" / "diffusion_pytorch_model.safetensors");
    CHECK_EQ(weights->tensors().size(), again->tensors().size());
    for (const auto& [name, info] : weights->tensors()) {
        CHECK(info.type == at::kFloat);
        CHECK(at::equal(weights->tensor(name), again->tensor(name)));
    }
    const at::Tensor expected = picture(plain());
    for (const fs::path& made : {one, file, three})
        CHECK(at::equal(picture(made), expected));
}

CASE(convert, precisionAndMetadataAreAsAsked)
{
    const fs::path folder = test::freshFolder();
    for (const auto& [precision, type] : {std::pair(Precision::Float32, at::kFloat), {Precision::BFloat16, at::kBFloat16},
             {Precision::Float16, at::kHalf}, {Precision::Auto, at::kHalf}}) {
        const auto file = SafetensorsFile::open(
            convert({plain().string(), {}, {}, {}, precision}, folder / fmt::format("{}.safetensors", static_cast<int>(precision))));
        for (const auto& [name, info] : file->tensors())
            CHECK(info.type == (name.ends_with("position_ids") ? at::kLong : type));
        CHECK(!file->contains("model_ema.decay"));                              // training's
        CHECK_EQ(file->metadata().at("modelspec.title"), std::string("Plain")); // kept
        CHECK_EQ(file->metadata().at("modelspec.sai_model_spec"), std::string("1.0.1"));
        CHECK_EQ(file->metadata().at("modelspec.resolution"), std::string("32x32"));
        CHECK_EQ(file->metadata().at("modelspec.prediction_type"), std::string("epsilon"));
        CHECK_EQ(file->metadata().at("modelspec.hash_sha256"), "0x" + sha256OfPart(file->path(), file->dataBegin()));
    }
}

CASE(convert, whatShapesDoNotTellIsWritten)
{
    const fs::path folder = test::freshFolder();
    const fs::path v =
        convert({test::fixture("single_file/v.ckpt").string(), plain().string(), {}, {}, Precision::Auto}, folder / "v.safetensors");
    CHECK_EQ(ModelFolder::open(v, test::missingParts()).config("scheduler").string("prediction_type"), std::string("v_prediction"));
    const fs::path back = convert({v.string(), {}, {}, {}, Precision::Auto}, folder / "v");
    CHECK_EQ(ModelFolder::open(back).config("scheduler").string("prediction_type"), std::string("v_prediction"));
    // a tokenizer of its own and other heads: a folder holds the starter model, a single file would not
    CHECK_THROWS(
        convertModel({{}, {}, {}, {}, Precision::Auto, ModelLayout::SingleFile}, folder / "starter.safetensors", resources(), {}, {}),
        "A single file does not say everything");
    CHECK(!fs::exists(folder / "starter.safetensors"));
    checkSame(resources() / "starter-model", convert({{}, {}, {}, {}, Precision::Auto}, folder / "starter"));
}

CASE(convert, lorasAreMerged)
{
    const fs::path folder = test::freshFolder();
    const ModelFolder model = ModelFolder::open(plain(), test::missingParts());
    // of one layer, at half strength: the weight moves by half of up down
    const std::string layer = "mid_block.attentions.0.transformer_blocks.0.attn1.to_q";
    const at::Tensor weight = model.tensors("unet").at(layer + ".weight").read().to(at::kFloat);
    const at::Tensor up = at::ones({weight.size(0), 1}) * 0.25, down = at::ones({1, weight.size(1)}) * 0.5;
    writeSafetensors(
        folder / "ink.safetensors", {{"lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q.lora_up.weight", up},
                                        {"lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q.lora_down.weight", down}});
    ConvertRequest request{plain().string(), {}, {{(folder / "ink.safetensors").string(), 0.5}}, {}, Precision::Float32};
    const ModelFolder merged = ModelFolder::open(convert(request, folder / "merged.safetensors"), test::missingParts());
    test::checkClose("merged layer", merged.tensors("unet").at(layer + ".weight").read(), weight + 0.5 * 0.125, 1e-6);
    CHECK(at::equal(merged.tensors("unet").at("conv_in.weight").read(), model.tensors("unet").at("conv_in.weight").read().to(at::kFloat)));
    CHECK_EQ(SafetensorsFile::open(folder / "merged.safetensors")->metadata().at("modelspec.merged_from"), std::string("plain, ink"));
}

CASE(convert, sdxlGoesIntoAFolderAndBack)
{
    const fs::path folder = test::freshFolder(),
                   single = test::drawnFile("sdxl/single"); // its names are written by rules of their own
    const fs::path made = convert({single.string(), {}, {}, {}, Precision::Auto}, folder / "made");
    const fs::path back = convert({made.string(), {}, {}, {}, Precision::Auto}, folder / "back.safetensors");
    checkSameTensors(*SafetensorsFile::open(single), *SafetensorsFile::open(back), {"conditioner.embedders.1.model.logit_scale"});
    checkSame(single, made);
    const ModelFolder model = ModelFolder::open(made);
    CHECK_EQ(model.config("text_encoder_2").string("hidden_act"), std::string("gelu"));
    CHECK(model.silencesEmptyNegative());
    CHECK_EQ(Config::read(made / "tokenizer_2" / "tokenizer_config.json").string("pad_token"), std::string("!"));
    CHECK_EQ(SafetensorsFile::open(back)->metadata().at("modelspec.architecture"), std::string("stable-diffusion-xl-v1-base"));
    CHECK(at::equal(picture(single), picture(made)));
}

CASE(convert, sdxlTakesLorasAndPrecision)
{
    const fs::path folder = test::freshFolder(), tiny = test::fixture("sdxl/tiny");
    checkSame(tiny, convert({tiny.string(), {}, {}, {}, Precision::Auto}, folder / "same"));
    ConvertRequest request{
        tiny.string(), {}, {{test::fixture("sdxl/lora-kohya-single-file-names.safetensors").string(), 0.8}}, {}, Precision::Float32};
    const ModelFolder merged = ModelFolder::open(convert(request, folder / "merged")), plain = ModelFolder::open(tiny);
    const auto lora = SafetensorsFile::open(test::fixture("sdxl/lora-kohya.safetensors"));
    for (const auto& [component, layer, stem] : {std::tuple("text_encoder", "text_model.encoder.layers.1.self_attn.q_proj",
                                                     "lora_te1_text_model_encoder_layers_1_self_attn_q_proj"),
             {"text_encoder_2", "text_model.encoder.layers.0.mlp.fc1", "lora_te2_text_model_encoder_layers_0_mlp_fc1"},
             {"unet", "mid_block.attentions.0.proj_in", "lora_unet_mid_block_attentions_0_proj_in"}}) {
        const auto name = [stem = std::string(stem)](const char* part) { return stem + ".lora_" + part + ".weight"; };
        const at::Tensor change = at::matmul(lora->tensor(name("up")), lora->tensor(name("down"))) * (0.8 * 0.5); // alpha 1 of rank 2
        const StoredTensors before = plain.tensors(component);
        const std::string weight = std::string(layer) + ".weight";
        const auto stored = before.contains(weight) ? before.find(weight) : before.find(weight.substr(std::string("text_model.").size()));
        test::checkClose(layer, merged.tensors(component).find(weight)->second.read(), stored->second.read() + change, 1e-5);
    }
    const ModelFolder half = ModelFolder::open(convert({tiny.string(), {}, {}, {}, Precision::Float16}, folder / "half"));
    for (const std::string& component : half.networks())
        for (const auto& [name, stored] : half.tensors(component))
            CHECK(stored.read().scalar_type() == (name.ends_with("position_ids") ? at::kLong : at::kHalf));
    CHECK_THROWS(convertModel({tiny.string(), {}, {}, {}, Precision::Auto, ModelLayout::SingleFile}, folder / "tiny.safetensors",
                     resources(), {}, {}),
        "does not say everything");
    CHECK(!fs::exists(folder / "tiny.safetensors"));
}

CASE(convert, pixArtIsWrittenAsAFolder)
{
    const fs::path folder = test::freshFolder(), small = test::fixture("pixart/small");
    const fs::path same = convert({small.string(), {}, {}, {}, Precision::Auto}, folder / "same");
    checkSame(small, same);
    CHECK_EQ(readTextFile(small / "tokenizer" / "spiece.model"), readTextFile(same / "tokenizer" / "spiece.model"));
    const ModelFolder narrow = ModelFolder::open(convert({small.string(), {}, {}, {}, Precision::BFloat16}, folder / "narrow"));
    for (const auto& [name, stored] : narrow.tensors("text_encoder"))
        CHECK(stored.read().scalar_type() == at::kBFloat16);
    CHECK_THROWS(convertModel({small.string(), {}, {}, {}, Precision::Auto, ModelLayout::SingleFile}, folder / "small.safetensors",
                     resources(), {}, {}),
        "Expected Stable Diffusion 1.5, Stable Diffusion 2 or SDXL for a single file, found PixArt-alpha");
    CHECK_THROWS(
        convertModel({small.string(), {}, {{test::fixture("lora/kohya.safetensors").string()}}}, folder / "with", resources(), {}, {}),
        "Expected a LoRA for PixArt-alpha");
    CHECK(!fs::exists(folder / "small.safetensors") && !fs::exists(folder / "with"));
}

CASE(convert, anotherAutoencoderIsTaken)
{
    const fs::path folder = test::freshFolder();
    ConvertRequest request{plain().string(), {}, {}, test::drawnFile("single_file/vae").string(), Precision::Auto};
    const fs::path made = convert(request, folder / "made");
    const auto expected = SafetensorsFile::open(test::drawnFile("single_file/vae"));
    CHECK(
        at::equal(ModelFolder::open(made).tensors("vae").at("decoder.conv_in.weight").read(), expected->tensor("decoder.conv_in.weight")));
}

CASE(convert, nothingHalfIsLeft)
{
    const fs::path folder = test::freshFolder();
    for (const char* name : {"stopped", "stopped.safetensors"}) {
        std::stop_source source;
        const ModelLayout layout = fs::path(name).has_extension() ? ModelLayout::SingleFile : ModelLayout::Folder;
        const ConvertResult result = convertModel(
            {plain().string(), {}, {}, {}, Precision::Auto, layout}, folder / name, resources(),
            [&](std::uint64_t done, std::uint64_t total) {
                CHECK(done <= total);
                source.request_stop();
            },
            source.get_token());
        CHECK(!result.finished);
    }
    CHECK(fs::is_empty(folder));
    std::ofstream(folder / "there") << "mine";
    CHECK_THROWS(convertModel({plain().string()}, folder / "there", resources(), {}, {}), "a name that is free");
    CHECK_THROWS(convertModel({plain().string()}, folder / "missing" / "deeper", resources(), {}, {}), "Expected a folder to write into");
    CHECK_THROWS(convertModel({test::fixture("single_file/v.ckpt").string()}, folder / "v", resources(), {}, {}), "--parts-from");
    std::map<std::string, at::Tensor> tensors;
    const auto file = SafetensorsFile::open(plain());
    for (const auto& [name, info] : file->tensors())
        tensors[name] = name == "model.diffusion_model.out.2.bias" ? at::full({4}, 1e6) : file->tensor(name);
    writeSafetensors(folder / "large.safetensors", tensors, file->metadata());
    CHECK_THROWS(
        convertModel({(folder / "large.safetensors").string(), {}, {}, {}, Precision::Float16}, folder / "half", resources(), {}, {}),
        "bf16 holds them");
    CHECK(!fs::exists(folder / "half"));
}

CASE(library, namesAndFoldersComeFromItsFile)
{
    const fs::path folder = test::freshFolder();
    const char* const before = std::getenv("XDG_DATA_HOME");
    const std::string kept = before == nullptr ? "" : before;
    setenv("XDG_DATA_HOME", folder.c_str(), 1);
    fs::create_directories(folder / "dice-studio");
    fs::create_directories(folder / "ComfyUI loras");
    const auto write = [&](const std::string& text) { std::ofstream(libraryIndexFile()) << text; };
    CHECK(libraryFolders(AssetKind::Lora).empty());
    write(nlohmann::json({{"models", {{{"name", "Plain model"}, {"path", plain().string()}}, {{"name", "twin"}, {"path", "/a"}},
                                         {{"name", "Twin"}, {"path", "/b"}}, 7}},
                             {"folders", {{"lora", {(folder / "ComfyUI loras").string(), "/missing", 3}}, {"vae", 5}}}})
              .dump());
    CHECK_EQ(libraryFolders(AssetKind::Lora).size(), std::size_t{1});
    CHECK(libraryFolders(AssetKind::Autoencoder).empty());
    CHECK(libraryModels() == std::vector<fs::path>({plain(), "/a", "/b"}));
    CHECK_EQ(modelNamed("plain MODEL", resources()), plain());
    CHECK_EQ(modelNamed("plain", resources()), plain()); // the file's name
    CHECK_EQ(modelNamed("", resources()), resources() / "starter-model");
    CHECK_THROWS(modelNamed("twin", resources()), "found no such thing: /a"); // the one that is called exactly so
    CHECK_THROWS(modelNamed("TWIN", resources()), "The name TWIN belongs to 2 models of the library.");
    CHECK_THROWS(modelNamed("nobody", resources()), "found no such thing: nobody");
    writeSafetensors(folder / "ComfyUI loras" / "mist.safetensors", {{"x", at::zeros({1})}});
    CHECK_EQ(findArtistFile(AssetKind::Lora, "mist", plain()), folder / "ComfyUI loras" / "mist.safetensors");
    write("{ damaged");
    CHECK_THROWS(modelNamed("plain", resources()), "found no such thing");
    kept.empty() ? unsetenv("XDG_DATA_HOME") : setenv("XDG_DATA_HOME", kept.c_str(), 1);
}
