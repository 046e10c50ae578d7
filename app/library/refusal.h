#pragma once
// What a server's refusal means to the person who asked for a file, and what to do about it.
#include <QByteArray>
#include <QString>

namespace dice {

struct Refusal
{
    int status = 0;        ///< 400 and above
    QString reason;        ///< the server's words behind the number
    QByteArray retryAfter; ///< its header: seconds or a date; empty = none
    QString says;          ///< its message to people; empty = none
};

/// "the server answers 401 Unauthorized: ... . It says: ...", without a full stop where the message has one.
[[nodiscard]] QString inWords(const Refusal& refusal);

} // namespace dice
