#pragma once
// Textual inversions that a request's prompts name: found among the user's files, read, and made known to the tokenizer.
#include "model/embedding_file.h"
#include "pipeline/model.h"
#include "request/request.h"

namespace dice {

/// Lists in the request the embeddings whose name stands in a prompt, as `name` or `embedding:name`; those that it lists
/// already keep their files. NotFound for `embedding:name` without such a file.
void findEmbeddings(GenerationRequest& request, const std::filesystem::path& model);

/// Reads the request's embeddings; `bundled` are those that its LoRAs bring along, by name. BadRequest for one of other
/// widths than the text encoders'.
[[nodiscard]] PromptWords readPromptWords(
    const GenerationRequest& request, const std::map<std::string, EmbeddingVectors>& bundled, const DiffusionModel& model);

} // namespace dice
