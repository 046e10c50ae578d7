#include "iconprovider.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace dice {

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QString name = id.section(u'/', 0, 0), color = id.section(u'/', 1, 1);
    QFile file(QStringLiteral(":/qt/qml/DiceStudio/Theme/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll().replace("currentColor", "#" + color.toLatin1());
    QBuffer buffer(&drawing);
    QImageReader reader(&buffer, "svg");
    if (requestedSize.isValid())
        reader.setScaledSize(requestedSize);
    const QImage image = reader.read();
    *size = image.size();
    return image;
}

} // namespace dice
