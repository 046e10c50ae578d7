#include "base/user_folders.h"
#include "support/cases.h"

using namespace dice;
namespace fs = std::filesystem;

CASE(user_folders, areOnesOwnOrBelowOneFolder)
{
    const fs::path folder = test::freshFolder();
    useFolders(UserFolders::below(folder));
    CHECK_EQ(userFolder("enhancers"), folder / "data" / "enhancers");
    CHECK_EQ(userFolders().cache, folder / "cache");
    useFolders(std::nullopt);
    CHECK_EQ(userFolders().data.filename(), std::filesystem::path("dice-studio"));
}
