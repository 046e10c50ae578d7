#pragma once
// The programs whose texts have a file of their own: each reads what one program writes into a picture.
#include "request/foreign_fields.h"

namespace dice {

/// InvokeAI 3 to 6: the object in `invokeai_metadata`.
[[nodiscard]] Infotext fromInvoke(const nlohmann::json& json);
/// InvokeAI 2: `sd-metadata`, {"model_weights": "...", "image": {"prompt": "..." or [{"prompt": "...", "weight": 1}], ...}}.
[[nodiscard]] Infotext fromOldInvoke(const nlohmann::json& all);
/// lstein's command line, the first form of all: "a prompt" -s 50 -S 123 -W 512 -H 512 -C 7.5 -A k_lms
[[nodiscard]] Infotext fromDream(const std::string& line);

/// NovelAI: the object in `Comment`, and what stands beside it in the picture (the prompt before version 4, the model).
[[nodiscard]] Infotext fromNovelAi(const nlohmann::json& json, const std::string& description, const std::string& source);

} // namespace dice
