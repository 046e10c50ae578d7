#include "distill/trainer.h"

#include "distill/record_order.h"

#include <ATen/ops/_fused_adamw.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

bool ofDenoiser(const std::string& name) { return name.starts_with("denoiser."); }

} // namespace

at::Tensor distillationLoss(LossKind kind, const at::Tensor& prediction, const at::Tensor& guided, const at::Tensor& conditional)
{
    const at::Tensor error = (prediction - guided).flatten(1); // [B, C h w]
    const double batch = static_cast<double>(error.size(0));
    if (kind == LossKind::PaperL1)
        return error.abs().sum() / batch;
    if (kind == LossKind::PaperL2)
        return error.square().sum() / batch;
    const at::Tensor gap = (conditional - guided).flatten(1).square().mean(1); // [B]
    const at::Tensor weight = 1 / at::sqrt(gap + 1e-6);
    if (kind == LossKind::Relative)
        return (error.square().mean(1) * weight).mean();
    const at::Tensor width = at::sqrt(gap + 1e-6).unsqueeze(1), size = error.abs();
    const at::Tensor huber = at::where(size <= width, size.square(), 2 * width * size - width.square());
    return (huber.mean(1) * weight).mean();
}

Trainer::Trainer(Student& student, TrainerSettings settings, std::shared_ptr<ProcessGroup> group)
    : m_student(student), m_settings(settings), m_group(std::move(group))
{
    const c10::AutoGradMode noGrad(false);
    for (const auto& [name, parameter] : student.parameters()) {
        m_names.push_back(name);
        m_first[name] = at::zeros_like(parameter);
        m_second[name] = at::zeros_like(parameter);
        if (settings.average > 0)
            m_average[name] = parameter.detach().clone();
    }
}

double Trainer::rateShare() const
{
    if (m_update < m_settings.warmUp)
        return static_cast<double>(m_update + 1) / m_settings.warmUp;
    const double done = static_cast<double>(m_update) / static_cast<double>(std::max<std::int64_t>(m_settings.updates, 1));
    return m_settings.finalShare + (1 - m_settings.finalShare) * 0.5 * (1 + std::cos(M_PI * std::min(done, 1.0)));
}

double Trainer::scaleOf(std::int64_t update) const
{
    if (m_settings.scaleSpread == 0)
        return m_settings.scale;
    const double unit = static_cast<double>(mixedSeed(m_settings.seed + 7, static_cast<std::uint64_t>(update)) >> 11) * 0x1.0p-53;
    return m_settings.scale * std::exp2((2 * unit - 1) * m_settings.scaleSpread);
}

double Trainer::gradients(const RecordBatch& batch, const EncodedPrompts& texts)
{
    const c10::AutoGradMode grad(true);
    const double scale = scaleOf(m_update), strength = (scale - 1) / (m_settings.scale - 1);
    const at::Tensor prediction = m_student.predict(batch, texts, strength, m_settings.beta);
    const at::Tensor loss = distillationLoss(m_settings.loss, prediction, batch.guided(scale), batch.conditional);
    const double value = loss.item<double>();
    if (!std::isfinite(value))
        fail(ErrorCode::Internal, "The loss is not finite at update {}; a lower learning rate or precision fp32 may help.", m_update);
    for (const auto& [name, parameter] : m_student.parameters())
        parameter.mutable_grad() = at::Tensor();
    loss.backward();
    for (const auto& [name, parameter] : m_student.parameters())
        if (!parameter.grad().defined()) // no negative in the batch: its strengths had no say
            parameter.mutable_grad() = at::zeros_like(parameter);
    return value;
}

