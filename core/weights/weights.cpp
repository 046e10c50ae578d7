#include "weights/weights.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace fs = std::filesystem;
namespace {

// One block of random numbers serves all tensors: drawing billions would take longer than the benchmark.
at::Tensor syntheticTensor(at::IntArrayRef shape)
{
    if (shape.size() < 2)
        return at::ones(shape);
    static const at::Tensor block = at::randn({1 << 22}, at::detail::createCPUGenerator(1));
    const std::int64_t count = c10::multiply_integers(shape);
    const double fanIn = static_cast<double>(count) / static_cast<double>(shape[0]);
    const at::Tensor numbers = block.repeat({(count + block.numel() - 1) / block.numel()}).narrow(0, 0, count);
    return (numbers / std::sqrt(fanIn)).view(shape);
}

} // namespace

std::shared_ptr<Weights> Weights::open(const std::vector<fs::path>& files, Placement placement)
{
    std::shared_ptr<Weights> weights(new Weights(placement));
    std::set<std::string> names;
    for (const fs::path& path : files) {
        weights->m_files.push_back(SafetensorsFile::open(path));
        for (const auto& [name, info] : weights->m_files.back()->tensors())
            if (!names.insert(name).second)
                fail(ErrorCode::BadFile, "Tensor {} is in two shards, the second is {}.", name, path.string());
    }
    weights->m_name = files.empty() ? std::string() : files.front().string();
    return weights;
}

Weights::Weights(std::map<std::string, at::Tensor> tensors, std::string name, Placement placement)
    : m_tensors(std::move(tensors)), m_name(std::move(name)), m_placement(placement)
{
}

std::shared_ptr<Weights> Weights::synthetic(Placement placement)
{
    std::shared_ptr<Weights> weights(new Weights(placement));
    weights->m_synthetic = true;
    weights->m_name = "random weights";
    return weights;
}

Scope Weights::root() { return {*this, {}}; }

bool Weights::contains(const std::string& name) const
{
    return m_tensors.contains(name) || std::any_of(m_files.begin(), m_files.end(), [&](const auto& file) { return file->contains(name); });
}

at::Tensor Weights::take(const std::string& name, at::IntArrayRef shape)
{
    if (m_synthetic)
        return placed(syntheticTensor(shape));
    at::Tensor stored;
    std::string file = m_name;
    if (const auto found = m_tensors.find(name); found != m_tensors.end())
        stored = found->second;
    for (const auto& candidate : m_files)
        if (candidate->contains(name)) {
            stored = candidate->tensor(name);
            file = candidate->path().string();
        }
    if (!stored.defined())
        fail(ErrorCode::BadFile, "Expected a tensor {} of shape {}, found none of that name: {}.", name, fmt::join(shape, "x"), file);
    if (stored.sizes() != shape)
        fail(ErrorCode::BadFile, "Tensor {}: expected the shape {}, found {}: {}.", name, fmt::join(shape, "x"),
             fmt::join(stored.sizes(), "x"), file);
    m_taken.insert(name);
    return placed(m_placement.use == NetworkUse::Inference ? merged(name, stored) : stored);
}

at::Tensor Weights::merged(const std::string& name, const at::Tensor& stored) const
{
    constexpr std::string_view kEnd = ".weight";
    const LowRank* const low = m_change && name.ends_with(kEnd) ? m_change->of(name.substr(0, name.size() - kEnd.size())) : nullptr;
    if (low == nullptr)
        return stored;
    const at::Tensor product = low->product();
    if (product.sizes() != stored.sizes())
        fail(ErrorCode::BadFile, "A change of {}: expected the shape {}, found {}.", name, fmt::join(stored.sizes(), "x"), fmt::join(product.sizes(), "x"));
    return stored.to(at::kFloat) + m_change->strength * product.to(stored.device());
}

at::Tensor Weights::placed(at::Tensor stored) const
{
    if (!at::isFloatingType(stored.scalar_type()) || (m_placement.keepStored && m_placement.device.is_cpu()))
        return stored.to(m_placement.device);
    return stored.to(m_placement.device, m_placement.type);
}

void Weights::requireAllTaken(std::initializer_list<std::string_view> ignored) const
{
    const auto check = [&](const std::string& name, const std::string& file) {
        const bool ignore = std::any_of(ignored.begin(), ignored.end(), [&](std::string_view end) { return name.ends_with(end); });
        if (!ignore && !m_taken.contains(name))
            fail(ErrorCode::BadFile, "Tensor {} does not belong to this network (its config says otherwise): {}.", name, file);
    };
    for (const auto& file : m_files)
        for (const auto& [name, info] : file->tensors())
            check(name, file->path().string());
    for (const auto& [name, tensor] : m_tensors)
        check(name, m_name);
}

std::string Scope::full(std::string_view name) const { return m_prefix.empty() ? std::string(name) : m_prefix + "." + std::string(name); }

Scope Scope::operator/(std::string_view member) const { return {*m_weights, full(member)}; }

bool Scope::has(std::string_view tensor) const { return m_weights->contains(full(tensor)); }

std::shared_ptr<const WeightChange> Scope::change() const
{
    const auto& change = m_weights->m_change;
    return placement().use == NetworkUse::Training && change && change->of(m_prefix) != nullptr ? change : nullptr;
}

at::Tensor Scope::take(std::string_view tensor, at::IntArrayRef shape) const { return m_weights->take(full(tensor), shape); }

} // namespace dice
