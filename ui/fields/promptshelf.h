#pragma once
// Holds what can be put into the prompt from elsewhere: earlier prompts, styles, and the LoRAs and embeddings of the library.
#include "prompteditor.h"

namespace dice {

class PromptShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view-models")

    Q_PROPERTY(QStringList history READ history NOTIFY historyChanged)
    Q_PROPERTY(QString style READ style WRITE setStyle NOTIFY changed)
    Q_PROPERTY(QStringList styles READ styles NOTIFY stylesChanged)
    Q_PROPERTY(QStringList styleChoices READ styleChoices NOTIFY stylesChanged)
    Q_PROPERTY(int styleIndex READ styleIndex NOTIFY changed)
    Q_PROPERTY(QStringList files READ files NOTIFY filesChanged)

public:
    PromptShelf(Services& services, Draft& draft, PromptEditor& editor, ModelFiles& files, QObject* parent = nullptr);

    /// Prompts that searchHistory found, one line each.
    [[nodiscard]] QStringList history() const;
    [[nodiscard]] QString style() const { return m_draft.value().style; }
    void setStyle(const QString& name);
    [[nodiscard]] QStringList styles() const;
    /// "No style" and the styles.
    [[nodiscard]] QStringList styleChoices() const { return QStringList{tr("No style")} + styles(); }
    [[nodiscard]] int styleIndex() const { return std::max<int>(0, static_cast<int>(styles().indexOf(style())) + 1); }
    /// Those of the library's LoRAs and embeddings that searchFiles found.
    [[nodiscard]] QStringList files() const;

    Q_INVOKABLE void searchHistory(const QString& words);
    Q_INVOKABLE void useHistory(int row);
    /// The prompts as they are now, under a name; over one with the same name.
    Q_INVOKABLE void keepStyle(const QString& name);
    /// By its place in styleChoices.
    Q_INVOKABLE void chooseStyle(int index) { setStyle(styles().value(index - 1)); }
    Q_INVOKABLE void removeStyle(const QString& name);
    Q_INVOKABLE void searchFiles(const QString& words);
    /// Puts one of them at the prompt's end.
    Q_INVOKABLE void useFile(int row);

Q_SIGNALS:
    void changed();
    void historyChanged();
    void stylesChanged();
    void filesChanged();
    void failed(const dice::Problem& problem);

private:
    Services& m_services;
    Draft& m_draft;
    PromptEditor& m_editor;
    ModelFiles& m_modelFiles;
    QList<UsedPrompt> m_found;
    QString m_fileWords;
    QList<Completion> m_files; ///< found by the words
};

} // namespace dice
