#include "studiowindow.h"

#include "theme/iconprovider.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickWindow>

namespace dice {
namespace {

// Inter where it is installed, else what the system has.
void chooseFont()
{
    QFont font = QGuiApplication::font();
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(inter))
        font.setFamily(inter);
    font.setHintingPreference(QFont::PreferNoHinting);
    QGuiApplication::setFont(font);
}

} // namespace

StudioWindow::StudioWindow(InferenceService& inference, bool dark) : m_create(inference, m_store), m_status(inference)
{
    chooseFont();
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("icons"), new IconProvider);
    m_engine.addImageProvider(QStringLiteral("pictures"), new PictureProvider(m_store));
    m_engine.setInitialProperties({{QStringLiteral("create"), QVariant::fromValue(&m_create)},
                                   {QStringLiteral("status"), QVariant::fromValue(&m_status)},
                                   {QStringLiteral("dark"), dark},
                                   {QStringLiteral("mirrored"), QGuiApplication::isRightToLeft()}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/DiceStudio/Shell/Main.qml")));
    inference.describe({});
}

QQuickWindow* StudioWindow::window() const
{
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

} // namespace dice
