#pragma once
// One studio per user: a second start hands its files to the first and ends.
#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace dice {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `name` must be the same for all starts that are to meet; the user's name is added.
    explicit SingleInstance(const QString& name, QObject* parent = nullptr);

    /// True if another instance runs and has taken the files; the caller ends then. False: this one is the first, and listens.
    [[nodiscard]] bool handOver(const QStringList& files);

Q_SIGNALS:
    /// Another start handed these over; empty = it only wants the window to be seen.
    void handedOver(const QStringList& files);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace dice
