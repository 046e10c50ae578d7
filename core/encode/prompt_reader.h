#pragma once
// PromptReader reads texts for a denoiser, whatever text encoders the family has: the pipeline, DICE and distillation ask
// it alone. CLIP's readers cut texts into chunks (clip_reader.h), T5's reads one sequence (t5_reader.h).
#include "encode/conditioning.h"
#include "model/model_folder.h"
#include "request/request.h"
#include "tokenize/embedding_lookup.h"

#include <memory>

namespace dice {

/// How texts are read, and for which picture: some models are told its size.
struct TextSettings
{
    EmphasisConvention convention = EmphasisConvention::A1111;
    int clipSkip = 1;
    int width = 0, height = 0; ///< pixels; 0 = the model's own
    SizeHints sizes = {};
};

/// Words that prompts may hold beyond the tokenizer's: textual inversion.
struct PromptWords
{
    EmbeddingLookup lookup;
    /// Of each text encoder [n, width] float32, row i for the id vocabSize() + i; empty where there is none.
    std::vector<at::Tensor> vectors;
};

/// What text encoders are adapted by: LoRAs of each, in the order in which they are merged (empty = none), and words.
struct TextAdaptation
{
    std::vector<std::vector<MergedChange>> changes = {};
    PromptWords words = {};
};

/// Of a network whose weights stay where they lie: mapped, and read at each use.
using WeightFiles = std::vector<std::shared_ptr<const TensorFile>>;

class PromptReader
{
public:
    PromptReader() = default;
    virtual ~PromptReader() = default;
    PromptReader(const PromptReader&) = delete;
    PromptReader& operator=(const PromptReader&) = delete;

    /// One text: context [1, T, width()], T a multiple of chunk() of as many chunks as it needs. Sizes are not its business.
    [[nodiscard]] virtual Conditioning read(const std::string& text, const TextSettings& settings) const = 0;
    /// Each text alone, padded to as many chunks as the longest of them needs.
    [[nodiscard]] virtual std::vector<Conditioning> readTogether(
        std::span<const std::string> texts, const TextSettings& settings) const = 0;
    /// The first chunk of each text, one row each, without words that the reader is adapted by.
    [[nodiscard]] virtual Conditioning readFirstChunks(std::span<const std::string> texts, const TextSettings& settings) const = 0;
    /// Reads texts together that will be asked for one by one, where that is cheaper.
    virtual void readAhead(std::span<const std::string> texts, const TextSettings& settings) const = 0;
    /// Texts that are best handed to readFirstChunks at once.
    [[nodiscard]] virtual std::size_t together() const = 0;

    /// Of the first text encoder, of the text padded to as many chunks as `other` needs too.
    [[nodiscard]] virtual std::vector<std::int64_t> idsOf(
        const std::string& text, const std::string& other, EmphasisConvention convention) const = 0;
    /// Ids of a text without beginning and end.
    [[nodiscard]] virtual std::int64_t tokensOf(const std::string& text) const = 0;
    /// Of each tokenizer.
    [[nodiscard]] virtual std::vector<std::int64_t> padIds() const = 0;
    /// Ids of a chunk, with begin, end and padding.
    [[nodiscard]] virtual std::int64_t chunk() const = 0;
    /// Ids that stand before a text in its chunk.
    [[nodiscard]] virtual std::int64_t beginIds() const = 0;
    /// Of the context, and of the pooled text; 0 = it gives none.
    [[nodiscard]] virtual std::int64_t width() const = 0;
    [[nodiscard]] virtual std::int64_t pooledWidth() const { return 0; }

    /// The widths of the vectors that a word of textual inversion has for each text encoder; none = such words, and LoRAs of
    /// the text encoders, have no place here.
    [[nodiscard]] virtual std::vector<std::int64_t> wordWidths() const { return {}; }
    /// Makes a word known to `lookup`, whose name is found by the first tokenizer's ids.
    virtual void addWord(EmbeddingLookup& lookup, const std::string& name, int vectors) const = 0;
    /// The same reader with the adaptation, sharing what that does not touch; this one must have none.
    [[nodiscard]] virtual std::shared_ptr<const PromptReader> adapted(TextAdaptation adaptation) const = 0;

    /// The weights no longer count as the process's memory until a text is read again: a picture's texts are read before its
    /// first step.
    virtual void rest() const = 0;
    /// What of a text is not read, in a sentence; empty where all of it is, which is so wherever texts are cut into chunks.
    [[nodiscard]] virtual Remark cutRemark(const std::string& /*text*/, EmphasisConvention /*convention*/) const { return {}; }
    /// Tensors of its files that it has no use for.
    [[nodiscard]] virtual std::vector<std::string> foreignTensors() const { return {}; }
    /// What it needs of memory that there is not, in a sentence; empty where there is enough.
    [[nodiscard]] virtual Remark remark() const { return {}; }
};

/// Of the family's kind. Everything is checked but the networks' values, which are mapped; CLIP's networks compute in float32
/// from whatever the file holds, T5's in what goes with the denoiser's `type`.
[[nodiscard]] std::shared_ptr<const PromptReader> loadPromptReader(const ModelFolder& folder, at::Device device, at::ScalarType type);

/// BadFile where a tokenizer has more words than its text encoder.
void requireVocabulary(std::int64_t tokenizers, std::int64_t encoders, const ModelFolder& folder);

} // namespace dice
