#include "encode/prompt_encoder.h"

#include <algorithm>

namespace dice {
namespace {

at::Tensor embedIds(const ClipTextModel& model, const at::Tensor& ids, const ExtraTokens& extra)
{
    if (!extra.vectors.defined())
        return model.embedTokens(ids);
    const at::Tensor own = ids >= extra.firstId; // [1, T]
    const at::Tensor known = model.embedTokens(at::where(own, 0, ids));
    const at::Tensor vectors = extra.vectors.to(known.device()).index({at::where(own, ids - extra.firstId, 0).to(known.device())});
    return at::where(own.unsqueeze(-1).to(known.device()), vectors, known); // [1, T, width]
}

at::Tensor encodeIds(const ClipTextModel& model, const TokenChunk& chunk, int clipSkip, const ExtraTokens& extra)
{
    const at::Tensor ids = at::tensor(at::ArrayRef<std::int32_t>(chunk.ids), at::kInt).to(at::kLong).unsqueeze(0); // [1, T]
    return model.encode(embedIds(model, ids, extra), clipSkip);
}

at::Tensor weighted(const ClipTextModel& model, const TokenChunk& chunk, const TokenChunk& empty, WeightConvention convention, int clipSkip,
                    const ExtraTokens& extra)
{
    const at::Tensor states = encodeIds(model, chunk, clipSkip, extra);
    if (std::all_of(chunk.weights.begin(), chunk.weights.end(), [](float weight) { return weight == 1.0f; }))
        return states;
    const at::Tensor weights = at::tensor(at::ArrayRef<float>(chunk.weights), at::kFloat).to(states.device()).view({1, -1, 1});
    if (convention == WeightConvention::Comfy) {
        const at::Tensor neutral = encodeIds(model, empty, clipSkip, {});
        return neutral + weights * (states - neutral);
    }
    const at::Tensor scaled = states * weights;
    return scaled * (states.mean() / scaled.mean());
}

} // namespace

at::Tensor encodeChunks(const ClipTextModel& model, std::span<const TokenChunk> chunks, const TokenChunk& empty, WeightConvention convention, int clipSkip,
                        const ExtraTokens& extra)
{
    std::vector<at::Tensor> parts;
    for (const TokenChunk& chunk : chunks)
        parts.push_back(weighted(model, chunk, empty, convention, clipSkip, extra));
    return at::cat(parts, 1);
}

} // namespace dice
