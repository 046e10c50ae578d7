#include "prompteditor.h"

#include "prompt/promptweight.h"

namespace dice {
namespace {

constexpr int kPromptsSearched = 40;

} // namespace

PromptEditor::PromptEditor(Services& services, Draft& draft, ModelChoice& model, Page page, QObject* parent)
    : QObject(parent), m_services(services), m_draft(draft), m_model(model), m_firstEditor(2 * static_cast<int>(page))
{
    connect(&draft, &Draft::changed, this, &PromptEditor::changed);
    connect(&draft, &Draft::changed, this, &PromptEditor::countTokens);
    connect(&model, &ModelChoice::described, this, &PromptEditor::countTokens);
    connect(&services.tokens, &TokenCounter::counted, this, [this](int editor, int tokens, int limit) {
        if (editor < m_firstEditor || editor > m_firstEditor + 1)
            return;
        m_tokens[editor - m_firstEditor] = tr("%1 / %2").arg(tokens).arg(limit);
        Q_EMIT tokensChanged();
    });
}

void PromptEditor::countTokens()
{
    m_services.tokens.count(m_firstEditor, prompt(), m_draft.request().sampling.steps);
    m_services.tokens.count(m_firstEditor + 1, negative(), m_draft.request().sampling.steps);
}

void PromptEditor::setText(const QString& step, bool negative, const QString& text)
{
    m_draft.edit(step, [&](GenerationRequest& request) { (negative ? request.text.negative : request.text.prompt) = text.toStdString(); });
}

void PromptEditor::writeText(bool negative, const QString& text)
{
    if (negative)
        setNegative(text);
    else
        setPrompt(text);
}

void PromptEditor::append(const QString& words)
{
    const QString prompt = this->prompt().trimmed();
    const QString between = prompt.isEmpty() ? QString() : words.startsWith(u'<') ? QStringLiteral(" ") : QStringLiteral(", ");
    setText(QStringLiteral("file"), false, prompt + between + words);
}

void PromptEditor::weigh(bool negative, int selectionStart, int selectionEnd, double by)
{
    const PromptEdit edit = changeWeight(textOf(negative), selectionStart, selectionEnd, by);
    writeText(negative, edit.text);
    Q_EMIT selectionMade(negative, edit.selectionStart, edit.selectionEnd);
}

void PromptEditor::complete(bool negative, int caret)
{
    m_completesNegative = negative;
    m_completions.clear();
    const QString text = textOf(negative);
    if (m_services.settings.values().completion && caret >= 0 && caret <= text.size()) {
        CompletionSources sources{m_model.files().loras(), m_model.files().embeddings(), {}};
        const QString phrase = text.left(caret).section(u',', -1).section(u'\n', -1).trimmed();
        for (const UsedPrompt& used : phrase.isEmpty() ? QList<UsedPrompt>() : m_services.history.find(phrase, kPromptsSearched))
            sources.prompts.append(negative ? used.negative : used.prompt);
        m_completions = completions(text, caret, sources);
    }
    Q_EMIT completionsChanged();
}

QStringList PromptEditor::completionNames() const
{
    QStringList names;
    for (const Completion& completion : m_completions)
        names.append(completion.name);
    return names;
}

QStringList PromptEditor::completionKinds() const
{
    QStringList kinds;
    for (const Completion& completion : m_completions)
        kinds.append(completion.kind == Completion::Kind::Lora        ? tr("LoRA")
                     : completion.kind == Completion::Kind::Embedding ? tr("embedding")
                                                                      : tr("earlier"));
    return kinds;
}

void PromptEditor::useCompletion(int row)
{
    if (row < 0 || row >= m_completions.size())
        return;
    const Completion taken = m_completions[row];
    const bool negative = m_completesNegative;
    QString text = textOf(negative);
    forgetCompletions();
    if (taken.start + taken.length > text.size())
        return;
    writeText(negative, text.replace(taken.start, taken.length, taken.text));
    const int caret = taken.start + static_cast<int>(taken.text.size());
    Q_EMIT selectionMade(negative, caret, caret);
}

void PromptEditor::forgetCompletions()
{
    if (m_completions.isEmpty())
        return;
    m_completions.clear();
    Q_EMIT completionsChanged();
}

} // namespace dice
