// ComfyUI's graph: {"3": {"class_type": "KSampler", "inputs": {"seed": 5, "model": ["4", 0], ...}}, ...}; a value is either
// given or a link [node, output].
#include "request/foreign_text.h"

#include <deque>
#include <set>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 64; // of links, which may run in a circle in a damaged graph

class Graph
{
public:
    explicit Graph(const Json& json) : m_json(json) {}

    [[nodiscard]] const Json* inputs(const std::string& id) const
    {
        const auto node = m_json.find(id);
        return node == m_json.end() || !node->is_object() || !node->contains("inputs") || !(*node)["inputs"].is_object()
                   ? nullptr
                   : &(*node)["inputs"];
    }
    [[nodiscard]] std::string kind(const std::string& id) const
    {
        return m_json.contains(id) && m_json[id].is_object() ? m_json[id].value("class_type", "") : std::string();
    }

    // The node behind a link; empty where the value is no link.
    [[nodiscard]] static std::string target(const Json& value)
    {
        return value.is_array() && value.size() == 2 && value[0].is_string() ? value[0].get<std::string>() : std::string();
    }

    // The nearest given value of one of the keys at the node or above it.
    [[nodiscard]] std::string find(const std::string& from, const std::vector<std::string>& keys) const
    {
        std::deque<std::string> waiting = {from};
        std::set<std::string> seen;
        while (!waiting.empty()) {
            const std::string id = waiting.front();
            waiting.pop_front();
            const Json* in = inputs(id);
            if (in == nullptr || !seen.insert(id).second)
                continue;
            for (const std::string& key : keys)
                if (const auto value = in->find(key); value != in->end()) {
                    const std::string next = target(*value);
                    if (std::string found = next.empty() ? infotextValue(*value) : primitive(next); !found.empty())
                        return found;
                }
            for (const Json& value : *in)
                if (const std::string next = target(value); !next.empty())
                    waiting.push_back(next);
        }
        return {};
    }

    // What a node of conditioning says in words.
    [[nodiscard]] std::string words(const std::string& id, int depth = 0) const
    {
        const Json* in = depth > kDeepest ? nullptr : inputs(id);
        if (in == nullptr || kind(id) == "ConditioningZeroOut")
            return {};
        for (const char* key : {"text", "text_g", "prompt", "string", "value", "text_l"})
            if (in->contains(key)) {
                const std::string next = target((*in)[key]);
                if (std::string text = next.empty() ? infotextValue((*in)[key]) : words(next, depth + 1); !text.empty())
                    return text;
            }
        std::string all;
        for (const auto& [key, value] : in->items()) // combinations and everything that hands conditioning on
            if (const std::string next = target(value);
                !next.empty() && (key.starts_with("conditioning") || key.starts_with("positive") || key.starts_with("string")))
                if (const std::string text = words(next, depth + 1); !text.empty())
                    all += (all.empty() ? "" : ", ") + text;
        return all;
    }

    // The nodes that lead to a node through one input, nearest first.
    [[nodiscard]] std::vector<std::string> chain(const std::string& from, const char* input) const
    {
        std::vector<std::string> nodes;
        std::string id = from;
        for (int i = 0; i < kDeepest; ++i) {
            const Json* in = inputs(id);
            id = in == nullptr || !in->contains(input) ? std::string() : target((*in)[input]);
            if (id.empty())
                break;
            nodes.push_back(id);
        }
        return nodes;
    }

private:
    // The value of a node that only holds one.
    [[nodiscard]] std::string primitive(const std::string& id) const
    {
        const Json* in = inputs(id);
        if (in == nullptr)
            return {};
        for (const char* key : {"value", "seed", "noise_seed", "int", "float", "Number", "string", "text"})
            if (in->contains(key))
                if (std::string found = infotextValue((*in)[key]); !found.empty())
                    return found;
        return {};
    }

    const Json& m_json;
};

// The node that begins at an empty latent, else the first that samples.
std::string samplingNode(const Graph& graph, const Json& json)
{
    std::string first;
    for (const auto& [id, node] : json.items()) {
        const std::string kind = graph.kind(id);
        if (!kind.starts_with("KSampler") && !kind.starts_with("SamplerCustom"))
            continue;
        if (kind == "KSamplerSelect")
            continue;
        if (first.empty())
            first = id;
        const auto latents = graph.chain(id, "latent_image");
        if (!latents.empty() && graph.kind(latents.front()).starts_with("Empty"))
            return id;
    }
    return first;
}

} // namespace

std::optional<Infotext> comfyInfotext(const Json& json)
{
    const Graph graph(json);
    const std::string node = samplingNode(graph, json);
    if (node.empty())
        return std::nullopt;
    Infotext text;
    const auto from = [&](const std::string& start, const char* input) {
        const Json* in = graph.inputs(start);
        return in == nullptr || !in->contains(input) ? std::string() : Graph::target((*in)[input]);
    };
    const std::string guider = from(node, "guider"), prompts = guider.empty() ? node : guider;
    text.prompt = graph.words(from(prompts, from(prompts, "positive").empty() ? "conditioning" : "positive"));
    text.negative = graph.words(from(prompts, "negative"));
    const auto add = [&](const char* name, const std::vector<std::string>& keys, const std::string& start) {
        if (std::string value = graph.find(start, keys); !value.empty())
            text.fields.emplace_back(name, std::move(value));
    };
    add("Seed", {"seed", "noise_seed"}, node);
    add("Steps", {"steps"}, node);
    add("CFG scale", {"cfg"}, node);
    add("Sampler", {"sampler_name"}, node);
    add("Schedule type", {"scheduler"}, node);
    if (const std::string denoise = graph.find(node, {"denoise"}); !denoise.empty() && denoise != "1")
        text.fields.emplace_back("Denoising strength", denoise);
    const std::string latent = from(node, "latent_image");
    if (const std::string width = graph.find(latent, {"width"}), height = graph.find(latent, {"height"}); !width.empty() && !height.empty())
        text.fields.emplace_back("Size", width + "x" + height);
    add("Model", {"ckpt_name", "unet_name"}, node);
    add("Clip skip", {"stop_at_clip_layer"}, from(prompts, "positive"));
    if (!text.fields.empty() && text.fields.back().first == "Clip skip") // counted from the end with a minus
        text.fields.back().second.erase(0, text.fields.back().second.starts_with('-') ? 1 : 0);
    for (const std::string& id : graph.chain(guider.empty() ? node : guider, "model"))
        if (const Json* in = graph.inputs(id); in != nullptr && in->contains("lora_name"))
            addLoraTag(text, infotextValue((*in)["lora_name"]), infotextValue(in->value("strength_model", Json(1))));
    text.fields.emplace_back("RNG", "CPU");
    return text;
}

} // namespace dice
