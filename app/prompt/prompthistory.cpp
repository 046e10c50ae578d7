#include "prompthistory.h"

#include "base/error.h"

#include <QCoreApplication>

namespace dice {
namespace {

const Migrations& schema()
{
    static const Migrations migrations = {{QStringLiteral(
        "CREATE TABLE prompts (id INTEGER PRIMARY KEY AUTOINCREMENT, prompt TEXT NOT NULL, negative TEXT NOT NULL, UNIQUE (prompt, negative))")}};
    return migrations;
}

QString text(const QString& value) { return value.isNull() ? QLatin1String("") : value; }

} // namespace

PromptHistory::PromptHistory(const QString& file)
    : m_database(file, schema(), QCoreApplication::translate("dice::PromptHistory", "The history of prompts"))
{
}

void PromptHistory::add(const UsedPrompt& used)
{
    if (used.prompt.trimmed().isEmpty())
        return;
    try {
        m_database.run(
            QStringLiteral("INSERT OR REPLACE INTO prompts (prompt, negative) VALUES (?, ?)"), {used.prompt, text(used.negative)});
        m_database.run(
            QStringLiteral("DELETE FROM prompts WHERE id <= (SELECT id FROM prompts ORDER BY id DESC LIMIT 1 OFFSET ?)"), {kMost});
    } catch (const Error& error) {
        qWarning("The history of prompts: %s", error.what());
    }
}

QList<UsedPrompt> PromptHistory::find(const QString& words, int most)
{
    QString condition = QStringLiteral("1");
    QVariantList values;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        condition += QStringLiteral(" AND instr(lower(prompt || ' ' || negative), ?) > 0");
        values.append(word.toLower());
    }
    values.append(most);
    QList<UsedPrompt> found;
    try {
        QSqlQuery row =
            m_database.run(QStringLiteral("SELECT prompt, negative FROM prompts WHERE %1 ORDER BY id DESC LIMIT ?").arg(condition), values);
        while (row.next())
            found.append({row.value(0).toString(), row.value(1).toString()});
    } catch (const Error& error) {
        qWarning("The history of prompts: %s", error.what());
    }
    return found;
}

} // namespace dice
