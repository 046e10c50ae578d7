// dice-studio: the window. Services are made here, once, and handed down.
#include "base/version.h"
#include "engine/fake_engine.h"
#include "instance/singleinstance.h"
#include "log/log.h"
#include "shell/studiowindow.h"

#include <spdlog/spdlog.h>

#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickWindow>

namespace {

using namespace std::chrono_literals;

constexpr int kSettleMs = 600; // until fonts, pictures and motion are at rest

struct Options
{
    bool fakeEngine = false, light = false, generate = false;
    QString screenshot, pictures, data;
    QStringList files;
};

Options parse(const QGuiApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Makes pictures from texts."));
    const QCommandLineOption fake(QStringLiteral("fake-engine"), QStringLiteral("Invented pictures: no model is loaded."));
    const QCommandLineOption light(QStringLiteral("light"), QStringLiteral("The light theme."));
    const QCommandLineOption generate(QStringLiteral("generate"), QStringLiteral("Makes a picture at once."));
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Saves pictures in FOLDER."), QStringLiteral("FOLDER"));
    const QCommandLineOption data(QStringLiteral("data"),
        QStringLiteral("Keeps settings, gallery and queue in FOLDER instead of the user's folders."), QStringLiteral("FOLDER"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"), QStringLiteral("Saves the window as FILE once nothing runs, and quits."), QStringLiteral("FILE"));
    parser.addOptions({fake, light, generate, pictures, data, screenshot});
    parser.addPositionalArgument(
        QStringLiteral("FILE"), QStringLiteral("Pictures to open, model folders to add."), QStringLiteral("[FILE...]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    QStringList files;
    for (const QString& file : parser.positionalArguments())
        files.append(QFileInfo(file).absoluteFilePath());
    return {parser.isSet(fake), parser.isSet(light), parser.isSet(generate), parser.value(screenshot), parser.value(pictures),
        parser.value(data), files};
}

std::filesystem::path resources()
{
    try {
        return dice::findResources(QCoreApplication::applicationFilePath().toStdString());
    } catch (const std::exception& error) {
        spdlog::error("{}", error.what());
        return {};
    }
}

// A bundle brings the window's font; where the system has it, the system's is used.
void addFonts(const std::filesystem::path& resources)
{
    if (resources.empty() || QFontDatabase::families().contains(QStringLiteral("Inter")))
        return;
    const QDir fonts(QString::fromStdString((resources / "fonts").string()));
    for (const QString& name : fonts.entryList({QStringLiteral("Inter-*.otf")}, QDir::Files))
        QFontDatabase::addApplicationFont(fonts.filePath(name));
}

dice::EngineFactory engineFactory(bool fake, int memoryLimitMib)
{
    if (fake)
        return [] { return dice::makeFakeEngine({40ms, {}, {}}); };
    return [memoryLimitMib, program = QCoreApplication::applicationFilePath().toStdString()] {
        dice::EngineOptions options;
        options.resources = dice::findResources(program);
        options.modelCacheBytes = static_cast<std::uint64_t>(memoryLimitMib) << 20;
        return dice::makeEngine(std::move(options));
    };
}

dice::ServiceFolders places(const Options& options)
{
    dice::ServiceFolders where = dice::ServiceFolders::of(dice::userFolders());
    if (!options.pictures.isEmpty())
        where.pictures = QDir(options.pictures).absolutePath();
    where.resources = resources();
    return where;
}

// What follows --data, before there is an application that could parse it.
QString dataFolder(int argc, char** argv)
{
    const QLatin1String option("--data");
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == option && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith(option + QLatin1Char('=')))
            return argument.mid(option.size() + 1);
    }
    return {};
}

// Qt reads its scale when the application is made, so the settings are looked at before.
void applyScale()
{
    const dice::Settings settings(dice::ServiceFolders::of(dice::userFolders()).config + QStringLiteral("/settings.json"));
    if (settings.values().scalePercent != 100 && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(settings.values().scalePercent / 100.0));
}

// Waits until nothing runs, then saves what the window shows.
void takeScreenshot(dice::StudioWindow& studio, const QString& file)
{
    auto* const timer = new QTimer(studio.window());
    timer->callOnTimeout([&studio, file] {
        if (studio.create().job()->running() || studio.create().model()->detail().isEmpty())
            return;
        const bool saved = studio.window()->grabWindow().save(file);
        QCoreApplication::exit(saved ? 0 : 1);
    });
    timer->start(kSettleMs);
}

} // namespace

int main(int argc, char** argv)
{
    // Qt asks FreeType to thicken OpenType fonts like Inter, which makes light text on dark look bold
    if (qEnvironmentVariableIsEmpty("FREETYPE_PROPERTIES"))
        qputenv("FREETYPE_PROPERTIES", "cff:no-stem-darkening=1");
    QGuiApplication::setApplicationName(QStringLiteral("dice-studio"));
    if (const QString data = dataFolder(argc, argv); !data.isEmpty()) {
        dice::useFolders(dice::UserFolders::below(QDir(data).filesystemAbsolutePath()));
        if (qEnvironmentVariableIsEmpty("QML_DISK_CACHE_PATH")) // Qt's compiled QML too
            qputenv("QML_DISK_CACHE_PATH", QByteArray::fromStdString((dice::userFolders().cache / "qmlcache").string()));
    }
    applyScale();
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Dice Studio"));
    QGuiApplication::setApplicationVersion(QString::fromStdString(dice::version()));
    QGuiApplication::setDesktopFileName(QStringLiteral("dice-studio"));
    const Options options = parse(app);

    dice::SingleInstance instance(QStringLiteral("dice-studio"));
    const bool shares =
        options.data.isEmpty() && options.screenshot.isEmpty(); // a folder of its own, or a picture of the window, stands alone
    if (shares && instance.handOver(options.files))
        return 0;
    const dice::ServiceFolders where = places(options);
    dice::startLog(where.data);
    addFonts(where.resources);
    const int memoryLimitMib = dice::Settings(where.config + QStringLiteral("/settings.json")).values().memoryLimitMib;
    int code = 1;
    {
        dice::Services services(engineFactory(options.fakeEngine, memoryLimitMib), where);
        if (options.light) {
            dice::SettingsValues values = services.settings.values();
            values.theme = dice::ThemeChoice::Light;
            services.settings.change(values);
        }
        dice::StudioWindow studio(services);
        if (studio.window() != nullptr) {
            QObject::connect(&instance, &dice::SingleInstance::handedOver, &studio, &dice::StudioWindow::open);
            if (!options.files.isEmpty())
                studio.open(options.files);
            if (options.generate)
                studio.create().generate();
            if (!options.screenshot.isEmpty())
                takeScreenshot(studio, options.screenshot);
            code = QGuiApplication::exec();
        }
    }
    dice::stopLog();
    return code;
}
