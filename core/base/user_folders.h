#pragma once
// Where a user's own files lie. Both programs and everything inside them read it here; --data FOLDER puts all of it below
// one folder.
#include <filesystem>
#include <optional>

namespace dice {

struct UserFolders
{
    std::filesystem::path data, config, cache; ///< made when they are needed; empty = this user has no home
    std::filesystem::path pictures = {};       ///< empty = as the settings say

    /// The system's: $XDG_DATA_HOME/dice-studio and its sisters (by default ~/.local/share, ~/.config, ~/.cache) on Linux, the
    /// folders of ~/Library on macOS, %APPDATA% and %LOCALAPPDATA% on Windows.
    [[nodiscard]] static UserFolders standard();
    /// data, config, cache and pictures inside `folder`.
    [[nodiscard]] static UserFolders below(const std::filesystem::path& folder);

    friend bool operator==(const UserFolders&, const UserFolders&) = default;
};

/// Those of this process: standard() until others are chosen, and again when nothing is. Programs choose once, before any thread is started.
[[nodiscard]] UserFolders userFolders();
void useFolders(const std::optional<UserFolders>& folders);

/// NAME below the user's data; empty where there is none.
[[nodiscard]] std::filesystem::path userFolder(const char* name);

} // namespace dice
