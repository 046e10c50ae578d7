#include "request/comfy_graph.h"

#include "base/ascii.h"
#include "request/foreign_fields.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 64;              // of links, which may run in a circle in a damaged graph
constexpr int kMostVisits = 4096;         // of nodes that words are asked for
constexpr std::size_t kLongest = 1 << 20; // of a text that grows by what it is replaced with

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// The first input of some names.
const Json& firstOf(const Json& in, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const Json& value = member(in, key); !value.is_null())
            return value;
    return member(in, "\n"); // none
}

// Inputs that carry something else than words.
bool carriesNoWords(std::string_view input)
{
    static const std::set<std::string, std::less<>> others = {"model", "clip", "vae", "image", "images", "latent", "latent_image",
        "samples", "mask", "control_net", "style_model", "clip_vision", "clip_vision_output", "lora_stack", "seed", "noise", "noise_seed",
        "sampler", "sigmas", "width", "height", "steps", "cfg", "pixels", "upscale_model", "script", "strength", "delimiter", "separator",
        "select", "negative", "conditioning_from"};
    return others.contains(input);
}

// The place in a row of inputs: "text_b" and "text2" are 2, "any_01" is 1; 0 = in no row.
int placeInRow(const std::string& input)
{
    static const std::set<std::string, std::less<>> rows = {"text", "string", "str", "prompt", "part", "input", "any", "value",
        "conditioning", "cond", "phrase", "line", "positive", "negative", "item", "arg"};
    std::size_t end = input.size();
    while (end > 0 && isDigit(input[end - 1]))
        --end;
    int place = 0;
    if (end < input.size() && input.size() - end <= 4)
        place = std::stoi(input.substr(end));
    else if (end >= 3 && input[end - 2] == '_' && input[end - 1] >= 'a' && input[end - 1] <= 'f' && end == input.size())
        place = input[--end] - 'a' + 1;
    if (end > 0 && input[end - 1] == '_')
        --end;
    return rows.contains(lowered(input.substr(0, end))) ? place : 0;
}

// Whether the node hands both prompts on side by side, so that the output says which one is meant. Loaders and pipes have theirs in
// other places, and there the question decides.
bool hasOutputsForBoth(const std::string& kind)
{
    const std::string name = lowered(kind);
    return !contains(name, "loader") && !contains(name, "pipe") && !contains(name, "context") && !contains(name, "sampl");
}

std::string unescaped(std::string text)
{
    for (const auto& [sign, meant] : {std::pair("\\n", "\n"), std::pair("\\t", "\t")})
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1))
            text.replace(at, 2, meant);
    return text;
}

void append(std::string& text, const std::string& between, const std::string& more)
{
    if (!more.empty())
        text += (text.empty() ? std::string() : between) + more;
}

} // namespace

struct ComfyGraph::Part
{
    int place;
    const Json* value;
};

const Json& ComfyGraph::inputs(const std::string& id) const { return member(member(m_json, id.c_str()), "inputs"); }

std::string ComfyGraph::kind(const std::string& id) const
{
    const Json& kind = member(member(m_json, id.c_str()), "class_type");
    return kind.is_string() ? kind.get<std::string>() : std::string();
}

ComfyLink ComfyGraph::linkOf(const Json& value)
{
    if (!value.is_array() || value.size() != 2 || !value[1].is_number() || !(value[0].is_string() || value[0].is_number_integer()))
        return {};
    return {infotextValue(value[0]), value[1].is_number_integer() ? value[1].get<int>() : 0};
}

ComfyLink ComfyGraph::link(const std::string& id, const char* input) const { return linkOf(member(inputs(id), input)); }

std::vector<std::string> ComfyGraph::ancestors(const std::string& id, bool (*through)(std::string_view input)) const
{
    std::vector<std::string> found;
    std::deque<std::string> waiting = {id};
    std::set<std::string> seen = {id};
    while (!waiting.empty()) {
        const Json& in = inputs(waiting.front());
        waiting.pop_front();
        if (!in.is_object())
            continue;
        for (const auto& [input, value] : in.items())
            if (const ComfyLink next = linkOf(value); !next.empty() && through(input) && seen.insert(next.node).second) {
                found.push_back(next.node);
                waiting.push_back(next.node);
            }
    }
    return found;
}

// A value, or what the node behind a link says under the same name or has as its only one.
std::string ComfyGraph::given(const Json& value, const std::string& key, std::set<std::string>& seen) const
{
    const ComfyLink next = linkOf(value);
    if (next.empty() || !seen.insert(next.node).second || seen.size() > kDeepest)
        return next.empty() ? infotextValue(value) : std::string();
    const Json& in = inputs(next.node);
    for (const char* name : {key.c_str(), "value", "Value", "seed", "noise_seed", "int", "INT", "float", "FLOAT", "number", "Number",
             "string", "text", "a", "", "input", "any", "anything", "source"})
        if (const Json& found = member(in, name); !found.is_null())
            if (std::string text = given(found, key, seen); !text.empty())
                return text;
    return {};
}

