#include "widerpicture.h"

#include <QFileInfo>
#include <QPainter>

namespace dice {
namespace {

constexpr int kOverlap = 8; // pixels of the picture that are painted again, one of the latents

// The place in 0 ... size - 1 that lies at `at` where the line is reflected at both of its ends.
int reflected(int at, int size)
{
    const int period = 2 * size, inside = ((at % period) + period) % period;
    return inside < size ? inside : period - 1 - inside;
}

} // namespace

QImage widerPicture(const QImage& picture, const QMargins& margins)
{
    if (picture.isNull())
        return {};
    const QImage from = picture.convertToFormat(QImage::Format_RGB32);
    QImage into(from.size().grownBy(margins), QImage::Format_RGB32);
    for (int y = 0; y < into.height(); ++y) {
        const auto* const source = reinterpret_cast<const QRgb*>(from.constScanLine(reflected(y - margins.top(), from.height())));
        auto* const line = reinterpret_cast<QRgb*>(into.scanLine(y));
        for (int x = 0; x < into.width(); ++x)
            line[x] = source[reflected(x - margins.left(), from.width())];
    }
    return into;
}

QImage widerMask(const QImage& mask, const QMargins& margins)
{
    const auto inwards = [](int margin) { return margin > 0 ? kOverlap : 0; };
    QImage into(mask.size().grownBy(margins), QImage::Format_Grayscale8);
    into.fill(Qt::white);
    const QRect kept =
        mask.rect().adjusted(inwards(margins.left()), inwards(margins.top()), -inwards(margins.right()), -inwards(margins.bottom()));
    if (kept.isValid()) {
        QPainter painter(&into);
        painter.drawImage(kept.topLeft() + QPoint(margins.left(), margins.top()), mask, kept);
    }
    return into;
}

QString widerFile(const QString& picture)
{
    const QFileInfo info(picture);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".wider.png");
}

} // namespace dice
