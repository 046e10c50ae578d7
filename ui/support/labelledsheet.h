#pragma once
// Several pictures with their labels as one picture, for showing to others.
#include <QColor>
#include <QImage>
#include <QList>
#include <QString>

namespace dice {

struct LabelledPicture
{
    QImage image;
    QString label;
    QColor mark; ///< beside the label; invalid = none
};

/// In rows of `columns`, in the pictures' own pixels (small ones doubled until they are 256 wide), a title over them. Null without a picture.
[[nodiscard]] QImage labelledSheet(const QList<LabelledPicture>& pictures, int columns, const QString& title);
/// Whole or not at all; the extension decides the format. A sentence where it fails, else empty.
[[nodiscard]] QString saveSheet(const QImage& sheet, const QString& file);

} // namespace dice
