#pragma once
// Runs `dice` as a user types it, and what its tests start from.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace clitest {

struct Outcome
{
    int code = -1;
    QString out, err;
};

inline Outcome dice(const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_DATA_HOME", folder + "/data"); // none of the user's own enhancers
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DICE_PROGRAM), arguments);
    if (!process.waitForFinished(300000))
        process.kill();
    Outcome outcome{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    return outcome;
}

inline const QString kStarter = QStringLiteral(RESOURCES "/starter-model");
inline const QString kPictures = QStringLiteral(FIXTURES "/pictures");

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

// A copy of the starter model whose components are links, so that one file can be replaced.
inline QString linkedModel(const QTemporaryDir& folder, const QString& component = {})
{
    const QString path = folder.filePath("mödel");
    QDir().mkpath(path);
    for (const QString name : {"scheduler", "text_encoder", "tokenizer", "unet", "vae"})
        if (name != component)
            QFile::link(kStarter + "/" + name, path + "/" + name);
    QFile::copy(kStarter + "/model_index.json", path + "/model_index.json");
    if (!component.isEmpty()) {
        QDir().mkpath(path + "/" + component);
        for (const QString& file : QDir(kStarter + "/" + component).entryList(QDir::Files))
            QFile::link(kStarter + "/" + component + "/" + file, path + "/" + component + "/" + file);
    }
    return path;
}

} // namespace clitest
