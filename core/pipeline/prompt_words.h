#pragma once
// Textual inversions that a request's prompts name: found among the user's files, read, and made known to the tokenizer.
#include "model/embedding_file.h"
#include "pipeline/model.h"
#include "request/request.h"

namespace dice {

/// Lists in the request the embeddings whose name stands in a prompt, as `name` or `embedding:name`; those that it lists
/// already keep their files. NotFound for `embedding:name` without such a file.
void findEmbeddings(GenerationRequest& request, const std::filesystem::path& model);

/// An embedding that fits the text encoders: of each one [n, width] float32, zeros where the file has none for it.
struct PromptWord
{
    std::string name;
    std::vector<at::Tensor> vectors;
};

/// Reads the request's embeddings, and of those that its LoRAs bring along (`bundled`, by name) what fits. One that cannot
/// be read or has other widths than the text encoders is taken out of the request, and named in `remarks` where a prompt
/// holds its name.
[[nodiscard]] std::vector<PromptWord> usableWords(
    GenerationRequest& request, const std::map<std::string, EmbeddingVectors>& bundled, const PromptReader& reader, Remarks& remarks);
[[nodiscard]] PromptWords promptWordsOf(const std::vector<PromptWord>& words, const PromptReader& reader);

} // namespace dice
