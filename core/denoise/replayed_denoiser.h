#pragma once
// A denoiser whose passes are recorded on the GPU and replayed (nn/device_graph.h): a small batch's pass then takes what the
// GPU takes for it, not what the processor takes to start its operations.
#include "denoise/denoiser.h"
#include "nn/device_graph.h"

#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace dice {

/// The first pass of given shapes is computed as ever. The second is too, and is then recorded: the recording must give that
/// pass's numbers to the bit, or it is thrown away. All others are replayed. Passes with gradients and large batches, where
/// nothing is to be won, go through untouched. The values are the denoiser's own in every case. Tensors of a pass other than its
/// sample must not be written to afterwards: those that come again as the same objects are not copied again. May be called from
/// several threads, one of which computes at a time.
class ReplayedDenoiser final : public Denoiser
{
public:
    /// Records what the work queues, in the memory of `beside`; throws Error where it cannot.
    using Record = std::function<std::unique_ptr<nn::DeviceGraph>(const std::function<void()>& work, const nn::DeviceGraph* beside)>;
    ReplayedDenoiser(std::unique_ptr<Denoiser> denoiser, Record record);
    ~ReplayedDenoiser() override;

    void recomputeForGradients(bool recompute) override { m_denoiser->recomputeForGradients(recompute); }
    [[nodiscard]] const DenoiserShape& shape() const override { return m_denoiser->shape(); }
    [[nodiscard]] at::Device device() const override { return m_denoiser->device(); }
    [[nodiscard]] TimeEmbedding embedTime(const at::Tensor& times, const PromptContext& prompt = {}) const override
    {
        return m_denoiser->embedTime(times, prompt);
    }
    [[nodiscard]] PromptContext embedPrompt(const Conditioning& prompt) const override { return m_denoiser->embedPrompt(prompt); }
    [[nodiscard]] PromptContext embedPrompt(std::span<const at::Tensor> contexts, const Conditioning& prompt) const override
    {
        return m_denoiser->embedPrompt(contexts, prompt);
    }
    [[nodiscard]] std::vector<KeyValue> projectContexts(std::span<const at::Tensor> contexts) const override
    {
        return m_denoiser->projectContexts(contexts);
    }
    [[nodiscard]] bool isLinearInContext() const override { return m_denoiser->isLinearInContext(); }
    [[nodiscard]] std::size_t promptLayers() const override { return m_denoiser->promptLayers(); }
    [[nodiscard]] at::Tensor operator()(const DenoiserPass& pass) const override;
    bool giveBackMemory() const override;

private:
    struct Recording;
    [[nodiscard]] at::Tensor computed(const DenoiserPass& pass) const;
    [[nodiscard]] Recording& recordingOf(const DenoiserPass& pass) const;
    [[nodiscard]] bool record(Recording& recording, const DenoiserPass& pass, const at::Tensor& expected) const;
    [[nodiscard]] const nn::DeviceGraph* anyGraph() const;

    std::unique_ptr<Denoiser> m_denoiser;
    Record m_record;
    mutable std::recursive_mutex m_mutex;
    mutable std::list<Recording> m_recordings; ///< the last used first
};

/// The denoiser, replayed where it lies on a GPU that passes can be recorded on.
[[nodiscard]] std::unique_ptr<Denoiser> replayedOnGpu(std::unique_ptr<Denoiser> denoiser);

} // namespace dice
