#pragma once
// Decoding in tiles: the autoencoder's activations at full size are what runs out of memory first.
#include "decode/autoencoder_kl.h"

#include <stop_token>

namespace dice {

struct TileLayout
{
    std::int64_t tile = 0;    ///< latents per side; 0 = untiled
    std::int64_t overlap = 0; ///< latents shared with the neighbour, feathered
};

/// Bytes that decoding `height` x `width` latents at once needs at its peak, for this network and element size.
[[nodiscard]] std::uint64_t decodeMemory(const AutoencoderShape& shape, std::int64_t height, std::int64_t width, std::size_t elementSize);

/// Untiled where it fits into `available` bytes, else the largest tiles that do.
[[nodiscard]] TileLayout chooseTiles(
    const AutoencoderShape& shape, std::int64_t height, std::int64_t width, std::size_t elementSize, std::uint64_t available);

/// Like AutoencoderKL::decode. The group statistics of a tile differ a little from those of the whole picture; the wide
/// linear feather keeps the seams invisible.
[[nodiscard]] at::Tensor decodeTiled(const AutoencoderKL& vae, const at::Tensor& latents, TileLayout layout);

} // namespace dice
