#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>

namespace dice {
namespace {

constexpr int kWaitMs = 500;
constexpr auto kStreamVersion = QDataStream::Qt_6_4;

} // namespace

SingleInstance::SingleInstance(const QString& name, QObject* parent) : QObject(parent)
{
    // The home folder tells users apart, also where they share a folder for sockets
    const QByteArray user = QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    m_name = name + u'-' + QString::fromLatin1(user);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QStringList& files)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(kWaitMs)) {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream.setVersion(kStreamVersion);
        stream << files;
        socket.write(bytes);
        socket.waitForBytesWritten(kWaitMs);
        socket.disconnectFromServer();
        return true;
    }
    QLocalServer::removeServer(m_name); // left behind by one that was killed
    m_server.listen(m_name);
    return false;
}

void SingleInstance::receive()
{
    QLocalSocket* const socket = m_server.nextPendingConnection();
    const auto read = [this, socket] {
        QDataStream stream(socket);
        stream.setVersion(kStreamVersion);
        QStringList files;
        stream >> files;
        socket->deleteLater();
        Q_EMIT handedOver(files);
    };
    if (socket->state() == QLocalSocket::UnconnectedState)
        read();
    else
        connect(socket, &QLocalSocket::disconnected, this, read);
}

} // namespace dice
