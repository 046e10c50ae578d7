#pragma once
// Gives a test of the program a fixture that is drawn again (support/drawn_file.h), without the namespace `dice`, which the
// function of that name would be taken for.
#include <QString>

namespace clitest {

[[nodiscard]] QString drawnFixture(const char* name);

} // namespace clitest
