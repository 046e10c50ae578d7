#include "fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace dice {
namespace {

// Japanese and Chinese share characters that each draws in its own way, so the language decides whose font comes first.
QStringList fallbacksFor(const QString& language)
{
    if (language == u"ja")
        return {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("IPAGothic"), QStringLiteral("Noto Sans CJK SC")};
    if (language == u"ar")
        return {QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Arabic UI"), QStringLiteral("DejaVu Sans")};
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Noto Sans CJK JP")};
}

} // namespace

void chooseFonts(const QString& language)
{
    QFont font = QGuiApplication::font();
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(inter))
        font.setFamily(inter);
    font.setHintingPreference(QFont::PreferNoHinting);
    QFont::removeSubstitutions(font.family());
    QFont::insertSubstitutions(font.family(), fallbacksFor(language));
    QGuiApplication::setFont(font);
}

} // namespace dice
