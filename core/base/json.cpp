#include "base/json.h"

namespace dice {

nlohmann::json parseJson(std::string_view text)
{
    bool tooDeep = false;
    const auto watch = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        tooDeep = tooDeep || depth > kDeepestJson;
        return !tooDeep;
    };
    nlohmann::json value = nlohmann::json::parse(text, watch, /*allow_exceptions=*/false);
    return tooDeep ? nlohmann::json(nlohmann::json::value_t::discarded) : value;
}

} // namespace dice
