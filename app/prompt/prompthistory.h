#pragma once
// The prompts that pictures were made with, newest first, each once.
#include "database/database.h"

namespace dice {

struct UsedPrompt
{
    QString prompt, negative;
    friend bool operator==(const UsedPrompt&, const UsedPrompt&) = default;
};

class PromptHistory
{
public:
    static constexpr int kMost = 2000;

    explicit PromptHistory(const QString& file);
    [[nodiscard]] QString message() const { return m_database.message(); }
    /// Moves to the front what is there already. An empty prompt is not kept. A database that refuses costs the history, not the picture.
    void add(const UsedPrompt& used);
    /// Those that hold every word anywhere, in any case; all for an empty text.
    [[nodiscard]] QList<UsedPrompt> find(const QString& words, int most = 100);

private:
    Database m_database;
};

} // namespace dice
