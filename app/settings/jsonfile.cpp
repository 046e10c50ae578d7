#include "jsonfile.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace dice {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::JsonFile)
};

const QString kVersion = QStringLiteral("version");

int versionOf(const QByteArray& bytes) { return QJsonDocument::fromJson(bytes).object().value(kVersion).toInt(); }

} // namespace

QJsonObject JsonFile::parse(const QByteArray& bytes, const QString& where) const
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        fail(ErrorCode::BadFile, "{}",
            Texts::tr("Expected a JSON object, found something else (%1): %2.").arg(error.errorString(), where).toStdString());
    QJsonObject object = document.object();
    const int newest = static_cast<int>(m_steps.size()) + 1, version = object.value(kVersion).toInt();
    if (version < 1 || version > newest)
        fail(ErrorCode::Unsupported, "{}",
            Texts::tr("Expected version 1 to %1, found version %2: %3.").arg(newest).arg(version).arg(where).toStdString());
    for (int step = version - 1; step < m_steps.size(); ++step)
        object = m_steps[step](object);
    object.remove(kVersion);
    return object;
}

QByteArray JsonFile::toBytes(QJsonObject object) const
{
    object.insert(kVersion, static_cast<int>(m_steps.size()) + 1);
    return QJsonDocument(object).toJson();
}

QJsonObject JsonFile::read()
{
    QFile file(m_file);
    if (!file.exists())
        return {};
    try {
        if (!file.open(QIODevice::ReadOnly))
            fail(ErrorCode::Disk, "{}", file.errorString().toStdString());
        const QByteArray bytes = file.readAll();
        QJsonObject object = parse(bytes, m_file);
        if (const int version = versionOf(bytes); version <= m_steps.size())
            QFile::copy(m_file, m_file + QStringLiteral(".version-%1").arg(version)); // never over a copy that is there already
        return object;
    } catch (const Error& error) {
        file.close();
        if (error.code() == ErrorCode::BadFile) {
            const QString aside =
                m_file + QStringLiteral(".damaged-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
            m_leaveAlone = !QFile::rename(m_file, aside);
            m_message = Texts::tr("%1 could not be read and were moved to %2; the defaults are used.").arg(m_what, aside);
        } else {
            m_leaveAlone = true;
            m_message = Texts::tr("%1 could not be read and are left as they are; changes last only until you quit. %2")
                            .arg(m_what, QString::fromStdString(error.what()));
        }
        return {};
    }
}

bool JsonFile::write(QJsonObject object)
{
    if (m_leaveAlone)
        return false;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray bytes = toBytes(std::move(object));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        m_message.clear();
        return true;
    }
    m_message = Texts::tr("%1 could not be saved: %2 (%3).").arg(m_what, file.errorString(), m_file);
    return false;
}

} // namespace dice
