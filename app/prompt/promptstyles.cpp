#include "promptstyles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace dice {
namespace {

// CSV with quotes: a field in quotes may hold commas, line breaks and doubled quotes.
QList<QStringList> rowsOf(const QString& csv)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        QString& field = rows.last().last();
        if (quoted && c == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"') {
            field += c;
            ++i;
        } else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',')
            rows.last().append(QString());
        else if (!quoted && c == u'\n')
            rows.append(QStringList{QString()});
        else if (quoted || c != u'\r')
            field += c;
    }
    return rows;
}

QString quoted(QString field)
{
    const bool plain = !field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n');
    return plain ? field : u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString applied(const QString& style, const QString& text)
{
    if (style.contains(QStringLiteral("{prompt}")))
        return QString(style).replace(QStringLiteral("{prompt}"), text);
    return text.isEmpty() ? style : style.isEmpty() ? text : text + QStringLiteral(", ") + style;
}

QList<PromptStyle> stylesFromCsv(const QString& csv)
{
    QList<PromptStyle> styles;
    for (const QStringList& row : rowsOf(csv.startsWith(QChar(0xFEFF)) ? csv.mid(1) : csv))
        if (row.size() >= 2 && !row[0].isEmpty() && row[0] != u"name")
            styles.append({row[0], row[1], row.value(2)});
    return styles;
}

QString stylesToCsv(const QList<PromptStyle>& styles)
{
    QString csv = QStringLiteral("name,prompt,negative_prompt\n");
    for (const PromptStyle& style : styles)
        csv += quoted(style.name) + u',' + quoted(style.prompt) + u',' + quoted(style.negative) + u'\n';
    return csv;
}

PromptStyles::PromptStyles(QString file) : m_file(std::move(file))
{
    QFile source(m_file);
    if (source.open(QIODevice::ReadOnly))
        m_styles = stylesFromCsv(QString::fromUtf8(source.readAll()));
}

const PromptStyle* PromptStyles::find(const QString& name) const
{
    const auto found = std::find_if(m_styles.begin(), m_styles.end(), [&](const PromptStyle& style) { return style.name == name; });
    return found == m_styles.end() ? nullptr : &*found;
}

bool PromptStyles::keep(const PromptStyle& style)
{
    m_styles.removeIf([&](const PromptStyle& known) { return known.name == style.name; });
    m_styles.append(style);
    return save();
}

bool PromptStyles::remove(const QString& name)
{
    m_styles.removeIf([&](const PromptStyle& known) { return known.name == name; });
    return save();
}

int PromptStyles::importFrom(const QString& csvFile)
{
    QFile source(csvFile);
    if (!source.open(QIODevice::ReadOnly))
        return -1;
    int taken = 0;
    for (const PromptStyle& style : stylesFromCsv(QString::fromUtf8(source.readAll())))
        if (find(style.name) == nullptr) {
            m_styles.append(style);
            ++taken;
        }
    return save() ? taken : -1;
}

bool PromptStyles::save() const
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray bytes = stylesToCsv(m_styles).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace dice
