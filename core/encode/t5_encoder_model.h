#pragma once
// T5EncoderModel: token ids to text embeddings (reference: transformers models/t5/modeling_t5.py), in the form of T5 1.1
// with a gated feed-forward. T5-XXL has 4.8 billion weights; they need not lie where the computing is done: held
// elsewhere (mapped from the file, say), they are brought there matrix by matrix, and nothing of them stays.
#include "weights/config.h"
#include "weights/weights.h"

namespace dice {

struct T5Shape
{
    std::int64_t vocabulary, width, headWidth, feedForward, layers, heads, buckets, maxDistance;
    double eps;

    static T5Shape fromConfig(const Config& config);
    /// Bytes of all weights in this type, and of those of one layer.
    [[nodiscard]] std::uint64_t bytes(at::ScalarType type) const;
    [[nodiscard]] std::uint64_t layerBytes(at::ScalarType type) const;
};

class T5EncoderModel
{
public:
    /// What the encoder computes in where the denoiser computes in `type`: not in fp16, in which the published T5-XXL
    /// overflows.
    [[nodiscard]] static at::ScalarType computeType(at::ScalarType type) { return type == at::kHalf ? at::kBFloat16 : type; }

    /// The weights stay where the scope places them; `device` and `type` (fp32 or bf16) are what is computed on and in.
    T5EncoderModel(const T5Shape& shape, const Scope& scope, at::Device device, at::ScalarType type);

    [[nodiscard]] const T5Shape& shape() const { return m_shape; }
    /// ids [B, T] int64, mask [B, T] with 1 for ids that count and 0 for padding -> the states after the last layer,
    /// normalised, [B, T, width] float32.
    [[nodiscard]] at::Tensor encode(const at::Tensor& ids, const at::Tensor& mask) const;

private:
    struct Layer
    {
        at::Tensor attention_norm, q, k, v, o;
        at::Tensor feed_forward_norm, wi_0, wi_1, wo;
    };
    [[nodiscard]] at::Tensor linear(const at::Tensor& x, const at::Tensor& weight) const;
    [[nodiscard]] at::Tensor normed(const at::Tensor& x, const at::Tensor& weight) const;
    [[nodiscard]] at::Tensor biasOf(const at::Tensor& mask) const;
    [[nodiscard]] at::Tensor attended(const Layer& layer, const at::Tensor& x, const at::Tensor& bias) const;
    [[nodiscard]] at::Tensor forward(const Layer& layer, const at::Tensor& x, const at::Tensor& bias) const;

    T5Shape m_shape;
    at::Device m_device;
    at::ScalarType m_type;
    at::Tensor shared, relative_attention_bias, final_layer_norm;
    std::vector<Layer> block;
};

} // namespace dice
