#include "base/file.h"
#include "support/cases.h"

#include <fstream>
#include <sys/stat.h>

using namespace dice;
namespace fs = std::filesystem;

CASE(file, atomicFileAppearsWholeOrNotAtAll)
{
    const fs::path folder = test::freshFolder();
    {
        AtomicFile file(folder / "a.txt");
        file.write("half");
    } // not committed
    CHECK(fs::is_empty(folder));
    AtomicFile file(folder / "a.txt");
    file.write("whole");
    file.commit();
    CHECK_EQ(readTextFile(folder / "a.txt"), std::string("whole"));
    CHECK_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

CASE(file, commitIfNewNeverReplaces)
{
    const fs::path folder = test::freshFolder();
    AtomicFile first(folder / "a.png"), second(folder / "a.png");
    first.write("first");
    second.write("second");
    CHECK(first.commitIfNew(folder / "0001.png"));
    CHECK(!second.commitIfNew(folder / "0001.png"));
    CHECK_EQ(readTextFile(folder / "0001.png"), std::string("first"));
}

CASE(file, missingFileAndFolderAreNamed)
{
    const fs::path folder = test::freshFolder();
    CHECK_THROWS(MappedFile::open(folder / "nothing.bin"), "nothing.bin");
    CHECK_THROWS(AtomicFile(folder / "no folder" / "x.png"), "No such file");
    CHECK_THROWS(MappedFile::open(folder), "Expected a file");
}

CASE(file, whatIsNoFileIsRefusedAndNotWaitedFor)
{
    const fs::path folder = test::freshFolder();
    writeTextFile(folder / "a", "text");
    fs::create_symlink("a", folder / "link");
    fs::create_symlink("nothing", folder / "broken");
    CHECK(isFile(folder / "a") && isFile(folder / "link"));
    CHECK_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
    fs::create_symlink("pipe", folder / "to-pipe");
    for (const fs::path& path : {folder / "pipe", folder / "to-pipe", folder, fs::path("/dev/zero")}) {
        CHECK(!isFile(path));
        CHECK_THROWS((void)MappedFile::open(path), "Expected a file, found something else: " + path.string());
    }
    CHECK(!isFile(folder / "broken") && !isFile(folder / "none"));
    CHECK_THROWS((void)MappedFile::open(folder / "broken"), "Cannot open");
}
