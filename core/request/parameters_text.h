#pragma once
// Says a request in A1111's words and reads it back: one table of keys, both ways. What another program wrote is read
// through foreign_text.h, which puts it into the same words.
#include "image/infotext.h"
#include "image/picture_file.h"
#include "request/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace dice {

/// The pairs of a picture that was made by this request, in A1111's order; files by their names, hashes as short as there.
[[nodiscard]] Infotext infotextOf(const GenerationRequest& request, const RunReport& report);

inline constexpr const char* kAutomatic1111 = "AUTOMATIC1111";
inline constexpr const char* kDiceStudio = "Dice Studio";

struct ReadParameters
{
    GenerationRequest request;
    std::vector<std::string> applied;   ///< A1111's keys that the request was set by
    std::vector<std::string> unapplied; ///< "Hires upscaler: Latent": what has no place in a request
    std::vector<std::string> assumed;   ///< "RNG: NV": what the text does not say and its program means by that
    std::string program;                ///< who wrote it: kAutomatic1111, "ComfyUI" ...
    Infotext written;                   ///< what it wrote, in A1111's words
    std::string text;                   ///< the same as text
    std::vector<ReadParameters> more;   ///< the runs behind the first, of a graph with several samplers
};

/// Never fails: what cannot be read is listed.
[[nodiscard]] ReadParameters readParameters(const std::string& text);
/// The same for a picture of any program; nothing where it says nothing that is known.
[[nodiscard]] std::optional<ReadParameters> readParameters(const PictureText& text);

/// The program as command lines and the gallery name it: "automatic1111", "comfyui", "drawthings", "dice-studio".
[[nodiscard]] std::string generatorName(const std::string& program);

} // namespace dice
