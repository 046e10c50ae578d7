#pragma once
// CLIPTextModel, and CLIPTextModelWithProjection: token ids to text embeddings (reference: transformers
// models/clip/modeling_clip.py).
// Both spellings of the tensors are read: with the prefix `text_model.` (transformers 4) and without (transformers 5).
#include "nn/layers.h"
#include "weights/config.h"

namespace dice {

struct ClipTextShape
{
    std::int64_t vocabulary, width, feedForward, layers, heads, positions;
    double eps;
    std::string activation;
    std::filesystem::path file;
    std::int64_t projection = 0; ///< width of the projected text; 0 = a model without projection

    static ClipTextShape fromConfig(const Config& config);
    /// Of a CLIPTextModelWithProjection.
    static ClipTextShape withProjection(const Config& config);
};

/// What SDXL reads of a text encoder.
struct ClipStates
{
    at::Tensor states; ///< [B, T, width] float32, as a layer left them
    at::Tensor pooled; ///< [B, projection] float32 of the last layer; undefined without projection
};

class ClipTextModel
{
public:
    ClipTextModel(const ClipTextShape& shape, const Scope& scope);

    [[nodiscard]] const ClipTextShape& shape() const { return m_shape; }
    /// Embeddings of the tokens, before the positions are added: ids [B, T] int64 -> [B, T, width] float32. Textual
    /// inversion replaces rows of it.
    [[nodiscard]] at::Tensor embedTokens(const at::Tensor& ids) const;
    /// Token embeddings [B, T, width] -> the states after the last layer but `clipSkip - 1`, normalised; float32.
    /// clipSkip 1 = the last layer, 2 = the one before it.
    [[nodiscard]] at::Tensor encode(const at::Tensor& tokenEmbeddings, int clipSkip = 1) const;
    /// Token embeddings -> the states after the last layer but `clipSkip`, not normalised: the last but one for clipSkip 1.
    /// The pooled text is that of the token at `end`.
    [[nodiscard]] ClipStates encodePenultimate(const at::Tensor& tokenEmbeddings, int clipSkip, std::int64_t end) const;

private:
    struct Layer
    {
        nn::LayerNorm layer_norm1, layer_norm2;
        nn::Linear q_proj, k_proj, v_proj, out_proj, fc1, fc2;
    };
    [[nodiscard]] at::Tensor positioned(const at::Tensor& tokenEmbeddings) const;
    [[nodiscard]] at::Tensor forward(const Layer& layer, const at::Tensor& x) const;
    void requireLayers(int clipSkip, std::int64_t most) const;

    ClipTextShape m_shape;
    Placement m_placement;
    nn::Activation m_activation;
    at::Tensor token_embedding, position_embedding;
    std::vector<Layer> layers;
    nn::LayerNorm final_layer_norm;
    nn::Linear text_projection;
};

} // namespace dice
