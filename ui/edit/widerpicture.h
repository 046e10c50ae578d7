#pragma once
// A picture with room around it that is to be painted: what outpainting starts from.
#include <QImage>
#include <QMargins>

namespace dice {

/// The room is filled with the picture's own reflection, so that the network sees no hard edge.
[[nodiscard]] QImage widerPicture(const QImage& picture, const QMargins& margins);

/// 8 bits of grey: white (paint) in the room and a little way into the picture beside it, the picture's own mask elsewhere.
[[nodiscard]] QImage widerMask(const QImage& mask, const QMargins& margins);

/// Where it is kept: beside the picture.
[[nodiscard]] QString widerFile(const QString& picture);

} // namespace dice
