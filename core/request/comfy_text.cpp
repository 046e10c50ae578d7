// A run for each node of a graph that samples, in the order in which they are carried out.
#include "base/ascii.h"
#include "request/comfy_graph.h"
#include "request/foreign_fields.h"
#include "request/foreign_text.h"

#include <algorithm>
#include <set>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr int kMostLoras = 50; // of a node that has a row of them
constexpr std::size_t kMostRuns = 64;

bool everywhere(std::string_view) { return true; }
bool alongModel(std::string_view input)
{
    static const std::set<std::string, std::less<>> inputs = {"", "model", "guider", "pipe", "basic_pipe", "base_ctx", "context",
        "opt_model", "lora_stack", "optional_lora_stack", "any_01", "anything", "input", "model1", "unet", "sdxl_tuple"};
    return inputs.contains(input);
}
bool alongLatent(std::string_view input)
{
    static const std::set<std::string, std::less<>> inputs = {
        "", "latent_image", "latent", "samples", "pipe", "base_ctx", "context", "any_01", "anything", "input", "optional_latent"};
    return inputs.contains(input);
}

// What chooses a sampler and is shown a prompt samples, whoever made the node.
bool samples(const ComfyGraph& graph, const std::string& id)
{
    const Json& in = graph.inputs(id);
    const auto has = [&](std::initializer_list<const char*> keys) {
        return std::ranges::any_of(keys, [&](const char* key) { return !member(in, key).is_null(); });
    };
    return has({"sampler_name", "sampler"}) && has({"positive", "guider", "conditioning", "basic_pipe", "pipe", "base_ctx", "context"});
}

bool beginsAtNothing(const ComfyGraph& graph, const std::string& id)
{
    const auto latents = graph.ancestors(id, alongLatent);
    return std::ranges::any_of(latents, [&](const std::string& above) {
        return graph.kind(above).find("Empty") != std::string::npos || !member(graph.inputs(above), "empty_latent_width").is_null();
    });
}

