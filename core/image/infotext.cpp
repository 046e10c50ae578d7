#include "image/infotext.h"

#include <nlohmann/json.hpp>

namespace dice {

std::string formatInfotext(const Infotext& text)
{
    std::string out = text.prompt;
    if (!text.negative.empty())
        out += "\nNegative prompt: " + text.negative;
    out += "\n";
    bool first = true;
    for (const auto& [key, value] : text.fields) {
        const bool quoted = value.find_first_of(",:\n") != std::string::npos;
        out += (first ? "" : ", ") + key + ": "
               + (quoted ? nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) : value);
        first = false;
    }
    return out;
}

} // namespace dice
