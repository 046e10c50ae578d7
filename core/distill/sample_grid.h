#pragma once
// What a distillation shows on its way: a few held-out prompts at fixed seeds, by CFG above and by DICE as it is so far below.
#include "base/image.h"
#include "dial/rollouts.h"

#include <filesystem>

namespace dice {

class SampleGrid
{
public:
    /// The model must outlive this.
    SampleGrid(DiffusionModel& model, std::vector<std::string> prompts, RolloutSettings settings);

    /// Writes the grid as a PNG; CFG's pictures are made the first time. Nothing is written when stopped.
    void write(const EnhancerFile& enhancer, const std::filesystem::path& path, const std::stop_token& stop);

private:
    [[nodiscard]] std::vector<Image> pictures(PassKind kind, const Enhancement* enhancement, const std::stop_token& stop);

    DiffusionModel& m_model;
    std::vector<std::string> m_prompts;
    RolloutSettings m_settings;
    std::vector<Image> m_cfg;
};

} // namespace dice
