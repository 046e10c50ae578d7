#include "weights/weights.h"

#include "base/allocation.h"
#include "weights/converted.h"

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

// The layer of a tensor with all its numbers as one: blocks.3.conv.weight -> blocks.#.conv
std::string layerLike(const std::string& name)
{
    std::string layer;
    const std::string_view whole = std::string_view(name).substr(0, name.rfind('.'));
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool digit = whole[i] >= '0' && whole[i] <= '9', numbered = i == 0 || whole[i - 1] == '.' || layer.ends_with('#');
        if (!digit || !numbered)
            layer += whole[i];
        else if (!layer.ends_with('#'))
            layer += '#';
    }
    return layer;
}

} // namespace

std::shared_ptr<Weights> Weights::open(const std::vector<fs::path>& files, Placement placement)
{
    return std::make_shared<Weights>(storedTensors(files), files.empty() ? std::string() : files.front().string(), placement);
}

Weights::Weights(StoredTensors stored, std::string name, Placement placement)
    : m_stored(std::move(stored)), m_name(std::move(name)), m_placement(placement)
{
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

bool Weights::contains(const std::string& name) const { return m_tensors.contains(name) || m_stored.contains(name); }

std::pair<at::Tensor, std::string> Weights::read(const std::string& name, at::IntArrayRef shape) const
{
    at::Tensor found;
    std::string file = m_name;
    if (const auto held = m_tensors.find(name); held != m_tensors.end())
        found = held->second;
    if (const auto stored = m_stored.find(name); stored != m_stored.end()) {
        found = stored->second.read();
        file = stored->second.file->path().string();
    }
    if (!found.defined())
        fail(ErrorCode::BadFile, "Expected a tensor {} of shape {}, found none of that name: {}.", name, fmt::join(shape, "x"), file);
    if (found.sizes() != shape)
        fail(ErrorCode::BadFile, "Tensor {}: expected the shape {}, found {}: {}.", name, fmt::join(shape, "x"),
            fmt::join(found.sizes(), "x"), file);
    return {found, file};
}

at::Tensor Weights::load(const std::string& name, at::IntArrayRef shape)
{
    if (m_synthetic)
        return placed(
            m_placement.keepStored ? syntheticTensor(shape).to(at::kHalf) : syntheticTensor(shape)); // stored as checkpoints mostly are
    m_taken.insert(name);
    const at::Tensor stored = read(name, shape).first;
    return placed(m_placement.use == NetworkUse::Inference ? merged(name, stored) : stored);
}

at::Tensor Weights::loadBriefly(const std::string& name, at::IntArrayRef shape)
{
    const MappedFrom heap(kMappedBlock); // which has its pages from the tensor before
    return load(name, shape);
}

at::Tensor Weights::take(const std::string& name, at::IntArrayRef shape, const Prepare& prepare)
{
    if (m_prepared != nullptr)
        if (const auto shared = m_prepared->tensors.find(name); shared != m_prepared->tensors.end()) {
            m_taken.insert(name);
            return shared->second;
        }
    const at::Tensor result = prepare ? prepare(loadBriefly(name, shape)) : load(name, shape);
    if (m_prepared != nullptr)
        m_prepared->tensors.emplace(name, result);
    return result;
}

c10::intrusive_ptr<c10::intrusive_ptr_target> Weights::takeForm(const std::string& name, at::IntArrayRef shape, const MakeForm& make)
{
    if (m_prepared != nullptr)
        if (const auto shared = m_prepared->forms.find(name); shared != m_prepared->forms.end()) {
            m_taken.insert(name);
            return shared->second;
        }
    auto result = make(load(name, shape));
    if (m_prepared != nullptr)
        m_prepared->forms.emplace(name, result);
    return result;
}

at::Tensor Weights::merged(const std::string& name, const at::Tensor& stored) const
{
    at::Tensor weight = stored;
    const auto widened = [&] { return weight.to(m_placement.device, at::kFloat); };
    for (const MergedChange& change : m_merged)
        if (const auto found = change.tensors->find(name); found != change.tensors->end() && change.strength != 0)
            weight = found->second->applied(widened(), change.strength);
    constexpr std::string_view kEnd = ".weight";
    const LowRank* const low = m_change && name.ends_with(kEnd) ? m_change->of(name.substr(0, name.size() - kEnd.size())) : nullptr;
    if (low == nullptr)
        return weight;
    const at::Tensor product = low->product();
    if (product.sizes() != weight.sizes())
        fail(ErrorCode::BadFile, "A change of {}: expected the shape {}, found {}.", name, fmt::join(weight.sizes(), "x"),
            fmt::join(product.sizes(), "x"));
    return widened() + m_change->strength * product.to(m_placement.device);
}

at::Tensor Weights::placed(at::Tensor stored) const
{
    const bool narrow = at::elementSize(stored.scalar_type()) == 1; // fp8, in which nothing computes
    if (!at::isFloatingType(stored.scalar_type()) || (m_placement.keepStored && m_placement.device.is_cpu() && !narrow))
        return stored.to(m_placement.device);
    return converted(stored, m_placement.device, m_placement.type);
}

std::vector<std::string> Weights::requireAllTaken(std::initializer_list<std::string_view> ignored) const
{
    std::set<std::string> layers;
    for (const std::string& name : m_taken)
        layers.insert(layerLike(name));
    std::vector<std::string> foreign;
    const auto check = [&](const std::string& name, const std::string& file) {
        const bool ignore = std::any_of(ignored.begin(), ignored.end(), [&](std::string_view end) { return name.ends_with(end); });
        if (ignore || m_taken.contains(name))
            return;
        if ((name.ends_with(".weight") || name.ends_with(".bias")) && layers.contains(layerLike(name)))
            fail(ErrorCode::BadFile, "Tensor {} does not belong to this network (its config says otherwise): {}.", name, file);
        foreign.push_back(name);
    };
    for (const auto& [name, stored] : m_stored)
        check(name, stored.file->path().string());
    for (const auto& [name, tensor] : m_tensors)
        check(name, m_name);
    return foreign;
}

void Weights::requireChangeUsed(const std::string& where) const
{
    for (const auto& [layer, low] : m_change->layers)
        if (!m_taken.contains(layer + ".weight"))
            fail(ErrorCode::BadFile, "Expected changes of layers that the model has, found one of {}: {}.", layer, where);
}

std::vector<std::shared_ptr<const TensorFile>> Weights::files() const
{
    std::set<std::shared_ptr<const TensorFile>> files;
    for (const auto& [name, stored] : m_stored)
        files.insert(stored.file);
    return {files.begin(), files.end()};
}

std::string Scope::full(std::string_view name) const { return m_prefix.empty() ? std::string(name) : m_prefix + "." + std::string(name); }

Scope Scope::operator/(std::string_view member) const { return {*m_weights, full(member)}; }

bool Scope::has(std::string_view tensor) const { return m_weights->contains(full(tensor)); }

std::shared_ptr<const WeightChange> Scope::change() const
{
    const auto& change = m_weights->m_change;
    return placement().use == NetworkUse::Training && change && change->of(m_prefix) != nullptr ? change : nullptr;
}

at::Tensor Scope::take(std::string_view tensor, at::IntArrayRef shape, const Prepare& prepare) const
{
    return m_weights->take(full(tensor), shape, prepare);
}

} // namespace dice
