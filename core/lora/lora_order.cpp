#include "lora/lora_order.h"

#include <algorithm>

namespace dice {
namespace {

// The middle is made before the two lists of blocks are and registered after them.
constexpr std::string_view kParts[] = {"down_blocks.", "up_blocks.", "mid_block."};
constexpr std::string_view kProjections[] = {"to_q", "to_k", "to_v", "to_out.0"};
constexpr std::string_view kTextProjections[] = {"k_proj", "v_proj", "q_proj", "out_proj"};

// The numbers in a name, in their order.
std::vector<int> numbersIn(std::string_view name)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] >= '0' && name[i] <= '9' && (i == 0 || name[i - 1] == '.')) {
            int number = 0;
            for (; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i)
                number = std::min(number * 10 + (name[i] - '0'), 1 << 20);
            numbers.push_back(number);
        }
    return numbers;
}

// What stands in front of the ending in the names that end so, in the order of their numbers.
std::vector<std::string> modulesWith(const StoredTensors& tensors, std::string_view ending, std::string_view beginning)
{
    std::vector<std::pair<std::vector<int>, std::string>> found;
    for (const auto& [name, stored] : tensors)
        if (name.starts_with(beginning) && name.ends_with(ending)) {
            const std::string module = name.substr(0, name.size() - ending.size());
            found.emplace_back(numbersIn(module), module);
        }
    std::sort(found.begin(), found.end());
    std::vector<std::string> modules;
    for (auto& [numbers, module] : found)
        modules.push_back(std::move(module));
    return modules;
}

class Numbering
{
public:
    explicit Numbering(std::string network) : m_network(std::move(network)) {}
    void add(const std::string& layer) { m_names.emplace(m_network + ":" + std::to_string(m_names.size()), layer); }
    [[nodiscard]] std::map<std::string, std::string> names() && { return std::move(m_names); }

private:
    std::string m_network;
    std::map<std::string, std::string> m_names;
};

} // namespace

std::map<std::string, std::string> numberedDenoiserLayers(const StoredTensors& tensors, std::string_view classes)
{
    const bool gated = classes.empty() || classes.find("GEGLU") != std::string_view::npos;
    Numbering numbering("unet");
    for (const std::string_view part : kParts)
        for (const std::string& block : modulesWith(tensors, "attn1.to_q.weight", part)) {
            for (const std::string_view projection : kProjections)
                numbering.add(block + "attn1." + std::string(projection));
            if (gated)
                numbering.add(block + "ff.net.0.proj");
            for (const std::string_view projection : kProjections)
                numbering.add(block + "attn2." + std::string(projection));
        }
    return std::move(numbering).names();
}

std::map<std::string, std::string> numberedTextLayers(const StoredTensors& tensors)
{
    Numbering numbering("text_encoder");
    for (const std::string& attention : modulesWith(tensors, "q_proj.weight", {}))
        for (const std::string_view projection : kTextProjections)
            numbering.add(attention + std::string(projection));
    return std::move(numbering).names();
}

} // namespace dice
