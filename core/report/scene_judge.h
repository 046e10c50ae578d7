#pragma once
// The judge of the starter model's world: a small classifier that says which subject, background, size and place a
// picture shows (trained by resources/starter-model/train/train_judge.py; its config.json says how it is built).
#include "base/image.h"
#include "nn/layers.h"
#include "report/scene_truth.h"
#include "weights/config.h"

#include <map>

namespace dice {

/// What the judge sees in a picture, in the words of the captions.
struct SceneReading
{
    std::vector<std::string> subjects; ///< one, or two side by side; in the order of certainty
    std::string background, size, place;
};

/// Subjects and background both right; a background that was not asked for may be any.
[[nodiscard]] bool agrees(const SceneReading& reading, const SceneTruth& truth);

class SceneJudge
{
public:
    /// The folder `judge` of the starter model; BadFile where config and weights do not fit. It reads pictures on `device`.
    static SceneJudge open(const std::filesystem::path& folder, at::Device device = at::kCPU);
    explicit SceneJudge(const Config& config, const Scope& scope);

    /// [B, 3, 96, 96] in [-1, 1] -> per head [B, classes], before sigmoid or softmax
    [[nodiscard]] std::map<std::string, at::Tensor> answers(const at::Tensor& pictures) const;
    /// [B, 3, H, W] in [-1, 1]; resized to what the judge reads.
    [[nodiscard]] std::vector<SceneReading> read(const at::Tensor& pictures) const;
    /// 1 for each picture that shows what is asked for as `agrees` has it, else 0: float64 [B].
    [[nodiscard]] at::Tensor right(const at::Tensor& pictures, const std::vector<SceneTruth>& truths) const;
    /// How certain the judge is that each picture shows what is asked for, 0 ... 1: the product over subjects and
    /// background. Counts in degrees where `agrees` says yes or no.
    [[nodiscard]] std::vector<double> certainty(const at::Tensor& pictures, const std::vector<SceneTruth>& truths) const;
    [[nodiscard]] SceneWords words() const { return {m_heads.at("subject").classes, m_heads.at("background").classes}; }

private:
    struct Layer
    {
        nn::Conv2d conv;
        nn::GroupNorm norm;
        bool skip;
    };
    struct Head
    {
        nn::Linear linear;
        std::vector<std::string> classes;
        bool readsMap;
    };
    /// Pictures [B, 3, H, W] of any size and device -> answers on the CPU.
    [[nodiscard]] std::map<std::string, at::Tensor> answersTo(const at::Tensor& pictures) const;
    at::Device m_device;
    std::int64_t m_size = 0;
    std::vector<Layer> m_layers;
    std::map<std::string, Head> m_heads;
};

} // namespace dice
