#pragma once
// The dial of one request, as a page shows it.
#include "dial/modeldial.h"

#include <QList>
#include <QString>

namespace dice {

struct DialView
{
    PassRange range{20, 40};
    int passes = 40;    ///< of one picture
    QList<qreal> marks; ///< between the ends: where plans were measured
    QString cost;       ///< "13 passes · about 0.6 s"
    QString text;       ///< the same with how near that comes to CFG
};

} // namespace dice
