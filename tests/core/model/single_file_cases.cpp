// Checkpoints in one file: the pictures that diffusers makes with the same random models (tests/fixtures/single_file).
#include "decode/pixels.h"
#include "encode/clip_reader.h"
#include "model/ldm_names.h"
#include "model/single_file.h"
#include "single_file_pictures.h"
#include "support/drawn_file.h"

#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

fs::path fixtureFile(const std::string& name) { return test::fixture("single_file/" + name); }

std::shared_ptr<DiffusionModel> loaded(const fs::path& file, const fs::path& other = {})
{
    return DiffusionModel::load(ModelFolder::open(file, test::missingParts(other)), at::kCPU, at::kFloat);
}

at::Tensor pixelsOf(DiffusionModel& model, std::int64_t seed = 11, const std::optional<EditPixels>& edit = {})
{
    const at::Tensor pixels = runPipeline(model, test::foxRequest(seed), 1, {edit}, {}, {}, {}).pixels;
    return ((pixels[0].permute({1, 2, 0}) * 0.5 + 0.5).clamp(0, 1) * 255).round().to(at::kByte); // [3, H, W] -> [H, W, 3]
}

const std::vector<TextEncoder>& encodersOf(const DiffusionModel& model)
{
    return dynamic_cast<const ClipReader&>(*model.reader).encoders();
}

at::Tensor expected(const std::string& name)
{
    static const auto file = SafetensorsFile::open(fixtureFile("pictures.safetensors"));
    return file->tensor(name).clone();
}

void checkPicture(const std::string& name, const at::Tensor& made)
{
    const int most = (made.to(at::kInt) - expected(name).to(at::kInt)).abs().max().item<int>();
    test::say(fmt::format("{}: at most {} of 255 levels apart", name, most));
    CHECK(most <= 3);
}

// The whole checkpoint with its names and tensors changed on the way.
template <typename Change> fs::path rewritten(const fs::path& folder, Change change)
{
    std::map<std::string, at::Tensor> tensors;
    const auto file = SafetensorsFile::open(test::drawnFile("single_file/plain"));
    for (const auto& [name, info] : file->tensors())
        change(tensors, name, file->tensor(name));
    writeSafetensors(folder / "changed.safetensors", tensors, file->metadata());
    return folder / "changed.safetensors";
}

fs::path oneTensor(const fs::path& folder, const std::string& name, at::IntArrayRef shape)
{
    writeSafetensors(folder / "one.safetensors", {{name, at::zeros(shape)}});
    return folder / "one.safetensors";
}

} // namespace

CASE(single_file, aWholeCheckpointMakesTheLibrarysPicture)
{
    const auto model = loaded(test::drawnFile("single_file/plain"));
    CHECK_EQ(model->folder.name(), std::string("plain"));
    CHECK_EQ(model->unet->shape().sampleSize, 16);
    checkPicture("plain", pixelsOf(*model));
}

CASE(single_file, aPickledDenoiserTakesTheOtherPartsFromAnotherModel)
{
    const auto model = loaded(fixtureFile("v.ckpt"), test::drawnFile("single_file/plain"));
    CHECK(model->schedule.predictionType == PredictionType::VPrediction);
    checkPicture("v", pixelsOf(*model));
    CHECK_THROWS(loaded(fixtureFile("v.ckpt")), "--parts-from");
}

CASE(single_file, theLibraryHasTheOtherParts)
{
    const fs::path folder = test::freshFolder(), vocabulary = test::missingParts().vocabulary;
    std::ofstream(folder / "broken.safetensors") << "nothing";
    const std::vector<fs::path> library = {folder / "gone", folder / "broken.safetensors", fixtureFile("v.ckpt"),
        test::sourceFolder() / ".." / "resources" / "starter-model", test::fixture("sdxl/tiny"), test::drawnFile("single_file/plain")};
    const ModelFolder found = ModelFolder::open(fixtureFile("v.ckpt"), {vocabulary, {}, library});
    CHECK_EQ(found.partsFrom(), test::drawnFile("single_file/plain")); // the first that is whole and of its widths
    checkPicture("v", pixelsOf(*DiffusionModel::load(found, at::kCPU, at::kFloat)));
    CHECK(ModelFolder::open(test::drawnFile("single_file/plain"), {vocabulary, {}, library}).partsFrom().empty());
    CHECK_THROWS(ModelFolder::open(fixtureFile("v.ckpt"), {vocabulary, {}, {folder / "gone", test::fixture("sdxl/tiny")}}),
        "a whole model of the kind in the library");
}

