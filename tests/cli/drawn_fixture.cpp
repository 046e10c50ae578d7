#include "drawn_fixture.h"

#include "support/drawn_file.h"

namespace clitest {

QString drawnFixture(const char* name) { return QString::fromStdString(dice::test::drawnFile(name).string()); }

} // namespace clitest
