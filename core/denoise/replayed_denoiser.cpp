#include "denoise/replayed_denoiser.h"

#include "base/device.h"
#include "base/error.h"
#include "base/first_line.h"
#include "nn/cuda_plugin.h"
#include "nn/work.h"

#include <c10/core/InferenceMode.h>
#include <map>

namespace dice {
namespace {

// Numbers of a channel of the latents of a batch: SDXL's two passes at 1024 x 1024. From there on a GPU has enough to do.
constexpr std::int64_t kLargestBatch = 2 * 128 * 128;
// With and without guidance, in two sizes.
constexpr std::size_t kMostRecordings = 4;

void describe(std::vector<std::int64_t>& key, const at::Tensor& tensor)
{
    if (!tensor.defined()) {
        key.push_back(-1);
        return;
    }
    key.push_back(static_cast<std::int64_t>(tensor.scalar_type()));
    key.push_back(tensor.dim());
    key.insert(key.end(), tensor.sizes().begin(), tensor.sizes().end());
}

// Of every tensor, and how many there are in each list: passes of the same key have their tensors in the same places.
std::vector<std::int64_t> shapesOf(const DenoiserPass& pass)
{
    struct Key
    {
        std::vector<std::int64_t>& numbers;
        void operator()(const at::Tensor& tensor) const { describe(numbers, tensor); }
        void operator()(std::size_t length) const { numbers.push_back(static_cast<std::int64_t>(length)); }
    };
    std::vector<std::int64_t> numbers;
    forEachTensor(pass, Key{numbers});
    return numbers;
}

// A recording keeps what its pass needs; as much again and some more must be left for passes of other sizes and for decoding.
bool leavesEnough(const at::Device& device, std::uint64_t needed)
{
    constexpr std::uint64_t kSomeMore = std::uint64_t{512} << 20;
    return device.is_cpu() || availableMemory(device) >= 2 * needed + kSomeMore;
}

// Also where a number is none.
bool sameBits(const at::Tensor& a, const at::Tensor& b)
{
    const at::ScalarType bits = a.element_size() == 2 ? at::kShort : at::kInt;
    return at::equal(a.view(bits), b.view(bits));
}

} // namespace

// A pass over tensors of its own, whose addresses the graph knows.
struct ReplayedDenoiser::Recording
{
    struct Input
    {
        at::Tensor own, source; ///< source: what it was copied from; the same object is not copied again
    };

    std::vector<std::int64_t> shapes;
    int passes = 0; ///< seen so far, up to the one that was recorded
    DenoiserPass pass;
    std::vector<Input> inputs; ///< in forEachTensor's order
    at::Tensor output;
    double flop = 0;
    std::unique_ptr<nn::DeviceGraph> graph; ///< null until then, and where it was thrown away

    /// All but the shapes and the count.
    void giveBack()
    {
        graph.reset();
        pass = {};
        inputs.clear();
        output = at::Tensor();
    }

    /// Tensors of its own with these values.
    void hold(const DenoiserPass& values)
    {
        // not of the caller's mode: another caller will write to them
        const c10::InferenceMode ordinary(false);
        const c10::AutoGradMode noGrad(false);
        pass = values;
        inputs.clear();
        forEachTensor(pass, [&](at::Tensor& each) {
            const at::Tensor source = each;
            each = each.defined() ? at::empty_like(each).copy_(each) : each;
            inputs.push_back({each, source});
        });
    }

