#include "measure/benchmark_models.h"

#include "model/model_folder.h"

namespace dice {
namespace {

using Json = nlohmann::json;

const Json kClipLarge = {
    {"vocab_size", 49408}, {"hidden_size", 768}, {"intermediate_size", 3072}, {"num_hidden_layers", 12}, {"num_attention_heads", 12}};

const Json kClipBigG = {{"vocab_size", 49408}, {"hidden_size", 1280}, {"intermediate_size", 5120}, {"num_hidden_layers", 32},
    {"num_attention_heads", 20}, {"hidden_act", "gelu"}, {"projection_dim", 1280}};

Json autoencoder(int sampleSize, double scale)
{
    return {{"block_out_channels", {128, 256, 512, 512}}, {"layers_per_block", 2}, {"sample_size", sampleSize}, {"scaling_factor", scale},
        {"down_block_types", std::vector<std::string>(4, "DownEncoderBlock2D")},
        {"up_block_types", std::vector<std::string>(4, "UpDecoderBlock2D")}};
}

} // namespace

BenchmarkModel folderModel(const std::filesystem::path& folder)
{
    const ModelFolder model = ModelFolder::open(folder);
    const Family& family = model.traits();
    if (!family.trainsTexts()) // the benchmark's encoders are CLIP's
        fail(ErrorCode::Unsupported, "Benchmarks of {} are not supported yet: {}.", family.name, folder.string());
    BenchmarkModel configs{model.config("text_encoder"), model.config("unet"), model.config("vae")};
    if (family.texts.size() > 1)
        configs.secondText = model.config(family.texts[1].component);
    return configs;
}

BenchmarkModel syntheticModel(const std::string& name)
{
    if (name == "sd15")
        return {Config(kClipLarge, name),
            Config({{"sample_size", 64}, {"block_out_channels", {320, 640, 1280, 1280}}, {"attention_head_dim", 8},
                       {"cross_attention_dim", 768},
                       {"down_block_types", {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"}},
                       {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"}}},
                name),
            Config(autoencoder(512, familyOf(ModelFamily::StableDiffusion1).latentScale), name)};
    if (name == "sdxl")
        return {Config(kClipLarge, name),
            Config(
                {{"sample_size", 128}, {"block_out_channels", {320, 640, 1280}}, {"attention_head_dim", {5, 10, 20}},
                    {"cross_attention_dim", 2048}, {"transformer_layers_per_block", {1, 2, 10}}, {"use_linear_projection", true},
                    {"addition_embed_type", "text_time"}, {"addition_time_embed_dim", 256}, {"projection_class_embeddings_input_dim", 2816},
                    {"down_block_types", {"DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"}},
                    {"up_block_types", {"CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"}}},
                name),
            Config(autoencoder(1024, familyOf(ModelFamily::StableDiffusionXL).latentScale), name), Config(kClipBigG, name)};
    fail(ErrorCode::BadRequest, "Expected a synthetic model sd15 or sdxl, found \"{}\".", name);
}

} // namespace dice
