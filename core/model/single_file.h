#pragma once
// A checkpoint in one file, as sites for artists offer them (latent-diffusion's layout, with the names of its own), read
// as the components of a diffusers folder: names by table (ldm_names.h), configs inferred from shapes and metadata.
// Beside the file, <name>.vae.safetensors (or .vae.pt, .vae.ckpt) replaces its autoencoder and <name>.yaml tells its
// prediction type and whether its schedule ends at zero signal, as in A1111.
#include "model/checkpoint_kind.h"
#include "model/family.h"
#include "weights/config.h"
#include "weights/stored_tensors.h"

namespace dice {

class SingleFile
{
public:
    /// Unsupported, with the reason, for what this program cannot use as a model.
    static std::shared_ptr<const SingleFile> open(const std::filesystem::path& path);

    [[nodiscard]] const CheckpointIdentity& identity() const { return m_identity; }
    [[nodiscard]] const Family& family() const { return *m_family; }
    [[nodiscard]] bool isInpainting() const;
    /// Of the family's denoiser and text encoders, vae and scheduler.
    [[nodiscard]] bool has(std::string_view component) const
    {
        return component == "scheduler" || m_tensors.find(component) != m_tensors.end();
    }
    [[nodiscard]] const StoredTensors& tensors(std::string_view component) const;
    [[nodiscard]] Config config(std::string_view component) const;
    [[nodiscard]] std::vector<std::filesystem::path> files(std::string_view component) const;

private:
    explicit SingleFile(std::shared_ptr<const TensorFile> file) : m_file(std::move(file)) {}
    void sortTensors();
    void sortUNet(StoredTensors unet);
    void sortTexts(const std::string& wrapper);
    void tellScheduler();
    void takeAutoencoderBeside();
    void add(const std::string& component, StoredTensors tensors, nlohmann::json config);

    std::shared_ptr<const TensorFile> m_file;
    CheckpointIdentity m_identity;
    const Family* m_family = nullptr;
    std::map<std::string, StoredTensors, std::less<>> m_tensors;
    std::map<std::string, nlohmann::json, std::less<>> m_configs;
};

/// An autoencoder of its own, in either layout, with whatever stands in front of its names.
struct AutoencoderFile
{
    StoredTensors tensors;
    Config config;
    /// `path`: a file, or a folder with config.json. The config's scaling_factor is missing where nothing tells it.
    static AutoencoderFile open(const std::filesystem::path& path);
};

} // namespace dice
