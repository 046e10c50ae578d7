#include "reportcases.h"

#include <QLocale>
#include <QUrl>

namespace dice {
namespace {

QString source(const QString& file) { return file.isEmpty() ? QString() : QUrl::fromLocalFile(file).toString(); }

} // namespace

void ReportCases::reset(const QList<ReportPictures>& cases)
{
    beginResetModel();
    m_cases = cases;
    endResetModel();
    Q_EMIT changed();
}

QVariant ReportCases::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportPictures& one = m_cases[index.row()];
    switch (role) {
    case PromptRole:
        return one.prompt;
    case DetailRole:
        return one.psnr ? tr("seed %1 · DICE to CFG %2 dB").arg(one.seed).arg(QLocale().toString(*one.psnr, 'f', 1))
                        : tr("seed %1 · the same as CFG").arg(one.seed);
    case OffRole:
        return source(one.none);
    case DiceRole:
        return source(one.dice);
    case CfgRole:
        return source(one.cfg);
    default:
        return {};
    }
}

QHash<int, QByteArray> ReportCases::roleNames() const
{
    return {{PromptRole, "prompt"}, {DetailRole, "detail"}, {OffRole, "off"}, {DiceRole, "dice"}, {CfgRole, "cfg"}};
}

} // namespace dice
