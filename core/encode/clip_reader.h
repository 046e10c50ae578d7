#pragma once
// ClipReader reads texts by one or two CLIP text encoders, whose states stand side by side, in chunks of 77 tokens
// (Stable Diffusion 1 and 2, SDXL).
#include "encode/prompt_encoder.h"
#include "encode/prompt_reader.h"

namespace dice {

/// A text encoder and the tokenizer that it was trained with.
struct TextEncoder
{
    ClipTokenizer tokenizer;
    std::shared_ptr<const ClipTextModel> network;
    WeightFiles files;
    std::vector<std::string> foreign = {}; ///< tensors that it has no use for
};

class ClipReader final : public PromptReader
{
public:
    ClipReader(const ModelFolder& folder, at::Device device);

    [[nodiscard]] Conditioning read(const std::string& text, const TextSettings& settings) const override;
    [[nodiscard]] std::vector<Conditioning> readTogether(std::span<const std::string> texts, const TextSettings& settings) const override;
    [[nodiscard]] Conditioning readFirstChunks(std::span<const std::string> texts, const TextSettings& settings) const override;
    void readAhead(std::span<const std::string> /*texts*/, const TextSettings& /*settings*/) const override {}
    [[nodiscard]] std::size_t together() const override { return 256; }
    [[nodiscard]] std::vector<std::int64_t> idsOf(
        const std::string& text, const std::string& other, EmphasisConvention convention) const override;
    [[nodiscard]] std::int64_t tokensOf(const std::string& text) const override;
    [[nodiscard]] std::vector<std::int64_t> padIds() const override;
    [[nodiscard]] std::int64_t chunk() const override;
    [[nodiscard]] std::int64_t beginIds() const override { return 1; }
    [[nodiscard]] std::int64_t width() const override;
    [[nodiscard]] std::int64_t pooledWidth() const override;
    [[nodiscard]] std::vector<std::int64_t> wordWidths() const override;
    void addWord(EmbeddingLookup& lookup, const std::string& name, int vectors) const override;
    [[nodiscard]] std::shared_ptr<const PromptReader> adapted(TextAdaptation adaptation) const override;
    void rest() const override;
    [[nodiscard]] std::vector<std::string> foreignTensors() const override;

    [[nodiscard]] const std::vector<TextEncoder>& encoders() const { return m_encoders; }

private:
    /// The chunks of a text for each of the text encoders; they differ in their padding.
    using Chunks = std::vector<std::vector<TokenChunk>>;
    ClipReader(const ClipReader& other, TextAdaptation adaptation);
    [[nodiscard]] Chunks chunksOf(const std::string& text, EmphasisConvention convention, const EmbeddingLookup& words) const;
    void padTogether(Chunks& first, Chunks& second) const;
    [[nodiscard]] Conditioning encoded(const Chunks& chunks, const TextSettings& settings) const;

    ModelFolder m_folder;
    at::Device m_device;
    std::vector<TextEncoder> m_encoders;
    PromptWords m_words;
};

} // namespace dice
