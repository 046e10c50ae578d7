#include "pipeline/edit_input.h"

#include "image/picture_file.h"

#include <cmath>

namespace dice {
namespace {

constexpr Sentence kMaskUnreadable = DICE_SENTENCE("mask-unreadable", "The mask {} cannot be read.");
constexpr Sentence kMaskOfOtherSize = DICE_SENTENCE("mask-of-other-size", "Expected a mask of the picture's size {} x {}, found {} x {}.");
constexpr Sentence kNothingInMask = DICE_SENTENCE("nothing-in-mask", "Expected something white in the mask, found nothing.");

Image pictureOf(const Sentence& unreadable, const PictureRef& picture)
{
    return saying(
        unreadable, [&] { return readPicture(picture.file).image; }, std::filesystem::path(picture.file).filename().string());
}

int rounded(double size, int factor) { return std::max(1, static_cast<int>(std::lround(size / factor))) * factor; }

void chooseSize(GenerationRequest& request, const at::Tensor& picture, int factor, int nativeSize)
{
    if (request.sampling.width != 0 && request.sampling.height != 0)
        return;
    const double aspect = std::sqrt(static_cast<double>(picture.size(3)) / static_cast<double>(picture.size(2)));
    request.sampling.width = rounded(nativeSize * aspect, factor);
    request.sampling.height = rounded(nativeSize / aspect, factor);
}

} // namespace

EditInput::EditInput(GenerationRequest& request, int factor, int nativeSize, bool nineChannels)
    : m_settings(*request.edit), m_picture(tensorFromImage(pictureOf(kPictureUnreadable, m_settings.image)))
{
    if (!m_settings.mask.file.empty()) {
        m_mask = maskFromImage(pictureOf(kMaskUnreadable, m_settings.mask));
        if (m_mask.size(2) != m_picture.size(2) || m_mask.size(3) != m_picture.size(3))
            throw Error(ErrorCode::BadRequest, say(kMaskOfOtherSize, m_picture.size(3), m_picture.size(2), m_mask.size(3), m_mask.size(2)),
                m_settings.mask.file);
    }
    const bool onlyMasked = m_settings.area == InpaintArea::OnlyMasked;
    if (onlyMasked && request.sampling.width == 0)
        request.sampling.width = request.sampling.height = nativeSize;
    chooseSize(request, m_picture, factor, nativeSize);
    at::Tensor picture = m_picture, mask = m_mask;
    if (onlyMasked) {
        m_box = boxAroundMask(m_mask, m_settings.areaPadding, request.sampling.height, request.sampling.width);
        if (!m_box)
            throw Error(ErrorCode::BadRequest, say(kNothingInMask), m_settings.mask.file);
        const auto cut = [&](const at::Tensor& whole) {
            return whole.narrow(2, m_box->top, m_box->height).narrow(3, m_box->left, m_box->width);
        };
        picture = cut(picture);
        mask = cut(mask);
    }
    m_pixels.picture = resizedToCover(picture, request.sampling.height, request.sampling.width);
    if (mask.defined())
        m_pixels.mask = resizedToCover(mask, request.sampling.height, request.sampling.width).clamp(0, 1);
    else if (nineChannels)
        m_pixels.mask = at::ones({1, 1, request.sampling.height, request.sampling.width});
    m_pixels.strength = m_settings.strength;
}

at::Tensor EditInput::finished(const at::Tensor& made) const
{
    if (!m_mask.defined())
        return made;
    if (!m_box)
        return pasted(m_pixels.picture, made, m_pixels.mask, m_settings.feather);
    at::Tensor whole = m_picture.clone();
    at::Tensor hole = whole.narrow(2, m_box->top, m_box->height).narrow(3, m_box->left, m_box->width);
    const at::Tensor mask = m_mask.narrow(2, m_box->top, m_box->height).narrow(3, m_box->left, m_box->width);
    hole.copy_(pasted(hole.clone(), resizedToCover(made, m_box->height, m_box->width), mask, m_settings.feather));
    return whole;
}

} // namespace dice
