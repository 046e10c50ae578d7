#pragma once
#include <QRandomGenerator>
#include <QString>

namespace dice {

[[nodiscard]] inline QString randomSeed() { return QString::number(QRandomGenerator::global()->bounded(0, 0x7FFFFFFF)); }

} // namespace dice
