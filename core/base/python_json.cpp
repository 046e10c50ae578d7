#include "base/python_json.h"

namespace dice {
namespace {

// Outside of quotes.
std::string withoutInfinities(std::string text)
{
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inString && text[i] == '\\') {
            ++i;
            continue;
        }
        inString ^= text[i] == '"';
        for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) {
            if (!inString && text.compare(i, word.size(), word) == 0)
                text.replace(i, word.size(), "null");
        }
    }
    return text;
}

} // namespace

nlohmann::json parsePythonJson(std::string text) { return parseJson(withoutInfinities(std::move(text))); }

} // namespace dice