CASE(single_file, anInpaintingDenoiserWithoutPrefixIsRead)
{
    const auto model = loaded(test::drawnFile("single_file/inpaint"), test::drawnFile("single_file/plain"));
    CHECK_EQ(model->folder.pipelineClass(), std::string("StableDiffusionInpaintPipeline"));
    EditPixels edit;
    edit.picture = expected("picture").to(at::kFloat).permute({2, 0, 1}).unsqueeze(0) / 127.5 - 1;
    edit.mask = expected("mask").to(at::kFloat).unsqueeze(0).unsqueeze(0) / 255;
    edit.strength = 1;
    checkPicture("inpaint", pixelsOf(*model, 12, edit));
}

CASE(single_file, anotherAutoencoderIsSwappedIn)
{
    const auto base = loaded(test::drawnFile("single_file/plain"));
    ModelAdaptation adaptation;
    adaptation.vae = test::drawnFile("single_file/vae");
    const auto model = base->adapted(adaptation);
    CHECK(model->unet == base->unet && encodersOf(*model).front().network == encodersOf(*base).front().network);
    checkPicture("vae", pixelsOf(*model));
    adaptation.vaeScale = 0.5;
    CHECK_EQ(base->adapted(adaptation)->vae->shape().scalingFactor, 0.5);
    adaptation.vae = test::fixture("pipeline/tiny"); // a folder, of another factor
    CHECK_THROWS(base->adapted(adaptation), "pixels per latent");
    adaptation.vae = test::drawnFile("single_file/inpaint");
    CHECK_THROWS(base->adapted(adaptation), "Expected an autoencoder");
}

CASE(single_file, whatLiesBesideItCounts)
{
    const fs::path folder = test::freshFolder();
    fs::copy_file(test::drawnFile("single_file/plain"), folder / "a.b.safetensors");
    fs::copy_file(test::drawnFile("single_file/vae"), folder / "a.b.vae.safetensors");
    checkPicture("vae", pixelsOf(*loaded(folder / "a.b.safetensors")));
    std::ofstream(folder / "a.b.yaml") << "model:\n  params:\n    parameterization: \"v\"\n";
    CHECK(loaded(folder / "a.b.safetensors")->schedule.predictionType == PredictionType::VPrediction);
}

CASE(single_file, namesWithoutTextModelAreRead)
{
    const fs::path changed = rewritten(test::freshFolder(), [](auto& tensors, std::string name, const at::Tensor& tensor) {
        if (const std::size_t at = name.find("text_model."); at != std::string::npos)
            name.erase(at, 11);
        tensors[name] = tensor;
    });
    checkPicture("plain", pixelsOf(*loaded(changed)));
}

CASE(single_file, fp8IsWidened)
{
    for (const at::ScalarType type : {at::kFloat8_e4m3fn, at::kFloat8_e5m2}) {
        const fs::path narrow = test::freshFolder();
        fs::create_directory(narrow / "wide");
        const auto narrowed = [&](const at::Tensor& tensor) {
            return tensor.dim() > 1 && at::isFloatingType(tensor.scalar_type()) ? tensor.to(type) : tensor;
        };
        const fs::path first =
            rewritten(narrow, [&](auto& tensors, const std::string& name, const at::Tensor& tensor) { tensors[name] = narrowed(tensor); });
        const fs::path second = rewritten(narrow / "wide",
            [&](auto& tensors, const std::string& name, const at::Tensor& tensor) { tensors[name] = narrowed(tensor).to(at::kHalf); });
        CHECK(identify(*TensorFile::open(first)).precision.starts_with(type == at::kFloat8_e5m2 ? "fp8 e5m2" : "fp8 e4m3"));
        CHECK(at::equal(pixelsOf(*loaded(first)), pixelsOf(*loaded(second))));
    }
}

