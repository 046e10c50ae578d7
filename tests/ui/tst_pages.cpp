// All pages as a person walks through them: keys and clicks, with the engine that needs no model.
#include "engine/fake_engine.h"
#include "shell/studiowindow.h"
#include "support/guiwatchdog.h"
#include "support/visibleitems.h"

#include <QAccessible>
#include <QDir>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

#include <algorithm>

using namespace dice;
using namespace std::chrono_literals;

namespace {

QStringList warnings;

// A picture that goes to the trash while it is read, and Qt 6.4's own remark when a window with a running animation is closed.
bool isExpected(const QString& message)
{
    return (message.contains(QStringLiteral("QML Image: Cannot open")) && message.contains(QStringLiteral("GalleryDetailsPane"))) ||
           message.contains(QStringLiteral("QUnifiedTimer::stopAnimationDriver"));
}

void keepWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtInfoMsg)
        std::puts(qPrintable(message));
    else if (type != QtDebugMsg && !isExpected(message))
        warnings.append(message);
}

struct Studio
{
    Studio() : services([] { return makeFakeEngine({2ms, "volcano", ErrorCode::OutOfMemory}); }, places()), studio(services) {}
    ServiceFolders places() const
    {
        qputenv("XDG_DATA_HOME", (folder.path() + QStringLiteral("/xdg")).toUtf8()); // where the trash is
        QDir(folder.path()).mkpath(QStringLiteral("xdg"));
        ServiceFolders where = ServiceFolders::below(folder.path());
        where.resources = DICE_RESOURCES;
        return where;
    }
    QQuickWindow* window() const { return studio.window(); }
    QQuickItem* find(const char* name) { return window()->findChild<QQuickItem*>(QString::fromLatin1(name)); }
    QQuickItem* item(const char* name)
    {
        QQuickItem* const found = find(name);
        if (found == nullptr)
            qFatal("no item is called %s", name);
        return found;
    }
    // Of those that a Repeater made, which have no QObject parent
    QQuickItem* seen(const char* name)
    {
        const QList<QQuickItem*> items = visibleItems(window()->contentItem());
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const QQuickItem* item) { return item->objectName() == QLatin1String(name); });
        return found == items.end() ? nullptr : *found;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window(), key, modifiers); }
    // As its shortcut does.
    void open(int page) { key(static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier); }
    void type(const char* text)
    {
        for (const char* c = text; *c != 0; ++c)
            QTest::keyClick(window(), *c);
    }
    QPoint at(QQuickItem* item, double x = 0.5, double y = 0.5)
    {
        return item->mapToScene({item->width() * x, item->height() * y}).toPoint();
    }
    void click(const char* name) { QTest::mouseClick(window(), Qt::LeftButton, Qt::NoModifier, at(item(name))); }
    void make(int pictures)
    {
        const int before = studio.create().canvas()->pictures()->rowCount();
        for (int i = 0; i < pictures; ++i)
            key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(studio.create().canvas()->pictures()->rowCount(), before + pictures, 120000);
        QTRY_VERIFY(!studio.create().job()->running());
    }

    QTemporaryDir folder;
    Services services;
    StudioWindow studio;
};

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_before = qInstallMessageHandler(keepWarnings);
        m_studio = std::make_unique<Studio>();
        m_watchdog = std::make_unique<GuiWatchdog>();
        QVERIFY(QTest::qWaitForWindowActive(m_studio->window()));
        QTRY_VERIFY(!m_studio->studio.create().model()->detail().isEmpty());
    }
    void cleanup()
    {
        m_watchdog->report();
        m_watchdog.reset();
        m_studio.reset();
        qInstallMessageHandler(m_before);
        const QStringList found = std::exchange(warnings, {});
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void keysOpenThePages()
    {
        const QList<PageRow>& pages = m_studio->studio.pages();
        QVERIFY(pages.size() >= 7);
        for (int row = static_cast<int>(pages.size()) - 1; row >= 0; --row) {
            m_studio->open(row);
            QCOMPARE(m_studio->studio.navigator().page(), pages[row].name);
            QVERIFY2(m_studio->item(qPrintable(QStringLiteral("rail-") + pages[row].name))->property("checked").toBool(),
                qPrintable(pages[row].name));
        }
        QVERIFY(m_studio->item("createPage")->isVisible());
    }

    void everyControlOfEveryPageHasAName()
    {
        m_studio->make(2);
        m_studio->studio.create().compare(false);
        QTRY_VERIFY(!m_studio->studio.compare().job()->running());
        m_studio->studio.create().edit();
        for (int row = 0; row < m_studio->studio.pages().size(); ++row) {
            m_studio->open(row);
            int seen = 0;
            for (QQuickItem* item : visibleItems(m_studio->window()->contentItem())) {
                if (!item->activeFocusOnTab())
                    continue;
                QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(item);
                const QByteArray what = item->metaObject()->className() + QByteArray(" ") + item->objectName().toUtf8();
                QVERIFY2(interface != nullptr, what.constData());
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), what.constData());
                QVERIFY2(interface->role() != QAccessible::NoRole && interface->role() != QAccessible::Client, what.constData());
                ++seen;
            }
            QVERIFY(seen >= 6);
        }
    }

    void whatHasAValueSaysIt()
    {
        m_studio->make(2);
        m_studio->studio.create().compare(false);
        QTRY_VERIFY(!m_studio->studio.compare().job()->running());
        m_studio->studio.create().edit();
        int seen = 0;
        for (int row = 0; row < m_studio->studio.pages().size(); ++row) {
            m_studio->open(row);
            for (QQuickItem* item : visibleItems(m_studio->window()->contentItem())) {
                QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(item);
                if (interface == nullptr || (interface->role() != QAccessible::Slider && interface->role() != QAccessible::SpinBox))
                    continue;
                QAccessibleValueInterface* const value = interface->valueInterface();
                const QByteArray what = item->metaObject()->className() + QByteArray(" ") + item->objectName().toUtf8();
                QVERIFY2(value != nullptr, what.constData());
                QVERIFY2(value->minimumValue().toDouble() < value->maximumValue().toDouble(), what.constData());
                QVERIFY2(value->currentValue().toDouble() >= value->minimumValue().toDouble() &&
                             value->currentValue().toDouble() <= value->maximumValue().toDouble(),
                    what.constData());
                ++seen;
            }
        }
        QVERIFY(seen >= 12);
    }

    void weightsUndoAndHistoryByKeyboard()
    {
        CreateViewModel& create = m_studio->studio.create();
        m_studio->key(Qt::Key_A, Qt::ControlModifier);
        m_studio->type("a red fox");
        m_studio->key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(create.editor()->prompt(), QStringLiteral("a red (fox:1.1)"));
        m_studio->key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(create.editor()->prompt(), QStringLiteral("a red fox"));
        create.sampling()->setSteps(7);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(create.sampling()->steps(), 20);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(create.sampling()->steps(), 7);
        QTRY_VERIFY(!create.editor()->promptTokens().isEmpty());
        m_studio->make(1);
        m_studio->key(Qt::Key_A, Qt::ControlModifier);
        m_studio->type("something else");
        m_studio->click("historyButton");
        QTRY_VERIFY(m_studio->item("historySearch")->hasActiveFocus());
        m_studio->type("fox");
        m_studio->key(Qt::Key_Return);
        QCOMPARE(create.editor()->prompt(), QStringLiteral("a red fox"));
    }

    void keepsAStyle()
    {
        CreateViewModel& create = m_studio->studio.create();
        create.editor()->setPrompt(QStringLiteral("oil on canvas"));
        m_studio->click("stylesButton");
        QTRY_VERIFY(m_studio->item("styleName")->hasActiveFocus());
        m_studio->type("Oil");
        m_studio->key(Qt::Key_Return);
        QCOMPARE(create.shelf()->styles(), QStringList{QStringLiteral("Oil")});
        create.shelf()->setStyle(QStringLiteral("Oil"));
        create.editor()->setPrompt(QStringLiteral("a fox"));
        QCOMPARE(m_studio->studio.shared().requests.next().text.prompt, std::string("a fox, oil on canvas"));
    }

    void theStateSurvives()
    {
        m_studio->key(Qt::Key_A, Qt::ControlModifier);
        m_studio->type("a lighthouse");
        m_studio->studio.create().sampling()->setSteps(9);
        m_studio->services.session.save();
        Session again(m_studio->folder.path() + QStringLiteral("/data/session.json"));
        RequestDraft state;
        state.takeJson(again.part(QStringLiteral("create")));
        QCOMPARE(state.request.text.prompt, std::string("a lighthouse"));
        QCOMPARE(state.request.sampling.steps, 9);
    }

    void comparesAndFlips()
    {
        m_studio->key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_studio->studio.navigator().page(), QStringLiteral("compare"));
        CompareViewModel& compare = m_studio->studio.compare();
        QTRY_VERIFY(compare.ready());
        QTRY_VERIFY(m_studio->find("splitHandle") != nullptr && m_studio->item("splitHandle")->isVisible());
        QQuickItem* const handle = m_studio->item("splitHandle");
        const double before = handle->x();
        QTest::mousePress(m_studio->window(), Qt::LeftButton, Qt::NoModifier, m_studio->at(handle));
        QTest::mouseMove(m_studio->window(), m_studio->at(handle) + QPoint(60, 0));
        QTest::mouseRelease(m_studio->window(), Qt::LeftButton, Qt::NoModifier, m_studio->at(handle));
        QVERIFY2(handle->x() > before + 30, qPrintable(QString::number(handle->x() - before)));
        const double dragged = handle->x();
        m_studio->key(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(handle->x() < dragged);
        compare.setView(CompareViewModel::View::Flip);
        QTRY_VERIFY(m_studio->find("flippedPicture") != nullptr);
        QQuickItem* const flipped = m_studio->item("flippedPicture");
        QCOMPARE(flipped->opacity(), 0.0);
        QTest::keyPress(m_studio->window(), Qt::Key_Space);
        QCOMPARE(flipped->opacity(), 1.0);
        QTest::keyRelease(m_studio->window(), Qt::Key_Space);
        QCOMPARE(flipped->opacity(), 0.0);
        compare.setView(CompareViewModel::View::Difference);
        QTRY_VERIFY(m_studio->find("differencePicture") != nullptr);
        compare.setView(CompareViewModel::View::Side);
        QTest::qWait(50);
    }

    void findsStarsAndTrashesByKeyboard()
    {
        m_studio->make(3);
        m_studio->key(Qt::Key_4, Qt::ControlModifier);
        GalleryViewModel& gallery = m_studio->studio.gallery();
        QTRY_COMPARE(gallery.found(), 3);
        m_studio->key(Qt::Key_Right);
        QCOMPARE(gallery.current(), 0);
        m_studio->key(Qt::Key_Right);
        QCOMPARE(gallery.current(), 1);
        m_studio->key(Qt::Key_S);
        QTRY_VERIFY(gallery.details().starred);
        m_studio->key(Qt::Key_Delete);
        QTRY_COMPARE(gallery.found(), 2);
        QTRY_VERIFY(m_studio->item("notice")->isVisible());
        m_studio->studio.navigator().act(); // Undo
        QTRY_COMPARE(gallery.found(), 3);
        m_studio->key(Qt::Key_F, Qt::ControlModifier);
        m_studio->type("dragon");
        QTRY_COMPARE(gallery.found(), 0);
        m_studio->key(Qt::Key_Escape);
        QTRY_COMPARE(gallery.found(), 3);
        m_studio->item("galleryGrid")->forceActiveFocus();
        m_studio->studio.create().editor()->setPrompt(QStringLiteral("changed"));
        m_studio->key(Qt::Key_Home);
        m_studio->key(Qt::Key_Return); // load all
        QCOMPARE(m_studio->studio.navigator().page(), QStringLiteral("create"));
        QCOMPARE(m_studio->studio.create().editor()->prompt(), QStringLiteral("an apple on a blue background"));
    }

    void paintsAndRepaints()
    {
        m_studio->make(1);
        m_studio->click("edit");
        QCOMPARE(m_studio->studio.navigator().page(), QStringLiteral("edit"));
        EditViewModel& edit = m_studio->studio.edit();
        QVERIFY(edit.opened());
        QQuickItem* const mask = m_studio->item("mask");
        QTRY_VERIFY(mask->width() > 0);
        QTest::mousePress(m_studio->window(), Qt::LeftButton, Qt::NoModifier, m_studio->at(mask, 0.3, 0.5));
        QTest::mouseMove(m_studio->window(), m_studio->at(mask, 0.5, 0.5));
        QTest::mouseMove(m_studio->window(), m_studio->at(mask, 0.6, 0.5));
        QTest::mouseRelease(m_studio->window(), Qt::LeftButton, Qt::NoModifier, m_studio->at(mask, 0.6, 0.5));
        QVERIFY(edit.masked());
        const QSize size = edit.size();
        QCOMPARE(qGray(edit.mask().image().pixel(size.width() / 2, size.height() / 2)), 255);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!edit.masked());
        m_studio->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(edit.masked());
        m_studio->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(edit.results().size(), 1);
        QTRY_VERIFY(!edit.job()->running());
        QVERIFY(m_studio->item("editResult")->isVisible());
        QVERIFY(QFile::exists(EditViewModel::maskFile(edit.source().toLocalFile())));
        m_studio->click("backToMask");
        QVERIFY(mask->isVisible());
    }

    void usesAModelFromTheModelsPage()
    {
        m_studio->key(Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(m_studio->studio.models().current(), 0);
        QTRY_VERIFY(m_studio->studio.models().usable());
        m_studio->click("useModel");
        QCOMPARE(m_studio->studio.navigator().page(), QStringLiteral("create"));
    }

    void makesACheckpointCfgFreeByKeyboard()
    {
        using Step = DistillViewModel::Step;
        DistillViewModel& distill = m_studio->studio.distill();
        CreateViewModel& create = m_studio->studio.create();
        QVERIFY(!create.model()->diceReason().isEmpty());
        m_studio->key(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(m_studio->studio.models().usable());
        m_studio->item("distillFromModels")->forceActiveFocus(Qt::TabFocusReason);
        m_studio->key(Qt::Key_Space);
        QCOMPARE(m_studio->studio.navigator().page(), QStringLiteral("distill"));
        QCOMPARE(distill.step(), Step::Choose);
        QTRY_COMPARE(distill.model(), 0);
        tabTo("distillKind");
        m_studio->key(Qt::Key_Right);
        QCOMPARE(distill.kind(), 1);
        tabTo("distillCheck");
        m_studio->key(Qt::Key_Space);
        QCOMPARE(distill.step(), Step::Check);
        QTRY_VERIFY(distill.findingTexts().size() >= 4);
        tabTo("distillTrain");
        m_studio->key(Qt::Key_Space);
        QCOMPARE(distill.step(), Step::Train);
        tabTo("distillPause");
        m_studio->key(Qt::Key_Space);
        QTRY_VERIFY(distill.paused());
        m_studio->key(Qt::Key_Space); // the same button goes on
        QVERIFY(distill.training());
        QTRY_COMPARE_WITH_TIMEOUT(distill.step(), Step::Review, 120000);
        QVERIFY(m_studio->item("verdict")->property("text").toString().contains(QStringLiteral("50 %")));
        tabTo("distillAccept");
        m_studio->key(Qt::Key_Space);
        QCOMPARE(distill.step(), Step::Install);
        tabTo("enhancerName");
        m_studio->key(Qt::Key_A, Qt::ControlModifier);
        m_studio->type("Mine");
        m_studio->key(Qt::Key_Return);
        QTRY_VERIFY(distill.done());
        QVERIFY(QFile::exists(m_studio->folder.path() + QStringLiteral("/data/enhancers/Mine.safetensors")));
        QTRY_VERIFY(create.model()->diceReason().isEmpty()); // Create uses it at once
        QCOMPARE(create.dial()->mode(), QStringLiteral("dice"));
        tabTo("distillCreate");
        m_studio->key(Qt::Key_Space);
        QCOMPARE(m_studio->studio.navigator().page(), QStringLiteral("create"));
        m_studio->make(1);
        QVERIFY(create.canvas()->label().startsWith(QStringLiteral("DICE · 20 passes")));
        m_studio->key(Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(m_studio->studio.models().enhancer(), QStringLiteral("Mine.safetensors"));
    }

    void theDialByKeyboard()
    {
        CreateViewModel& create = m_studio->studio.create();
        QQuickItem* const dial = m_studio->item("dial");
        dial->forceActiveFocus(Qt::TabFocusReason);
        QCOMPARE(create.dial()->passes(), 40);
        for (int i = 0; i < 3; ++i)
            m_studio->key(Qt::Key_Left);
        QCOMPARE(create.dial()->passes(), 37);
        QCOMPARE(m_studio->item("otherCost")->property("text").toString(), QStringLiteral("CFG would take 40 passes"));
        m_studio->make(1);
        QVERIFY2(create.canvas()->label().contains(QStringLiteral("37 passes")), qPrintable(create.canvas()->label()));
    }

    void rareFieldsByKeyboard()
    {
        const GenerationRequest& request = m_studio->studio.shared().draft.request();
        m_studio->item("more")->setProperty("open", true);
        QTRY_VERIFY(m_studio->item("noise")->isVisible());
        QVERIFY(!m_studio->item("eta")->isVisible());
        QVERIFY(!m_studio->item("batch")->isVisible());
        QVERIFY(!m_studio->item("originalWidth")->isVisible());
        const auto press = [this](const char* name, Qt::Key key) {
            m_studio->item(name)->forceActiveFocus(Qt::TabFocusReason);
            m_studio->key(key);
        };
        press("noise", Qt::Key_Down);
        QCOMPARE(request.sampling.noise, NoiseKind::Nv);
        press("emphasis", Qt::Key_Down);
        QCOMPARE(request.text.emphasis, EmphasisConvention::Comfy);
        press("intervalEnd", Qt::Key_Left);
        QVERIFY(std::abs(request.guidance.intervalEnd - 0.99) < 1e-9);
        m_studio->studio.shared().draft.edit({}, [](GenerationRequest& edited) { edited.guidance.intervalEnd = 0.02; });
        for (int i = 0; i < 5; ++i)
            press("intervalBegin", Qt::Key_Right);
        QCOMPARE(request.guidance.intervalBegin, request.guidance.intervalEnd); // never behind the end
        press("adaptive", Qt::Key_Space);
        QCOMPARE(request.guidance.adaptiveThreshold, 0.9995);
        QVERIFY(m_studio->item("adaptiveThreshold")->isVisible());
        press("count", Qt::Key_Up);
        QVERIFY(m_studio->item("batch")->isVisible());
        press("batch", Qt::Key_Up);
        QCOMPARE(request.sampling.batch, 2);
        m_studio->studio.create().dial()->setMode(QStringLiteral("none"));
        QVERIFY(!m_studio->item("intervalEnd")->isVisible());
        QVERIFY(!m_studio->item("adaptive")->isVisible());
    }

    void triesTheDialOnTheComparePage()
    {
        m_studio->key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        CompareViewModel& compare = m_studio->studio.compare();
        QTRY_VERIFY(!compare.job()->running());
        QCOMPARE(compare.ways()->count(), 2);
        m_studio->click("tryDial");
        QTRY_VERIFY(!compare.job()->running());
        QCOMPARE(compare.ways()->count(), 6);
        compare.setView(CompareViewModel::View::Side);
        QTest::qWait(30);
    }

    void settingsChangeTheWindow()
    {
        m_studio->key(Qt::Key_7, Qt::ControlModifier);
        QVERIFY(m_studio->window()->color().lightnessF() < 0.2);
        QQuickItem* const choice = m_studio->item("themeChoice");
        QTest::mouseClick(m_studio->window(), Qt::LeftButton, Qt::NoModifier, m_studio->at(choice, 0.5, 0.5));
        QVERIFY(m_studio->window()->color().lightnessF() > 0.9);
        QCOMPARE(m_studio->item("addresses")->property("text").toString(), QStringLiteral("none"));
    }

    void theMainPathFitsTheSmallestWindow()
    {
        m_studio->make(2);
        m_studio->window()->resize(m_studio->window()->minimumSize());
        for (int row = 0; row < m_studio->studio.pages().size(); ++row) {
            m_studio->open(row);
            QTest::qWait(30);
            for (QQuickItem* item : visibleItems(m_studio->window()->contentItem())) {
                if (!item->inherits("QQuickAbstractButton") || item->width() <= 0)
                    continue;
                const QRectF place(item->mapToScene({0, 0}), QSizeF(item->width(), item->height()));
                QVERIFY2(place.right() <= m_studio->window()->width() + 0.5,
                    qPrintable(QStringLiteral("%1 ends at %2").arg(item->property("text").toString()).arg(place.right())));
            }
        }
    }

    void filesFromOutsideAreTaken()
    {
        m_studio->make(1);
        const QString file = m_studio->studio.create().canvas()->file().toLocalFile();
        const QString elsewhere = m_studio->folder.filePath(QStringLiteral("elsewhere.png"));
        QVERIFY(QFile::copy(file, elsewhere));
        m_studio->studio.create().editor()->setPrompt(QStringLiteral("changed"));
        m_studio->studio.open({elsewhere});
        QCOMPARE(m_studio->studio.create().editor()->prompt(), QStringLiteral("changed")); // it asks first
        QTRY_VERIFY(m_studio->item("offerCard")->isVisible());
        QVERIFY(m_studio->item("offerTitle")->property("text").toString().contains(QStringLiteral("elsewhere.png")));
        m_studio->key(Qt::Key_Space); // the first choice has the focus: all
        QCOMPARE(m_studio->studio.create().editor()->prompt(), QStringLiteral("an apple on a blue background"));
        QVERIFY(!m_studio->item("offerCard")->isVisible());
        QTRY_COMPARE(m_studio->studio.gallery().found(), 2);
    }

    void takesAPartOfWhatOtherProgramsWrote()
    {
        CreateViewModel& create = m_studio->studio.create();
        const int steps = create.sampling()->steps();
        create.intake()->takeText(QStringLiteral(
            "a boat\nNegative prompt: fog\nSteps: 31, Sampler: Euler, CFG scale: 6, Seed: 77, Size: 64x64, Hires upscaler: Latent"));
        QTRY_VERIFY(m_studio->item("offerCard")->isVisible());
        QVERIFY2(m_studio->item("offerLeftOut")->property("text").toString().contains(QStringLiteral("Hires upscaler")),
            qPrintable(create.intake()->offerLeftOut()));
        m_studio->click("offerPrompt");
        QCOMPARE(create.editor()->prompt(), QStringLiteral("a boat"));
        QCOMPARE(create.editor()->negative(), QStringLiteral("fog"));
        QCOMPARE(create.sampling()->steps(), steps);
        create.intake()->takeText(QStringLiteral("a boat\nSteps: 31, Sampler: Euler, CFG scale: 6, Seed: 77, Size: 64x64"));
        m_studio->click("offerSeed");
        QCOMPARE(create.sampling()->seedText(), QStringLiteral("77"));
        QCOMPARE(create.sampling()->steps(), steps);
        create.intake()->takeText(QStringLiteral("a boat\nSteps: 31, Sampler: Euler, CFG scale: 6, Seed: 78, Size: 64x64"));
        m_studio->key(Qt::Key_Escape);
        QVERIFY(create.intake()->offer().isEmpty());
        QCOMPARE(create.sampling()->seedText(), QStringLiteral("77"));
        create.intake()->takeText(QStringLiteral("a boat\nSteps: 31, Sampler: Euler, CFG scale: 6, Seed: 78, Size: 64x64"));
        m_studio->click("offerAll");
        QCOMPARE(create.sampling()->steps(), 31);
    }

    void completesWhatIsWritten()
    {
        CreateViewModel& create = m_studio->studio.create();
        m_studio->services.history.add({QStringLiteral("a fox, soft morning light"), QStringLiteral("fog")});
        QQuickItem* const prompt = m_studio->item("prompt");
        QObject* const popup = m_studio->window()->findChild<QObject*>(QStringLiteral("completions"));
        QVERIFY(popup != nullptr);
        create.editor()->setPrompt(QStringLiteral("an owl, "));
        QMetaObject::invokeMethod(prompt, "focusEditor");
        m_studio->type("soft");
        QTRY_VERIFY(popup->property("visible").toBool());
        QCOMPARE(create.editor()->completionNames(), QStringList{QStringLiteral("soft morning light")});
        m_studio->key(Qt::Key_Escape);
        QVERIFY(!popup->property("visible").toBool());
        m_studio->type(" ");
        QTRY_VERIFY(popup->property("visible").toBool());
        m_studio->key(Qt::Key_Tab);
        QCOMPARE(create.editor()->prompt(), QStringLiteral("an owl, soft morning light"));
        QCOMPARE(prompt->property("cursorPosition").toInt(), 26);
        QVERIFY(!popup->property("visible").toBool());
        SettingsValues values = m_studio->services.settings.values();
        values.completion = false;
        m_studio->services.settings.change(values);
        create.editor()->setPrompt(QString());
        m_studio->type("a fo");
        QTest::qWait(250);
        QVERIFY(!popup->property("visible").toBool());
    }

    void theDialAndTheEdgesOfAnEdit()
    {
        m_studio->make(1);
        m_studio->click("edit");
        EditViewModel& edit = m_studio->studio.edit();
        QTRY_VERIFY(m_studio->item("mask")->width() > 0);
        QCOMPARE(edit.dial()->passes(), edit.dial()->most());
        m_studio->item("editDial")->forceActiveFocus(Qt::TabFocusReason);
        m_studio->key(Qt::Key_Left);
        QCOMPARE(edit.dial()->passes(), edit.dial()->most() - 1);
        QVERIFY(m_studio->studio.create().dial()->passes() < m_studio->studio.create().dial()->most()); // it is one dial
        QVERIFY(m_studio->item("editDialText")->property("text").toString().startsWith(QString::number(edit.dial()->passes())));
        const double scale = m_studio->item("mask")->width() / edit.size().width();
        QQuickItem* const handle = m_studio->seen("grow2");
        QVERIFY(handle != nullptr);
        const QPoint from = m_studio->at(handle), to = from + QPoint(qRound(64 * scale), 0);
        QTest::mousePress(m_studio->window(), Qt::LeftButton, Qt::NoModifier, from);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(m_studio->window(), from + (to - from) * i / 8);
        QTest::mouseRelease(m_studio->window(), Qt::LeftButton, Qt::NoModifier, to);
        QTRY_VERIFY(edit.wider());
        QVERIFY2(edit.margins()[2] >= 40 && edit.margins()[2] <= 64 && edit.margins()[2] % EditViewModel::kGrid == 0,
            qPrintable(QString::number(edit.margins()[2])));
        QCOMPARE(m_studio->item("editGenerate")->property("text").toString(), QStringLiteral("Paint the new edges"));
        const QSize whole = edit.wholeSize();
        m_studio->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(edit.results().size(), 1);
        QCOMPARE(edit.resultSize(), whole);
    }

private:
    // Tab until the control has the focus, as a person without a mouse does.
    void tabTo(const char* name)
    {
        for (int i = 0; i < 60; ++i) {
            QQuickItem* const item = m_studio->find(name);
            if (item != nullptr && item->hasActiveFocus())
                return;
            m_studio->key(Qt::Key_Tab);
        }
        QFAIL(name);
    }

    QtMessageHandler m_before = nullptr;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<GuiWatchdog> m_watchdog;
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
