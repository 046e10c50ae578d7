#include "support/cases.h"

#include <cstdlib>

namespace dice::test {

std::filesystem::path sourceFolder() { return DICE_TESTS_FOLDER; }

std::filesystem::path freshFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "dice tést XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        throw Failure("cannot make a folder for the test: " + pattern);
    return pattern;
}

} // namespace dice::test
