#pragma once
// The gallery's database: its tables, indices and triggers, version by version.
#include "database/database.h"

namespace dice {

/// Version n is reached by the first n lists; none of them may ever be changed, only new ones added.
[[nodiscard]] inline const Migrations& gallerySchema()
{
    static const Migrations migrations = {{
        QStringLiteral(R"(CREATE TABLE pictures (
            id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, made INTEGER NOT NULL, day INTEGER NOT NULL, prompt TEXT NOT NULL, negative TEXT NOT NULL,
            model TEXT NOT NULL, guidance TEXT NOT NULL, scale REAL, sampler TEXT, schedule TEXT, steps INTEGER, seed INTEGER, width INTEGER, height INTEGER,
            passes INTEGER, passes_saved INTEGER, seconds REAL, device TEXT, precision TEXT, starred INTEGER NOT NULL DEFAULT 0, generator TEXT,
            parameters TEXT, request TEXT, trash TEXT))"), // trash: where the file lies while a removal can be undone
        QStringLiteral("CREATE INDEX pictures_made ON pictures (made DESC, id DESC, day) WHERE trash IS NULL"),
        QStringLiteral("CREATE INDEX pictures_starred ON pictures (made DESC, id DESC, day) WHERE trash IS NULL AND starred = 1"),
        QStringLiteral("CREATE INDEX pictures_model ON pictures (model, made DESC) WHERE trash IS NULL"),
        QStringLiteral("CREATE TABLE totals (pictures INTEGER NOT NULL, passes_saved INTEGER NOT NULL)"),
        QStringLiteral("INSERT INTO totals VALUES (0, 0)"),
        QStringLiteral(R"(CREATE VIRTUAL TABLE words USING fts5 (
            prompt, negative, model, content = 'pictures', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'))"),
        QStringLiteral(R"(CREATE TRIGGER words_added AFTER INSERT ON pictures BEGIN
            INSERT INTO words (rowid, prompt, negative, model) VALUES (new.id, new.prompt, new.negative, new.model); END)"),
        QStringLiteral(R"(CREATE TRIGGER words_removed AFTER DELETE ON pictures BEGIN
            INSERT INTO words (words, rowid, prompt, negative, model) VALUES ('delete', old.id, old.prompt, old.negative, old.model); END)"),
        QStringLiteral(R"(CREATE TRIGGER words_changed AFTER UPDATE OF prompt, negative, model ON pictures BEGIN
            INSERT INTO words (words, rowid, prompt, negative, model) VALUES ('delete', old.id, old.prompt, old.negative, old.model);
            INSERT INTO words (rowid, prompt, negative, model) VALUES (new.id, new.prompt, new.negative, new.model); END)"),
        QStringLiteral(R"(CREATE TRIGGER totals_added AFTER INSERT ON pictures BEGIN
            UPDATE totals SET pictures = pictures + 1, passes_saved = passes_saved + coalesce(new.passes_saved, 0); END)"),
        QStringLiteral(
            "CREATE TRIGGER totals_removed AFTER DELETE ON pictures WHEN old.trash IS NULL BEGIN UPDATE totals SET pictures = pictures - 1; END"),
        QStringLiteral(R"(CREATE TRIGGER totals_trashed AFTER UPDATE OF trash ON pictures BEGIN
            UPDATE totals SET pictures = pictures + (old.trash IS NOT NULL) - (new.trash IS NOT NULL); END)"),
        QStringLiteral("CREATE TABLE boards (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"),
        QStringLiteral(R"(CREATE TABLE board_pictures (
            board INTEGER NOT NULL REFERENCES boards ON DELETE CASCADE, picture INTEGER NOT NULL REFERENCES pictures ON DELETE CASCADE,
            PRIMARY KEY (board, picture)) WITHOUT ROWID)"),
    }};
    return migrations;
}

} // namespace dice
