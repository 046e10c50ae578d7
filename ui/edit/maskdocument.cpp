#include "maskdocument.h"

#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dice {
namespace {

constexpr double kSpacing = 0.12; // between dabs, of the brush's size
constexpr double kLeastPressure = 0.15;

// A box blur along rows of `from` into columns of `into`: two of them blur both ways.
void blurTransposed(const QImage& from, QImage& into, int radius)
{
    for (int y = 0; y < from.height(); ++y) {
        const uchar* const row = from.constScanLine(y);
        const auto at = [&](int x) { return row[std::clamp(x, 0, from.width() - 1)]; };
        int sum = 0;
        for (int x = -radius; x <= radius; ++x)
            sum += at(x);
        for (int x = 0; x < from.width(); ++x) {
            into.scanLine(x)[y] = static_cast<uchar>((sum + radius) / (2 * radius + 1));
            sum += at(x + radius + 1) - at(x - radius);
        }
    }
}

} // namespace

void MaskDocument::reset(const QSize& size)
{
    m_mask = QImage(size, QImage::Format_Grayscale8);
    m_mask.fill(0);
    m_past.clear();
    m_future.clear();
}

bool MaskDocument::load(const QString& file)
{
    const QImage read(file);
    if (read.size() != m_mask.size() || read.isNull())
        return false;
    m_mask = read.convertToFormat(QImage::Format_Grayscale8);
    return true;
}

bool MaskDocument::save(const QString& file) const
{
    QSaveFile target(file);
    return target.open(QIODevice::WriteOnly) && m_mask.save(&target, "PNG") && target.commit();
}

bool MaskDocument::isEmpty() const
{
    for (int y = 0; y < m_mask.height(); ++y) {
        const uchar* const row = m_mask.constScanLine(y);
        if (std::any_of(row, row + m_mask.width(), [](uchar value) { return value > 0; }))
            return false;
    }
    return true;
}

void MaskDocument::begin() { m_before = m_mask; }

void MaskDocument::end()
{
    if (m_before.isNull() || m_before == m_mask) {
        m_before = {};
        return;
    }
    m_past.append(std::exchange(m_before, {}));
    if (m_past.size() > kMostSteps)
        m_past.removeFirst();
    m_future.clear();
}

QRect MaskDocument::stroke(const QPointF& from, const QPointF& to, const Brush& brush, double pressure)
{
    const double radius = std::max(0.5, brush.size / 2 * std::max(kLeastPressure, pressure));
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const int dabs = std::max(1, static_cast<int>(std::ceil(length / std::max(1.0, brush.size * kSpacing))));
    for (int i = 1; i <= dabs; ++i)
        dab(from + (to - from) * (static_cast<double>(i) / dabs), brush, radius);
    const QRectF touched = QRectF(from, to).normalized().adjusted(-radius - 2, -radius - 2, radius + 2, radius + 2);
    return touched.toAlignedRect().intersected(m_mask.rect());
}

// The strongest of what is there and the brush, so that strokes that cross do not show where.
void MaskDocument::dab(const QPointF& at, const Brush& brush, double radius)
{
    const double core = radius * std::clamp(brush.hardness, 0.0, 1.0), soft = std::max(1.0, radius - core);
    const QRect box =
        QRectF(at.x() - radius - 1, at.y() - radius - 1, 2 * radius + 2, 2 * radius + 2).toAlignedRect().intersected(m_mask.rect());
    for (int y = box.top(); y <= box.bottom(); ++y) {
        uchar* const row = m_mask.scanLine(y);
        for (int x = box.left(); x <= box.right(); ++x) {
            const double distance = std::hypot(x + 0.5 - at.x(), y + 0.5 - at.y());
            const int value = static_cast<int>(255 * std::clamp(1 - (distance - core) / soft, 0.0, 1.0) + 0.5);
            row[x] = static_cast<uchar>(brush.erases ? std::min<int>(row[x], 255 - value) : std::max<int>(row[x], value));
        }
    }
}

void MaskDocument::fill(const QPolygonF& shape, bool erases)
{
    begin();
    {
        QPainter painter(&m_mask);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(erases ? Qt::black : Qt::white);
        painter.drawPolygon(shape, Qt::WindingFill);
    }
    end();
}

void MaskDocument::invert()
{
    begin();
    m_mask.invertPixels();
    end();
}

void MaskDocument::clear()
{
    begin();
    m_mask.fill(0);
    end();
}

void MaskDocument::feather(int pixels)
{
    if (pixels < 1 || m_mask.isNull())
        return;
    begin();
    QImage turned(m_mask.height(), m_mask.width(), QImage::Format_Grayscale8);
    const int radius = std::max(1, pixels / 2);
    for (int pass = 0; pass < 2; ++pass) { // two boxes are close to a Gaussian
        blurTransposed(m_mask, turned, radius);
        blurTransposed(turned, m_mask, radius);
    }
    end();
}

void MaskDocument::undo()
{
    if (m_past.isEmpty())
        return;
    m_future.append(m_mask);
    m_mask = m_past.takeLast();
}

void MaskDocument::redo()
{
    if (m_future.isEmpty())
        return;
    m_past.append(m_mask);
    m_mask = m_future.takeLast();
}

} // namespace dice
