#pragma once
// Walks ComfyUI's graph in its API form: {"3": {"class_type": "KSampler", "inputs": {"seed": 5, "model": ["4", 0], ...}}, ...}; a value
// is either given or a link [node, output]. Nodes of other people are understood by what their inputs are called, not by a list of nodes.
#include "request/request.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// An output of a node; an empty node = none.
struct ComfyLink
{
    std::string node = {};
    int output = 0;
    [[nodiscard]] bool empty() const { return node.empty(); }
};

class ComfyGraph
{
public:
    explicit ComfyGraph(const nlohmann::json& json) : m_json(json) {}

    [[nodiscard]] const nlohmann::json& nodes() const { return m_json; }
    /// Null where there is no such node, or it has none.
    [[nodiscard]] const nlohmann::json& inputs(const std::string& id) const;
    [[nodiscard]] std::string kind(const std::string& id) const;

    [[nodiscard]] static ComfyLink linkOf(const nlohmann::json& value);
    /// Of a node's input; empty where it is given or missing.
    [[nodiscard]] ComfyLink link(const std::string& id, const char* input) const;
    /// All nodes that lead to a node, the nearest first; `through` decides by the input's name.
    [[nodiscard]] std::vector<std::string> ancestors(const std::string& id, bool (*through)(std::string_view input)) const;

    /// The first of some inputs that says something at a node: given, or said by the node that a link leads to.
    [[nodiscard]] std::string value(const std::string& id, const std::vector<std::string>& keys) const;
    /// The same at the node or the nearest above it.
    [[nodiscard]] std::string find(const std::string& id, const std::vector<std::string>& keys) const;

    /// What the prompt says that comes in at an output: texts of any kind and conditioning.
    [[nodiscard]] std::string words(const ComfyLink& link, bool positive);

    /// What was met on the way to the words and has no place in a prompt, by the node's name.
    [[nodiscard]] const std::map<std::string, std::string>& notes() const { return m_notes; }
    /// What the weights mean to the nodes that the words went through.
    [[nodiscard]] EmphasisConvention emphasis() const { return m_emphasis; }

private:
    struct Part;
    [[nodiscard]] std::string said(const nlohmann::json& value, bool positive, int depth);
    [[nodiscard]] std::string wordsOf(const ComfyLink& link, bool positive, int depth);
    [[nodiscard]] std::string sidedWords(
        const ComfyLink& link, const nlohmann::json& positives, const nlohmann::json& negatives, bool positive, int depth);
    [[nodiscard]] std::string mixedConditioning(const std::string& kind, const nlohmann::json& in, bool positive, int depth);
    [[nodiscard]] std::string joined(
        const std::string& kind, const nlohmann::json& in, const std::vector<Part>& row, bool positive, int depth);
    [[nodiscard]] std::string replaced(const nlohmann::json& in, bool positive, int depth);
    [[nodiscard]] std::string encoded(const nlohmann::json& in, bool positive, int depth);
    [[nodiscard]] std::string passedOn(const nlohmann::json& in, bool positive, int depth);
    [[nodiscard]] std::string given(const nlohmann::json& value, const std::string& key, std::set<std::string>& seen) const;
    void note(const std::string& id, const std::string& kind, const nlohmann::json& in);

    const nlohmann::json& m_json;
    std::map<std::string, std::string> m_notes;
    EmphasisConvention m_emphasis = EmphasisConvention::Comfy;
    int m_visits = 0; // of nodes, for words that branch without end
};

} // namespace dice
