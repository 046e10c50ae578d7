#include "denoise/pass.h"

namespace dice {

at::Tensor DenoiserPass::input() const { return channels.defined() ? at::cat({sample, channels}, 1) : sample; }

} // namespace dice
