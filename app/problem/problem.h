#pragma once
// Problem says why something did not go, as a value that travels between threads and is kept in databases: what the artist
// is told, which the window says in its language, and the details behind it.
#include "base/error.h"

#include <QString>

namespace dice {

struct Problem
{
    Remark said = {};
    QString details = {}; ///< in English; empty where `said` says it all

    Problem() = default;
    Problem(Remark remark, QString behind = {}) : said(std::move(remark)), details(std::move(behind)) {} // NOLINT: a remark is a problem
    /// Words that are in the user's language already, or have no other one.
    Problem(const QString& words) : said({{}, words.toStdString()}) {} // NOLINT: so are words
    /// What was thrown; Internal where it is no Error.
    [[nodiscard]] static Problem of(const std::exception& thrown);

    [[nodiscard]] bool isEmpty() const { return said.empty(); }
    /// Sentence and details, for logs and command lines.
    [[nodiscard]] QString english() const;

    /// As databases keep it: JSON. Words of older versions are read as they are.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static Problem fromText(const QString& text);

    friend bool operator==(const Problem&, const Problem&) = default;
};

} // namespace dice
