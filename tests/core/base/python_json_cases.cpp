#include "base/python_json.h"
#include "support/cases.h"

using namespace dice;

CASE(pythonJson, numbersAreReadAsTheyWereMeant)
{
    const std::pair<const char*, const char*> kept[] = {{"7", "7"}, {"7.", "7.0"}, {".5", "0.5"}, {"+7", "7"}, {"7.0f", "7.0"},
        {"-.5", "-0.5"}, {"007", "7"}, {"0", "0"}, {"-0", "-0"}, {"1e3", "1e3"}, {"2.5E-1", "2.5E-1"}, {"1.L", "1.0"},
        {"18446744073709551615", "18446744073709551615"}};
    for (const auto& [text, number] : kept)
        CHECK_EQ(plainNumber(text).value_or("nothing"), std::string(number));
    for (const char* text : {"", "+", ".", "nan", "inf", "Infinity", "None", "7.0.0", "1e", "1e999", "7 ", "0x10", "seven", "--1"})
        CHECK(!plainNumber(text));
}

CASE(pythonJson, whatIsNoValueIsNull)
{
    CHECK_EQ(
        parsePythonJson(R"json({"a": NaN, "b": -Infinity, "c": [Infinity, nan], "d": None, "e": True, "f": False, "g": undefined})json")
            .dump(),
        R"json({"a":null,"b":null,"c":[null,null],"d":null,"e":true,"f":false,"g":null})json");
    CHECK_EQ(parsePythonJson(R"json({"a": 7., "b": .5, "c": +7, "d": 7.0f, "e": [1, 2, ], "f": 18446744073709551615,})json").dump(),
        R"json({"a":7.0,"b":0.5,"c":7,"d":7.0,"e":[1,2],"f":18446744073709551615})json");
    CHECK_EQ(parsePythonJson("{'a': 'it\\'s \"so\"', \"b\": \"NaN, 7. and 'x'\"}").dump(),
        R"json({"a":"it's \"so\"","b":"NaN, 7. and 'x'"})json");
}

CASE(pythonJson, stringsWithWrongSignsAreRead)
{
    CHECK_EQ(parsePythonJson("{\"a\": \"two\nlines\", \"b\": \"folder\\ink\\(x\\)\"}").dump(),
        R"json({"a":"two\nlines","b":"folder\\ink\\(x\\)"})json");
    CHECK_EQ(parsePythonJson(R"json({"a": "\ud83e\udd8a", "b": "\ud83e", "c": "\udd8a!", "d": "\u12", "e": "\u00e9"})json").dump(),
        "{\"a\":\"\xF0\x9F\xA6\x8A\",\"b\":\"\xEF\xBF\xBD\",\"c\":\"\xEF\xBF\xBD!\",\"d\":\"\\\\u12\",\"e\":\"\xC3\xA9\"}");
}

CASE(pythonJson, anObjectIsFoundInAText)
{
    CHECK_EQ(firstObject("Prompt: {\"a\": \"}\"} and more }").dump(), R"json({"a":"}"})json");
    for (const char* text : {"", "words", "{", "{\"a\": 1", "{\"a\"}"})
        CHECK(firstObject(text).is_discarded());
    std::string deep = "{\"a\": ";
    deep.append(100'000, '[');
    CHECK(firstObject(deep).is_discarded());
}
