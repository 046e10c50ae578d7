#pragma once
// Reads PEFT's config of an adapter, which says of each layer what its tensors do not: alpha, rank, and how it turns.
#include "lora/lora_kinds.h"

#include <nlohmann/json.hpp>

namespace dice {

/// In the order of the file: of several patterns that match a layer, the first one counts.
using OrderedJson = nlohmann::ordered_json;

class PeftConfig
{
public:
    PeftConfig() = default; ///< says nothing
    /// The keys that begin with the prefix, such as "unet."; `where` names the file in errors.
    PeftConfig(OrderedJson json, std::string prefix, std::string where)
        : m_json(std::move(json)), m_prefix(std::move(prefix)), m_where(std::move(where))
    {
    }

    /// Of the layer with the name that the file gives it, such as mid_block.attentions.0.proj_in, and of these parts.
    /// Unsupported where a pattern is none that can be read, since its alpha would be wrong.
    [[nodiscard]] LoraHints hintsFor(const std::string& module, const LoraParts& parts) const;

private:
    [[nodiscard]] const OrderedJson* find(const char* key) const;
    [[nodiscard]] std::optional<double> number(const char* key) const;
    [[nodiscard]] bool flag(const char* key, bool otherwise) const;
    [[nodiscard]] std::optional<double> patterned(const char* patterns, const std::string& module) const;
    [[nodiscard]] bool isFeedforward(const std::string& module) const;
    [[nodiscard]] bool matches(const std::string& pattern, const std::string& text) const;

    OrderedJson m_json;
    std::string m_prefix, m_where;
};

} // namespace dice
