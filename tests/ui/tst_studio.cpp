// The window as a person uses it: typing, clicking, keys. Nothing here reaches into a view-model to change it.
#include "engine/fake_engine.h"
#include "shell/studiowindow.h"
#include "support/visibleitems.h"

#include <QAccessible>
#include <QDir>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;

namespace {

QStringList warnings;

void keepWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings.append(message);
}

struct Studio
{
    explicit Studio(EngineFactory factory, bool dark = true) : services(std::move(factory), places()), studio(themed(services, dark)) {}
    explicit Studio(std::chrono::milliseconds perStep = 0ms, bool dark = true)
        : Studio(
              [perStep] {
                  return makeFakeEngine({perStep, "volcano", ErrorCode::OutOfMemory});
              },
              dark)
    {
    }
    QQuickWindow* window() const { return studio.window(); }
    QQuickItem* item(const char* name) const
    {
        auto* const found = window()->findChild<QQuickItem*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no item is called %s", name);
        return found;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(window(), key, modifiers); }
    void type(const char* text) const
    {
        for (const char* c = text; *c != 0; ++c)
            QTest::keyClick(window(), *c);
    }
    void replacePrompt(const char* text) const
    {
        key(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    void click(QQuickItem* item) const
    {
        QTest::mouseClick(window(), Qt::LeftButton, Qt::NoModifier, item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
    }
    int pictures() const { return item("strip")->property("count").toInt(); }
    bool shot(const char* name) const
    {
        QDir().mkpath(QStringLiteral(DICE_SCREENSHOTS));
        return window()->grabWindow().save(QStringLiteral(DICE_SCREENSHOTS "/%1.png").arg(QString::fromLatin1(name)));
    }

    ServiceFolders places() const
    {
        ServiceFolders where = ServiceFolders::below(folder.path());
        where.resources = DICE_RESOURCES;
        return where;
    }
    static Services& themed(Services& services, bool dark)
    {
        SettingsValues values;
        values.theme = dark ? ThemeChoice::Dark : ThemeChoice::Light;
        services.settings.change(values);
        return services;
    }

    QTemporaryDir folder;
    Services services;
    StudioWindow studio;
};

} // namespace

class StudioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_before = qInstallMessageHandler(keepWarnings); }
    void cleanup()
    {
        qInstallMessageHandler(m_before);
        const QStringList found = std::exchange(warnings, {});
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void startsWithAPromptInTheEditor();
    void typesAPromptAndGenerates();
    void generatesByClick();
    void letsPicturesWait();
    void escapeCancels();
    void saysWhatWentWrong();
    void walksByTab();
    void arrowsChooseTheGuidance();
    void diceCannotBeTakenYet();
    void reusesSettings();
    void switchesTheTheme();
    void fitsTheSmallestWindow();
    void everyControlHasAName();
    void takesTheStepsAsTheyAreTyped();
    void zooms();
    void theRealEngineMakesAPicture();

private:
    QtMessageHandler m_before = nullptr;
};

void StudioTest::startsWithAPromptInTheEditor()
{
    Studio studio;
    QVERIFY(studio.window() != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    QVERIFY(!studio.item("prompt")->property("text").toString().isEmpty());
    QTRY_VERIFY(!studio.studio.create().model()->detail().isEmpty());
    QVERIFY(studio.shot("create-empty"));
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
}

void StudioTest::typesAPromptAndGenerates()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.replacePrompt("a small boat");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
    QTRY_VERIFY(studio.item("picture")->isVisible());
    QCOMPARE(studio.item("picture")->property("status").toInt(), 1); // Image.Ready
    QCOMPARE(studio.studio.create().canvas()->pictures()->at(0).made.request.text.prompt, std::string("a small boat"));
    QCOMPARE(studio.item("prompt")->property("text").toString(), QStringLiteral("a small boat")); // no line was added
    QVERIFY(QFile::exists(studio.studio.create().canvas()->pictures()->at(0).made.file));
    QTRY_VERIFY(!studio.studio.create().job()->running());
    // What is on the screen is the picture: its middle has the picture's colour
    QQuickItem* const picture = studio.item("picture");
    const QImage made = QImage(studio.studio.create().canvas()->pictures()->at(0).made.file);
    const QPoint middle = picture->mapToScene({picture->width() / 2, picture->height() / 2}).toPoint();
    const QImage screen = studio.window()->grabWindow();
    const QColor shown = screen.pixelColor(middle * screen.devicePixelRatio()),
                 wanted = made.pixelColor(made.width() / 2, made.height() / 2);
    QVERIFY2(std::abs(shown.red() - wanted.red()) + std::abs(shown.green() - wanted.green()) + std::abs(shown.blue() - wanted.blue()) < 12,
        qPrintable(QStringLiteral("%1 is shown, %2 was made").arg(shown.name(), wanted.name())));
    QVERIFY(studio.shot("create-picture"));
}

void StudioTest::generatesByClick()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.click(studio.item("generate"));
    QTRY_COMPARE(studio.pictures(), 1);
}

