#include "denoise/denoiser.h"

namespace dice {

TimeEmbedding Denoiser::embedSchedule(const at::Tensor& times, const PromptContext& prompt) const
{
    if (!prompt.addition.defined())
        return embedTime(times);
    PromptContext repeated; // rows of the prompt, time by time
    repeated.addition = prompt.addition.repeat({times.size(0), 1});
    TimeEmbedding embedding = embedTime(times.repeat_interleave(prompt.addition.size(0)), repeated);
    embedding.rowsPerTime = prompt.addition.size(0);
    return embedding;
}

PreparedPrompt Denoiser::prepare(const Conditioning& prompt, const at::Tensor& times) const
{
    PreparedPrompt prepared{embedPrompt(prompt), {}};
    prepared.times = embedSchedule(times, prepared.context);
    return prepared;
}

} // namespace dice
