// The window in other languages: switched while it runs, mirrored, and with room for the longer words.
#include "engine/fake_engine.h"
#include "shell/studiowindow.h"
#include "support/enginesentences.h"
#include "support/visibleitems.h"

#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;

namespace {

struct Studio
{
    explicit Studio(const char* language, const Remarks& remarks = {})
        : services(
              [remarks] {
                  return makeFakeEngine({0ms, {}, {}, false, remarks});
              },
              places()),
          studio(speaking(services, language))
    {
    }
    ServiceFolders places() const
    {
        qputenv("XDG_DATA_HOME", (folder.path() + QStringLiteral("/xdg")).toUtf8());
        ServiceFolders where = ServiceFolders::below(folder.path());
        where.resources = DICE_RESOURCES;
        return where;
    }
    static Services& speaking(Services& services, const char* language)
    {
        SettingsValues values = services.settings.values();
        values.language = QString::fromLatin1(language);
        services.settings.change(values);
        return services;
    }
    void speak(const char* language) { speaking(services, language); }
    QQuickWindow* window() const { return studio.window(); }
    QQuickItem* item(const char* name) const
    {
        auto* const found = window()->findChild<QQuickItem*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no item is called %s", name);
        return found;
    }
    QString text(const char* name) const { return item(name)->property("text").toString(); }
    // Left edge, from the left edge of the window
    double left(const char* name) const { return item(name)->mapToScene({0, 0}).x(); }
    void make()
    {
        const int before = studio.create().canvas()->pictures()->rowCount();
        studio.create().generate();
        QTRY_COMPARE_WITH_TIMEOUT(studio.create().canvas()->pictures()->rowCount(), before + 1, 120000);
        QTRY_VERIFY(!studio.create().job()->running());
    }
    void page(const QString& page)
    {
        studio.navigator().setPage(page);
        QTest::qWait(60);
    }

    QTemporaryDir folder;
    Services services;
    StudioWindow studio;
};

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesWhileItRuns()
    {
        Studio studio("en");
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        studio.make();
        QCOMPARE(studio.text("rail-gallery"), QStringLiteral("Gallery"));
        studio.item("prompt")->setProperty("text", QStringLiteral("ein Fuchs"));
        studio.speak("de");
        QCOMPARE(studio.text("rail-gallery"), QStringLiteral("Galerie"));
        QVERIFY2(studio.text("generate") == QStringLiteral("Generieren"), qPrintable(studio.text("generate")));
        QVERIFY(studio.item("generate")->property("cost").toString().startsWith(QStringLiteral("40 Durchläufe")));
        QCOMPARE(studio.text("prompt"), QStringLiteral("ein Fuchs")); // what was typed stays
        QCOMPARE(studio.text("variationText"), QStringLiteral("0,00"));
        studio.page(QStringLiteral("settings"));
        QQuickItem* const choice = studio.item("language");
        QCOMPARE(choice->property("currentIndex").toInt(), 2);
        QCOMPARE(choice->property("displayText").toString(), QStringLiteral("Deutsch"));
        QCOMPARE(studio.item("device")->property("displayText").toString(), QStringLiteral("Das schnellste"));
        studio.speak("en");
        QCOMPARE(studio.text("rail-gallery"), QStringLiteral("Gallery"));
        QVERIFY(studio.item("generate")->property("cost").toString().startsWith(QStringLiteral("40 passes")));
    }

    void theEngineSpeaksTheLanguage()
    {
        Studio studio("en",
            {say(DICE_SENTENCE("decoded-in-tiles", "The picture was decoded in tiles of {} x {} pixels to fit into memory."), 512, 512),
                say(DICE_SENTENCE("nobody-knows", "A remark that nobody knows {}."), "%1")});
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        QCOMPARE(studio.text("canvasNotes"), QString());
        studio.make();
        QCOMPARE(studio.text("canvasNotes"),
            QStringLiteral("The picture was decoded in tiles of 512 x 512 pixels to fit into memory.\nA remark that nobody knows %1."));
        studio.speak("de");
        QCOMPARE(studio.text("canvasNotes"),
            QStringLiteral(
                "Das Bild wurde in Kacheln von 512 × 512 Pixeln dekodiert, damit es in den Speicher passt.\nA remark that nobody knows %1."));
        QCOMPARE(EngineSentences::said(say(DICE_SENTENCE("parts-taken", "What the model's file lacks is taken from {}."), "/a/%1 model")),
            QStringLiteral("Was der Datei des Modells fehlt, kommt aus /a/%1 model."));
    }