void StudioTest::letsPicturesWait()
{
    Studio studio(20ms);
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    for (int i = 0; i < 3; ++i)
        studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(studio.item("preview")->isVisible());
    QVERIFY2(studio.item("progressText")->property("text").toString().startsWith(QStringLiteral("Step ")),
        qPrintable(studio.item("progressText")->property("text").toString()));
    QTest::qWait(250); // until the progress line has moved
    QVERIFY(studio.shot("create-running"));
    QTRY_COMPARE_WITH_TIMEOUT(studio.pictures(), 3, 120000);
}

void StudioTest::escapeCancels()
{
    Studio studio(20ms);
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    QTRY_VERIFY(!studio.studio.create().model()->detail().isEmpty());
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(studio.studio.create().job()->running());
    studio.key(Qt::Key_Escape);
    QTRY_VERIFY(!studio.studio.create().job()->running());
    QCOMPARE(studio.pictures(), 0);
    QVERIFY(!studio.item("problem")->isVisible());
}

void StudioTest::saysWhatWentWrong()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.replacePrompt("a volcano");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(studio.item("problem")->isVisible());
    QCOMPARE(studio.item("problem")->property("problem").toString(), QString::fromLatin1(sentenceOf(ErrorCode::OutOfMemory).english));
    QVERIFY(!studio.item("problemDetails")->isVisible());
    studio.click(studio.item("problemDetailsButton"));
    QVERIFY(studio.item("problemDetails")->isVisible());
    QCOMPARE(
        studio.item("problemDetails")->property("text").toString(), QStringLiteral("The fake engine was told to fail at \"volcano\"."));
    QVERIFY(studio.shot("create-problem"));
    studio.replacePrompt("a hill");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
    QVERIFY(!studio.item("problem")->isVisible());
}

void StudioTest::walksByTab()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    const auto holdsFocus = [&](const char* name) {
        for (const QQuickItem* at = studio.window()->activeFocusItem(); at != nullptr; at = at->parentItem())
            if (at == studio.item(name))
                return true;
        return false;
    };
    QVERIFY(holdsFocus("prompt"));
    const std::vector<const char*> stops = {"negativeHead", "negative", "model", "guidance", "distillFromCreate", "scale", "dial", "ratios",
        "width", "height", "steps", "seed", "rollSeed", "keepSeed", "count", "presets", "more", "generate"};
    for (const char* next : stops) {
        studio.key(Qt::Key_Tab);
        QVERIFY2(holdsFocus(next), qPrintable(QStringLiteral("%1 was to have the focus").arg(QString::fromLatin1(next))));
    }
    studio.key(Qt::Key_Space);
    QTRY_COMPARE(studio.pictures(), 1);
    for (std::size_t i = 0; i < stops.size(); ++i)
        studio.key(Qt::Key_Backtab);
    QVERIFY(holdsFocus("prompt"));
}

void StudioTest::arrowsChooseTheGuidance()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.item("guidance")->forceActiveFocus(Qt::TabFocusReason);
    studio.key(Qt::Key_Right);
    QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("none"));
    QCOMPARE(studio.item("generate")->property("cost").toString(), QStringLiteral("20 passes"));
    QVERIFY(!studio.item("scale")->isEnabled());
    studio.key(Qt::Key_Right); // there is nothing more on that side
    QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("none"));
    studio.key(Qt::Key_Left);
    QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("cfg"));
}

void StudioTest::diceCannotBeTakenYet()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    QQuickItem* const guidance = studio.item("guidance");
    const auto clickAt = [&](double share) {
        QTest::mouseClick(studio.window(), Qt::LeftButton, Qt::NoModifier,
            guidance->mapToScene({guidance->width() * share, guidance->height() / 2}).toPoint());
    };
    clickAt(0.15);
    QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("cfg"));
    clickAt(0.85);
    QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("none"));
    studio.key(Qt::Key_Left);
    studio.key(Qt::Key_Left);
    QCOMPARE(
        studio.studio.create().dial()->mode(), studio.item("guidance")->hasActiveFocus() ? QStringLiteral("cfg") : QStringLiteral("none"));
}

void StudioTest::reusesSettings()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.replacePrompt("first");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
    studio.replacePrompt("second");
    studio.click(studio.item("useSettings"));
    QCOMPARE(studio.item("prompt")->property("text").toString(), QStringLiteral("first"));
    QCOMPARE(studio.item("keepSeed")->property("checked").toBool(), true);
}

