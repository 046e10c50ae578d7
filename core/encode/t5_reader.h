#pragma once
// T5Reader reads texts by T5, one sequence each, for PixArt-alpha and PixArt-Sigma. T5-XXL takes as long as several passes of
// the denoiser, so what it said of the last texts is kept, and texts are read together.
#include "encode/prompt_reader.h"
#include "encode/t5_encoder_model.h"
#include "tokenize/t5_prompt.h"

#include <map>

namespace dice {

class T5Reader final : public PromptReader, public std::enable_shared_from_this<T5Reader>
{
public:
    /// The weights are not held beside the others', which are needed in every step: they stay mapped from the file and are
    /// brought to the device layer by layer for each text.
    T5Reader(const ModelFolder& folder, at::Device device, at::ScalarType type);

    [[nodiscard]] Conditioning read(const std::string& text, const TextSettings& settings) const override;
    [[nodiscard]] std::vector<Conditioning> readTogether(std::span<const std::string> texts, const TextSettings& settings) const override;
    [[nodiscard]] Conditioning readFirstChunks(std::span<const std::string> texts, const TextSettings& settings) const override;
    void readAhead(std::span<const std::string> texts, const TextSettings& settings) const override;
    [[nodiscard]] std::size_t together() const override { return 1024; } ///< each reading of the weights counts
    [[nodiscard]] std::vector<std::int64_t> idsOf(
        const std::string& text, const std::string& other, EmphasisConvention convention) const override;
    [[nodiscard]] std::int64_t tokensOf(const std::string& text) const override;
    [[nodiscard]] std::vector<std::int64_t> padIds() const override { return {m_tokenizer.pad()}; }
    [[nodiscard]] std::int64_t chunk() const override { return m_length; }
    [[nodiscard]] std::int64_t beginIds() const override { return 0; } ///< T5 marks the end alone
    [[nodiscard]] std::int64_t width() const override { return m_network->shape().width; }
    void addWord(EmbeddingLookup& lookup, const std::string& name, int vectors) const override;
    /// Itself: nothing adapts T5.
    [[nodiscard]] std::shared_ptr<const PromptReader> adapted(TextAdaptation adaptation) const override;
    void rest() const override;
    [[nodiscard]] Remark cutRemark(const std::string& text, EmphasisConvention convention) const override;
    [[nodiscard]] std::vector<std::string> foreignTensors() const override { return m_foreign; }
    [[nodiscard]] Remark remark() const override { return m_remark; }

    /// Whether what T5 says of the text is kept.
    [[nodiscard]] bool knows(const std::string& text, EmphasisConvention convention) const { return m_known.contains({text, convention}); }

private:
    [[nodiscard]] T5Prompt promptOf(const std::string& text, EmphasisConvention convention) const;
    void encodeMissing(std::span<const std::string> texts, EmphasisConvention convention) const;
    void tellOfMemory(const ModelFolder& folder, at::ScalarType computed);

    int m_length; ///< ids of one text, with end and padding: the family's
    T5Tokenizer m_tokenizer;
    std::shared_ptr<const T5EncoderModel> m_network;
    WeightFiles m_files;
    std::vector<std::string> m_foreign;
    Remark m_remark;
    mutable std::map<std::pair<std::string, EmphasisConvention>, Conditioning> m_known;
};

} // namespace dice
