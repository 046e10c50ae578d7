#include "condition/inpaint_channels.h"

namespace dice {

InpaintChannels::InpaintChannels(const at::Tensor& channels) : m_channels(channels) {}

void InpaintChannels::add(DenoiserPass& pass, const PassSource& /*source*/) { pass.channels = m_channels; }

} // namespace dice
