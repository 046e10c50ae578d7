#pragma once
// Shows the mask over the picture and paints on it, with a mouse or a pen.
#include "editviewmodel.h"

#include <QQuickPaintedItem>

namespace dice {

class MaskItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(dice::EditViewModel* viewModel READ viewModel WRITE setViewModel NOTIFY viewModelChanged)
    Q_PROPERTY(QColor tint MEMBER m_tint WRITE setTint NOTIFY tintChanged)
    Q_PROPERTY(bool shown MEMBER m_shown WRITE setShown NOTIFY tintChanged)
    Q_PROPERTY(QPointF pointer READ pointer NOTIFY pointerChanged)
    Q_PROPERTY(bool pointed READ pointed NOTIFY pointerChanged)

public:
    explicit MaskItem(QQuickItem* parent = nullptr);

    [[nodiscard]] EditViewModel* viewModel() const { return m_viewModel; }
    void setViewModel(EditViewModel* viewModel);
    void setTint(const QColor& tint);
    void setShown(bool shown);
    /// Where the brush is, in the item's coordinates.
    [[nodiscard]] QPointF pointer() const { return m_pointer; }
    [[nodiscard]] bool pointed() const { return m_pointed; }

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void viewModelChanged();
    void tintChanged();
    void pointerChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;

private:
    [[nodiscard]] QPointF toPicture(const QPointF& at) const;
    void point(const QPointF& at, bool there);
    void renew(const QRect& part);

    EditViewModel* m_viewModel = nullptr;
    QColor m_tint = QColor(0x2D, 0xBF, 0xAE);
    bool m_shown = true, m_pointed = false;
    QPointF m_pointer, m_last;
    QPolygonF m_shape; ///< of the lasso or the rectangle that is being drawn, in the picture's pixels
    QImage m_overlay;
};

} // namespace dice
