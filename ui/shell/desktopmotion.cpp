#include "desktopmotion.h"

#include <QSettings>

namespace dice {

bool wantsLessMotion(const QString& configFolder)
{
    const QSettings kde(configFolder + QStringLiteral("/kdeglobals"), QSettings::IniFormat);
    const QVariant factor = kde.value(QStringLiteral("KDE/AnimationDurationFactor"));
    if (factor.isValid() && factor.toDouble() == 0)
        return true;
    for (const char* toolkit : {"gtk-4.0", "gtk-3.0"}) {
        const QSettings gtk(QStringLiteral("%1/%2/settings.ini").arg(configFolder, QLatin1String(toolkit)), QSettings::IniFormat);
        const QString animations = gtk.value(QStringLiteral("Settings/gtk-enable-animations")).toString();
        if (animations == u"0" || animations == u"false")
            return true;
    }
    return false;
}

} // namespace dice
