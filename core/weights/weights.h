#pragma once
// The tensors of one network, handed out by name and checked: a missing or wrongly shaped tensor is an error that names it
// and its file, and so is a surplus one of a layer like those that were taken.
//
//     Weights weights = Weights::open({folder / "diffusion_pytorch_model.safetensors"}, placement);
//     UNet2DConditionModel unet(config, weights.root());
//     weights.requireAllTaken();
#include "weights/safetensors.h"
#include "weights/stored_tensors.h"
#include "weights/weight_change.h"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace dice {

/// What a network is loaded for: inference may repack the weights for speed, training needs plain differentiable ones.
enum class NetworkUse { Inference, Training };

struct Placement
{
    at::Device device = at::kCPU;
    at::ScalarType type = at::kFloat;
    NetworkUse use = NetworkUse::Inference;
    /// Leave the tensors in the file's type and widen them at each use: for networks that run once per picture.
    bool keepStored = false;
};

class Scope;

/// What a layer makes of a tensor before it keeps it, such as packing.
using Prepare = std::function<at::Tensor(const at::Tensor&)>;
/// The same where what it keeps is no tensor.
using MakeForm = std::function<c10::intrusive_ptr<c10::intrusive_ptr_target>(const at::Tensor&)>;

class Weights
{
public:
    /// All tensors of the files (shards of one network). The same name in two files is BadFile.
    static std::shared_ptr<Weights> open(const std::vector<std::filesystem::path>& files, Placement placement);
    /// From wherever the tensors are stored; `name` stands for the file in errors.
    Weights(StoredTensors stored, std::string name, Placement placement);
    /// From tensors in memory; `name` stands for the file in errors.
    Weights(std::map<std::string, at::Tensor> tensors, std::string name, Placement placement);
    /// Random tensors of whatever shape is asked for, scaled so that activations keep their size, the same at each call:
    /// for benchmarks and the self-test.
    static std::shared_ptr<Weights> synthetic(Placement placement);

    [[nodiscard]] Scope root();
    /// Layers made from now on carry the change: merged for inference, beside the weight for training.
    void change(std::shared_ptr<const WeightChange> change) { m_change = std::move(change); }
    /// Tensors taken from now on have these changes merged into them, one after the other and before change()'s.
    void merge(std::vector<MergedChange> changes) { m_merged = std::move(changes); }
    /// Layers made from now on take what is in `prepared`, and leave there what they prepare. It must hold no tensor that
    /// the changes touch. Must outlive the loading.
    void share(PreparedTensors& prepared) { m_prepared = &prepared; }
    /// The tensors that no layer asked for and that are no part of such a network, which training and other programs leave
    /// behind. BadFile naming a surplus tensor of a layer like those that were taken: its config says less than the file.
    /// Names that end in one of `ignored` do not count.
    std::vector<std::string> requireAllTaken(std::initializer_list<std::string_view> ignored = {}) const; // NOLINT(modernize-use-nodiscard)
    /// BadFile naming a layer of the change that the network does not have; `where` is the change's file.
    void requireChangeUsed(const std::string& where) const;
    /// The files that the tensors come from.
    [[nodiscard]] std::vector<std::shared_ptr<const TensorFile>> files() const;
    [[nodiscard]] const Placement& placement() const { return m_placement; }
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    friend class Scope;
    explicit Weights(Placement placement) : m_placement(placement) {}
    [[nodiscard]] bool contains(const std::string& name) const;
    at::Tensor take(const std::string& name, at::IntArrayRef shape, const Prepare& prepare);
    c10::intrusive_ptr<c10::intrusive_ptr_target> takeForm(const std::string& name, at::IntArrayRef shape, const MakeForm& make);
    [[nodiscard]] at::Tensor load(const std::string& name, at::IntArrayRef shape);
    /// For a tensor that is freed once another form is made of it.
    [[nodiscard]] at::Tensor loadBriefly(const std::string& name, at::IntArrayRef shape);
    [[nodiscard]] std::pair<at::Tensor, std::string> read(const std::string& name, at::IntArrayRef shape) const;
    [[nodiscard]] at::Tensor merged(const std::string& name, const at::Tensor& stored) const;
    [[nodiscard]] at::Tensor placed(at::Tensor stored) const;

    StoredTensors m_stored;
    std::map<std::string, at::Tensor> m_tensors; ///< when not from files
    std::set<std::string> m_taken;
    std::string m_name;
    Placement m_placement;
    std::shared_ptr<const WeightChange> m_change;
    std::vector<MergedChange> m_merged;
    PreparedTensors* m_prepared = nullptr;
    bool m_synthetic = false;
};

/// A prefix into Weights: `scope / "conv1"` is the tensors of the member conv1.
class Scope
{
public:
    Scope(Weights& weights, std::string prefix) : m_weights(&weights), m_prefix(std::move(prefix)) {}
    [[nodiscard]] Scope operator/(std::string_view member) const;
    [[nodiscard]] Scope operator/(std::int64_t index) const { return *this / std::to_string(index); }
    /// Whether any tensor lies under member.
    [[nodiscard]] bool has(std::string_view tensor) const;
    [[nodiscard]] at::Tensor take(std::string_view tensor, at::IntArrayRef shape, const Prepare& prepare = {}) const;
    /// The same in a form of the layer's own: make(tensor) gives an intrusive_ptr<Form>.
    template <typename Form, typename Make>
    [[nodiscard]] c10::intrusive_ptr<Form> takeAs(std::string_view tensor, at::IntArrayRef shape, Make make) const
    {
        const auto form = m_weights->takeForm(
            full(tensor), shape, [&](const at::Tensor& weight) -> c10::intrusive_ptr<c10::intrusive_ptr_target> { return make(weight); });
        return c10::intrusive_ptr<Form>::reclaim_copy(static_cast<Form*>(form.get()));
    }
    [[nodiscard]] const Placement& placement() const { return m_weights->placement(); }
    /// The change of the layer at this scope, where there is one; null for inference, which has it merged already.
    [[nodiscard]] std::shared_ptr<const WeightChange> change() const;
    [[nodiscard]] const std::string& name() const { return m_prefix; }

private:
    [[nodiscard]] std::string full(std::string_view name) const;
    Weights* m_weights;
    std::string m_prefix;
};

} // namespace dice
