#pragma once
// "image://icons/NAME/RRGGBB": icons/NAME.svg of this module, drawn at the wanted size in the wanted colour.
#include <QQuickImageProvider>

namespace dice {

class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace dice
