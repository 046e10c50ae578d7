#pragma once
// The paper's training states: real pictures, encoded and noised to a uniform time, with what the teacher says of them.
#include "distill/captioned_images.h"
#include "distill/encoded_prompts.h"
#include "distill/records.h"

#include <map>

namespace dice {

class ImageStates
{
public:
    /// Pictures are cut to the shape of latents of `height` x `width`. Damaged ones are left out: `remarks` says how many
    /// and which. BadFile where none is left. The model must outlive this.
    ImageStates(DiffusionModel& model, std::vector<CaptionedImage> images, std::int64_t height, std::int64_t width, std::uint64_t seed,
        Remarks& remarks);

    struct Batch
    {
        RecordBatch records;
        EncodedPrompts texts; ///< what the records' prompts and negatives count in
    };
    /// Pictures, captions, times and noise of an update: drawn anew, and the same for the same number.
    [[nodiscard]] Batch batch(std::int64_t number, std::int64_t size) const;

    [[nodiscard]] const std::vector<CaptionedImage>& images() const { return m_images; }

private:
    struct Encoded
    {
        at::Tensor mean, deviation; ///< [C, h, w] float16
    };
    [[nodiscard]] Encoded encoded(std::size_t image) const;

    DiffusionModel& m_model;
    std::vector<CaptionedImage> m_images;
    std::int64_t m_height, m_width;
    std::uint64_t m_seed;
    std::vector<float> m_signal; ///< cumulative products of alpha
    mutable std::map<std::size_t, Encoded> m_encoded;
};

} // namespace dice
