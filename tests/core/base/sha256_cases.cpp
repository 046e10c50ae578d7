// SHA-256 of files, remembered, and the file that a hash belongs to.
#include "base/sha256.h"
#include "base/user_folders.h"
#include "support/cases.h"

#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

CASE(sha256, aHashFindsTheFileThatWasAskedForLast)
{
    const fs::path folder = test::freshFolder(), first = folder / "first", second = folder / "second";
    std::ofstream(first) << "the same bytes";
    std::ofstream(second) << "the same bytes";
    useFolders(UserFolders::below(folder / "user"));
    const std::string hash = sha256OfFiles({first});
    CHECK_EQ(hash, sha256("the same bytes"));
    CHECK_EQ(fileWithSha256(hash), fs::weakly_canonical(first));

    // Both were hashed once, so neither is hashed anew below: only asked for.
    CHECK_EQ(sha256OfFiles({second}), hash);
    CHECK_EQ(sha256OfFiles({first}), hash);
    fs::remove(first);
    CHECK(fileWithSha256(hash).empty());
    CHECK_EQ(sha256OfFiles({second}), hash);
    CHECK_EQ(fileWithSha256(hash), fs::weakly_canonical(second));

    std::ofstream(second) << "other bytes";
    CHECK(fileWithSha256(hash).empty());
    useFolders(std::nullopt);
}
