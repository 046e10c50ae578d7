#include "encode/prompt_reader.h"

#include "encode/clip_reader.h"
#include "encode/t5_reader.h"

namespace dice {

std::shared_ptr<const PromptReader> loadPromptReader(const ModelFolder& folder, at::Device device, at::ScalarType type)
{
    if (folder.traits().texts.front().kind == TextKind::T5)
        return std::make_shared<const T5Reader>(folder, device, type);
    return std::make_shared<const ClipReader>(folder, device);
}

void requireVocabulary(std::int64_t tokenizers, std::int64_t encoders, const ModelFolder& folder)
{
    if (tokenizers > encoders)
        fail(ErrorCode::BadFile, "Expected at most {} tokens as the text encoder knows, found {} in the tokenizer: {}.", encoders,
            tokenizers, folder.path().string());
}

} // namespace dice
