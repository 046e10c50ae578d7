#pragma once
// What is to be repainted: a grey picture of the size of the one that is edited, white = repaint. Every stroke is one step of undo.
#include <QImage>
#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

namespace dice {

class MaskDocument
{
public:
    static constexpr int kMostSteps = 60;

    /// Empty, of that size; forgets all steps.
    void reset(const QSize& size);
    /// A mask that was kept; another size is refused.
    [[nodiscard]] bool load(const QString& file);
    /// As a grey PNG, whole or not at all.
    [[nodiscard]] bool save(const QString& file) const;

    [[nodiscard]] const QImage& image() const { return m_mask; }
    [[nodiscard]] QSize size() const { return m_mask.size(); }
    /// Nothing is to be repainted.
    [[nodiscard]] bool isEmpty() const;

    struct Brush
    {
        double size = 40;      ///< diameter in pixels of the picture
        double hardness = 0.8; ///< 1 = a sharp edge
        bool erases = false;
    };
    /// A stroke begins, goes through points, and ends; what lies between is one step. `pressure` 0 ... 1 narrows the brush.
    void begin();
    /// The part that changed.
    QRect stroke(const QPointF& from, const QPointF& to, const Brush& brush, double pressure = 1);
    void end();

    void fill(const QPolygonF& shape, bool erases);
    void fill(const QRectF& rectangle, bool erases) { fill(QPolygonF(rectangle), erases); }
    void invert();
    void clear();
    /// Softens all edges over so many pixels.
    void feather(int pixels);

    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }
    void undo();
    void redo();

private:
    void dab(const QPointF& at, const Brush& brush, double radius);

    QImage m_mask, m_before;
    QList<QImage> m_past, m_future; // share their pixels until one is changed
};

} // namespace dice
