// What a prompt could go on with while it is written.
#include "createviewmodel.h"

#include "engine/artist_files.h"

namespace dice {
namespace {

constexpr int kPromptsSearched = 40;

QStringList namesOf(ArtistFile kind, const std::filesystem::path& model)
{
    QStringList names;
    try {
        for (const std::filesystem::path& file : artistFilesIn(kind, model))
            names.append(QString::fromStdString(file.stem().string()));
    } catch (const std::exception& error) { // a folder that cannot be read has nothing to offer
        qWarning("%s", error.what());
    }
    names.removeDuplicates();
    return names;
}

} // namespace

void CreateViewModel::lookForFiles()
{
    m_pool.start([this, model = std::filesystem::path(m_model.path)] {
        const QStringList loras = namesOf(ArtistFile::Lora, model), embeddings = namesOf(ArtistFile::Embedding, model);
        QMetaObject::invokeMethod(this, [this, loras, embeddings] {
            m_sources.loras = loras;
            m_sources.embeddings = embeddings;
        });
    });
}

void CreateViewModel::complete(bool negative, int caret)
{
    m_completesNegative = negative;
    m_completions.clear();
    const QString& text = negative ? m_state.negative : m_state.prompt;
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
        kinds.append(completion.kind == Completion::Kind::Lora ? tr("LoRA") : completion.kind == Completion::Kind::Embedding ? tr("embedding") : tr("earlier"));
    return kinds;
}

void CreateViewModel::useCompletion(int row)
{
    if (row < 0 || row >= m_completions.size())
        return;
    const Completion taken = m_completions[row];
    const bool negative = m_completesNegative;
    QString text = negative ? m_state.negative : m_state.prompt;
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
