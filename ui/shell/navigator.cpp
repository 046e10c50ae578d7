#include "navigator.h"
#include "desktopmotion.h"
#include "support/enginesentences.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStandardPaths>

namespace dice {
namespace {

const QString kPart = QStringLiteral("window");

QJsonObject toJson(const QRect& rect)
{
    return {{QStringLiteral("x"), rect.x()}, {QStringLiteral("y"), rect.y()}, {QStringLiteral("width"), rect.width()},
        {QStringLiteral("height"), rect.height()}};
}

} // namespace

Navigator::Navigator(Services& services, QObject* parent)
    : QObject(parent), m_services(services),
      m_desktopIsStill(wantsLessMotion(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)))
{
    connect(&services.settings, &Settings::changed, this, &Navigator::lookChanged);
    connect(&services.gallery, &Gallery::problem, this, [this](const Problem& problem) { tell(EngineSentences::said(problem)); });
    connect(&services.library, &ModelLibrary::problem, this, [this](const Problem& problem) { tell(EngineSentences::said(problem)); });
    connect(&services.gallery, &Gallery::removed, this, [this](const QList<qint64>& ids) {
        if (!ids.isEmpty())
            tell(tr("%Ln pictures moved to the trash.", nullptr, static_cast<int>(ids.size())), tr("Undo"),
                [this] { m_services.gallery.undoRemove(); });
    });
    if (const QStringList messages = services.messages(); !messages.isEmpty())
        tell(messages.join(u' '));
}

void Navigator::setPage(const QString& page)
{
    if (m_page == page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

bool Navigator::dark() const
{
    switch (m_services.settings.values().theme) {
    case ThemeChoice::Dark:
        return true;
    case ThemeChoice::Light:
        return false;
    case ThemeChoice::System:
        break;
    }
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QRect Navigator::geometry() const
{
    const QJsonObject kept = m_services.session.part(kPart);
    const auto number = [&](const char* key) { return kept.value(QLatin1String(key)).toInt(); };
    return {number("x"), number("y"), number("width"), number("height")};
}

bool Navigator::maximized() const { return m_services.session.part(kPart).value(QLatin1String("maximized")).toBool(); }

void Navigator::keepGeometry(const QRect& geometry, bool maximized)
{
    QJsonObject kept = maximized ? m_services.session.part(kPart) : toJson(geometry);
    kept.insert(QStringLiteral("maximized"), maximized);
    m_services.session.keep(kPart, kept);
}

void Navigator::tell(const QString& notice, const QString& action, std::function<void()> does)
{
    m_notice = notice;
    m_noticeAction = action;
    m_act = std::move(does);
    Q_EMIT noticeChanged();
}

void Navigator::act()
{
    const auto does = std::exchange(m_act, {});
    dismiss();
    if (does)
        does();
}

} // namespace dice
