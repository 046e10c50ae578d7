#include "labelledsheet.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetrics>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace dice {
namespace {

constexpr int kMargin = 24, kGap = 12, kLine = 34, kSmallest = 256, kMark = 10;
const QColor kBack(0x16, 0x17, 0x1A), kText(0xEC, 0xEE, 0xF1);

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::LabelledSheet)
};

QImage enlarged(const QImage& image)
{
    int factor = 1;
    while (image.width() * factor < kSmallest)
        ++factor;
    return factor == 1 ? image : image.scaled(image.size() * factor, Qt::KeepAspectRatio, Qt::FastTransformation);
}

void drawCell(QPainter& painter, const LabelledPicture& picture, const QRect& cell)
{
    painter.drawImage(cell.topLeft(), enlarged(picture.image));
    QRect line(cell.left(), cell.bottom() + 1, cell.width(), kLine);
    if (picture.mark.isValid()) {
        painter.fillRect(QRect(line.left(), line.center().y() - kMark / 2, kMark, kMark), picture.mark);
        line.setLeft(line.left() + 2 * kMark);
    }
    painter.drawText(
        line, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(painter.font()).elidedText(picture.label, Qt::ElideRight, line.width()));
}

} // namespace

QImage labelledSheet(const QList<LabelledPicture>& pictures, int columns, const QString& title)
{
    QSize cell;
    for (const LabelledPicture& picture : pictures)
        if (!picture.image.isNull())
            cell = cell.expandedTo(enlarged(picture.image).size());
    if (cell.isEmpty())
        return {};
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    const int head = title.isEmpty() ? 0 : kLine;
    QImage sheet(2 * kMargin + columns * cell.width() + (columns - 1) * kGap,
        2 * kMargin + head + rows * (cell.height() + kLine) + (rows - 1) * kGap, QImage::Format_RGB32);
    sheet.fill(kBack);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setPen(kText);
    QFont font = painter.font();
    font.setPixelSize(15);
    painter.setFont(font);
    painter.drawText(QRect(kMargin, kMargin - 6, sheet.width() - 2 * kMargin, kLine), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(title, Qt::ElideRight, sheet.width() - 2 * kMargin));
    for (int i = 0; i < pictures.size(); ++i)
        drawCell(painter, pictures[i],
            QRect(QPoint(kMargin + i % columns * (cell.width() + kGap), kMargin + head + i / columns * (cell.height() + kLine + kGap)),
                cell));
    return sheet;
}

QString saveSheet(const QImage& sheet, const QString& file)
{
    QSaveFile target(file);
    const QByteArray format = QFileInfo(file).suffix().toLatin1().toUpper();
    if (target.open(QIODevice::WriteOnly) && sheet.save(&target, format.isEmpty() ? "PNG" : format.constData()) && target.commit())
        return {};
    return Texts::tr("The picture could not be saved: %1 (%2).").arg(target.errorString(), file);
}

} // namespace dice
