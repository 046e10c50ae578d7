#pragma once
// Lists the libraries and their licences for the Settings page.
#include <QStringList>

namespace dice {

/// What this program is made with: "name — licence — what for", a line each.
[[nodiscard]] QStringList licences();

} // namespace dice
