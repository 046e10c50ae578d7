#include "refusal.h"

#include <algorithm>
#include <array>

namespace dice {
namespace {

struct Row
{
    int first, last;
    const char* advice;
};

constexpr std::array kRows = {
    Row{401, 401, "it wants to know who asks; log in on its site, make a key or token there and put it into the address as the site says"},
    Row{402, 402, "it wants to be paid first"},
    Row{403, 403,
        "it does not give this file to you; on its site, log in and agree to the file's terms, or take a fresh address, since some "
        "serve for a short time only"},
    Row{404, 404, "there is no such file; look at the address once more"}, Row{407, 407, "the proxy on the way wants a log-in"},
    Row{408, 408, "it waited too long; try again"}, Row{410, 410, "the file is there no longer"},
    Row{423, 423, "the file is locked; try again later"}, Row{429, 429, "it was asked too often; wait, and try again"},
    Row{451, 451, "the law forbids it there"}, Row{500, 599, "it is busy or out of order; try again later"}};

QString wait(const QByteArray& retryAfter)
{
    bool seconds = false;
    const int count = retryAfter.trimmed().toInt(&seconds);
    if (seconds && count > 0)
        return QStringLiteral(" (it asks for a wait of %1 %2)")
            .arg(count)
            .arg(count == 1 ? QStringLiteral("second") : QStringLiteral("seconds"));
    static const QByteArray kDate = "GMT";
    return retryAfter.trimmed().endsWith(kDate)
               ? QStringLiteral(" (it asks to wait until %1)").arg(QString::fromLatin1(retryAfter.trimmed()))
               : QString();
}

} // namespace

QString inWords(const Refusal& refusal)
{
    QString words = QStringLiteral("the server answers %1 %2").arg(refusal.status).arg(refusal.reason).trimmed();
    const auto row =
        std::ranges::find_if(kRows, [&](const Row& each) { return each.first <= refusal.status && refusal.status <= each.last; });
    if (row != kRows.end())
        words += QStringLiteral(": ") + QLatin1String(row->advice) + wait(refusal.retryAfter);
    if (refusal.says.isEmpty() || refusal.says.compare(refusal.reason, Qt::CaseInsensitive) == 0)
        return words + u'.';
    return words + QStringLiteral(". It says: ") + refusal.says + (refusal.says.back().isPunct() ? QString() : QStringLiteral("."));
}

} // namespace dice