CASE(single_file, whatHasNoPlaceInItIsLeftOutAndNamed)
{
    const fs::path changed = rewritten(test::freshFolder(), [](auto& tensors, const std::string& name, const at::Tensor& tensor) {
        std::string compiled = name;
        if (const std::string_view unet = "model.diffusion_model."; name.starts_with(unet))
            compiled.insert(unet.size(), "_orig_mod.");
        tensors[compiled] = tensor;
        if (const std::size_t at = name.find("text_model."); at != std::string::npos) // both spellings in one file
            tensors[std::string(name).erase(at, 11)] = tensor;
        tensors["first_stage_model.quantize.embedding.weight"] = at::ones({4, 4});
        tensors["cond_stage_model.transformer.logit_scale"] = at::ones({});
        tensors["cond_stage_model.transformer.vision_model.embeddings.class_embedding"] = at::ones({8});
        tensors["model.diffusion_model.lora_controlnet.weight"] = at::ones({2, 2});
        tensors["visual.proj"] = at::ones({2, 2});
        tensors["note"] = at::ones({2}, at::kUInt16);
    });
    const auto model = loaded(changed);
    checkPicture("plain", pixelsOf(*model));
    const auto& foreign = model->foreignTensors;
    for (const char* name :
        {"quantize.embedding.weight", "logit_scale", "vision_model.embeddings.class_embedding", "lora_controlnet.weight"})
        CHECK(std::find(foreign.begin(), foreign.end(), name) != foreign.end());
    const auto remarks = runPipeline(*model, test::foxRequest(11), 1, {}, {}, {}, {}).report.remarks;
    CHECK_EQ(std::count_if(remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.kind == "foreign-tensors"; }), 1);
    CHECK(identify(*TensorFile::open(changed)).kind == CheckpointKind::Checkpoint);
}

CASE(single_file, scaledFp8IsWidenedWithItsScale)
{
    const fs::path folder = test::freshFolder();
    fs::create_directory(folder / "wide");
    const std::string note = R"({"format": "float8_e4m3fn"})";
    at::Tensor text = at::empty({static_cast<std::int64_t>(note.size())}, at::kByte);
    std::memcpy(text.mutable_data_ptr(), note.data(), note.size());
    const auto isScaled = [](const std::string& name) { return name.ends_with(".weight") && name.find("attn") != std::string::npos; };
    const auto narrowed = [](const at::Tensor& tensor) { return (tensor.to(at::kFloat) * 8).to(at::kFloat8_e4m3fn); };
    for (const bool notes : {false, true}) {
        const fs::path first = rewritten(folder, [&](auto& tensors, const std::string& name, const at::Tensor& tensor) {
            tensors[name] = isScaled(name) ? narrowed(tensor) : tensor;
            const std::string layer = name.substr(0, name.rfind('.'));
            if (isScaled(name))
                tensors[layer + (notes ? ".weight_scale" : ".scale_weight")] = at::full({}, 0.125);
            if (isScaled(name) && notes)
                tensors[layer + ".comfy_quant"] = text;
            if (!notes)
                tensors["model.diffusion_model.scaled_fp8"] = at::empty({2}, at::kFloat8_e4m3fn);
        });
        const fs::path second = rewritten(folder / "wide", [&](auto& tensors, const std::string& name, const at::Tensor& tensor) {
            tensors[name] = isScaled(name) ? narrowed(tensor).to(at::kFloat) / 8 : tensor;
        });
        CHECK_EQ(identify(*TensorFile::open(first)).refusal, std::string());
        const auto model = loaded(first);
        CHECK(model->foreignTensors.empty());
        CHECK(at::equal(pixelsOf(*model), pixelsOf(*loaded(second))));
    }
    const std::string other = R"({"format": "nvfp4"})";
    text = at::empty({static_cast<std::int64_t>(other.size())}, at::kByte);
    std::memcpy(text.mutable_data_ptr(), other.data(), other.size());
    const fs::path packed = rewritten(folder, [&](auto& tensors, const std::string& name, const at::Tensor& tensor) {
        tensors[name] = tensor;
        tensors["model.diffusion_model.input_blocks.0.0.comfy_quant"] = text;
    });
    CHECK(identify(*TensorFile::open(packed)).refusal.find("packed as nvfp4") != std::string::npos);
    CHECK_THROWS(loaded(packed), "packed as nvfp4");
}

CASE(single_file, whatItPredictsCanBeTold)
{
    const auto base = loaded(test::drawnFile("single_file/plain"));
    ModelAdaptation adaptation;
    adaptation.prediction = Prediction::V;
    const auto told = base->adapted(adaptation);
    CHECK(told->schedule.predictionType == PredictionType::VPrediction);
    const fs::path folder = test::freshFolder();
    fs::copy_file(test::drawnFile("single_file/plain"), folder / "a.safetensors");
    std::ofstream(folder / "a.yaml") << "model:\n  params:\n    parameterization: \"v\"\n";
    const auto marked = loaded(folder / "a.safetensors");
    CHECK(at::equal(pixelsOf(*told), pixelsOf(*marked)));
    adaptation.prediction = Prediction::Epsilon;
    CHECK(at::equal(pixelsOf(*marked->adapted(adaptation)), pixelsOf(*base)));
}

