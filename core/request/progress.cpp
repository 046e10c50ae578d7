#include "request/progress.h"

namespace dice {

std::string_view stageName(Stage stage)
{
    switch (stage) {
    case Stage::Load:
        return "load";
    case Stage::Tokenize:
        return "tokenize";
    case Stage::Encode:
        return "encode";
    case Stage::Enhance:
        return "enhance";
    case Stage::Denoise:
        return "denoise";
    case Stage::Decode:
        return "decode";
    case Stage::Image:
        return "image";
    }
    return {};
}

} // namespace dice
