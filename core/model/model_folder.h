#pragma once
// A model on disk: a diffusers folder (model_index.json and one folder per component), or a single-file checkpoint that
// is read as if it were one.
#include "model/family.h"
#include "weights/config.h"
#include "weights/weights.h"

namespace dice {

class SingleFile;

/// Where a single file's missing parts come from.
struct MissingParts
{
    std::filesystem::path vocabulary; ///< CLIP's merges.txt: single files bring no tokenizer
    std::filesystem::path model;      ///< another model, for a text encoder or autoencoder that the file lacks; may be empty
    /// Where no model is named: the first of these that has them, is of the same family and whose denoiser reads a text and
    /// latents of the same width.
    std::vector<std::filesystem::path> candidates = {};
};

class ModelFolder
{
public:
    /// Reads model_index.json, or the names of a single file's tensors, and checks that every component of the pipeline
    /// is there and of the expected class.
    static ModelFolder open(const std::filesystem::path& path, const MissingParts& parts = {});

    /// Of the folder or the file.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] bool isSingleFile() const { return m_single != nullptr; }
    /// The model's name as people say it.
    [[nodiscard]] std::string name() const { return (isSingleFile() ? m_path.stem() : m_path.filename()).string(); }
    [[nodiscard]] ModelFamily family() const { return m_family->id; }
    /// Its row of the table of families.
    [[nodiscard]] const Family& traits() const { return *m_family; }
    /// The other model that has what a single file lacks; empty where it lacks nothing.
    [[nodiscard]] std::filesystem::path partsFrom() const;
    /// Why it is taken for what it is, in sentences.
    [[nodiscard]] std::vector<std::string> reasons() const;
    [[nodiscard]] std::string pipelineClass() const { return m_index.string("_class_name"); }
    [[nodiscard]] bool has(std::string_view component) const { return m_index.has(component); }
    /// The component that denoises: "unet" or "transformer".
    [[nodiscard]] std::string denoiser() const { return std::string(m_family->denoiser); }
    /// Components that encode the prompt, in the order in which their states stand side by side.
    [[nodiscard]] std::vector<std::string> textEncoders() const;
    /// All components that hold weights: denoiser, text encoders, autoencoder.
    [[nodiscard]] std::vector<std::string> networks() const;
    /// Whether an empty negative prompt means zeros instead of the encoded empty text (SDXL's force_zeros_for_empty_prompt).
    [[nodiscard]] bool silencesEmptyNegative() const;
    /// Of the text encoder: a folder with a tokenizer's files, or CLIP's merges.txt.
    [[nodiscard]] std::filesystem::path tokenizer(std::string_view textEncoder = "text_encoder") const;

    /// Its config.json (for "scheduler" scheduler_config.json); a single file's is inferred from its shapes.
    [[nodiscard]] Config config(std::string_view component) const;
    /// The component's tensors by diffusers' names.
    [[nodiscard]] StoredTensors tensors(std::string_view component) const;
    /// Of all its tensors as they are stored.
    [[nodiscard]] std::uint64_t bytes(std::string_view component) const;
    [[nodiscard]] std::shared_ptr<Weights> weights(std::string_view component, Placement placement) const;
    /// The component's files: one of safetensors, the shards that its index names, or a pickled one; `fp16` variants where
    /// there is nothing else (or `preferHalf` asks for them). A single file holds them all.
    [[nodiscard]] std::vector<std::filesystem::path> weightFiles(std::string_view component, bool preferHalf = false) const;

private:
    ModelFolder(std::filesystem::path path, Config index, const Family& family)
        : m_path(std::move(path)), m_index(std::move(index)), m_family(&family)
    {
    }
    static ModelFolder openFile(const std::filesystem::path& file, const MissingParts& parts);
    void takeMissing(const MissingParts& parts);
    [[nodiscard]] std::vector<std::string> lacking() const;
    [[nodiscard]] bool couldServe(const ModelFolder& file) const;
    [[nodiscard]] const ModelFolder* elsewhere(std::string_view component) const;
    void requireComponents() const;
    void refuseRefiner() const;
    void refuseEdm() const;
    void requireComponent(std::string_view name, std::span<const std::string_view> classes) const;

    std::filesystem::path m_path;
    Config m_index;
    const Family* m_family;
    std::shared_ptr<const SingleFile> m_single;
    std::shared_ptr<const ModelFolder> m_other; ///< for what the single file lacks
    std::filesystem::path m_vocabulary;
};

} // namespace dice
