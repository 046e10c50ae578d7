#include "enginesentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace dice {

// The kind of a sentence is its context in translations/.
QString EngineSentences::said(const Remark& remark)
{
    const QString sentence = remark.kind.empty() ? QString::fromStdString(remark.sentence)
                                                 : QCoreApplication::translate(remark.kind.c_str(), remark.sentence.c_str());
    return QString::fromStdString(filled(sentence.toStdString(), remark.arguments));
}

QString EngineSentences::said(const Remarks& remarks)
{
    QStringList lines;
    for (const Remark& remark : remarks)
        lines.append(said(remark));
    return lines.join(u'\n');
}

} // namespace dice
