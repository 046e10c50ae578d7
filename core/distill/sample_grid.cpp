#include "distill/sample_grid.h"

#include "decode/pixels.h"
#include "image/picture_file.h"
#include "image/sheet.h"

namespace dice {

SampleGrid::SampleGrid(DiffusionModel& model, std::vector<std::string> prompts, RolloutSettings settings)
    : m_model(model), m_prompts(std::move(prompts)), m_settings(std::move(settings))
{
}

std::vector<Image> SampleGrid::pictures(PassKind kind, const Enhancement* enhancement, const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    Rollouts rollouts(m_model, m_settings, m_prompts, {}, enhancement);
    const Rollout made = rollouts.run(rollouts.uniform(kind), nullptr, stop);
    std::vector<Image> images;
    if (made.latents.defined())
        for (const at::Tensor& picture : rollouts.pictures(made.latents).unbind(0))
            images.push_back(imageFromTensor(picture / 127.5 - 1));
    return images;
}

void SampleGrid::write(const EnhancerFile& enhancer, const std::filesystem::path& path, const std::stop_token& stop)
{
    if (m_cfg.empty())
        m_cfg = pictures(PassKind::Measure, nullptr, stop);
    const Enhancement enhancement(m_model, enhancer, enhancer.info.alpha, enhancer.info.beta);
    const std::vector<Image> dice = pictures(PassKind::Dice, &enhancement, stop);
    if (m_cfg.empty() || dice.empty())
        return;
    std::vector<SheetCell> cells;
    for (const Image& image : m_cfg)
        cells.push_back({image, {}});
    for (const Image& image : dice)
        cells.push_back({image, {}});
    writePicture(path, labelledSheet(cells, static_cast<int>(m_prompts.size()), {}), {});
}

} // namespace dice