std::string ComfyGraph::value(const std::string& id, const std::vector<std::string>& keys) const
{
    for (const std::string& key : keys) {
        std::set<std::string> seen;
        if (std::string found = given(member(inputs(id), key.c_str()), key, seen); !found.empty())
            return found;
    }
    return {};
}

std::string ComfyGraph::find(const std::string& id, const std::vector<std::string>& keys) const
{
    if (std::string here = value(id, keys); !here.empty())
        return here;
    for (const std::string& above : ancestors(id, [](std::string_view) { return true; }))
        if (std::string found = value(above, keys); !found.empty())
            return found;
    return {};
}

std::string ComfyGraph::words(const ComfyLink& link, bool positive)
{
    m_visits = 0;
    return wordsOf(link, positive, 0);
}

std::string ComfyGraph::said(const Json& value, bool positive, int depth)
{
    const ComfyLink next = linkOf(value);
    return next.empty() ? infotextValue(value) : wordsOf(next, positive, depth + 1);
}

std::string ComfyGraph::wordsOf(const ComfyLink& link, bool positive, int depth)
{
    const Json& in = inputs(link.node);
    const std::string kind = this->kind(link.node);
    if (depth > kDeepest || ++m_visits > kMostVisits || !in.is_object() || contains(kind, "ZeroOut"))
        return {};
    note(link.node, kind, in);
    if (const Json& drawn = firstOf(in, {"populated_text", "populated_prompt"}); drawn.is_string() && !drawn.get<std::string>().empty())
        return drawn; // by a wildcard
    const Json& positives = firstOf(in, {"positive", "base_positive", "text_positive", "positive_prompt", "prompt_positive", "pos"});
    const Json& negatives = firstOf(in, {"negative", "base_negative", "text_negative", "negative_prompt", "prompt_negative", "neg"});
    if (!positives.is_null() || !negatives.is_null())
        if (std::string text = sidedWords(link, positives, negatives, positive, depth);
            !text.empty() || (!positives.is_null() && !negatives.is_null()))
            return text;
    if (in.contains("conditioning_to"))
        return mixedConditioning(kind, in, positive, depth);
    if (in.contains("find") && in.contains("replace"))
        return replaced(in, positive, depth);
    std::vector<Part> parts;
    for (const auto& [input, value] : in.items())
        if (const int place = placeInRow(input); place != 0)
            parts.push_back({place, &value});
    if (!parts.empty())
        return joined(kind, in, parts, positive, depth);
    return encoded(in, positive, depth);
}

std::string ComfyGraph::sidedWords(const ComfyLink& link, const Json& positives, const Json& negatives, bool positive, int depth)
{
    const bool both = !positives.is_null() && !negatives.is_null(), tells = hasOutputsForBoth(kind(link.node));
    if (both && link.output <= 1 && tells)
        positive = link.output == 0;
    if (!both && tells) // the only one
        return said(positives.is_null() ? negatives : positives, positive, depth);
    return said(positive ? positives : negatives, positive, depth);
}

// ConditioningConcat is A1111's BREAK, in the order to, from. An average has no place.
std::string ComfyGraph::mixedConditioning(const std::string& kind, const Json& in, bool positive, int depth)
{
    std::string text = said(member(in, "conditioning_to"), positive, depth);
    const std::string more = said(member(in, "conditioning_from"), positive, depth);
    if (contains(kind, "Concat") && !text.empty() && !more.empty()) {
        m_emphasis = EmphasisConvention::A1111; // BREAK is a word to ComfyUI
        return text + " BREAK " + more;
    }
    append(text, ", ", more);
    return text;
}

std::string ComfyGraph::replaced(const Json& in, bool positive, int depth)
{
    std::string text = said(firstOf(in, {"string", "text", "prompt", "input"}), positive, depth);
    const std::string find = infotextValue(member(in, "find")), with = infotextValue(member(in, "replace"));
    std::size_t at = find.empty() ? std::string::npos : text.find(find);
    for (; at != std::string::npos && text.size() < kLongest; at = text.find(find, at + with.size()))
        text.replace(at, find.size(), with);
    return text;
}

