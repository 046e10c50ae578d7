#pragma once
// The names that the layers of single-file checkpoints have (latent-diffusion's own) and those of diffusers, as tables of
// modules: input_blocks.1.0.in_layers.2 <-> down_blocks.0.resnets.0.conv1.
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// What the tables of a U-Net depend on.
struct UNetLayout
{
    std::size_t levels = 4, layersPerBlock = 2;
    std::vector<bool> attention = {}; ///< by level, from the first down block
};

/// What those of an autoencoder depend on.
struct AutoencoderLayout
{
    std::size_t levels = 4, layersPerBlock = 2;
};

class ModuleNames
{
public:
    static ModuleNames ofUNet(const UNetLayout& layout);
    static ModuleNames ofAutoencoder(const AutoencoderLayout& layout);

    /// A tensor's or layer's name of a single file in diffusers' spelling; the name itself where both have the same.
    [[nodiscard]] std::string toDiffusers(std::string_view name) const { return renamed(name, m_toDiffusers); }
    [[nodiscard]] std::string toSingleFile(std::string_view name) const { return renamed(name, m_toSingleFile); }
    /// Single file's module -> diffusers' module.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& modules() const { return m_toDiffusers; }

private:
    using Table = std::map<std::string, std::string, std::less<>>;
    static std::string renamed(std::string_view name, const Table& table);
    void add(const std::string& singleFile, const std::string& diffusers);
    void addResnet(const std::string& singleFile, const std::string& diffusers);
    void addAutoencoderResnet(const std::string& singleFile, const std::string& diffusers);
    void addAutoencoderMiddle(const std::string& half);
    Table m_toDiffusers, m_toSingleFile;
};

} // namespace dice