    /// Their values. What differs is copied by a few operations for all of them: one for each type, as those of mixed types are
    /// copied one by one.
    void take(const DenoiserPass& values)
    {
        std::map<at::ScalarType, std::pair<std::vector<at::Tensor>, std::vector<at::Tensor>>> copies; // to, from
        auto input = inputs.begin();
        forEachTensor(values, [&](const at::Tensor& each) {
            const bool mayDiffer = &each == &values.sample || !each.is_same(input->source);
            if (each.defined() && mayDiffer) {
                auto& [to, from] = copies[each.scalar_type()];
                to.push_back(input->own);
                from.push_back(each);
                input->source = each;
            }
            ++input;
        });
        for (const auto& [type, tensors] : copies)
            at::_foreach_copy_(tensors.first, tensors.second);
    }
};

ReplayedDenoiser::ReplayedDenoiser(std::unique_ptr<Denoiser> denoiser, Record record)
    : m_denoiser(std::move(denoiser)), m_record(std::move(record))
{
}

ReplayedDenoiser::~ReplayedDenoiser() = default;

at::Tensor ReplayedDenoiser::operator()(const DenoiserPass& pass) const
{
    const at::Tensor& sample = pass.sample;
    if (at::GradMode::is_enabled() || sample.size(0) * sample.size(2) * sample.size(3) > kLargestBatch)
        return computed(pass);
    const std::lock_guard lock(m_mutex);
    Recording& recording = recordingOf(pass);
    if (recording.graph) {
        recording.take(pass);
        recording.graph->replay();
        nn::WorkCounter::add(recording.flop);
        return recording.output.clone();
    }
    if (++recording.passes != 2)
        return computed(pass);
    at::Tensor output;
    const std::uint64_t needed = memoryNeeded(device(), [&] { output = computed(pass); });
    if (!leavesEnough(device(), needed) || !record(recording, pass, output))
        recording.giveBack(); // its count stays, so that it is not tried again
    return output;
}

// Once more where memory ran out and recordings held some of it.
at::Tensor ReplayedDenoiser::computed(const DenoiserPass& pass) const
{
    try {
        return (*m_denoiser)(pass);
    } catch (const c10::OutOfMemoryError&) {
        if (!giveBackMemory())
            throw;
    }
    return (*m_denoiser)(pass);
}

ReplayedDenoiser::Recording& ReplayedDenoiser::recordingOf(const DenoiserPass& pass) const
{
    std::vector<std::int64_t> shapes = shapesOf(pass);
    const auto known = std::find_if(m_recordings.begin(), m_recordings.end(), [&](const Recording& each) { return each.shapes == shapes; });
    if (known != m_recordings.end()) {
        m_recordings.splice(m_recordings.begin(), m_recordings, known);
    } else {
        if (m_recordings.size() == kMostRecordings)
            m_recordings.pop_back();
        m_recordings.emplace_front().shapes = std::move(shapes);
    }
    return m_recordings.front();
}

const nn::DeviceGraph* ReplayedDenoiser::anyGraph() const
{
    const auto with = std::find_if(m_recordings.begin(), m_recordings.end(), [](const Recording& each) { return each.graph != nullptr; });
    return with == m_recordings.end() ? nullptr : with->graph.get();
}

// Whether it may be replayed.
bool ReplayedDenoiser::record(Recording& recording, const DenoiserPass& pass, const at::Tensor& expected) const
{
    std::string problem;
    try {
        recording.hold(pass);
        const nn::WorkCounter work;
        recording.graph = m_record([&] { recording.output = (*m_denoiser)(recording.pass); }, anyGraph());
        recording.flop = work.flop();
        recording.graph->replay();
        if (sameBits(recording.output, expected))
            return true;
        problem = "The recorded pass differs from the pass itself.";
    } catch (const Error& error) {
        problem = error.what();
    } catch (const c10::Error& error) { // memory ran out
        problem = firstLine(error.what());
    }
    nn::warnAboutCuda("Passes of this size are not replayed, which is slower. " + problem);
    return false;
}

bool ReplayedDenoiser::giveBackMemory() const
{
    const std::lock_guard lock(m_mutex);
    const bool any = anyGraph() != nullptr;
    for (Recording& recording : m_recordings)
        if (recording.graph) {
            recording.giveBack();
            recording.passes = 0; // it may be recorded again
        }
    return any;
}

std::unique_ptr<Denoiser> replayedOnGpu(std::unique_ptr<Denoiser> denoiser)
{
    const at::Device device = denoiser->device();
    if (!device.is_cuda() || !nn::graphProblem().empty())
        return denoiser;
    return std::make_unique<ReplayedDenoiser>(std::move(denoiser),
        [device](const std::function<void()>& work, const nn::DeviceGraph* beside) { return nn::recordGraph(device, work, beside); });
}

} // namespace dice
