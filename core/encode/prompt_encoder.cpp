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

// The end behind the text; a prompt that spells the token out ends there, as in the reference.
std::int64_t endOf(const TokenChunk& chunk)
{
    const std::int32_t end = chunk.ids[static_cast<std::size_t>(chunk.textTokens) + 1];
    return std::find(chunk.ids.begin(), chunk.ids.end(), end) - chunk.ids.begin();
}

ClipStates encodeIds(const ClipTextModel& model, const TokenChunk& chunk, const TextReading& reading, const ExtraTokens& extra)
{
    const at::Tensor ids = at::tensor(at::ArrayRef<std::int32_t>(chunk.ids), at::kInt).to(at::kLong).unsqueeze(0); // [1, T]
    const at::Tensor embedded = embedIds(model, ids, extra);
    return reading.states == TextStates::Normalised ? ClipStates{model.encode(embedded, reading.clipSkip), {}}
                                                    : model.encodePenultimate(embedded, reading.clipSkip, endOf(chunk));
}

at::Tensor weighted(
    const ClipTextModel& model, const at::Tensor& states, const TokenChunk& chunk, const TokenChunk& empty, const TextReading& reading)
{
    if (std::all_of(chunk.weights.begin(), chunk.weights.end(), [](float weight) { return weight == 1.0f; }))
        return states;
    const at::Tensor weights = at::tensor(at::ArrayRef<float>(chunk.weights), at::kFloat).to(states.device()).view({1, -1, 1});
    if (reading.convention == EmphasisConvention::Comfy) {
        const at::Tensor neutral = encodeIds(model, empty, reading, {}).states;
        return neutral + weights * (states - neutral);
    }
    const at::Tensor scaled = states * weights;
    return scaled * (states.mean() / scaled.mean());
}

} // namespace

Conditioning encodeChunks(const ClipTextModel& model, std::span<const TokenChunk> chunks, const TokenChunk& empty,
    const TextReading& reading, const ExtraTokens& extra)
{
    Conditioning text;
    std::vector<at::Tensor> parts;
    for (const TokenChunk& chunk : chunks) {
        const ClipStates encoded = encodeIds(model, chunk, reading, extra);
        parts.push_back(weighted(model, encoded.states, chunk, empty, reading));
        if (!text.pooled.defined())
            text.pooled = encoded.pooled;
    }
    text.context = at::cat(parts, 1);
    return text;
}

Conditioning sideBySide(std::span<const Conditioning> encoders)
{
    Conditioning text;
    std::vector<at::Tensor> contexts;
    for (const Conditioning& encoder : encoders) {
        contexts.push_back(encoder.context);
        if (encoder.pooled.defined())
            text.pooled = encoder.pooled;
    }
    text.context = contexts.size() == 1 ? contexts.front() : at::cat(contexts, 2);
    return text;
}

} // namespace dice