    void remarksAreSaidWhereThePictureIs()
    {
        const Sentence sentence =
            DICE_SENTENCE("decoded-in-fp32", "The picture was not finite in half precision and was decoded again in fp32.");
        const QString remark = QString::fromLatin1(sentence.english);
        Studio studio("en", {say(sentence)});
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        studio.make();
        CompareViewModel& compare = studio.studio.compare();
        studio.studio.create().compare(false);
        QTRY_VERIFY_WITH_TIMEOUT(compare.ready(), 120000);
        QTRY_VERIFY(!compare.job()->running());
        QCOMPARE(studio.text("compareNotes"), remark); // once, since it is said of all ways
        QVERIFY(studio.item("compareNotes")->height() > 0);
        studio.studio.create().edit();
        EditViewModel& edit = studio.studio.edit();
        QVERIFY(edit.opened());
        QCOMPARE(studio.text("editNotes"), QString());
        QCOMPARE(studio.item("editNotes")->height(), 0.0);
        edit.generate();
        QTRY_COMPARE_WITH_TIMEOUT(edit.shownResult(), 0, 120000);
        QCOMPARE(studio.text("editNotes"), remark);
        edit.setShownResult(-1); // it was said of the result
        QCOMPARE(studio.text("editNotes"), QString());
    }

