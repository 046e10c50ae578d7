#pragma once
// InpaintChannels tells a denoiser that is made for inpainting, at every pass, what is to be repainted and what lies around it.
#include "condition/condition.h"

namespace dice {

class InpaintChannels final : public Condition
{
public:
    /// [B, 1 + C, h, w]: the mask, 1 = repaint, and the latents of the masked picture.
    explicit InpaintChannels(const at::Tensor& channels);
    void add(DenoiserPass& pass, const PassSource& source) override;

private:
    at::Tensor m_channels;
};

} // namespace dice
