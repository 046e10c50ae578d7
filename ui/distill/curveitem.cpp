#include "curveitem.h"

#include <QPainter>

namespace dice {
namespace {

constexpr double kLine = 2, kDot = 4; // half a dot's width lies outside of the last point

} // namespace

CurveItem::CurveItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &CurveItem::changed, this, [this] { update(); });
}

void CurveItem::paint(QPainter* painter)
{
    if (m_points.isEmpty() || m_mostX <= 0 || m_mostY <= 0)
        return;
    const QRectF area = QRectF(0, 0, width(), height()).adjusted(0, kDot, -kDot, -kDot);
    QPolygonF line;
    for (const QPointF& point : m_points)
        line.append({area.left() + std::clamp(point.x() / m_mostX, 0.0, 1.0) * area.width(),
            area.bottom() - std::clamp(point.y() / m_mostY, 0.0, 1.0) * area.height()});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setBrush(m_color);
    painter->setPen(Qt::NoPen);
    painter->drawEllipse(line.constLast(), kDot, kDot);
}

} // namespace dice
