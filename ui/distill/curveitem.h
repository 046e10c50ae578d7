#pragma once
// A curve, or a few bars, as one antialiased line in the rectangle of the item. What stands at its axes is the page's affair.
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace dice {

class CurveItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QList<QPointF> points MEMBER m_points NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(double mostX MEMBER m_mostX NOTIFY changed)
    Q_PROPERTY(double mostY MEMBER m_mostY NOTIFY changed)

public:
    explicit CurveItem(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    QList<QPointF> m_points; ///< x from 0 to mostX, y from 0 to mostY
    QColor m_color = Qt::white;
    double m_mostX = 1, m_mostY = 1;
};

} // namespace dice
