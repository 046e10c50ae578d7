// The languages: which one is taken, how numbers are written in it, and whether the translations are whole.
#include "language/language.h"
#include "support/translations.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace dice;

namespace {

// "%1", "%2", "%n": what a text is filled with; of a sentence that travels as a value {0}, {1}, and {} for the next one.
QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?([0-9]+|n)|\\{([0-9]*)\\}"));
    QSet<QString> found;
    int next = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch gap = match.next();
        if (gap.hasCaptured(1))
            found.insert(gap.captured(1));
        else
            found.insert(u'{' + (gap.captured(2).isEmpty() ? QString::number(next++) : gap.captured(2)));
    }
    return found;
}

QString plural(const char* text, int count) { return QCoreApplication::translate("dice::Wording", text, nullptr, count); }

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBestOne_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const QStringList& wanted, const char* found) {
            QTest::addRow("%s", name) << wanted << QString::fromLatin1(found);
        };
        row("German of Austria", {QStringLiteral("de-AT"), QStringLiteral("de")}, "de");
        row("the second one", {QStringLiteral("nb-NO"), QStringLiteral("fr-FR")}, "fr");
        row("simplified Chinese", {QStringLiteral("zh-Hans-CN"), QStringLiteral("zh-CN"), QStringLiteral("zh")}, "zh_CN");
        row("traditional Chinese is another script", {QStringLiteral("zh-Hant-TW"), QStringLiteral("zh-TW")}, "en");
        row("Arabic of Morocco", {QStringLiteral("ar-MA")}, "ar");
        row("none that is known", {QStringLiteral("nb-NO")}, "en");
        row("nothing", {}, "en");
    }

    void findsTheBestOne()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, found);
        QCOMPARE(Language::bestOf(wanted), found);
    }

    void writesNumbersAsTheLanguageDoes()
    {
        QCOMPARE(
            Language::localeOf(QStringLiteral("de"), QLocale(QStringLiteral("en_US"))).toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
        QCOMPARE(Language::localeOf(QStringLiteral("de"), QLocale(QStringLiteral("de_CH"))),
            QLocale(QStringLiteral("de_CH"))); // the system's region stays
        for (const char* system : {"en_US", "ar_EG", "ar_MA"})
            QCOMPARE(Language::localeOf(QStringLiteral("ar"), QLocale(QString::fromLatin1(system))).toString(20),
                QStringLiteral("20")); // as seeds and sizes are typed
    }

    void followsTheSettings()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.json")));
        SettingsValues values;
        values.language = QStringLiteral("de");
        settings.change(values);
        Language language(settings);
        QCOMPARE(language.code(), QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("dice::Pages", "Gallery"), QStringLiteral("Galerie"));
        QVERIFY(!language.rightToLeft());
        int changes = 0;
        connect(&language, &Language::changed, this, [&] { ++changes; });
        values.language = QStringLiteral("ar");
        settings.change(values);
        QCOMPARE(changes, 1);
        QVERIFY(language.rightToLeft());
        QCOMPARE(QCoreApplication::translate("dice::Pages", "Gallery"), QStringLiteral("المعرض"));
        values.language = QStringLiteral("en");
        settings.change(values);
        QCOMPARE(QCoreApplication::translate("dice::Pages", "Gallery"), QStringLiteral("Gallery"));
    }

    void countsInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* language, int count, const QString& text) {
            QTest::addRow("%s %d", language, count) << QString::fromLatin1(language) << count << text;
        };
        row("en", 1, QStringLiteral("1 pass"));
        row("en", 2, QStringLiteral("2 passes"));
        row("de", 1, QStringLiteral("1 Durchlauf"));
        row("de", 1240, QStringLiteral("1.240 Durchläufe"));
        row("fr", 0, QStringLiteral("0 passe"));
        row("es", 2, QStringLiteral("2 pasadas"));
        row("ja", 1, QStringLiteral("1 パス"));
        row("zh_CN", 2, QStringLiteral("2 次推理"));
        // The six forms of Arabic: none, one, two, few, many, others
        row("ar", 0, QStringLiteral("بلا تمريرات"));
        row("ar", 1, QStringLiteral("تمريرة واحدة"));
        row("ar", 2, QStringLiteral("تمريرتان"));
        row("ar", 3, QStringLiteral("3 تمريرات"));
        row("ar", 20, QStringLiteral("20 تمريرة"));
        row("ar", 100, QStringLiteral("100 تمريرة"));
    }

    void countsInEveryLanguage()
    {
        QFETCH(QString, language);
        QFETCH(int, count);
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.json")));
        SettingsValues values;
        values.language = language;
        settings.change(values);
        const Language use(settings);
        QTEST(plural("%Ln passes", count), "text");
    }

    void translationsAreWhole_data()
    {
        QTest::addColumn<QString>("code");
        for (const KnownLanguage& known : Language::all())
            QTest::addRow("%s", known.code) << QString::fromLatin1(known.code);
    }

    // Nothing is missing, unfinished or left over, and every placeholder is used.
    void translationsAreWhole()
    {
        QFETCH(QString, code);
        const QList<TranslatedText> texts = translatedTexts(QStringLiteral(DICE_TRANSLATIONS "/dice_studio_%1.ts").arg(code));
        QVERIFY(texts.size() >= (code == u"en" ? 15 : 600));
        QStringList faults;
        for (const TranslatedText& text : texts) {
            const QString where = text.context + QStringLiteral(": ") + text.source;
            if (!text.state.isEmpty())
                faults.append(text.state + QStringLiteral(" — ") + where);
            for (const QString& form : text.forms) {
                if (form.trimmed().isEmpty())
                    faults.append(QStringLiteral("empty — ") + where);
                QSet<QString> wanted = placeholders(text.source), used = placeholders(form);
                if (text.counted) { // "one picture" and "two pictures" can be words
                    wanted.remove(QStringLiteral("n"));
                    used.remove(QStringLiteral("n"));
                }
                if (wanted != used && !(text.counted && used.isEmpty()))
                    faults.append(QStringLiteral("placeholders of “%1” — ").arg(form) + where);
                if (text.source.endsWith(u'…') != form.endsWith(u'…'))
                    faults.append(QStringLiteral("dots of “%1” — ").arg(form) + where);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void everyLanguageHasTheSameTexts()
    {
        const auto keys = [](const QString& code) {
            QSet<QString> found;
            for (const TranslatedText& text : translatedTexts(QStringLiteral(DICE_TRANSLATIONS "/dice_studio_%1.ts").arg(code)))
                found.insert(text.context + u'|' + text.source + u'|' + text.comment);
            return found;
        };
        const QSet<QString> first = keys(QStringLiteral("de"));
        for (const KnownLanguage& known : Language::all())
            if (const QString code = QString::fromLatin1(known.code); code != u"en")
                QCOMPARE(keys(code), first);
    }

    // What lupdate finds in the sources is what the files hold: nobody forgot to refresh them.
    void theFilesAreFresh()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(DICE_LUPDATE),
            QStringLiteral(DICE_LUPDATE_OPTIONS).split(u' ') +
                QStringList{QStringLiteral(DICE_SOURCES "/ui"), QStringLiteral(DICE_SOURCES "/app"), QStringLiteral(DICE_SOURCES "/core"),
                    QStringLiteral("-target-language"), QStringLiteral("de"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto keys = [](const QString& file) {
            QStringList found;
            for (const TranslatedText& text : translatedTexts(file))
                found.append(text.context + u'|' + text.source + u'|' + text.comment);
            found.sort();
            return found.join(u'\n');
        };
        QCOMPARE(keys(QStringLiteral(DICE_TRANSLATIONS "/dice_studio_de.ts")), keys(fresh));
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
