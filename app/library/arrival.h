#pragma once
// Looks at what came over the network, before it gets its name: servers answer with web pages, JSON and pointers where a model
// was asked for, and connections end early.
#include <QByteArray>
#include <QString>

namespace dice {

struct Arrival
{
    QString wrong;      ///< what it is instead of a file of that name: "a web page"; empty = it can be kept
    QString says;       ///< a short message to people in it; empty = none
    QString ending;     ///< what its kind ends with, ".safetensors"; empty = unknown
    bool isCut = false; ///< it is a model's beginning: more may come
};

/// What the file at `path` is by its content, judged by the ending of the `name` that it shall have: a model's name wants a model, and a
/// name without an ending that says something else does too.
[[nodiscard]] Arrival lookAt(const QString& path, const QString& name);

/// The short message to people in a server's answer: of JSON the message, error or detail, of a page the title, of a text its
/// first line. One line, at most 200 characters, without secrets.
[[nodiscard]] QString messageIn(const QByteArray& answer);

} // namespace dice