// "9" before "10", "3:2" before "3:11".
bool isBefore(const std::string& a, const std::string& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

std::vector<std::string> samplersInOrder(const ComfyGraph& graph)
{
    struct Run
    {
        std::string id;
        std::ptrdiff_t behind; ///< how many others must be done first
        bool fromNothing;
    };
    std::set<std::string> all;
    for (const auto& [id, node] : graph.nodes().items())
        if (all.size() < kMostRuns && samples(graph, id))
            all.insert(id);
    std::vector<Run> runs;
    for (const std::string& id : all) {
        const auto above = graph.ancestors(id, everywhere);
        runs.push_back({id, std::ranges::count_if(above, [&](const std::string& each) { return each != id && all.contains(each); }),
            beginsAtNothing(graph, id)});
    }
    std::ranges::sort(runs, [](const Run& a, const Run& b) {
        if (a.behind != b.behind || a.fromNothing != b.fromNothing)
            return a.behind != b.behind ? a.behind < b.behind : a.fromNothing;
        return isBefore(a.id, b.id);
    });
    std::vector<std::string> ids;
    for (const Run& run : runs)
        ids.push_back(run.id);
    return ids;
}

// "SamplerDPMPP_2M_SDE" and "KarrasScheduler" say in their own names what they are.
std::string nameInKind(std::string kind)
{
    if (kind.starts_with("Sampler"))
        kind.erase(0, 7);
    for (const std::string_view ending : {"Scheduler", "Sampling"})
        if (kind.ends_with(ending))
            kind.resize(kind.size() - ending.size());
    return kind == "DPMAdaptative" ? "dpm_adaptive" : kind;
}

std::string firstText(const Json& in, const std::vector<std::string>& keys)
{
    for (const std::string& key : keys)
        if (std::string text = infotextValue(member(in, key.c_str())); !text.empty())
            return text;
    return {};
}

// {"on": true, "lora": "ink.safetensors", "strength": 0.8, "strengthTwo": null}, as rgthree and others have it.
void addLoraObject(Infotext& text, const Json& lora)
{
    const Json &on = member(lora, "on"), &active = member(lora, "active");
    if (on != false && active != false)
        addLoraTag(text, infotextValue(lora), firstText(lora, {"strength", "strength_model", "weight"}),
            firstText(lora, {"strengthTwo", "clipStrength", "strength_clip"}));
}

// A row of them in one node: lora_name_1, lora_1_name, lora_01, lora_1 ...
void addLoraRow(Infotext& text, const Json& in)
{
    const std::string count = firstText(in, {"lora_count", "num_loras"});
    const int last = count.empty() ? kMostLoras : std::min(std::atoi(count.c_str()), kMostLoras);
    const bool simple = firstText(in, {"input_mode", "mode"}) == "simple"; // one weight for both
    for (int i = 1; i <= last; ++i) {
        const std::string n = std::to_string(i), nn = (i < 10 ? "0" : "") + n;
        for (const std::string& key : {"lora_name_" + n, "lora_" + n + "_name", "lora_" + nn, "lora_" + n}) {
            const Json& lora = member(in, key.c_str());
            if (lora.is_object() && !member(lora, "lora").is_null())
                addLoraObject(text, lora);
            if (!lora.is_string() || lowered(firstText(in, {"switch_" + n})) == "off")
                continue;
            const std::string one = firstText(in, {"lora_wt_" + n, "lora_" + n + "_strength", "strength_" + nn, "strength_" + n});
            const std::string model = firstText(in, {"model_str_" + n, "model_weight_" + n, "lora_" + n + "_model_strength"});
            const bool both = !one.empty() && (simple || model.empty());
            addLoraTag(text, infotextValue(lora), both ? one : model,
                both ? std::string() : firstText(in, {"clip_str_" + n, "clip_weight_" + n, "lora_" + n + "_clip_strength"}));
            break;
        }
    }
}

void addLorasOf(Infotext& text, const ComfyGraph& graph, const std::string& id)
{
    const Json& in = graph.inputs(id);
    if (std::string file = graph.value(id, {"lora_name"}); !file.empty() && lowered(firstText(in, {"switch"})) != "off") {
        const bool modelAlone = graph.kind(id).find("ModelOnly") != std::string::npos;
        addLoraTag(text, file, graph.value(id, {"strength_model", "lora_model_strength", "model_strength", "strength", "lora_wt"}),
            modelAlone ? "0" : graph.value(id, {"strength_clip", "lora_clip_strength", "clip_strength"}));
    }
    addLoraRow(text, in);
    const Json& list = member(in, "loras");
    for (const Json& lora : list.is_object() ? member(list, "__value__") : list)
        if (lora.is_object())
            addLoraObject(text, lora);
}

// Nodes between the sampler and the model's file that change the model and are no LoRAs.
void nameChanges(Infotext& text, const ComfyGraph& graph, const std::string& id)
{
    const Json& in = graph.inputs(id);
    if (member(in, "model").is_null() || !member(in, "lora_name").is_null() || !member(in, "clip").is_null() || samples(graph, id))
        return; // what takes the text encoder too gives prompts or LoRAs, which are read
    const std::string kind = graph.kind(id);
    for (const char* known :
        {"Reroute", "Lora", "LoRA", "lora", "Guider", "Scheduler", "Context", "Switch", "Pipe", "pipe", "Power Prompt"})
        if (kind.find(known) != std::string::npos)
            return;
    std::string values;
    for (const auto& [key, value] : in.items())
        if (const std::string given = ComfyGraph::linkOf(value).empty() ? infotextValue(value) : std::string(); !given.empty())
            values += (values.empty() ? "" : " ") + key + " " + given;
    addField(text, kind, values.empty() ? std::string("in use") : values);
}

// The autoencoder that decodes what a node sampled, where a file of its own is loaded.
std::string autoencoderOf(const ComfyGraph& graph, const std::string& sampler)
{
    for (const auto& [id, node] : graph.nodes().items()) {
        const ComfyLink latent = graph.link(id, "samples"), vae = graph.link(id, "vae");
        if (latent.node == sampler && !vae.empty())
            return graph.find(vae.node, {"vae_name"});
    }
    return graph.value(sampler, {"vae_name"});
}

class Run
{
public:
    Run(ComfyGraph& graph, const std::string& id) : m_graph(graph), m_id(id), m_prompts(graph.link(id, "guider").node)
    {
        if (m_prompts.empty())
            m_prompts = id;
        else
            m_guided = true;
    }

    Infotext text()
    {
        m_text.prompt = m_graph.words(prompt({"positive", "conditioning", "cond1", "basic_pipe", "pipe", "base_ctx", "context"}), true);
        m_text.negative = m_graph.words(prompt({"negative", "basic_pipe", "pipe", "base_ctx", "context"}), false);
        addSampling();
        addPicture();
        addModel();
        addField(m_text, "RNG", "CPU");
        for (const auto& [node, note] : m_graph.notes())
            addField(m_text, node, note);
        return std::move(m_text);
    }

private:
    ComfyLink prompt(std::initializer_list<const char*> inputs) const
    {
        for (const char* input : inputs)
            if (const ComfyLink link = m_graph.link(m_prompts, input); !link.empty())
                return link;
        return {};
    }

    // Of the node itself, else of what comes in at one of its inputs, else of anything above it.
    std::string setting(const char* input, const std::vector<std::string>& keys) const
    {
        if (std::string own = m_graph.value(m_id, keys); !own.empty())
            return own;
        if (const ComfyLink from = m_graph.link(m_id, input); !from.empty())
            return m_graph.find(from.node, keys);
        return m_graph.find(m_id, keys);
    }

    // By the name of the node itself where it names nothing else: SamplerEulerAncestral, KarrasScheduler.
    std::string named(const char* input, const char* key) const
    {
        const ComfyLink from = m_graph.link(m_id, input);
        std::string name = setting(input, {key});
        if (!name.empty() || from.empty())
            return name;
        std::string last = from.node;
        for (const std::string& above : m_graph.ancestors(from.node, everywhere))
            if (m_graph.kind(above).ends_with("Scheduler") || m_graph.kind(above).starts_with("Sampler"))
                last = above;
        return nameInKind(m_graph.kind(last));
    }

    void addSampling()
    {
        addField(m_text, "Seed", setting("noise", {"seed", "noise_seed"}));
        addField(m_text, "Steps", setting("sigmas", {"steps"}));
        const std::string scale = m_guided ? m_graph.value(m_prompts, {"cfg", "cfg_conds"}) : m_graph.find(m_id, {"cfg"});
        addField(m_text, "CFG scale", m_guided && scale.empty() ? std::string("1") : scale); // a guider without one does not guide
        addField(m_text, "Sampler", named("sampler", "sampler_name"));
        addField(m_text, "Schedule type", named("sigmas", "scheduler"));
        nameComfysBeta(m_text);
        if (const std::string denoise = setting("sigmas", {"denoise"}); denoise != "1")
            addField(m_text, "Denoising strength", denoise);
        for (const auto& [key, usual] :
            {std::pair("start_at_step", "0"), std::pair("end_at_step", "10000"), std::pair("add_noise", "enable")})
            if (const std::string value = m_graph.value(m_id, {key}); value != usual && value != "true")
                addField(m_text, key, value);
    }

    void addPicture()
    {
        ComfyLink latent;
        for (const char* input : {"latent_image", "latent", "samples", "pipe", "base_ctx", "context"})
            if (latent.empty())
                latent = m_graph.link(m_id, input);
        if (!latent.empty())
            setSize(m_text, m_graph.find(latent.node, {"width", "empty_latent_width"}),
                m_graph.find(latent.node, {"height", "empty_latent_height"}));
    }

    void addModel()
    {
        addField(m_text, "Model", m_graph.find(m_prompts, {"ckpt_name", "unet_name", "base_ckpt_name", "gguf_name"}));
        if (const std::string file = autoencoderOf(m_graph, m_id); lowered(file) != "baked vae")
            addField(m_text, "VAE", file);
        std::string skip =
            m_graph.find(prompt({"positive", "conditioning", "basic_pipe", "pipe"}).node, {"stop_at_clip_layer", "clip_skip"});
        if (skip.starts_with('-')) // counted from the end
            skip.erase(0, 1);
        addField(m_text, "Clip skip", skip);
        std::vector<std::string> nodes = m_graph.ancestors(m_prompts, alongModel);
        std::ranges::reverse(nodes); // as they are loaded
        for (const std::string& id : nodes)
            addLorasOf(m_text, m_graph, id);
        for (const std::string& id : nodes)
            nameChanges(m_text, m_graph, id);
    }

    ComfyGraph& m_graph;
    std::string m_id, m_prompts;
    bool m_guided = false;
    Infotext m_text;
};

} // namespace

std::optional<ForeignText> comfyText(const Json& json)
{
    std::optional<ForeignText> found;
    ComfyGraph whole(json);
    for (const std::string& id : samplersInOrder(whole)) {
        ComfyGraph graph(json); // notes of its own
        Infotext text = Run(graph, id).text();
        if (found)
            found->more.push_back(std::move(text));
        else
            found = ForeignText{"ComfyUI", std::move(text), {}, graph.emphasis()};
    }
    return found;
}

} // namespace dice
