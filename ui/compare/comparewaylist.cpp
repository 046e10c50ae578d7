#include "comparewaylist.h"

#include "support/enginesentences.h"
#include "support/guidanceword.h"
#include "support/wording.h"

#include <algorithm>

namespace dice {

QString CompareWayList::Way::title() const
{
    if (!name.isEmpty())
        return name;
    GuidanceSettings settings = made.request.guidance;
    settings.mode = mode;
    return !ready() && mode == GuidanceMode::Cfg ? tr("CFG") : Wording::guidance(settings); // its scale is the request's
}

QString CompareWayList::Way::label() const
{
    return ready() ? tr("%1 · %2 · %3").arg(title(), Wording::passes(made.report.passes), Wording::seconds(made.seconds())) : title();
}

void CompareWayList::reset(const QList<Way>& ways)
{
    beginResetModel();
    for (const Way& way : m_ways)
        m_store->remove(way.source);
    m_ways = ways;
    endResetModel();
    Q_EMIT changed();
}

int CompareWayList::append(const Way& way)
{
    beginInsertRows({}, count(), count());
    m_ways.append(way);
    endInsertRows();
    Q_EMIT changed();
    return count() - 1;
}

void CompareWayList::setDetail(int row, const QString& detail)
{
    m_ways[row].detail = detail;
    Q_EMIT dataChanged(index(row), index(row), {DetailRole});
    Q_EMIT changed();
}

void CompareWayList::setPicture(int row, const MadePicture& made)
{
    Way& way = m_ways[row];
    way.made = made;
    way.pixels = made.pixels;
    way.source = m_store->add(made.pixels);
    way.detail.clear();
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

int CompareWayList::rowOf(qint64 job) const
{
    for (int row = 0; row < count(); ++row)
        if (m_ways[row].job == job)
            return row;
    return -1;
}

QString CompareWayList::notes(const QList<int>& rows) const
{
    QList<std::pair<QString, QStringList>> said; // each remark with the ways that it was made on, in their order
    int ready = 0;
    for (const int row : rows) {
        const Way& way = m_ways[row];
        if (!way.ready())
            continue;
        ++ready;
        for (const Remark& remark : way.made.report.remarks) {
            const QString sentence = EngineSentences::said(remark);
            auto known = std::find_if(said.begin(), said.end(), [&](const auto& pair) { return pair.first == sentence; });
            if (known == said.end())
                known = said.insert(said.end(), {sentence, {}});
            known->second.append(way.title());
        }
    }
    QStringList lines;
    for (const auto& [sentence, ways] : said)
        lines.append(ways.size() == ready ? sentence : tr("%1 · %2").arg(ways.join(QStringLiteral(", ")), sentence));
    return lines.join(u'\n');
}

QVariant CompareWayList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Way& way = m_ways[index.row()];
    switch (role) {
    case ModeRole:
        return guidanceWord(way.mode);
    case SourceRole:
        return way.source;
    case LabelRole:
        return way.label();
    case DetailRole:
        return way.detail;
    case ReadyRole:
        return way.ready();
    case BaseRole:
        return way.base;
    default:
        return {};
    }
}

QHash<int, QByteArray> CompareWayList::roleNames() const
{
    return {
        {ModeRole, "mode"}, {SourceRole, "source"}, {LabelRole, "label"}, {DetailRole, "detail"}, {ReadyRole, "ready"}, {BaseRole, "base"}};
}

} // namespace dice
