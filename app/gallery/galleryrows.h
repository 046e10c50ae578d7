#pragma once
// The rows of the gallery's database: pictures in and out, and the conditions of a query.
#include "database/database.h"
#include "galleryvalues.h"

namespace dice {

/// The new row's id; that of the row that is there when the file is known already.
PictureId insertPicture(Database& database, const GalleryEntry& entry);
/// In the order of `ids`; those that are not there are left out.
[[nodiscard]] QList<GalleryEntry> readPictures(Database& database, const QList<PictureId>& ids);
/// The ids and sections of all that the query finds, newest first.
[[nodiscard]] GalleryResult findPictures(Database& database, const GalleryQuery& query);
/// The condition in SQLite's FTS5 language: every word is the beginning of one. Empty when there is no word.
[[nodiscard]] QString wordsCondition(const QString& words);

} // namespace dice
