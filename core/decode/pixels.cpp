#include "decode/pixels.h"

#include <algorithm>

namespace dice {

Image imageFromTensor(const at::Tensor& pixels)
{
    const at::Tensor one = pixels.dim() == 4 ? pixels.squeeze(0) : pixels;
    const at::Tensor values = (one.to(at::kCPU, at::kFloat) * 0.5 + 0.5).clamp(0, 1).permute({1, 2, 0}).contiguous(); // [H, W, 3]
    Image image{static_cast<int>(one.size(2)), static_cast<int>(one.size(1)), 3, {}};
    image.values.assign(values.const_data_ptr<float>(), values.const_data_ptr<float>() + values.numel());
    return image;
}

namespace {

// [H, W, C], a copy
at::Tensor valuesOf(const Image& image)
{
    return at::from_blob(const_cast<float*>(image.values.data()), {image.height, image.width, image.channels}, at::kFloat).clone();
}

} // namespace

at::Tensor tensorFromImage(const Image& image)
{
    at::Tensor values = valuesOf(image);
    if (image.channels == 4) {
        const at::Tensor alpha = values.narrow(2, 3, 1);
        values = values.narrow(2, 0, 3) * alpha + (1 - alpha);
    }
    return (values.permute({2, 0, 1}).expand({3, image.height, image.width}) * 2 - 1).unsqueeze(0).contiguous();
}

at::Tensor maskFromImage(const Image& image)
{
    const at::Tensor values = valuesOf(image);
    at::Tensor mask = values.narrow(2, 0, std::min(image.channels, 3)).mean(2);
    if (image.channels == 4)
        mask = mask * values.select(2, 3);
    return mask.unsqueeze(0).unsqueeze(0);
}

at::Tensor resized(const at::Tensor& pixels, std::int64_t height, std::int64_t width)
{
    if (pixels.size(2) == height && pixels.size(3) == width)
        return pixels;
    return at::_upsample_bicubic2d_aa(pixels, {height, width}, false);
}

at::Tensor resizedToCover(const at::Tensor& pixels, std::int64_t height, std::int64_t width)
{
    const double scale = std::max(static_cast<double>(height) / static_cast<double>(pixels.size(2)),
        static_cast<double>(width) / static_cast<double>(pixels.size(3)));
    const auto cut = [&](std::int64_t size, std::int64_t wanted) {
        return std::clamp<std::int64_t>(std::llround(static_cast<double>(wanted) / scale), 1, size);
    };
    const std::int64_t h = cut(pixels.size(2), height), w = cut(pixels.size(3), width);
    return resized(pixels.narrow(2, (pixels.size(2) - h) / 2, h).narrow(3, (pixels.size(3) - w) / 2, w), height, width);
}

std::optional<Box> boxAroundMask(const at::Tensor& mask, std::int64_t padding, std::int64_t height, std::int64_t width)
{
    const at::Tensor points = at::nonzero(mask[0][0] > 0.5); // [n, 2]
    if (points.size(0) == 0)
        return std::nullopt;
    const std::int64_t fullHeight = mask.size(2), fullWidth = mask.size(3);
    const auto low = [&](int axis) { return points.select(1, axis).min().item<std::int64_t>(); };
    const auto high = [&](int axis) { return points.select(1, axis).max().item<std::int64_t>() + 1; };
    const std::int64_t top = std::max<std::int64_t>(0, low(0) - padding), bottom = std::min(fullHeight, high(0) + padding);
    const std::int64_t left = std::max<std::int64_t>(0, low(1) - padding), right = std::min(fullWidth, high(1) + padding);
    // widen the shorter side so that the cut-out is not distorted
    const std::int64_t h = std::clamp<std::int64_t>((right - left) * height / width, bottom - top, fullHeight);
    const std::int64_t w = std::clamp<std::int64_t>((bottom - top) * width / height, right - left, fullWidth);
    const auto place = [](std::int64_t begin, std::int64_t end, std::int64_t size, std::int64_t full) {
        return std::clamp<std::int64_t>((begin + end - size) / 2, 0, full - size);
    };
    return Box{place(top, bottom, h, fullHeight), place(left, right, w, fullWidth), h, w};
}

at::Tensor pasted(const at::Tensor& under, const at::Tensor& over, const at::Tensor& mask, int feather)
{
    at::Tensor soft = (mask > 0.5).to(at::kFloat);
    if (feather > 0) { // grow by the feather, then blur by it: the masked part stays fully covered
        const std::int64_t size = 2 * feather + 1;
        soft = at::max_pool2d(soft, {size, size}, {1, 1}, {feather, feather});
        soft = at::avg_pool2d(soft, {size, size}, {1, 1}, {feather, feather}, false, /*count_include_pad=*/false);
    }
    return under + soft * (over - under);
}

} // namespace dice
