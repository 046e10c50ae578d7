#pragma once
#include <QStringList>

namespace dice {

/// What this program is made with: "name — licence — what for", a line each.
[[nodiscard]] QStringList licences();

} // namespace dice