// A row of inputs: one of them is chosen, or all are put together.
std::string ComfyGraph::joined(const std::string& kind, const Json& in, const std::vector<Part>& row, bool positive, int depth)
{
    std::vector<Part> parts = row;
    std::ranges::stable_sort(parts, {}, &Part::place);
    const std::string name = lowered(kind);
    if (contains(name, "switch") || contains(name, "select") || contains(name, "picker") || parts.front().value == &member(in, "any_01")) {
        const std::string chosen = infotextValue(firstOf(in, {"select", "Input", "input", "index", "selected"}));
        for (const Part& part : parts)
            if (chosen.empty() || std::to_string(part.place) == chosen)
                if (std::string text = said(*part.value, positive, depth); !text.empty())
                    return text;
        return {};
    }
    const bool conditioning = contains(name, "conditioning") || in.contains("conditioning_1") || in.contains("conditioning1");
    const bool tidy = infotextValue(member(in, "tidy_tags")) == "yes";
    const Json& between = firstOf(in, {"delimiter", "separator", "seperator", "sep"});
    const std::string comma =
        conditioning || tidy || (between.is_null() && !contains(name, "concat") && !contains(name, "function")) ? ", " : "";
    const std::string delimiter = between.is_null() ? comma : unescaped(infotextValue(between));
    std::string text;
    if (const Json& own = firstOf(in, {"text", "string", "prompt"}); !own.is_null() && !own.empty())
        append(text, delimiter, said(own, positive, depth));
    if (infotextValue(member(in, "action")) == "replace" && parts.size() == 3) { // pysssss
        const Json as = {{"string", *parts[0].value}, {"find", said(*parts[1].value, positive, depth)},
            {"replace", said(*parts[2].value, positive, depth)}};
        return replaced(as, positive, depth);
    }
    for (const Part& part : parts)
        append(text, delimiter, said(*part.value, positive, depth));
    return text;
}

// A node with one text: an encoder, or one that makes or shows texts.
std::string ComfyGraph::encoded(const Json& in, bool positive, int depth)
{
    for (const char* key :
        {"text", "text_g", "prompt", "string", "value", "text_l", "t5xxl", "clip_l", "clip_g", "prompt_g", "bert", "mt5xl", "wildcard_text",
            "multiline_text", "Text", "String", "content", "user_prompt", "opt_text", "base_prompt", "caption", "str", "result", "text_0"})
        if (const Json& value = member(in, key); !value.is_null())
            if (std::string text = said(value, positive, depth); !text.empty()) {
                const Json& second = firstOf(in, {"text_l", "prompt_l"});
                if (const std::string other = said(second, positive, depth); !second.is_null() && !other.empty() && other != text)
                    m_notes["text_l"] = other; // SDXL's two encoders may be told different things
                return text;
            }
    return passedOn(in, positive, depth);
}

std::string ComfyGraph::passedOn(const Json& in, bool positive, int depth)
{
    for (const char* key : {"on_true", "on_false"}) // a switch of two
        if (in.contains(key) &&
            (infotextValue(firstOf(in, {"switch", "boolean", "value"})) == "true") == (std::string_view(key) == "on_true"))
            return said(member(in, key), positive, depth);
    for (const char* first : {"", "conditioning", "base_ctx", "context", "basic_pipe", "pipe"})
        if (const ComfyLink next = linkOf(member(in, first)); !next.empty())
            return wordsOf(next, positive, depth + 1);
    for (const auto& [input, value] : in.items())
        if (const ComfyLink next = linkOf(value); !next.empty() && !carriesNoWords(input))
            if (std::string text = wordsOf(next, positive, depth + 1); !text.empty())
                return text;
    return {};
}

// What changes a picture beside its words, and how the words are weighed.
void ComfyGraph::note(const std::string& id, const std::string& kind, const Json& in)
{
    if (const std::string parser = lowered(infotextValue(firstOf(in, {"parser", "weight_interpretation"}))); contains(parser, "a1111"))
        m_emphasis = EmphasisConvention::A1111;
    if (contains(kind, "ControlNet") || contains(kind, "Controlnet")) {
        const ComfyLink net = link(id, "control_net");
        const std::string file = net.empty() ? std::string() : find(net.node, {"control_net_name"});
        m_notes[kind] = file.empty() ? "strength " + infotextValue(member(in, "strength")) : file;
    } else if (kind == "ConditioningCombine") {
        m_notes[kind] = "two prompts side by side, here one behind the other";
    } else if (kind == "ConditioningAverage") {
        m_notes[kind] = infotextValue(member(in, "conditioning_to_strength"));
    } else if (kind.starts_with("ConditioningSet")) {
        std::string values;
        for (const auto& [input, value] : in.items())
            if (linkOf(value).empty())
                append(values, " ", input + " " + infotextValue(value));
        m_notes[kind] = values;
    } else if (const std::string style = infotextValue(firstOf(in, {"style", "styles"})); !style.empty() && lowered(style) != "none") {
        m_notes[kind] = style;
    } else if (kind == "FluxGuidance") {
        m_notes["Distilled CFG Scale"] = value(id, {"guidance"});
    }
}

} // namespace dice
