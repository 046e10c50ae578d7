#pragma once
// Styles: a prompt and a negative prompt under a name, put around what somebody wrote. A1111's styles.csv is read and written.
#include <QList>
#include <QString>

namespace dice {

struct PromptStyle
{
    QString name, prompt, negative;
    friend bool operator==(const PromptStyle&, const PromptStyle&) = default;
};

/// A1111's rule: "{prompt}" in the style is where the text goes, else the style follows after a comma.
[[nodiscard]] QString applied(const QString& style, const QString& text);

/// Rows "name,prompt,negative_prompt" with CSV's quotes. What is no row is passed over.
[[nodiscard]] QList<PromptStyle> stylesFromCsv(const QString& csv);
[[nodiscard]] QString stylesToCsv(const QList<PromptStyle>& styles);

/// styles.csv in a folder, written whole or not at all.
class PromptStyles
{
public:
    explicit PromptStyles(QString file);
    [[nodiscard]] const QList<PromptStyle>& list() const { return m_styles; }
    [[nodiscard]] const PromptStyle* find(const QString& name) const;
    /// Takes the place of one with the same name. False where the disk refused.
    bool keep(const PromptStyle& style);
    bool remove(const QString& name);
    /// How many came from the file; names that are there already are passed over. -1 if it cannot be read.
    int importFrom(const QString& csvFile);

private:
    [[nodiscard]] bool save() const;
    QString m_file;
    QList<PromptStyle> m_styles;
};

} // namespace dice
