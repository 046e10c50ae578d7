#pragma once
// Pictures with captions, as the paper's recipe learns from them. No torch type.
#include <filesystem>
#include <string>
#include <vector>

namespace dice {

struct CaptionedImage
{
    std::filesystem::path file;
    std::vector<std::string> captions; ///< at least one
};

/// Of a folder: the pictures that have a text file of their own name beside them, one caption a line. With `captions`, a
/// JSON file as COCO has them ("images" with id and file_name, "annotations" with image_id and caption): the pictures of
/// the folder that it names. In the order of their names. NotFound or BadFile where no picture has a caption.
[[nodiscard]] std::vector<CaptionedImage> captionedImages(const std::filesystem::path& folder, const std::filesystem::path& captions);

} // namespace dice
