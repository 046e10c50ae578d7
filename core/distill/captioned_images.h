#pragma once
// Pictures with captions, as the paper's recipe learns from them. No torch type.
#include "base/sentence.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dice {

struct CaptionedImage
{
    std::filesystem::path file;
    std::vector<std::string> captions; ///< at least one
};

/// Of a folder: the pictures that have a text file of their own name beside them (NAME.txt, NAME.caption, NAME.png.txt), one
/// caption a line, 100 at most; a line that begins with # is one too. The files may be in UTF-8, UTF-16 or Latin-1. A picture
/// whose text files are empty or broken is left out, and named in `remarks`. With `captions`, a JSON file as COCO has them
/// ("images" with id and file_name, "annotations" with image_id and caption): the pictures of the folder that it names. In the
/// order of their names. NotFound or BadFile, and why, where no picture has a caption.
[[nodiscard]] std::vector<CaptionedImage> captionedImages(
    const std::filesystem::path& folder, const std::filesystem::path& captions, Remarks& remarks);

} // namespace dice
