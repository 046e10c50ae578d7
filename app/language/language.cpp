#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace dice {
namespace {

constexpr KnownLanguage kLanguages[] = {{"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"}, {"es", "Español"}, {"ja", "日本語"},
    {"zh_CN", "简体中文"}, {"ar", "العربية"}};

// English has a file too: it holds the plurals.
QString fileOf(const QString& code) { return QStringLiteral(":/translations/dice_studio_%1.qm").arg(code); }

} // namespace

std::span<const KnownLanguage> Language::all() { return kLanguages; }

Language::Language(const Settings& settings)
{
    use(settings.values().language);
    connect(&settings, &Settings::changed, this, [this](const SettingsValues& values, const SettingsValues& before) {
        if (values.language != before.language)
            use(values.language);
    });
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
}

QString Language::bestOf(const QStringList& wanted)
{
    for (QString one : wanted) {
        one.replace(u'-', u'_');
        if (one.startsWith(QLatin1String("zh_Hant")) || one == u"zh_TW" || one == u"zh_HK" || one == u"zh_MO")
            continue; // written with other characters
        for (const KnownLanguage& known : kLanguages)
            if (one.section(u'_', 0, 0) == QString::fromLatin1(known.code).section(u'_', 0, 0))
                return QString::fromLatin1(known.code);
    }
    return QString::fromLatin1(kLanguages[0].code);
}

// Seeds, sizes and weights are typed in the digits 0 to 9, so all numbers of the window are written in them: in Arabic as the Maghreb does.
QLocale Language::localeOf(const QString& code, const QLocale& system)
{
    const QLocale own(code);
    const bool spoken = system.language() == own.language() || (system.language() == QLocale::C && own.language() == QLocale::English);
    const QLocale locale = spoken ? system : own;
    return locale.zeroDigit() == u"0" ? locale : QLocale(own.language(), QLocale::Tunisia);
}

void Language::use(const QString& chosen)
{
    const QString code = chosen.isEmpty() ? bestOf(QLocale::system().uiLanguages()) : bestOf({chosen});
    if (code == m_code)
        return;
    m_code = code;
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
    QLocale::setDefault(localeOf(code, QLocale::system()));
    if (m_qtTexts.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_texts.load(fileOf(code)))
        QCoreApplication::installTranslator(&m_texts);
    Q_EMIT changed();
}

} // namespace dice
