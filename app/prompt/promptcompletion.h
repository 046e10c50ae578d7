#pragma once
// What a prompt that is being written could go on with: LoRAs, embeddings, and phrases of earlier prompts.
#include <QList>
#include <QString>
#include <QStringList>

namespace dice {

struct Completion
{
    enum class Kind { Lora, Embedding, Phrase };
    Kind kind = Kind::Phrase;
    QString name; ///< for a list
    QString text; ///< takes the place of `length` characters from `start`
    int start = 0, length = 0;
    friend bool operator==(const Completion&, const Completion&) = default;
};

/// What there is to choose from; prompts are whole earlier ones, the newest first.
struct CompletionSources
{
    QStringList loras, embeddings, prompts;
};

/// A LoRA at full strength, as prompts name it.
[[nodiscard]] QString loraTag(const QString& lora);

/// At the caret: in "<lora:..." the LoRAs that hold what stands there; after two letters of a word the embeddings and LoRAs that begin with them;
/// after three letters of a phrase, which commas and line ends divide, the phrases of earlier prompts that go on with it. At most `most`, files first.
[[nodiscard]] QList<Completion> completions(const QString& text, int caret, const CompletionSources& sources, int most = 8);

} // namespace dice
