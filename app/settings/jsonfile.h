#pragma once
// A small JSON object in a file: with a version, written whole or not at all, and never overwritten when it cannot be read.
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace dice {

class JsonFile
{
public:
    /// Step i leads from version i + 1 to version i + 2; the newest version is one more than their number.
    using Steps = QList<std::function<QJsonObject(QJsonObject)>>;

    /// `what` names the contents in messages: "The settings".
    JsonFile(QString file, QString what, Steps steps = {}) : m_file(std::move(file)), m_what(std::move(what)), m_steps(std::move(steps)) {}

    [[nodiscard]] QString path() const { return m_file; }
    /// The object in the newest version, empty if there is no file. A file of an older version is copied to FILE.version-N first; a damaged
    /// file is moved aside, one of a newer version left alone and then never written: message() says so.
    [[nodiscard]] QJsonObject read();
    /// False where the disk refused; message() says why.
    bool write(QJsonObject object);
    [[nodiscard]] QString message() const { return m_message; }

    /// The object in the newest version. Throws Error (BadFile) for what is no object with a known version.
    [[nodiscard]] QJsonObject parse(const QByteArray& bytes, const QString& where) const;
    /// What is written: the object with its version, indented.
    [[nodiscard]] QByteArray toBytes(QJsonObject object) const;

private:
    QString m_file, m_what, m_message;
    Steps m_steps;
    bool m_leaveAlone = false;
};

} // namespace dice
