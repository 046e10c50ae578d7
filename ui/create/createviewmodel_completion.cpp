// What a prompt could go on with while it is written.
#include "createviewmodel.h"

namespace dice {
namespace {

constexpr int kPromptsSearched = 40;

} // namespace

void CreateViewModel::complete(bool negative, int caret)
{
    m_completesNegative = negative;
    m_completions.clear();
    const QString text = negative ? this->negative() : prompt();
    if (m_services.settings.values().completion && caret >= 0 && caret <= text.size()) {
        m_sources.prompts.clear();
        const QString phrase = text.left(caret).section(u',', -1).section(u'\n', -1).trimmed();
        for (const UsedPrompt& used : phrase.isEmpty() ? QList<UsedPrompt>() : m_services.history.find(phrase, kPromptsSearched))
            m_sources.prompts.append(negative ? used.negative : used.prompt);
        m_completions = completions(text, caret, m_sources);
    }
    Q_EMIT completionsChanged();
}

QStringList CreateViewModel::completionNames() const
{
    QStringList names;
    for (const Completion& completion : m_completions)
        names.append(completion.name);
    return names;
}

QStringList CreateViewModel::completionKinds() const
{
    QStringList kinds;
    for (const Completion& completion : m_completions)
        kinds.append(completion.kind == Completion::Kind::Lora        ? tr("LoRA")
                     : completion.kind == Completion::Kind::Embedding ? tr("embedding")
                                                                      : tr("earlier"));
    return kinds;
}

void CreateViewModel::useCompletion(int row)
{
    if (row < 0 || row >= m_completions.size())
        return;
    const Completion taken = m_completions[row];
    const bool negative = m_completesNegative;
    QString text = negative ? this->negative() : prompt();
    forgetCompletions();
    if (taken.start + taken.length > text.size())
        return;
    text.replace(taken.start, taken.length, taken.text);
    if (negative)
        setNegative(text);
    else
        setPrompt(text);
    const int caret = taken.start + static_cast<int>(taken.text.size());
    Q_EMIT selectionMade(negative, caret, caret);
}

void CreateViewModel::forgetCompletions()
{
    if (m_completions.isEmpty())
        return;
    m_completions.clear();
    Q_EMIT completionsChanged();
}

} // namespace dice
