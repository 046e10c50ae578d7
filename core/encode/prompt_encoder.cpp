#include "encode/prompt_encoder.h"

#include <algorithm>

namespace dice {
namespace {

at::Tensor encodeIds(const ClipTextModel& model, const TokenChunk& chunk, int clipSkip)
{
    const at::Tensor ids = at::tensor(at::ArrayRef<std::int32_t>(chunk.ids), at::kInt).to(at::kLong).unsqueeze(0); // [1, T]
    return model.encode(model.embedTokens(ids), clipSkip);
}

at::Tensor weighted(const ClipTextModel& model, const TokenChunk& chunk, const TokenChunk& empty, WeightConvention convention, int clipSkip)
{
    const at::Tensor states = encodeIds(model, chunk, clipSkip);
    if (std::all_of(chunk.weights.begin(), chunk.weights.end(), [](float weight) { return weight == 1.0f; }))
        return states;
    const at::Tensor weights = at::tensor(at::ArrayRef<float>(chunk.weights), at::kFloat).to(states.device()).view({1, -1, 1});
    if (convention == WeightConvention::Comfy) {
        const at::Tensor neutral = encodeIds(model, empty, clipSkip);
        return neutral + weights * (states - neutral);
    }
    const at::Tensor scaled = states * weights;
    return scaled * (states.mean() / scaled.mean());
}

} // namespace

at::Tensor encodeChunks(const ClipTextModel& model, std::span<const TokenChunk> chunks, const TokenChunk& empty, WeightConvention convention, int clipSkip)
{
    std::vector<at::Tensor> parts;
    for (const TokenChunk& chunk : chunks)
        parts.push_back(weighted(model, chunk, empty, convention, clipSkip));
    return at::cat(parts, 1);
}

} // namespace dice
