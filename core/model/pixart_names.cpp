#include "model/pixart_names.h"

#include <cmath>

namespace dice {
namespace {

constexpr std::int64_t kSmallSample = 64, kLargeSample = 128; // latents of the models of 512 and of 1024 pixels
constexpr std::string_view kPositions = "pos_embed", kEmptyPrompt = "y_embedder.y_embedding", kBlocks = "blocks.";

using Pair = std::pair<std::string_view, std::string_view>;
constexpr Pair kOutsideBlocks[] = {{"x_embedder.proj.", "pos_embed.proj."},
    {"t_embedder.mlp.0.", "adaln_single.emb.timestep_embedder.linear_1."},
    {"t_embedder.mlp.2.", "adaln_single.emb.timestep_embedder.linear_2."},
    {"csize_embedder.mlp.0.", "adaln_single.emb.resolution_embedder.linear_1."},
    {"csize_embedder.mlp.2.", "adaln_single.emb.resolution_embedder.linear_2."},
    {"ar_embedder.mlp.0.", "adaln_single.emb.aspect_ratio_embedder.linear_1."},
    {"ar_embedder.mlp.2.", "adaln_single.emb.aspect_ratio_embedder.linear_2."}, {"t_block.1.", "adaln_single.linear."},
    {"y_embedder.y_proj.fc1.", "caption_projection.linear_1."}, {"y_embedder.y_proj.fc2.", "caption_projection.linear_2."},
    {"final_layer.linear.", "proj_out."}, {"final_layer.scale_shift_table", "scale_shift_table"}};
constexpr Pair kOfBlocks[] = {{"attn.proj.", "attn1.to_out.0."}, {"cross_attn.q_linear.", "attn2.to_q."},
    {"cross_attn.proj.", "attn2.to_out.0."}, {"mlp.fc1.", "ff.net.0.proj."}, {"mlp.fc2.", "ff.net.2."}};
constexpr std::string_view kSelf = "attn.qkv.", kCross = "cross_attn.kv_linear.";
constexpr std::string_view kSelfParts[] = {"attn1.to_q.", "attn1.to_k.", "attn1.to_v."}, kCrossParts[] = {"attn2.to_k.", "attn2.to_v."};

std::string withOurBeginning(std::string_view name, std::span<const Pair> table)
{
    for (const auto& [theirs, ours] : table)
        if (name.starts_with(theirs))
            return std::string(ours) + std::string(name.substr(theirs.size()));
    return std::string(name);
}

void addParts(StoredTensors& result, const std::string& block, std::span<const std::string_view> names, std::string_view end,
    const StoredTensor& fused)
{
    const std::vector<StoredTensor> parts = equalParts(fused, std::ssize(names));
    for (std::size_t i = 0; i < names.size(); ++i)
        result.emplace(fmt::format("{}{}{}", block, names[i], end), parts[i]);
}

// blocks.7.attn.qkv.weight -> transformer_blocks.7.attn1.to_q.weight and its two siblings
void addOfBlock(StoredTensors& result, std::string_view name, const StoredTensor& stored)
{
    const std::size_t dot = std::min(name.find('.'), name.size() - 1);
    const std::string block = fmt::format("transformer_blocks.{}.", name.substr(0, dot));
    const std::string_view rest = name.substr(dot + 1);
    if (rest.starts_with(kSelf))
        addParts(result, block, kSelfParts, rest.substr(kSelf.size()), stored);
    else if (rest.starts_with(kCross))
        addParts(result, block, kCrossParts, rest.substr(kCross.size()), stored);
    else
        result.emplace(block + withOurBeginning(rest, kOfBlocks), stored);
}

std::int64_t blocksOf(const StoredTensors& theirs)
{
    std::int64_t count = 0;
    while (theirs.contains(fmt::format("{}{}.attn.qkv.weight", kBlocks, count)))
        ++count;
    return count;
}

bool isOfLargeModel(const StoredTensors& theirs) { return theirs.contains("ar_embedder.mlp.0.weight"); }

// As the authors name their files of PixArt-Sigma, whose models of all sizes are alike.
std::int64_t sampleSizeInName(const StoredTensors& theirs)
{
    const std::string name = theirs.begin()->second.file->path().stem().string();
    for (const auto& [word, sample] : {std::pair("-256", 32), {"-512", 64}, {"-2K", 256}})
        if (name.find(word) != std::string::npos)
            return sample;
    return kLargeSample;
}

// Latents of a side that the model was trained on: its positions are those of its patches.
std::int64_t trainedSampleSize(const StoredTensors& theirs, std::int64_t patch, const Family& family)
{
    const auto positions = theirs.find(kPositions);
    if (positions != theirs.end() && positions->second.shape.size() == 3)
        return patch * std::llround(std::sqrt(static_cast<double>(positions->second.shape[1])));
    if (family.id == ModelFamily::PixArtSigma)
        return sampleSizeInName(theirs);
    return isOfLargeModel(theirs) ? kLargeSample : kSmallSample;
}

} // namespace

StoredTensors fromPixArt(const StoredTensors& theirs)
{
    StoredTensors result;
    for (const auto& [name, stored] : theirs) {
        if (name == kPositions || name == kEmptyPrompt)
            continue;
        if (name.starts_with(kBlocks) && name.size() > kBlocks.size())
            addOfBlock(result, std::string_view(name).substr(kBlocks.size()), stored);
        else
            result.emplace(withOurBeginning(name, kOutsideBlocks), stored);
    }
    return result;
}

nlohmann::json pixArtConfig(const StoredTensors& theirs, const Family& family)
{
    const std::int64_t head = family.headWidth;
    const auto& patches = shapeOf(theirs, "x_embedder.proj.weight", 4); // [width, channels, patch, patch]
    const std::int64_t width = patches[0], patch = patches[2], last = shapeOf(theirs, "final_layer.linear.weight", 2)[0];
    if (width < head || width % head != 0 || patch <= 0)
        fail(ErrorCode::BadFile, "Expected a width of heads of {}, found {}: {}.", head, width,
            theirs.begin()->second.file->path().string());
    const std::int64_t sample = trainedSampleSize(theirs, patch, family);
    nlohmann::json config = {{"_class_name", "PixArtTransformer2DModel"}, {"in_channels", patches[1]},
        {"out_channels", last / (patch * patch)}, {"patch_size", patch}, {"sample_size", sample}, {"num_attention_heads", width / head},
        {"attention_head_dim", head}, {"num_layers", blocksOf(theirs)}, {"cross_attention_dim", width},
        {"caption_channels", shapeOf(theirs, "y_embedder.y_proj.fc1.weight", 2)[1]}, {"use_additional_conditions", isOfLargeModel(theirs)}};
    if (family.id == ModelFamily::PixArtSigma) // whose model of 256 pixels has positions twice as far apart, by the authors' script
        config["interpolation_scale"] = static_cast<double>(sample) / kSmallSample;
    return config;
}

} // namespace dice
