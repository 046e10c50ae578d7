#include "nn/attention.h"

#include "base/device.h"
#include "nn/work.h"

#include <ATen/Parallel.h>
#include <cmath>

namespace dice::nn {
namespace {

// Without AMX, LibTorch's fused kernel runs bf16 at fp32 speed. Blocks of rows keep the logits in the cache, and each
// product is a bf16 matrix multiplication; the softmax is fp32 inside.
constexpr std::int64_t kBlockRows = 256;

at::Tensor attentionInBlocks(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v)
{
    const std::int64_t batch = q.size(0), heads = q.size(1), rows = q.size(2), width = q.size(3);
    const at::Tensor scaled = q * (1.0 / std::sqrt(static_cast<double>(width)));
    const at::Tensor keys = k.transpose(2, 3); // [B, H, D, T]
    at::Tensor out = at::empty({batch, rows, heads, width}, q.options());
    const std::int64_t blocks = (rows + kBlockRows - 1) / kBlockRows;
    at::parallel_for(0, batch * heads * blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        const c10::InferenceMode inference;
        for (std::int64_t task = begin; task < end; ++task) {
            const std::int64_t b = task / (heads * blocks), h = task / blocks % heads, first = task % blocks * kBlockRows;
            const std::int64_t count = std::min(kBlockRows, rows - first);
            const at::Tensor logits = at::mm(scaled[b][h].narrow(0, first, count), keys[b][h]);
            const at::Tensor weights = at::softmax(logits, -1);
            out[b].select(1, h).narrow(0, first, count).copy_(at::mm(weights, v[b][h]));
        }
    });
    return out.flatten(2); // [B, N, H, D] -> [B, N, H*D]
}

bool blocksAreFaster(const at::Tensor& q, const at::Tensor& k)
{
    static const bool slowFused = cpuFeatures().avx512Bf16 && !cpuFeatures().amxBf16;
    return slowFused && q.device().is_cpu() && q.scalar_type() == at::kBFloat16 && k.size(2) >= 512 && q.size(0) == k.size(0) &&
           !q.requires_grad();
}

} // namespace

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads)
{
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2); // [B, N, H, D] -> [B, H, N, D]
}

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& mask, bool causal)
{
    WorkCounter::add(4.0 * static_cast<double>(q.numel() * k.size(2))); // q k^T and the product with v
    if (!mask.defined() && !causal && blocksAreFaster(q, k))
        return attentionInBlocks(q, k, v);
    const std::optional<at::Tensor> logitsMask = mask.defined() ? std::optional(mask) : std::nullopt;
    const at::Tensor out = at::scaled_dot_product_attention(q, k, v, logitsMask, 0.0, causal);
    return out.transpose(1, 2).flatten(2); // [B, H, N, D] -> [B, N, H*D]
}

} // namespace dice::nn
