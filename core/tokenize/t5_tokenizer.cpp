#include "tokenize/t5_tokenizer.h"

#include "base/error.h"
#include "base/file.h"
#include "tokenize/sentencepiece_model.h"
#include "tokenize/unicode_text.h"

#include <sentencepiece_processor.h>

namespace dice {
namespace fs = std::filesystem;

T5Tokenizer T5Tokenizer::fromFolder(const fs::path& folder)
{
    std::error_code ignored; // what cannot be looked at is reported when it is opened
    if (const fs::path file = folder / "spiece.model"; fs::exists(file, ignored))
        return {readTextFile(file), file};
    const fs::path file = folder / "tokenizer.json";
    if (!fs::exists(file, ignored))
        fail(ErrorCode::NotFound, "Expected a spiece.model or a tokenizer.json, found neither: {}.", folder.string());
    return {sentencepieceModel(file), file};
}

T5Tokenizer::T5Tokenizer(std::string_view model, const fs::path& file)
{
    const auto processor = std::make_shared<sentencepiece::SentencePieceProcessor>();
    if (const auto status = processor->LoadFromSerializedProto({model.data(), model.size()});
        !status.ok() || processor->GetPieceSize() == 0)
        fail(ErrorCode::BadFile, "Expected a model of sentencepiece, found something else ({}): {}.", status.ToString(), file.string());
    if (processor->eos_id() < 0)
        fail(ErrorCode::Unsupported, "Expected a tokenizer with an end of text, as T5's, found one without: {}.", file.string());
    m_eos = processor->eos_id();
    m_pad = std::max(processor->pad_id(), 0); // T5 pads with 0, also where the model does not say so
    m_processor = processor;
}

std::vector<Token> T5Tokenizer::encodeWithOffsets(std::string_view utf8) const
{
    requireUtf8(utf8);
    std::vector<Token> tokens;
    const auto pieces = m_processor->EncodeAsImmutableProto({utf8.data(), utf8.size()});
    for (std::size_t i = 0; i < pieces.pieces_size(); ++i) {
        const auto piece = pieces.pieces(static_cast<int>(i));
        tokens.push_back({static_cast<std::int32_t>(piece.id()), piece.begin(), piece.end()});
    }
    return tokens;
}

int T5Tokenizer::vocabSize() const { return m_processor->GetPieceSize(); }

} // namespace dice
