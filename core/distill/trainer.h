#pragma once
// The optimiser's loop of a distillation: loss, gradients, AdamW (arXiv 1711.05101), learning rate, state on disk.
#include "distill/process_group.h"
#include "distill/student.h"

#include <filesystem>
#include <string>

namespace dice {

enum class LossKind {
    PaperL1,      ///< |e| summed over the latent, divided by the batch (DICE, SD 1.5)
    PaperL2,      ///< e^2 summed over the latent, divided by the batch (DICE, SDXL)
    Relative,     ///< e^2 of a sample divided by the root of |eps(c) - eps_w|^2: neither early nor late states drown the rest
    RelativeHuber ///< the same with Huber's function in place of the square
};

struct TrainerSettings
{
    LossKind loss = LossKind::Relative;
    double scale = 5;       ///< w of the target
    double scaleSpread = 0; ///< w drawn per update from scale * 2^[-spread, spread]; alpha = (w - 1) / (scale - 1)
    double beta = 0;
    double learningRate = 1e-3, denoiserLearningRate = 1e-3;
    double weightDecay = 1e-2, beta1 = 0.9, beta2 = 0.999;
    int warmUp = 20;          ///< updates
    double finalShare = 0.02; ///< of the learning rate, reached by a cosine; 1 = constant
    double clip = 0;          ///< gradient norm; 0 = none
    double average = 0;       ///< decay of an exponential moving average of the parameters; 0 = none
    std::int64_t batch = 32, updates = 1000;
    std::int64_t together = 4; ///< records of one trajectory in a batch, see record_order.h
    std::uint64_t seed = 0;
};

/// |prediction - guided|^2 etc., averaged over the batch; scalar.
[[nodiscard]] at::Tensor distillationLoss(
    LossKind kind, const at::Tensor& prediction, const at::Tensor& guided, const at::Tensor& conditional);

class Trainer
{
public:
    /// With a group every process calls step() with its own part of the batch, and all stay equal.
    Trainer(Student& student, TrainerSettings settings, std::shared_ptr<ProcessGroup> group = nullptr);

    [[nodiscard]] std::int64_t update() const { return m_update; }
    [[nodiscard]] const TrainerSettings& settings() const { return m_settings; }
    /// One update; the loss. Internal when the loss is not finite (the parameters are left as they were).
    double step(const RecordBatch& batch, const EncodedPrompts& texts);
    /// Gradients of the batch alone, left in the parameters: for tests and for several processes.
    double gradients(const RecordBatch& batch, const EncodedPrompts& texts);
    void apply();

    /// What is used: the moving average where there is one, else the parameters.
    [[nodiscard]] TensorMap result() const;
    /// Of a group: asks all processes to stop after the next update; whether one of them has asked.
    void askToStop() { m_stopAsked = true; }
    [[nodiscard]] bool stopped() const { return m_stopped; }

    /// Everything that a bit-exact continuation needs.
    void save(const std::filesystem::path& file, const std::map<std::string, std::string>& notes) const;
    /// The notes; BadFile where the state is of another student.
    std::map<std::string, std::string> load(const std::filesystem::path& file);

private:
    [[nodiscard]] double rateShare() const;
    double averaged(double loss);
    [[nodiscard]] double scaleOf(std::int64_t update) const;

    Student& m_student;
    TrainerSettings m_settings;
    std::vector<std::string> m_names;
    std::shared_ptr<ProcessGroup> m_group;
    bool m_stopAsked = false, m_stopped = false;
    TensorMap m_first, m_second, m_average;
    std::int64_t m_update = 0;
};

} // namespace dice
