#include "distill/image_states.h"

#include "decode/pixels.h"
#include "distill/record_order.h"
#include "image/picture_file.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <random>

namespace dice {
namespace {

constexpr std::size_t kKept = 4096; // encoded pictures, 64 KiB each at 512 x 512
constexpr std::size_t kNamed = 5;   // damaged pictures in the remark

// Of the damaged ones only a few names: there may be thousands.
Remark remarkOn(const std::vector<std::string>& damaged)
{
    static constexpr Sentence kDamaged = DICE_SENTENCE("pictures-left-out", "{} pictures could not be read and are left out: {}.");
    static constexpr Sentence kMoreDamaged =
        DICE_SENTENCE("more-pictures-left-out", "{} pictures could not be read and are left out: {} and others.");
    const std::span named = std::span(damaged).first(std::min(damaged.size(), kNamed));
    return say(damaged.size() > kNamed ? kMoreDamaged : kDamaged, damaged.size(), fmt::join(named, ", "));
}

} // namespace

ImageStates::ImageStates(DiffusionModel& model, std::vector<CaptionedImage> images, std::int64_t height, std::int64_t width,
    std::uint64_t seed, Remarks& remarks)
    : m_model(model), m_height(height), m_width(width), m_seed(seed), m_signal(model.schedule.alphasCumprod())
{
    const std::string folder = images.empty() ? std::string() : images.front().file.parent_path().string();
    std::vector<std::string> damaged;
    for (CaptionedImage& image : images)
        try {
            (void)readPicture(image.file);
            m_images.push_back(std::move(image));
        } catch (const Error&) {
            damaged.push_back(image.file.filename().string());
        }
    if (!damaged.empty())
        remarks.push_back(remarkOn(damaged));
    if (m_images.empty())
        fail(ErrorCode::BadFile, "Expected pictures that can be read, found {} that cannot: {}.", damaged.size(), folder);
}

ImageStates::Encoded ImageStates::encoded(std::size_t image) const
{
    if (const auto found = m_encoded.find(image); found != m_encoded.end())
        return found->second;
    const std::int64_t f = m_model.vae->shape().factor();
    const at::Tensor pixels = resizedToCover(tensorFromImage(readPicture(m_images[image].file).image), m_height * f, m_width * f);
    const LatentDistribution latents = m_model.vae->encode(pixels.to(m_model.device, m_model.vaeType));
    Encoded encoded{latents.mean[0].to(at::kCPU, at::kHalf), latents.deviation[0].to(at::kCPU, at::kHalf)};
    if (m_encoded.size() < kKept)
        m_encoded[image] = encoded;
    return encoded;
}

ImageStates::Batch ImageStates::batch(std::int64_t number, std::int64_t size) const
{
    const c10::AutoGradMode noGrad(false); // no inference mode: training keeps some of these tensors
    PromptSet texts;
    texts.negatives = {""};
    std::vector<at::Tensor> states;
    std::vector<float> times;
    for (std::int64_t row = 0; row < size; ++row) {
        std::mt19937_64 random(mixedSeed(m_seed, static_cast<std::uint64_t>(number * size + row)));
        const std::size_t image = random() % m_images.size();
        const auto& captions = m_images[image].captions;
        texts.prompts.push_back(captions[random() % captions.size()]);
        const std::size_t time = random() % m_signal.size();
        const at::Generator generator = at::detail::createCPUGenerator(random());
        const Encoded latents = encoded(image);
        const auto noise = [&] { return at::randn(latents.mean.sizes(), generator, at::kFloat); };
        const at::Tensor clean =
            (latents.mean.to(at::kFloat) + latents.deviation.to(at::kFloat) * noise()) * m_model.vae->shape().scalingFactor;
        states.push_back(std::sqrt(m_signal[time]) * clean + std::sqrt(1 - m_signal[time]) * noise());
        times.push_back(static_cast<float>(time));
    }
    const auto factor = m_model.vae->shape().factor();
    Batch batch{
        {}, encodePromptSet(m_model, texts, {.width = static_cast<int>(m_width * factor), .height = static_cast<int>(m_height * factor)})};
    const at::Tensor input = at::stack(states).to(m_model.device);
    const auto said = [&](const Conditioning& prompt) {
        const PromptContext context = m_model.unet->embedPrompt(prompt);
        return (*m_model.unet)({input, m_model.unet->embedTime(at::tensor(times), context), context}).to(at::kFloat);
    };
    const at::Tensor conditional = said(batch.texts.prompts),
                     unconditional = said(batch.texts.teacherNegatives.rows(at::zeros({size}, at::kLong).to(m_model.device)));
    batch.records = {input, conditional, unconditional, at::tensor(times).to(m_model.device),
        at::arange(size, at::kLong).to(m_model.device), at::zeros({size}, at::kLong).to(m_model.device)};
    return batch;
}

} // namespace dice
