// Layers go ui -> app -> core, never back; what includes what is read from the sources.
#include "base/file.h"
#include "support/cases.h"

#include <algorithm>
#include <regex>
#include <set>

using namespace dice;
namespace fs = std::filesystem;

namespace {

bool isSource(const fs::path& file)
{
    static const std::set<std::string> endings = {".h", ".cpp", ".cu"};
    return endings.contains(file.extension().string());
}

std::vector<std::string> includesOf(const fs::path& file)
{
    static const std::regex include(R"re(#\s*include\s*[<"]([^>"]+)[>"])re");
    const std::string text = readTextFile(file);
    std::vector<std::string> names;
    for (std::sregex_iterator match(text.begin(), text.end(), include), end; match != end; ++match)
        names.push_back((*match)[1]);
    return names;
}

// Calls check(file, include) for every include of every source below the folder; returns how many there were.
int forEachInclude(const fs::path& folder, const std::function<void(const fs::path&, const std::string&)>& check)
{
    int count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && isSource(entry.path()))
            for (const std::string& name : includesOf(entry.path())) {
                check(entry.path(), name);
                ++count;
            }
    return count;
}

fs::path root() { return test::sourceFolder() / ".."; }

void refuse(bool forbidden, const fs::path& file, const std::string& include)
{
    if (forbidden)
        test::failAt(__FILE__, __LINE__, file.string() + " includes " + include);
}

bool isTorch(const std::string& name) { return name.starts_with("ATen/") || name.starts_with("torch/") || name.starts_with("c10/"); }

// Everything that a header shows, directly or through other headers of core.
void showsNoTorch(const fs::path& header, std::set<fs::path>& seen)
{
    if (!seen.insert(header).second)
        return;
    for (const std::string& name : includesOf(header)) {
        refuse(isTorch(name), header, name);
        if (fs::exists(root() / "core" / name))
            showsNoTorch(root() / "core" / name, seen);
    }
}

} // namespace

CASE(layers, coreKnowsNoQtAndNoOtherLayer)
{
    const std::regex qt("Q[A-Z].*|Qt[A-Z].*/.*");
    const int count = forEachInclude(root() / "core", [&](const fs::path& file, const std::string& name) {
        refuse(std::regex_match(name, qt) || name.starts_with("app/") || name.starts_with("ui/"), file, name);
    });
    CHECK(count > 200);
}

CASE(layers, onlyImageUsesOpenImageIO)
{
    const int count = forEachInclude(root() / "core", [](const fs::path& file, const std::string& name) {
        const std::string folder = file.parent_path().filename().string();
        const bool version = name == "OpenImageIO/oiioversion.h" && file.filename() == "version.cpp";
        refuse(name.starts_with("OpenImageIO/") && folder != "image" && !version, file, name);
        refuse(isTorch(name) && (folder == "image" || folder == "tokenize"), file, name);
    });
    CHECK(count > 200);
}

CASE(layers, appKnowsNoWindowAndNoTorch)
{
    const int count = forEachInclude(root() / "app", [](const fs::path& file, const std::string& name) {
        const bool window =
            name.starts_with("ui/") || name.starts_with("QtQuick") || name.starts_with("QQuick") || name.starts_with("QGui");
        refuse(isTorch(name) || (window && file.filename() != "main.cpp"), file, name); // main.cpp puts the window together
    });
    CHECK(count > 50);
}

CASE(layers, theFacadeShowsNoTorch)
{
    std::set<fs::path> seen;
    for (const char* header : {"engine/engine.h", "request/request.h", "request/request_json.h", "engine/fake_engine.h",
             "measure/benchmark.h", "measure/benchmark_text.h", "measure/selftest.h", "request/picture_text.h", "base/version.h"})
        showsNoTorch(root() / "core" / header, seen);
    CHECK(seen.size() >= 10);
}

// The rooms of core in the order that they may know one another: each includes those before it and none behind it.
CASE(layers, theFoldersOfCoreStandInOneOrder)
{
    static const std::vector<std::string> order = {"base", "weights", "schedule", "model", "nn", "tokenize", "image", "request", "encode",
        "denoise", "decode", "enhance", "lora", "assets", "condition", "guidance", "pipeline", "dial", "distill", "report", "convert",
        "measure", "engine"};
    const auto floorOf = [](const std::string& folder) { return std::find(order.begin(), order.end(), folder) - order.begin(); };
    const int count = forEachInclude(root() / "core", [&](const fs::path& file, const std::string& name) {
        const std::string from = file.parent_path().filename().string(), to = name.substr(0, name.find('/'));
        if (from == "cuda" || to == "cuda" || !fs::exists(root() / "core" / name))
            return;
        refuse(floorOf(from) == std::ssize(order) || floorOf(to) > floorOf(from), file, name);
    });
    CHECK(count > 200);
}
