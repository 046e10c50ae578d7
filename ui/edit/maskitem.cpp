#include "maskitem.h"

#include <QPainter>

namespace dice {
namespace {

constexpr int kStrongest = 150; // of 255: how opaque the mask is shown

} // namespace

MaskItem::MaskItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setAntialiasing(true);
}

void MaskItem::setViewModel(EditViewModel* viewModel)
{
    if (m_viewModel == viewModel)
        return;
    m_viewModel = viewModel;
    connect(viewModel, &EditViewModel::maskPainted, this, &MaskItem::renew);
    renew(QRect(QPoint(), viewModel->mask().size()));
    Q_EMIT viewModelChanged();
}

void MaskItem::setTint(const QColor& tint)
{
    m_tint = tint;
    if (m_viewModel != nullptr)
        renew(QRect(QPoint(), m_viewModel->mask().size()));
    Q_EMIT tintChanged();
}

void MaskItem::setShown(bool shown)
{
    m_shown = shown;
    update();
    Q_EMIT tintChanged();
}

// The overlay follows the mask where it changed.
void MaskItem::renew(const QRect& part)
{
    const QImage& mask = m_viewModel->mask().image();
    if (m_overlay.size() != mask.size())
        m_overlay = QImage(mask.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const uchar* const from = mask.constScanLine(y);
        QRgb* const into = reinterpret_cast<QRgb*>(m_overlay.scanLine(y));
        for (int x = part.left(); x <= part.right(); ++x)
            into[x] = qPremultiply(qRgba(m_tint.red(), m_tint.green(), m_tint.blue(), from[x] * kStrongest / 255));
    }
    update();
}

void MaskItem::paint(QPainter* painter)
{
    if (m_viewModel == nullptr || !m_shown || m_overlay.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(0, 0, width(), height()), m_overlay);
    if (m_shape.size() > 1) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->scale(width() / m_overlay.width(), height() / m_overlay.height());
        QPen pen(Qt::white, 1.5);
        pen.setCosmetic(true);
        pen.setStyle(Qt::DashLine);
        painter->setPen(pen);
        painter->drawPolygon(m_shape);
    }
}

QPointF MaskItem::toPicture(const QPointF& at) const
{
    const QSize size = m_viewModel->mask().size();
    return {at.x() * size.width() / width(), at.y() * size.height() / height()};
}

void MaskItem::point(const QPointF& at, bool there)
{
    m_pointer = at;
    m_pointed = there;
    Q_EMIT pointerChanged();
}

void MaskItem::mousePressEvent(QMouseEvent* event)
{
    if (m_viewModel == nullptr || m_viewModel->mask().size().isEmpty())
        return event->ignore();
    m_last = toPicture(event->position());
    if (m_viewModel->paints()) {
        m_viewModel->beginStroke();
        m_viewModel->stroke(m_last, m_last, event->points().constFirst().pressure());
    } else
        m_shape = QPolygonF({m_last});
}

void MaskItem::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF now = toPicture(event->position());
    point(event->position(), true);
    if (m_viewModel->paints())
        m_viewModel->stroke(m_last, now, event->points().constFirst().pressure());
    else if (m_viewModel->tool() == EditViewModel::Tool::Lasso)
        m_shape.append(now);
    else if (!m_shape.isEmpty())
        m_shape = QPolygonF(QRectF(m_shape.constFirst(), now));
    m_last = now;
    update();
}

void MaskItem::mouseReleaseEvent(QMouseEvent*)
{
    if (m_viewModel->paints())
        m_viewModel->endStroke();
    else if (m_shape.size() > 2)
        m_viewModel->fillShape(m_shape);
    m_shape.clear();
    update();
}

void MaskItem::hoverMoveEvent(QHoverEvent* event) { point(event->position(), true); }

void MaskItem::hoverLeaveEvent(QHoverEvent*) { point(m_pointer, false); }

} // namespace dice
