#pragma once
// The pane beside the grid: everything that is known about one picture, in words.
#include "gallery/gallery.h"

#include <QSize>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace dice {

class GalleryDetails
{
    Q_GADGET
    QML_VALUE_TYPE(galleryDetails)

    Q_PROPERTY(bool there MEMBER there)
    Q_PROPERTY(QUrl source MEMBER source)
    Q_PROPERTY(QSize size MEMBER size)
    Q_PROPERTY(QString prompt MEMBER prompt)
    Q_PROPERTY(QString negative MEMBER negative)
    Q_PROPERTY(QString guidance MEMBER guidance)
    Q_PROPERTY(QString passes MEMBER passes)
    Q_PROPERTY(QString sampler MEMBER sampler)
    Q_PROPERTY(QString seed MEMBER seed)
    Q_PROPERTY(QString model MEMBER model)
    Q_PROPERTY(QString pixels MEMBER pixels)
    Q_PROPERTY(QString made MEMBER made)
    Q_PROPERTY(QString file MEMBER file)
    Q_PROPERTY(QString generator MEMBER generator)
    Q_PROPERTY(bool starred MEMBER starred)
    Q_PROPERTY(bool hasParameters MEMBER hasParameters)
    Q_PROPERTY(bool missing MEMBER missing)

public:
    [[nodiscard]] static GalleryDetails of(const GalleryEntry& entry, const QString& picturesFolder);

    bool there = false;
    QUrl source;
    QSize size;
    QString prompt, negative, guidance, passes, sampler, seed, model, pixels, made, file, generator;
    bool starred = false, hasParameters = false;
    bool missing = false; ///< its file is gone
};

} // namespace dice
