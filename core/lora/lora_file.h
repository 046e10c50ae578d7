#pragma once
// A LoRA as it is on disk, read and taken apart; what it does to a model is said by lora_fit.h.
#include "lora/lora_kinds.h"
#include "lora/lora_names.h"
#include "model/embedding_file.h"
#include "model/model_folder.h"
#include "weights/tensor_file.h"

namespace dice {

struct LoraLayer
{
    LoraNetwork network = LoraNetwork::Unsaid;
    std::string name;   ///< as loraLayerName
    std::string module; ///< as the file spells it
    LoraParts parts;
    LoraHints hints; ///< from PEFT's config, where there is one
};

class LoraFile
{
public:
    /// Safetensors or pickled, or a folder with PEFT's adapter_model.safetensors. BadFile, NotFound; BadFile too for a
    /// file of tensors that are no changes.
    static LoraFile open(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const { return m_file->path(); }
    [[nodiscard]] const std::vector<LoraLayer>& layers() const { return m_layers; }
    /// Textual inversions inside it, by name.
    [[nodiscard]] const std::map<std::string, EmbeddingVectors>& embeddings() const { return m_embeddings; }
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_file->metadata(); }
    /// What its metadata says it was made for, in words with the key that says it; empty where it says nothing.
    [[nodiscard]] std::string base() const;
    /// Tensors that are no part of a change known here.
    [[nodiscard]] const std::vector<std::string>& unread() const { return m_unread; }

private:
    explicit LoraFile(std::shared_ptr<const TensorFile> file) : m_file(std::move(file)) {}
    void readLayers();
    void readHints();
    [[nodiscard]] bool isScales(std::string_view name) const;
    [[nodiscard]] bool isWord(const TensorInfo& info) const;

    std::shared_ptr<const TensorFile> m_file;
    std::vector<LoraLayer> m_layers;
    std::vector<std::string> m_unread;
    std::map<std::string, EmbeddingVectors> m_embeddings;
};

/// The file of a LoRA that may be given as a folder.
[[nodiscard]] std::filesystem::path loraFileIn(const std::filesystem::path& path);

} // namespace dice
