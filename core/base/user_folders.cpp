#include "base/user_folders.h"

#include <cstdlib>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr const char* kProgram = "dice-studio";

fs::path fromEnvironment(const char* name)
{
    const char* const value = std::getenv(name);
    return value != nullptr && *value != 0 ? fs::path(value) : fs::path();
}

// The variable's folder, else the one below the home.
[[maybe_unused]] fs::path ours(const char* variable, const char* belowHome)
{
    const fs::path chosen = fromEnvironment(variable), home = fromEnvironment("HOME");
    return !chosen.empty() ? chosen / kProgram : home.empty() ? fs::path() : home / belowHome / kProgram;
}

std::optional<UserFolders>& chosen()
{
    static std::optional<UserFolders> folders;
    return folders;
}

} // namespace

// What Qt's QStandardPaths says, which the window used before.
UserFolders UserFolders::standard()
{
#if defined(_WIN32)
    const fs::path roaming = fromEnvironment("APPDATA"), local = fromEnvironment("LOCALAPPDATA");
    const auto in = [](const fs::path& folder, const char* name) { return folder.empty() ? fs::path() : folder / kProgram / name; };
    return {in(roaming, ""), in(local, ""), in(local, "cache")};
#elif defined(__APPLE__)
    const fs::path home = fromEnvironment("HOME");
    if (home.empty())
        return {};
    return {home / "Library/Application Support" / kProgram, home / "Library/Preferences" / kProgram, home / "Library/Caches" / kProgram};
#else
    return {ours("XDG_DATA_HOME", ".local/share"), ours("XDG_CONFIG_HOME", ".config"), ours("XDG_CACHE_HOME", ".cache")};
#endif
}

UserFolders UserFolders::below(const fs::path& folder)
{
    return {folder / "data", folder / "config", folder / "cache", folder / "pictures"};
}

UserFolders userFolders() { return chosen() ? *chosen() : UserFolders::standard(); }

void useFolders(const std::optional<UserFolders>& folders) { chosen() = folders; }

fs::path userFolder(const char* name)
{
    const fs::path data = userFolders().data;
    return data.empty() ? fs::path() : data / name;
}

} // namespace dice
