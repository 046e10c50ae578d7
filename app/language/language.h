#pragma once
// The language of the window: which one is in use, and its texts, which lie inside the program.
#include "settings/settings.h"

#include <QLocale>
#include <QTranslator>

#include <span>

namespace dice {

struct KnownLanguage
{
    const char* code; ///< as in SettingsValues::language and in the names of the files in translations/
    const char* name; ///< in itself, UTF-8
};

class Language : public QObject
{
    Q_OBJECT

public:
    /// Holds at once, and follows the settings from then on.
    explicit Language(const Settings& settings);
    ~Language() override;

    [[nodiscard]] static std::span<const KnownLanguage> all();
    /// The first of the wanted ones that is known ("de-AT" finds "de"); English where none is. `wanted`: as QLocale::uiLanguages has them.
    [[nodiscard]] static QString bestOf(const QStringList& wanted);
    /// How numbers and days are written in that language: as the system has it where it speaks the same one.
    [[nodiscard]] static QLocale localeOf(const QString& code, const QLocale& system);

    /// "de"
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] bool rightToLeft() const { return QLocale(m_code).textDirection() == Qt::RightToLeft; }

Q_SIGNALS:
    void changed();

private:
    void use(const QString& chosen);

    QString m_code;
    QTranslator m_texts, m_qtTexts; ///< ours, and those of Qt's own dialogs where the system has them
};

} // namespace dice