CASE(single_file, theTablesGoBothWays)
{
    const ModuleNames unet = ModuleNames::ofUNet({4, 2, {true, true, true, false}}), vae = ModuleNames::ofAutoencoder({4, 2});
    for (const ModuleNames* names : {&unet, &vae})
        for (const auto& [theirs, ours] : names->modules()) {
            CHECK_EQ(names->toDiffusers(theirs + ".weight"), ours + ".weight");
            CHECK_EQ(names->toSingleFile(ours + ".weight"), theirs + ".weight");
        }
    // pairs as diffusers' conversion has them
    const auto check = [](const ModuleNames& names, const char* theirs, const char* ours) {
        CHECK_EQ(names.toDiffusers(theirs), std::string(ours));
    };
    check(unet, "input_blocks.4.0.skip_connection.weight", "down_blocks.1.resnets.0.conv_shortcut.weight");
    check(unet, "input_blocks.11.0.emb_layers.1.bias", "down_blocks.3.resnets.1.time_emb_proj.bias");
    check(unet, "input_blocks.9.0.op.weight", "down_blocks.2.downsamplers.0.conv.weight");
    check(unet, "output_blocks.2.1.conv.weight", "up_blocks.0.upsamplers.0.conv.weight");
    check(unet, "output_blocks.5.2.conv.weight", "up_blocks.1.upsamplers.0.conv.weight");
    check(unet, "output_blocks.11.1.transformer_blocks.0.ff.net.0.proj.weight",
        "up_blocks.3.attentions.2.transformer_blocks.0.ff.net.0.proj.weight");
    check(unet, "middle_block.2.out_layers.3.weight", "mid_block.resnets.1.conv2.weight");
    check(vae, "decoder.up.3.block.2.nin_shortcut.weight", "decoder.up_blocks.0.resnets.2.conv_shortcut.weight");
    check(vae, "encoder.down.2.downsample.conv.bias", "encoder.down_blocks.2.downsamplers.0.conv.bias");
    check(vae, "decoder.mid.attn_1.proj_out.weight", "decoder.mid_block.attentions.0.to_out.0.weight");
    check(vae, "quant_conv.weight", "quant_conv.weight");
}

CASE(single_file, whatIsOutOfScopeIsNamed)
{
    const fs::path folder = test::freshFolder();
    const auto refused = [&](const std::string& name, at::IntArrayRef shape, const std::string& text) {
        const fs::path file = oneTensor(folder, name, shape);
        CHECK_THROWS(ModelFolder::open(file, test::missingParts()), text);
        CHECK_THROWS(ModelFolder::open(file, test::missingParts()), "one.safetensors");
    };
    refused("model.diffusion_model.joint_blocks.0.x", {1}, "Stable Diffusion 3");
    refused("double_blocks.0.img_attn.qkv.weight", {1}, "Flux");
    refused("control_model.input_blocks.0.0.weight", {1}, "ControlNet");
    refused("t_block.1.weight", {1}, "Expected a tensor x_embedder.proj.weight");
    refused("adaln_single.emb.timestep_embedder.linear_1.bias", {1}, "as a part of its folder");
    refused("model.1.sub.0.RDB1.conv1.0.weight", {1}, "upscaler");
    refused("lora_unet_x.lora_down.weight", {1, 1}, "kind lora");
    refused("decoder.conv_in.weight", {512, 16, 3, 3}, "of a kind that is not known");
    const auto unet = [&](std::int64_t width, std::int64_t channels, const std::string& text) {
        writeSafetensors(folder / "unet.safetensors",
            {{"model.diffusion_model.input_blocks.0.0.weight", at::zeros({32, channels, 3, 3})},
                {"model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", at::zeros({32, width})}});
        CHECK_THROWS(ModelFolder::open(folder / "unet.safetensors", test::missingParts()), text);
    };
    unet(2048, 4, "1 to 8 levels, found 0");
    unet(1280, 4, "SDXL refiner");
    unet(1024, 4, "1 to 8 levels, found 0");
    unet(1024, 5, "depth");
    unet(768, 8, "instruct-pix2pix");
    unet(768, 4, "1 to 8 levels, found 0");
}
