// dice-studio: the window. Services are made here, once, and handed down.
#include "engine/fake_engine.h"
#include "engine/version.h"
#include "shell/studiowindow.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QStandardPaths>

namespace {

using namespace std::chrono_literals;

constexpr int kSettleMs = 600; // until fonts, pictures and motion are at rest

struct Options
{
    bool fakeEngine = false, light = false, generate = false;
    QString screenshot, pictures;
};

Options parse(const QGuiApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Makes pictures from texts."));
    const QCommandLineOption fake(QStringLiteral("fake-engine"), QStringLiteral("Invented pictures: no model is loaded."));
    const QCommandLineOption light(QStringLiteral("light"), QStringLiteral("The light theme."));
    const QCommandLineOption generate(QStringLiteral("generate"), QStringLiteral("Makes a picture at once."));
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Saves pictures in FOLDER."), QStringLiteral("FOLDER"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Saves the window as FILE once nothing runs, and quits."), QStringLiteral("FILE"));
    parser.addOptions({fake, light, generate, pictures, screenshot});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    QString folder = parser.value(pictures);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + QStringLiteral("/Dice Studio");
    return {parser.isSet(fake), parser.isSet(light), parser.isSet(generate), parser.value(screenshot), folder};
}

dice::EngineFactory engineFactory(bool fake)
{
    if (fake)
        return [] { return dice::makeFakeEngine({40ms, {}, {}}); };
    return [program = QCoreApplication::applicationFilePath().toStdString()] {
        dice::EngineOptions options;
        options.resources = dice::findResources(program);
        return dice::makeEngine(std::move(options));
    };
}

// Waits until nothing runs, then saves what the window shows.
void takeScreenshot(dice::StudioWindow& studio, const QString& file)
{
    auto* const timer = new QTimer(studio.window());
    timer->callOnTimeout([&studio, file] {
        if (studio.create().running() || studio.create().modelDetail().isEmpty())
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
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("dice-studio"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Dice Studio"));
    QGuiApplication::setApplicationVersion(QString::fromStdString(dice::version()));
    QGuiApplication::setDesktopFileName(QStringLiteral("dice-studio"));
    const Options options = parse(app);

    dice::InferenceService inference(engineFactory(options.fakeEngine), QDir(options.pictures).filesystemAbsolutePath());
    dice::StudioWindow studio(inference, !options.light);
    if (studio.window() == nullptr)
        return 1;
    if (options.generate)
        studio.create().generate();
    if (!options.screenshot.isEmpty())
        takeScreenshot(studio, options.screenshot);
    return QGuiApplication::exec();
}
