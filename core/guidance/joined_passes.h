#pragma once
// JoinedPasses puts two passes together as one of twice as many pictures, which a GPU computes sooner than one after the other.
#include "denoise/pass.h"

namespace dice {

class JoinedPasses
{
public:
    /// Whether they can be put together: both have the same things added, and texts of the same length.
    [[nodiscard]] static bool fit(const DenoiserPass& first, const DenoiserPass& second);
    /// The pictures of the first, then those of the second. Tensors of the same two objects as last time are not put together
    /// again but given once more, so that a recording of the pass need not copy them again.
    [[nodiscard]] DenoiserPass operator()(DenoiserPass first, DenoiserPass second);

private:
    struct Joined
    {
        at::Tensor first, second, both;
    };
    std::vector<Joined> m_tensors; ///< in forEachTensor's order
};

} // namespace dice
