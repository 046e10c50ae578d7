#include "decode/tiled_decode.h"

#include <algorithm>

namespace dice {
namespace {

// First latents of the tiles along one side, evenly spread so that the last one ends at the edge.
std::vector<std::int64_t> tileStarts(std::int64_t size, std::int64_t tile, std::int64_t overlap)
{
    if (size <= tile)
        return {0};
    const std::int64_t count = (size - overlap + tile - overlap - 1) / (tile - overlap);
    std::vector<std::int64_t> starts;
    for (std::int64_t i = 0; i < count; ++i)
        starts.push_back((size - tile) * i / (count - 1));
    return starts;
}

// Weight of each pixel of a tile along one side: rises over the overlap unless the tile lies at the picture's edge.
at::Tensor feather(std::int64_t start, std::int64_t length, std::int64_t size, std::int64_t ramp)
{
    at::Tensor weight = at::ones({length});
    const at::Tensor rise = (at::arange(ramp).to(at::kFloat) + 0.5) / static_cast<double>(ramp);
    if (start > 0)
        weight.narrow(0, 0, ramp).copy_(rise);
    if (start + length < size)
        weight.narrow(0, length - ramp, ramp).copy_(rise.flip(0));
    return weight;
}

} // namespace

std::uint64_t decodeMemory(const AutoencoderShape& shape, std::int64_t height, std::int64_t width, std::size_t elementSize)
{
    // The widest moment: at full size, the last level's resnet holds its input, the normalised input and the output of
    // the level before (twice as wide in most networks), and oneDNN a scratch copy.
    const std::int64_t pixels = height * width * shape.factor() * shape.factor();
    const std::int64_t widest = shape.channels.front() + (shape.channels.size() > 1 ? shape.channels[1] : 0);
    return static_cast<std::uint64_t>(2 * pixels * widest) * elementSize + static_cast<std::uint64_t>(pixels) * 3 * 8;
}

TileLayout chooseTiles(
    const AutoencoderShape& shape, std::int64_t height, std::int64_t width, std::size_t elementSize, std::uint64_t available)
{
    if (decodeMemory(shape, height, width, elementSize) <= available)
        return {};
    for (std::int64_t tile = 128; tile > 32; tile -= 16)
        if (decodeMemory(shape, tile, tile, elementSize) <= available)
            return {tile, tile / 4};
    return {32, 8}; // smaller tiles would cost more in overlap than they save
}

at::Tensor decodeTiled(const AutoencoderKL& vae, const at::Tensor& latents, TileLayout layout)
{
    const std::int64_t height = latents.size(2), width = latents.size(3), f = vae.shape().factor();
    if (layout.tile == 0 || (height <= layout.tile && width <= layout.tile))
        return vae.decode(latents);
    at::Tensor sum = at::zeros({latents.size(0), vae.shape().outChannels, height * f, width * f});
    at::Tensor total = at::zeros({height * f, width * f});
    for (const std::int64_t top : tileStarts(height, layout.tile, layout.overlap))
        for (const std::int64_t left : tileStarts(width, layout.tile, layout.overlap)) {
            const std::int64_t h = std::min(layout.tile, height), w = std::min(layout.tile, width);
            const at::Tensor pixels = vae.decode(latents.narrow(2, top, h).narrow(3, left, w)).to(at::kCPU);
            const at::Tensor weight = feather(top * f, h * f, height * f, layout.overlap * f).unsqueeze(1) *
                                      feather(left * f, w * f, width * f, layout.overlap * f).unsqueeze(0);
            sum.narrow(2, top * f, h * f).narrow(3, left * f, w * f).add_(pixels * weight);
            total.narrow(0, top * f, h * f).narrow(1, left * f, w * f).add_(weight);
        }
    return sum / total;
}

} // namespace dice
