#pragma once
// Small copies of pictures on disk, made where they are asked for: in a thread that is not the window's.
#include "base/image.h"

#include <QString>

#include <filesystem>

namespace dice {

/// The average of the pixels that fall into each smaller one; never enlarges. `longest` = the longer side in pixels.
[[nodiscard]] Image shrunk(const Image& image, int longest);

class Thumbnails
{
public:
    static constexpr int kLongest = 384; ///< enough for the largest tile on a screen of two pixels a point

    explicit Thumbnails(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// The small copy's file; made first if there is none, or if the picture changed since. Throws Error where the picture cannot be read; a
    /// disk that takes no thumbnail is no error: the picture itself is returned. May be called from several threads.
    [[nodiscard]] QString file(const QString& picture) const;

private:
    std::filesystem::path m_folder;
};

} // namespace dice