    // Every sentence that is said as a value, found in the sources, is said in every language.
    void everySentenceIsTranslated()
    {
        const QString macro = QStringLiteral("DICE_SENTENCE(");
        const QRegularExpression sentences(QStringLiteral("DICE_SENTENCE\\(\\s*\"([^\"]+)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)"));
        QHash<QString, QString> known;
        for (const char* part : {"core", "app", "ui"})
            for (QDirIterator files(QStringLiteral(DICE_RESOURCES "/../") + QLatin1String(part),
                     {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
                 files.hasNext();) {
                QFile file(files.next());
                if (file.fileName().endsWith(QStringLiteral("/base/sentence.h"))) // the macro itself
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString source = QString::fromUtf8(file.readAll());
                qsizetype found = 0;
                for (const QRegularExpressionMatch& match : sentences.globalMatch(source)) {
                    const QString kind = match.captured(1),
                                  english = match.captured(2).replace(QStringLiteral("\\\""), QStringLiteral("\""));
                    QVERIFY2(!known.contains(kind), qPrintable(kind)); // a kind is one sentence, in one place
                    known.insert(kind, english);
                    ++found;
                }
                QCOMPARE(source.count(macro), found); // none is written so that it cannot be found
            }
        QVERIFY(known.size() >= 40);
        for (const KnownLanguage& language : Language::all()) {
            if (qstrcmp(language.code, "en") == 0)
                continue;
            Studio studio(language.code);
            QStringList missing;
            for (auto sentence = known.begin(); sentence != known.end(); ++sentence)
                if (QCoreApplication::translate(qPrintable(sentence.key()), sentence.value().toUtf8().constData()) == sentence.value())
                    missing.append(sentence.key());
            QVERIFY2(missing.isEmpty(), qPrintable(QLatin1String(language.code) + QStringLiteral(": ") + missing.join(u' ')));
        }
    }

    void theSettingsPageSwitches()
    {
        Studio studio("en");
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        studio.page(QStringLiteral("settings"));
        QQuickItem* const choice = studio.item("language");
        choice->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(studio.window(), Qt::Key_Down);
        QTest::keyClick(studio.window(), Qt::Key_Down); // from English over German to French
        QCOMPARE(studio.services.language.code(), QStringLiteral("fr"));
        QCOMPARE(studio.text("rail-gallery"), QStringLiteral("Galerie"));
        QCOMPARE(studio.services.settings.values().language, QStringLiteral("fr"));
    }

    void arabicRunsFromRightToLeft()
    {
        Studio studio("ar");
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        studio.make();
        const double middle = studio.window()->width() / 2.0;
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(studio.left("rail-create") > middle);
        QVERIFY(studio.left("prompt") > middle);
        QVERIFY(studio.left("strip") < middle);
        QVERIFY(studio.left("save") > studio.left("useSettings")); // the row of buttons runs the other way too
        QVERIFY(studio.item("dial")->property("mirrored").toBool());
        // The picture is a picture in every language
        QQuickItem* const picture = studio.item("picture");
        const QImage made(studio.studio.create().canvas()->pictures()->at(0).made.file), screen = studio.window()->grabWindow();
        for (const double share : {0.25, 0.75}) {
            const QPoint at = picture->mapToScene({picture->width() * share, picture->height() / 2}).toPoint();
            const QColor shown = screen.pixelColor(at * screen.devicePixelRatio()),
                         wanted = made.pixelColor(static_cast<int>(made.width() * share), made.height() / 2);
            QVERIFY2(
                std::abs(shown.red() - wanted.red()) + std::abs(shown.green() - wanted.green()) + std::abs(shown.blue() - wanted.blue()) <
                    24,
                qPrintable(shown.name() + u' ' + wanted.name()));
        }
        QObject* const styles = studio.window()->findChild<QObject*>(QStringLiteral("stylesPopup"));
        QMetaObject::invokeMethod(styles, "open");
        QTRY_VERIFY(studio.item("styleName")->width() > 100); // between the edges that it is tied to
        QMetaObject::invokeMethod(styles, "close");
        studio.page(QStringLiteral("gallery"));
        studio.page(QStringLiteral("settings"));
        const auto number = [&](const char* item, const char* property) { return studio.item(item)->property(property).toDouble(); };
        QVERIFY(
            number("gallerySearch", "rightPadding") > number("gallerySearch", "leftPadding")); // the glass lies where one begins to read
        QVERIFY(number("language", "leftPadding") > number("language", "rightPadding"));
        QCOMPARE(studio.item("namePattern")->property("effectiveHorizontalAlignment").toInt(), static_cast<int>(Qt::AlignRight));
        studio.speak("en");
        QCOMPARE(studio.item("namePattern")->property("effectiveHorizontalAlignment").toInt(), static_cast<int>(Qt::AlignLeft));
        QVERIFY(number("gallerySearch", "leftPadding") > number("gallerySearch", "rightPadding"));
        QVERIFY(studio.left("rail-create") < middle);
        QVERIFY(studio.left("strip") > middle);
    }

    void arrowKeysFollowTheDirection()
    {
        Studio studio("ar");
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        QTRY_VERIFY(!studio.studio.create().model()->detail().isEmpty());
        studio.item("guidance")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(studio.window(), Qt::Key_Left); // onwards
        QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("none"));
        QTest::keyClick(studio.window(), Qt::Key_Right);
        QCOMPARE(studio.studio.create().dial()->mode(), QStringLiteral("cfg"));
        studio.item("ratios")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(studio.window(), Qt::Key_Left);
        QCOMPARE(studio.studio.create().sampling()->ratio(), 1);
    }

    void nothingLeavesTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const KnownLanguage& known : Language::all())
            QTest::addRow("%s", known.code) << QString::fromLatin1(known.code);
    }

    // At the smallest size: no control lies outside, and no word of a control is cut by the control.
    void nothingLeavesTheWindow()
    {
        QFETCH(QString, language);
        Studio studio(qPrintable(language));
        QVERIFY(QTest::qWaitForWindowActive(studio.window()));
        studio.make();
        studio.window()->resize(studio.window()->minimumSize());
        QStringList faults;
        for (const PageRow& page : studio.studio.pages()) {
            studio.page(page.name);
            if (page.viewModel == &studio.studio.gallery())
                studio.studio.gallery().select(0, false, false);
            QTest::qWait(30); // until the layouts are at rest
            for (QQuickItem* item : visibleItems(studio.window()->contentItem())) {
                const bool button = item->inherits("QQuickAbstractButton");
                if (!button || item->width() <= 0)
                    continue;
                const double left = item->mapToScene({0, 0}).x(), right = left + item->width();
                const QString name = QStringLiteral("%1, “%2”").arg(page.name, item->property("text").toString());
                if (left < -0.5 || right > studio.window()->width() + 0.5)
                    faults.append(QStringLiteral("%1 reaches from %2 to %3").arg(name).arg(left).arg(right));
                if (item->implicitWidth() > item->width() + 0.5 && !item->property("text").toString().isEmpty())
                    faults.append(
                        QStringLiteral("%1 has %2 of the %3 that it needs").arg(name).arg(item->width()).arg(item->implicitWidth()));
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
