#pragma once
// The picture and the mask of an edit, cut and sized for the model, and the way back into the whole picture.
#include "decode/pixels.h"
#include "pipeline/starting_point.h"

namespace dice {

class EditInput
{
public:
    /// Reads the files. Sets the request's width and height where they are 0: the picture's shape at about `nativeSize`
    /// squared pixels. `nineChannels`: a model for inpainting, which needs a mask (the whole picture where none is given).
    EditInput(GenerationRequest& request, int factor, int nativeSize, bool nineChannels);

    [[nodiscard]] const EditPixels& pixels() const { return m_pixels; }
    /// [1, 3, H, W] of the model -> the finished picture: pixels outside the mask are the original's own.
    [[nodiscard]] at::Tensor finished(const at::Tensor& made) const;

private:
    EditSettings m_settings;
    EditPixels m_pixels;
    at::Tensor m_picture, m_mask; ///< whole, as read
    std::optional<Box> m_box;     ///< the cut-out, when only the masked area is repainted
};

} // namespace dice