void Trainer::apply()
{
    const c10::AutoGradMode noGrad(false);
    if (m_settings.clip > 0) {
        std::vector<at::Tensor> norms; // summed up where they are: asking a GPU for each one would make it wait
        for (const auto& [name, parameter] : m_student.parameters())
            norms.push_back(parameter.grad().norm());
        if (const double norm = at::stack(norms).norm().item<double>(); norm > m_settings.clip)
            for (const auto& [name, parameter] : m_student.parameters())
                parameter.grad().mul_(m_settings.clip / norm);
    }
    for (const bool denoiser : {false, true}) {
        std::vector<at::Tensor> parameters, gradients, first, second, steps;
        for (const auto& [name, parameter] : m_student.parameters()) {
            if (ofDenoiser(name) != denoiser)
                continue;
            parameters.push_back(parameter);
            gradients.push_back(parameter.grad());
            first.push_back(m_first.at(name));
            second.push_back(m_second.at(name));
            steps.push_back(at::full({}, static_cast<double>(m_update + 1), parameter.options().requires_grad(false)));
        }
        const double rate = rateShare() * (denoiser ? m_settings.denoiserLearningRate : m_settings.learningRate);
        if (!parameters.empty())
            at::_fused_adamw_(parameters, gradients, first, second, {}, steps, rate, m_settings.beta1, m_settings.beta2,
                m_settings.weightDecay, 1e-8, false, false);
    }
    ++m_update;
    // an average over fewer updates than it spans would remember the start
    const double decay = std::min(m_settings.average, static_cast<double>(1 + m_update) / static_cast<double>(10 + m_update));
    for (auto& [name, average] : m_average)
        average.lerp_(m_student.parameters().at(name).detach(), 1 - decay);
}

// Gradients, loss and the wish to stop, the same for all processes.
double Trainer::averaged(double loss)
{
    const c10::AutoGradMode noGrad(false);
    const at::Tensor said = at::tensor({static_cast<float>(loss), m_stopAsked ? 1.0f : 0.0f});
    std::vector<at::Tensor> all = {said};
    for (const auto& [name, parameter] : m_student.parameters())
        all.push_back(parameter.grad());
    m_group->average(all);
    m_stopped = said[1].item<float>() > 0;
    return said[0].item<double>();
}

double Trainer::step(const RecordBatch& batch, const EncodedPrompts& texts)
{
    double loss = gradients(batch, texts);
    if (m_group)
        loss = averaged(loss);
    apply();
    return loss;
}

TensorMap Trainer::result() const
{
    if (!m_average.empty())
        return m_average;
    TensorMap values;
    for (const auto& [name, parameter] : m_student.parameters())
        values[name] = parameter.detach();
    return values;
}

void Trainer::save(const std::filesystem::path& file, const std::map<std::string, std::string>& notes) const
{
    TensorMap state;
    const auto add = [&](const std::string& kind, const std::string& name, const at::Tensor& tensor) {
        state[kind + name] = tensor.detach().to(at::kCPU).contiguous();
    };
    for (const auto& [name, parameter] : m_student.parameters()) {
        add("parameter.", name, parameter);
        add("first.", name, m_first.at(name));
        add("second.", name, m_second.at(name));
    }
    for (const auto& [name, average] : m_average)
        add("average.", name, average);
    std::map<std::string, std::string> metadata = notes;
    metadata["dice.state"] = "1";
    metadata["update"] = std::to_string(m_update);
    writeSafetensors(file, state, metadata);
}

std::map<std::string, std::string> Trainer::load(const std::filesystem::path& file)
{
    const c10::AutoGradMode noGrad(false);
    const auto stored = SafetensorsFile::open(file);
    if (!stored->metadata().contains("dice.state") || !stored->metadata().contains("update"))
        fail(ErrorCode::BadFile, "Expected the state of a distillation, found another file: {}.", file.string());
    const auto read = [&](const std::string& kind, const std::string& name, const at::Tensor& into) {
        const at::Tensor tensor = stored->tensor(kind + name);
        if (tensor.sizes() != into.sizes())
            fail(ErrorCode::BadFile, "The state of a distillation belongs to another student: {} has the shape {}, expected {}: {}.", name,
                fmt::join(tensor.sizes(), "x"), fmt::join(into.sizes(), "x"), file.string());
        into.copy_(tensor);
    };
    for (const std::string& name : m_names) {
        read("parameter.", name, m_student.parameters().at(name));
        read("first.", name, m_first.at(name));
        read("second.", name, m_second.at(name));
        if (m_settings.average > 0)
            read("average.", name, m_average.at(name));
    }
    m_update = std::stoll(stored->metadata().at("update"));
    return stored->metadata();
}

} // namespace dice
