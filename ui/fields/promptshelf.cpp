#include "promptshelf.h"

namespace dice {

PromptShelf::PromptShelf(Services& services, Draft& draft, PromptEditor& editor, ModelFiles& files, QObject* parent)
    : QObject(parent), m_services(services), m_draft(draft), m_editor(editor), m_modelFiles(files)
{
    connect(&draft, &Draft::changed, this, &PromptShelf::changed);
    connect(&files, &ModelFiles::changed, this, [this] { searchFiles(m_fileWords); });
}

QStringList PromptShelf::history() const
{
    QStringList lines;
    for (const UsedPrompt& used : m_found)
        lines.append(used.negative.isEmpty() ? used.prompt.simplified()
                                             : tr("%1 — without %2").arg(used.prompt.simplified(), used.negative.simplified()));
    return lines;
}

void PromptShelf::searchHistory(const QString& words)
{
    m_found = m_services.history.find(words);
    Q_EMIT historyChanged();
}

void PromptShelf::useHistory(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    m_draft.edit(QStringLiteral("take"), [&](GenerationRequest& request) {
        request.text.prompt = m_found[row].prompt.toStdString();
        request.text.negative = m_found[row].negative.toStdString();
    });
}

QStringList PromptShelf::styles() const
{
    QStringList names;
    for (const PromptStyle& style : m_services.styles.list())
        names.append(style.name);
    return names;
}

void PromptShelf::setStyle(const QString& name)
{
    RequestDraft draft = m_draft.value();
    draft.style = name;
    m_draft.change(QStringLiteral("style"), draft);
}

void PromptShelf::keepStyle(const QString& name)
{
    if (name.trimmed().isEmpty())
        return;
    if (!m_services.styles.keep({name.trimmed(), m_editor.prompt(), m_editor.negative()}))
        Q_EMIT failed(tr("The styles could not be saved."));
    Q_EMIT stylesChanged();
}

void PromptShelf::removeStyle(const QString& name)
{
    m_services.styles.remove(name);
    if (style() == name)
        setStyle({});
    Q_EMIT stylesChanged();
}

void PromptShelf::searchFiles(const QString& words)
{
    m_fileWords = words;
    m_files.clear();
    for (const auto& [kind, names] :
        {std::pair{Completion::Kind::Lora, m_modelFiles.loras()}, {Completion::Kind::Embedding, m_modelFiles.embeddings()}})
        for (const QString& name : names)
            if (name.contains(words.trimmed(), Qt::CaseInsensitive))
                m_files.append({kind, name, kind == Completion::Kind::Lora ? loraTag(name) : name, 0, 0});
    Q_EMIT filesChanged();
}

QStringList PromptShelf::files() const
{
    QStringList names;
    for (const Completion& file : m_files)
        names.append(file.kind == Completion::Kind::Lora ? tr("%1 · LoRA").arg(file.name) : tr("%1 · embedding").arg(file.name));
    return names;
}

void PromptShelf::useFile(int row)
{
    if (row >= 0 && row < m_files.size())
        m_editor.append(m_files[row].text);
}

} // namespace dice
