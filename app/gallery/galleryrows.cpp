#include "galleryrows.h"

#include <QHash>
#include <QRegularExpression>

namespace dice {
namespace {

const QString kColumns = QStringLiteral(
    "id, file, made, prompt, negative, model, guidance, scale, sampler, schedule, steps, seed, width, height, passes, passes_saved, seconds, device, "
    "precision, starred, generator, parameters, request");

GalleryEntry toEntry(const QSqlQuery& row)
{
    int at = 0;
    const auto next = [&] { return row.value(at++); };
    GalleryEntry entry;
    entry.id = next().toLongLong();
    entry.file = next().toString();
    entry.made = QDateTime::fromMSecsSinceEpoch(next().toLongLong());
    entry.prompt = next().toString();
    entry.negative = next().toString();
    entry.model = next().toString();
    entry.guidance = next().toString();
    entry.scale = next().toDouble();
    entry.sampler = next().toString();
    entry.schedule = next().toString();
    entry.steps = next().toInt();
    entry.seed = static_cast<quint64>(next().toLongLong()); // SQLite's integers are signed: the same bits
    entry.width = next().toInt();
    entry.height = next().toInt();
    entry.passes = next().toInt();
    entry.passesSaved = next().toInt();
    entry.seconds = next().toDouble();
    entry.device = next().toString();
    entry.precision = next().toString();
    entry.starred = next().toBool();
    entry.generator = next().toString();
    entry.parameters = next().toString();
    entry.request = next().toString();
    return entry;
}

int dayOf(const QDateTime& when) { return when.date().year() * 10000 + when.date().month() * 100 + when.date().day(); }

// An empty QString is NULL to Qt's driver; the columns want text.
QString text(const QString& value) { return value.isNull() ? QLatin1String("") : value; }

struct Condition
{
    QString sql = QStringLiteral("trash IS NULL");
    QVariantList values;
    void add(const QString& condition, const QVariant& value)
    {
        sql += QStringLiteral(" AND ") + condition;
        values.append(value);
    }
};

Condition conditionOf(const GalleryQuery& query)
{
    Condition condition;
    if (query.starred)
        condition.sql += QStringLiteral(" AND starred = 1");
    if (!query.guidance.isEmpty())
        condition.add(QStringLiteral("guidance = ?"), query.guidance);
    if (!query.model.isEmpty())
        condition.add(QStringLiteral("model = ?"), query.model);
    if (query.since.isValid())
        condition.add(QStringLiteral("made >= ?"), query.since.toMSecsSinceEpoch());
    if (query.board != 0)
        condition.add(QStringLiteral("id IN (SELECT picture FROM board_pictures WHERE board = ?)"), query.board);
    if (const QString words = wordsCondition(query.words); !words.isEmpty())
        condition.add(QStringLiteral("id IN (SELECT rowid FROM words WHERE words MATCH ?)"), words);
    return condition;
}

} // namespace

PictureId insertPicture(Database& database, const GalleryEntry& entry)
{
    QSqlQuery known = database.run(QStringLiteral("SELECT id FROM pictures WHERE file = ?"), {entry.file});
    if (known.next())
        return known.value(0).toLongLong();
    known.finish();
    return database.insert(
        QStringLiteral(
            "INSERT INTO pictures (file, made, day, prompt, negative, model, guidance, scale, sampler, schedule, steps, seed, width, height, "
            "passes, passes_saved, seconds, device, precision, starred, generator, parameters, request) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {entry.file, entry.made.toMSecsSinceEpoch(), dayOf(entry.made), text(entry.prompt), text(entry.negative), text(entry.model),
            text(entry.guidance), entry.scale, entry.sampler, entry.schedule, entry.steps, static_cast<qint64>(entry.seed), entry.width,
            entry.height, entry.passes, entry.passesSaved, entry.seconds, entry.device, entry.precision, entry.starred, entry.generator,
            entry.parameters, entry.request});
}

QList<GalleryEntry> readPictures(Database& database, const QList<PictureId>& ids)
{
    QStringList wanted;
    for (const PictureId id : ids)
        wanted.append(QString::number(id));
    QHash<PictureId, GalleryEntry> found;
    QSqlQuery rows = database.run(QStringLiteral("SELECT %1 FROM pictures WHERE id IN (%2)").arg(kColumns, wanted.join(u',')));
    while (rows.next()) {
        const GalleryEntry entry = toEntry(rows);
        found.insert(entry.id, entry);
    }
    QList<GalleryEntry> entries;
    for (const PictureId id : ids)
        if (const auto entry = found.constFind(id); entry != found.constEnd())
            entries.append(*entry);
    return entries;
}

GalleryResult findPictures(Database& database, const GalleryQuery& query)
{
    const Condition condition = conditionOf(query);
    auto ids = std::make_shared<std::vector<PictureId>>();
    GalleryResult result;
    QSqlQuery rows = database.run(
        QStringLiteral("SELECT id, day FROM pictures WHERE %1 ORDER BY made DESC, id DESC").arg(condition.sql), condition.values);
    while (rows.next()) {
        const int day = rows.value(1).toInt();
        if (result.sections.isEmpty() || result.sections.constLast().day != day)
            result.sections.append({day, static_cast<int>(ids->size()), 0});
        ++result.sections.last().count;
        ids->push_back(rows.value(0).toLongLong());
    }
    rows = database.run(QStringLiteral("SELECT pictures FROM totals"));
    result.total = rows.next() ? rows.value(0).toInt() : 0;
    result.ids = ids;
    return result;
}

QString wordsCondition(const QString& words)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x00]+"));
    QStringList terms;
    for (QString word : words.split(spaces, Qt::SkipEmptyParts)) {
        // FTS5 finds no token in a word of signs alone, and then nothing at all
        if (std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); }))
            terms.append(u'"' + word.replace(u'"', QStringLiteral("\"\"")) + QStringLiteral("\"*"));
    }
    return terms.join(u' ');
}

} // namespace dice
