#include "model/ldm_names.h"

#include <spdlog/fmt/fmt.h>

namespace dice {

// The longest module in front of the name decides.
std::string ModuleNames::renamed(std::string_view name, const Table& table)
{
    for (std::size_t end = name.size(); end != std::string_view::npos && end > 0; end = name.rfind('.', end - 1))
        if (const auto found = table.find(name.substr(0, end)); found != table.end())
            return found->second + std::string(name.substr(end));
    return std::string(name);
}

void ModuleNames::add(const std::string& singleFile, const std::string& diffusers)
{
    m_toDiffusers[singleFile] = diffusers;
    m_toSingleFile[diffusers] = singleFile;
}

void ModuleNames::addResnet(const std::string& singleFile, const std::string& diffusers)
{
    for (const auto& [theirs, ours] : {std::pair("in_layers.0", "norm1"), {"in_layers.2", "conv1"}, {"emb_layers.1", "time_emb_proj"},
             {"out_layers.0", "norm2"}, {"out_layers.3", "conv2"}, {"skip_connection", "conv_shortcut"}})
        add(singleFile + "." + theirs, diffusers + "." + ours);
}

ModuleNames ModuleNames::ofUNet(const UNetLayout& layout)
{
    ModuleNames names;
    for (const auto& [theirs, ours] : {std::pair("time_embed.0", "time_embedding.linear_1"), {"time_embed.2", "time_embedding.linear_2"},
             {"label_emb.0.0", "add_embedding.linear_1"}, {"label_emb.0.2", "add_embedding.linear_2"}, {"input_blocks.0.0", "conv_in"},
             {"out.0", "conv_norm_out"}, {"out.2", "conv_out"}, {"middle_block.1", "mid_block.attentions.0"}})
        names.add(theirs, ours);
    names.addResnet("middle_block.0", "mid_block.resnets.0");
    names.addResnet("middle_block.2", "mid_block.resnets.1");
    const auto attends = [&](std::size_t level) { return level < layout.attention.size() && layout.attention[level]; };
    std::size_t n = 1;
    for (std::size_t level = 0; level < layout.levels; ++level) {
        for (std::size_t j = 0; j < layout.layersPerBlock; ++j, ++n) {
            names.addResnet(fmt::format("input_blocks.{}.0", n), fmt::format("down_blocks.{}.resnets.{}", level, j));
            names.add(fmt::format("input_blocks.{}.1", n), fmt::format("down_blocks.{}.attentions.{}", level, j));
        }
        if (level + 1 < layout.levels)
            names.add(fmt::format("input_blocks.{}.0.op", n++), fmt::format("down_blocks.{}.downsamplers.0.conv", level));
    }
    n = 0;
    for (std::size_t block = 0; block < layout.levels; ++block) {
        const bool attention = attends(layout.levels - 1 - block);
        for (std::size_t j = 0; j <= layout.layersPerBlock; ++j, ++n) {
            names.addResnet(fmt::format("output_blocks.{}.0", n), fmt::format("up_blocks.{}.resnets.{}", block, j));
            if (attention)
                names.add(fmt::format("output_blocks.{}.1", n), fmt::format("up_blocks.{}.attentions.{}", block, j));
        }
        if (block + 1 < layout.levels)
            names.add(
                fmt::format("output_blocks.{}.{}.conv", n - 1, attention ? 2 : 1), fmt::format("up_blocks.{}.upsamplers.0.conv", block));
    }
    return names;
}

void ModuleNames::addAutoencoderResnet(const std::string& singleFile, const std::string& diffusers)
{
    add(singleFile, diffusers);
    add(singleFile + ".nin_shortcut", diffusers + ".conv_shortcut");
}

void ModuleNames::addAutoencoderMiddle(const std::string& half)
{
    addAutoencoderResnet(half + ".mid.block_1", half + ".mid_block.resnets.0");
    addAutoencoderResnet(half + ".mid.block_2", half + ".mid_block.resnets.1");
    for (const auto& [theirs, ours] :
        {std::pair("norm", "group_norm"), {"q", "to_q"}, {"k", "to_k"}, {"v", "to_v"}, {"proj_out", "to_out.0"}})
        add(half + ".mid.attn_1." + theirs, half + ".mid_block.attentions.0." + ours);
    add(half + ".norm_out", half + ".conv_norm_out");
}

ModuleNames ModuleNames::ofAutoencoder(const AutoencoderLayout& layout)
{
    ModuleNames names;
    names.addAutoencoderMiddle("encoder");
    names.addAutoencoderMiddle("decoder");
    for (std::size_t level = 0; level < layout.levels; ++level) {
        const std::size_t block = layout.levels - 1 - level; // the decoder's levels are counted from the picture's side
        for (std::size_t j = 0; j < layout.layersPerBlock; ++j)
            names.addAutoencoderResnet(
                fmt::format("encoder.down.{}.block.{}", level, j), fmt::format("encoder.down_blocks.{}.resnets.{}", level, j));
        for (std::size_t j = 0; j <= layout.layersPerBlock; ++j)
            names.addAutoencoderResnet(
                fmt::format("decoder.up.{}.block.{}", level, j), fmt::format("decoder.up_blocks.{}.resnets.{}", block, j));
        names.add(fmt::format("encoder.down.{}.downsample", level), fmt::format("encoder.down_blocks.{}.downsamplers.0", level));
        names.add(fmt::format("decoder.up.{}.upsample", level), fmt::format("decoder.up_blocks.{}.upsamplers.0", block));
    }
    return names;
}

} // namespace dice
