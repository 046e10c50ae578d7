#include "lora/peft_config.h"

#include "base/error.h"

#include <cmath>
#include <regex>

namespace dice {
namespace {

constexpr std::size_t kLongestPattern = 400; // beyond it a pattern is no name of layers

std::int64_t rankOf(const LoraParts& parts)
{
    for (const char* name : {"down", "hada_w1_b", "embedding_a"}) // [r, in ...]
        if (const auto found = parts.find(name); found != parts.end() && found->second.dim() >= 1)
            return found->second.size(0);
    return 0;
}

} // namespace

const OrderedJson* PeftConfig::find(const char* key) const
{
    const auto found = m_json.is_object() ? m_json.find(m_prefix + key) : m_json.end();
    return found == m_json.end() ? nullptr : &*found;
}

std::optional<double> PeftConfig::number(const char* key) const
{
    const OrderedJson* const value = find(key);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

bool PeftConfig::flag(const char* key, bool otherwise) const
{
    const OrderedJson* const value = find(key);
    return value != nullptr && value->is_boolean() ? value->get<bool>() : otherwise;
}

bool PeftConfig::matches(const std::string& pattern, const std::string& text) const
try {
    if (pattern.size() > kLongestPattern)
        throw std::regex_error(std::regex_constants::error_complexity);
    return std::regex_match(text, std::regex(pattern));
} catch (const std::regex_error&) {
    fail(ErrorCode::Unsupported, "Expected a pattern of layers' names, found \"{}\": {}.", pattern.substr(0, kLongestPattern), m_where);
}

// A pattern means the end of a name, from a dot or the beginning on.
std::optional<double> PeftConfig::patterned(const char* patterns, const std::string& module) const
{
    const OrderedJson* const all = find(patterns);
    if (all == nullptr || !all->is_object())
        return std::nullopt;
    for (const auto& [pattern, value] : all->items())
        if (value.is_number() && matches("(.*\\.)?(" + pattern + ")", module))
            return value.get<double>();
    return std::nullopt;
}

bool PeftConfig::isFeedforward(const std::string& module) const
{
    const OrderedJson* const modules = find("feedforward_modules");
    if (modules == nullptr)
        return false;
    if (modules->is_string())
        return matches(modules->get<std::string>(), module);
    return std::any_of(modules->begin(), modules->end(),
        [&](const OrderedJson& end) { return end.is_string() && module.ends_with(end.get<std::string>()); });
}

LoraHints PeftConfig::hintsFor(const std::string& module, const LoraParts& parts) const
{
    LoraHints hints;
    std::optional<double> alpha = patterned("alpha_pattern", module), rank = patterned("rank_pattern", module);
    for (const char* key : {"lora_alpha", "alpha"}) // LoHa and LoKr have the second
        alpha = alpha ? alpha : number(key);
    rank = rank ? rank : number("r");
    if (const std::int64_t stored = rankOf(parts); stored > 0)
        rank = static_cast<double>(stored);
    if (alpha && rank && *rank > 0)
        hints.scale = *alpha / (flag("use_rslora", false) ? std::sqrt(*rank) : *rank);
    hints.onInputs = isFeedforward(module);
    hints.turn.series = flag("use_cayley_neumann", true);
    hints.turn.terms = static_cast<int>(number("num_cayley_neumann_terms").value_or(5));
    hints.turn.shared = flag("block_share", false);
    if (flag("coft", false))
        hints.turn.longest = number("eps").value_or(6e-5);
    return hints;
}

} // namespace dice