void StudioTest::switchesTheTheme()
{
    Studio studio(0ms, /*dark=*/false);
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
    QVERIFY(studio.window()->color().lightnessF() > 0.9);
    QVERIFY(studio.shot("create-light"));
    Studio::themed(studio.services, true);
    QVERIFY(studio.window()->color().lightnessF() < 0.2);
}

void StudioTest::fitsTheSmallestWindow()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.window()->resize(studio.window()->minimumSize());
    studio.replacePrompt("a volcano");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(studio.item("problem")->isVisible());
    const QQuickItem* const generate = studio.item("generate");
    QVERIFY(generate->mapToScene({0, generate->height()}).y() <= studio.window()->height());
    QVERIFY(studio.shot("create-small"));
}

void StudioTest::everyControlHasAName()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    int seen = 0;
    for (QQuickItem* item : visibleItems(studio.window()->contentItem())) {
        if (!item->activeFocusOnTab())
            continue;
        QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(item);
        QVERIFY2(interface != nullptr, item->metaObject()->className());
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), item->metaObject()->className());
        QVERIFY2(interface->role() != QAccessible::NoRole && interface->role() != QAccessible::Client, item->metaObject()->className());
        ++seen;
    }
    QVERIFY(seen >= 9);
}

void StudioTest::takesTheStepsAsTheyAreTyped()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.item("steps")->forceActiveFocus(Qt::TabFocusReason);
    studio.key(Qt::Key_A, Qt::ControlModifier);
    studio.type("1234"); // too many: the last digit is not taken
    QCOMPARE(studio.studio.create().sampling()->steps(), 123);
    studio.key(Qt::Key_A, Qt::ControlModifier);
    studio.type("7");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
    QCOMPARE(studio.studio.create().canvas()->pictures()->at(0).made.request.sampling.steps, 7);
    studio.key(Qt::Key_Up);
    QCOMPARE(studio.studio.create().sampling()->steps(), 8);
    QCOMPARE(studio.item("generate")->property("cost").toString().section(u' ', 0, 1), QStringLiteral("16 passes"));
}

void StudioTest::zooms()
{
    Studio studio;
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(studio.pictures(), 1);
    QQuickItem* const area = studio.item("zoomArea");
    QQuickItem* const picture = studio.item("picture");
    const double whole = picture->width();
    QVERIFY(whole > 0 && whole <= area->width());
    // The wheel enlarges around the pointer: what is under it stays there
    const QPointF pointer(area->width() * 0.6, area->height() * 0.4);
    const QPointF before = area->mapToItem(picture, pointer) / whole;
    QWheelEvent wheel(
        area->mapToScene(pointer), area->mapToGlobal(pointer), {}, {0, 480}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(studio.window(), &wheel);
    QVERIFY(picture->width() > 1.5 * whole);
    const QPointF after = area->mapToItem(picture, pointer) / picture->width();
    QVERIFY2((after - before).manhattanLength() < 0.01,
        qPrintable(QStringLiteral("moved by %1, %2").arg(after.x() - before.x()).arg(after.y() - before.y())));
    QVERIFY(studio.shot("create-zoomed"));
    studio.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(picture->width(), whole);
    studio.key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(picture->width() > 1.2 * whole);
    studio.key(Qt::Key_Minus, Qt::ControlModifier);
    studio.key(Qt::Key_Minus, Qt::ControlModifier); // no smaller than whole
    QCOMPARE(picture->width(), whole);
}

void StudioTest::theRealEngineMakesAPicture()
{
    Studio studio(EngineFactory([] {
        EngineOptions options;
        options.resources = DICE_RESOURCES;
        return makeEngine(std::move(options));
    }));
    QVERIFY(QTest::qWaitForWindowActive(studio.window()));
    QTRY_VERIFY(!studio.studio.create().model()->detail().isEmpty());
    studio.item("seed")->forceActiveFocus(Qt::TabFocusReason);
    studio.key(Qt::Key_A, Qt::ControlModifier);
    studio.type("5");
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(studio.pictures(), 1, 120000);
    QCOMPARE(studio.studio.create().canvas()->pictures()->at(0).made.request.sampling.seed, std::int64_t(5));
    QTRY_VERIFY(!studio.studio.create().job()->running());
    QVERIFY2(studio.studio.create().job()->problem().isEmpty(), qPrintable(studio.studio.create().job()->problem()));
    // The prompt in the editor asks for a blue background
    const QImage picture(studio.studio.create().canvas()->pictures()->at(0).made.file);
    QCOMPARE(picture.size(), QSize(96, 96));
    const QColor corner = picture.pixelColor(2, 2);
    QVERIFY2(corner.blue() > corner.red() + 40, qPrintable(corner.name()));
    QVERIFY(studio.shot("create-real"));
}

QTEST_MAIN(StudioTest)
#include "tst_studio.moc"
