#pragma once
// What the window looked like: its place, the page, what is in the editors. Saved a moment after each change, so that a crash costs nothing.
#include "jsonfile.h"

#include <QObject>
#include <QTimer>

namespace dice {

class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(const QString& file, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] QJsonObject part(const QString& name) const { return m_parts.value(name).toObject(); }
    void keep(const QString& name, const QJsonObject& part);
    /// At once, instead of after a moment.
    void save();

private:
    JsonFile m_file;
    QJsonObject m_parts;
    QTimer m_timer;
};

} // namespace dice
