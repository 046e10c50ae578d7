#pragma once
// Edits the prompt and the negative of a draft: what they say, how many tokens that is, weights, and what they could go on with.
#include "draft.h"
#include "modelchoice.h"
#include "prompt/promptcompletion.h"

namespace dice {

class PromptEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view-models")

    Q_PROPERTY(QString prompt READ prompt WRITE setPrompt NOTIFY changed)
    Q_PROPERTY(QString negative READ negative WRITE setNegative NOTIFY changed)
    Q_PROPERTY(QString promptTokens READ promptTokens NOTIFY tokensChanged)
    Q_PROPERTY(QString negativeTokens READ negativeTokens NOTIFY tokensChanged)
    Q_PROPERTY(QStringList completionNames READ completionNames NOTIFY completionsChanged)
    Q_PROPERTY(QStringList completionKinds READ completionKinds NOTIFY completionsChanged)
    Q_PROPERTY(bool completesNegative READ completesNegative NOTIFY completionsChanged)

public:
    /// Which two of the token counter's editors it is.
    enum class Page { Create, Edit };

    PromptEditor(Services& services, Draft& draft, ModelChoice& model, Page page, QObject* parent = nullptr);

    [[nodiscard]] QString prompt() const { return QString::fromStdString(m_draft.request().text.prompt); }
    [[nodiscard]] QString negative() const { return QString::fromStdString(m_draft.request().text.negative); }
    void setPrompt(const QString& prompt) { setText(QStringLiteral("prompt"), false, prompt); }
    void setNegative(const QString& negative) { setText(QStringLiteral("negative"), true, negative); }
    /// "14 / 75"; empty where nothing counts.
    [[nodiscard]] QString promptTokens() const { return m_tokens[0]; }
    [[nodiscard]] QString negativeTokens() const { return m_tokens[1]; }
    /// What the text under the caret could go on with, and what each of them is.
    [[nodiscard]] QStringList completionNames() const;
    [[nodiscard]] QStringList completionKinds() const;
    /// They are the negative prompt's.
    [[nodiscard]] bool completesNegative() const { return m_completesNegative; }

    /// At the prompt's end, as a step of its own for Ctrl+Z.
    void append(const QString& words);
    Q_INVOKABLE void undo() { m_draft.undo(); }
    Q_INVOKABLE void redo() { m_draft.redo(); }
    /// The selection with its new weight; `selectionMade` says where it is then.
    Q_INVOKABLE void weigh(bool negative, int selectionStart, int selectionEnd, double by);
    /// Looks for completions at the caret; none where the settings say so.
    Q_INVOKABLE void complete(bool negative, int caret);
    /// Writes one of them; `selectionMade` says where the caret is then.
    Q_INVOKABLE void useCompletion(int row);
    Q_INVOKABLE void forgetCompletions();

Q_SIGNALS:
    void changed();
    void tokensChanged();
    void completionsChanged();
    void selectionMade(bool negative, int start, int end);

private:
    [[nodiscard]] QString textOf(bool negative) const { return negative ? this->negative() : prompt(); }
    void setText(const QString& step, bool negative, const QString& text);
    void writeText(bool negative, const QString& text);
    void countTokens();

    Services& m_services;
    Draft& m_draft;
    ModelChoice& m_model;
    const int m_firstEditor;
    QString m_tokens[2];
    QList<Completion> m_completions;
    bool m_completesNegative = false;
};

} // namespace dice
