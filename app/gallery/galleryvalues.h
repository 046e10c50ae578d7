#pragma once
// What the gallery knows about a picture, and how it is asked for pictures.
#include "inference/inferencevalues.h"
#include "request/request.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace dice {

using PictureId = qint64;

struct GalleryEntry
{
    PictureId id = 0;
    QString file;
    QDateTime made;
    QString prompt, negative;
    QString model;    ///< its name; "starter-model" for the one that ships
    QString guidance; ///< "none", "cfg", "dice"; empty if it is not known
    double scale = 0;
    QString sampler, schedule;
    int steps = 0;
    quint64 seed = 0;
    int width = 0, height = 0;
    int passes = 0, passesSaved = 0;
    double seconds = 0;
    QString device, precision;
    bool starred = false;
    QString generator;  ///< "dice-studio", "automatic1111" ...; empty for a picture without parameters
    QString parameters; ///< A1111's text as it stands in the file, of pictures made elsewhere
    QString request;    ///< our request as JSON; empty for pictures made elsewhere

    /// The request that replays it, or as much of one as its parameters say; nothing for a picture without.
    [[nodiscard]] std::optional<GenerationRequest> toRequest() const;
};

/// A picture that was just made, as the gallery keeps it.
[[nodiscard]] GalleryEntry toEntry(const MadePicture& made, const QDateTime& when);

/// All conditions hold at once; a default one holds always.
struct GalleryQuery
{
    QString words = {}; ///< beginnings of words of the prompt, the negative prompt or the model's name, all of them
    bool starred = false;
    QString guidance = {}, model = {};
    QDateTime since = {};
    qint64 board = 0;
    friend bool operator==(const GalleryQuery&, const GalleryQuery&) = default;
};

/// Pictures of one day, newest first.
struct GallerySection
{
    int day = 0;              ///< 20261125
    int first = 0, count = 0; ///< places in GalleryResult::ids
    friend bool operator==(const GallerySection&, const GallerySection&) = default;
};

struct GalleryResult
{
    quint64 query = 0; ///< the number that Gallery::find gave
    std::shared_ptr<const std::vector<PictureId>> ids;
    QList<GallerySection> sections;
    int total = 0; ///< pictures in the gallery, found or not
};

struct GalleryBoard
{
    qint64 id = 0;
    QString name;
    int pictures = 0;
};

} // namespace dice
