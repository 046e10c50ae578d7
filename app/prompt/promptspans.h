#pragma once
// The parts of a prompt that mean more than their words, for tinting an editor.
#include <QList>
#include <QString>

namespace dice {

struct PromptSpan
{
    enum class Kind { Weight, Lora, Embedding, Schedule, Wildcard, Break, Comment };
    int start = 0, length = 0;
    Kind kind = Kind::Weight;
    friend bool operator==(const PromptSpan&, const PromptSpan&) = default;
};

/// In order, not overlapping. Brackets that are never closed are text.
[[nodiscard]] QList<PromptSpan> promptSpans(const QString& text);

} // namespace dice
