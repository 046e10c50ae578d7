#pragma once
// Announces to QML that all texts of a view-model changed.
class QObject;

namespace dice {

/// After the language changed: tells that every property of a view-model may read differently now, and every row of the lists that it holds.
void announceAll(QObject& viewModel);

} // namespace dice
