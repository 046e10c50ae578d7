#include "denoise/denoise_memory.h"

#include "denoise/make_denoiser.h"
#include "denoise/pixart_transformer.h"
#include "denoise/unet_2d_condition.h"

#include <algorithm>

namespace dice {
namespace {

// A feed-forward layer with its gate beside what goes in and the sum that waits for it, in widths of the states.
constexpr std::int64_t kGatedWidths = 14, kPlainWidths = 10;

// Numbers that the way down leaves for the way up.
std::int64_t skips(const UNetShape& shape, std::int64_t pixels)
{
    std::int64_t kept = shape.channels.front() * pixels;
    for (std::size_t level = 0; level < shape.channels.size(); ++level) {
        kept += shape.layersPerBlock * shape.channels[level] * pixels;
        pixels /= 4;
        if (level + 1 < shape.channels.size())
            kept += shape.channels[level] * pixels;
    }
    return kept;
}

// Numbers beside them at the widest moment: in a resnet of the way up, between what it reads and what it adds up, or in
// the feed-forward layer of a transformer.
std::int64_t widest(const UNetShape& shape, std::int64_t pixels)
{
    std::int64_t most = 0;
    for (std::size_t level = 0; level < shape.channels.size(); ++level) {
        const std::int64_t own = shape.channels[level], below = shape.channels[std::min(level + 1, shape.channels.size() - 1)];
        const bool attends = shape.downBlocks[level].starts_with("CrossAttn");
        most = std::max({most, (2 * (below + own) + own) * pixels, attends ? kGatedWidths * own * pixels : 0});
        pixels /= 4;
    }
    return most;
}

} // namespace

std::uint64_t denoiseMemory(const Config& config, std::int64_t batch, std::int64_t height, std::int64_t width, std::size_t elementSize)
{
    std::int64_t numbers = 0;
    if (isTransformer(config)) {
        const PixArtShape shape = PixArtShape::fromConfig(config);
        numbers = kPlainWidths * shape.width() * (height / shape.patch) * (width / shape.patch);
    } else {
        const UNetShape shape = UNetShape::fromConfig(config);
        numbers = skips(shape, height * width) + widest(shape, height * width);
    }
    return static_cast<std::uint64_t>(batch * numbers) * elementSize;
}

} // namespace dice
