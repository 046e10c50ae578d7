// LoRAs, embeddings and models found by the names that artists write.
#include "assets/artist_files.h"
#include "assets/enhancer_search.h"
#include "assets/library_index.h"
#include "base/error.h"
#include "base/file.h"
#include "base/user_folders.h"
#include "support/cases.h"
#include "support/user_world.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>

#include <sys/stat.h>

using namespace dice;
namespace fs = std::filesystem;

namespace {

// In the working folder `here` for as long as it lives.
struct Names : test::UserWorld
{
    fs::path before = fs::current_path(), here = folder / "here", loras = userFolder("loras");

    Names()
    {
        fs::create_directories(here);
        fs::current_path(here);
    }
    ~Names() { fs::current_path(before); }

    static void put(const fs::path& file, const std::map<std::string, std::string>& metadata = {})
    {
        fs::create_directories(file.parent_path());
        writeSafetensors(file, {{"x", at::zeros({1})}}, metadata);
    }
    [[nodiscard]] fs::path lora(const std::string& name) const { return findArtistFile(AssetKind::Lora, name, folder / "m.safetensors"); }
};

} // namespace

CASE(artist_files, aNameIsAPathAFileNameOrAStem)
{
    const Names names;
    for (const char* file : {"styles/ink.safetensors", "Upper.SAFETENSORS", "cafe\u0301.safetensors", "a b, (c) [d].v2.safetensors"})
        Names::put(names.loras / file);
    for (const char* name : {"ink", "INK", "ink.safetensors", "styles/ink", "styles\\ink", "Styles/Ink.safetensors", "ink.pt"})
        CHECK_EQ(names.lora(name), names.loras / "styles/ink.safetensors");
    for (const char* name : {"Upper", "upper", "Upper.SAFETENSORS", "upper.safetensors"})
        CHECK_EQ(names.lora(name), names.loras / "Upper.SAFETENSORS");
    for (const char* name : {"caf\u00e9", "cafe\u0301", "CAF\u00c9.safetensors"})
        CHECK_EQ(names.lora(name), names.loras / "cafe\u0301.safetensors");
    for (const char* name : {"a b, (c) [d].v2", "A B, (C) [D].V2.safetensors"})
        CHECK_EQ(names.lora(name), names.loras / "a b, (c) [d].v2.safetensors");
    for (const char* name : {"", "in", "other/ink", "cafe", "a b, (c) [d]"})
        CHECK_THROWS((void)names.lora(name), "found none");
}

CASE(artist_files, ofSeveralTheExactOneElseTheyAreNamed)
{
    const Names names;
    for (const char* file :
        {"a/ink.safetensors", "b/Ink.safetensors", "c/wash.safetensors", "d/wash.safetensors", "pen.pt", "pen.safetensors"})
        Names::put(names.loras / file);
    Names::put(names.loras / "x1.safetensors", {{"ss_output_name", "Old Name"}});
    Names::put(names.loras / "x2.safetensors", {{"ss_output_name", "pen"}});
    CHECK_EQ(names.lora("ink"), names.loras / "a/ink.safetensors");
    CHECK_EQ(names.lora("Ink"), names.loras / "b/Ink.safetensors");
    CHECK_EQ(names.lora("d/wash"), names.loras / "d/wash.safetensors");
    CHECK_THROWS((void)names.lora("INK"), "The name INK belongs to 2 files.");
    CHECK_THROWS(
        (void)names.lora("wash"), (names.loras / "c/wash.safetensors").string() + ", " + (names.loras / "d/wash.safetensors").string());
    CHECK_EQ(names.lora("pen"), names.loras / "pen.safetensors"); // before what it was made from, and before an alias
    CHECK_EQ(names.lora("pen.pt"), names.loras / "pen.pt");
    CHECK_EQ(names.lora("old name"), names.loras / "x1.safetensors");
}

CASE(artist_files, theWorkingFolderHidesNoName)
{
    const Names names;
    Names::put(names.loras / "ink.safetensors");
    Names::put(names.here / "ink.safetensors");
    fs::create_directories(names.here / "ink");
    fs::create_directories(names.here / "styles");
    CHECK_EQ(names.lora("ink"), names.loras / "ink.safetensors");
    CHECK_EQ(names.lora("ink.safetensors"), names.loras / "ink.safetensors");
    CHECK(fs::equivalent(names.lora("./ink.safetensors"), names.here / "ink.safetensors"));
    CHECK_THROWS((void)names.lora("styles"), "found none");
    Names::put(names.here / "own.safetensors");
    CHECK(fs::equivalent(names.lora("own.safetensors"), names.here / "own.safetensors"));
    writeTextFile(
        libraryIndexFile(), R"({"models": [{"name": "Cafe\u0301", "path": ")" + (names.loras / "ink.safetensors").string() + R"("}]})");
    fs::create_directories(names.here / "caf\u00e9");
    CHECK_EQ(modelNamed({"caf\u00e9"}, {}), names.loras / "ink.safetensors");
    CHECK_EQ(modelNamed({"./caf\u00e9"}, {}), fs::path("./caf\u00e9"));
}

CASE(artist_files, pipesAreNoFiles)
{
    const Names names;
    CHECK_EQ(mkfifo((names.loras / "ink.safetensors").c_str(), 0600), 0);
    CHECK_EQ(mkfifo((names.folder / "pipe.safetensors").c_str(), 0600), 0);
    CHECK_THROWS((void)names.lora("ink"), "found none");
    CHECK_THROWS((void)names.lora("pipe"), "found none");
    CHECK_EQ(enhancerFor(names.folder / "m.safetensors", "00", {names.loras}), fs::path());
}
