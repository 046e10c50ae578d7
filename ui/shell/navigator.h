#pragma once
// Which page is shown, the sentences that concern the whole window, and what is chosen in Settings that the window itself obeys.
#include "services/services.h"

#include <QRect>
#include <QtQml/qqmlregistration.h>

namespace dice {

class Navigator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeAction READ noticeAction NOTIFY noticeChanged)
    Q_PROPERTY(bool dark READ dark NOTIFY lookChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY lookChanged)
    Q_PROPERTY(bool mirrored READ mirrored NOTIFY lookChanged)
    Q_PROPERTY(QString language READ language NOTIFY lookChanged)
    Q_PROPERTY(QRect geometry READ geometry CONSTANT)
    Q_PROPERTY(bool maximized READ maximized CONSTANT)

public:
    explicit Navigator(Services& services, QObject* parent = nullptr);

    /// By its name in pages.cpp.
    [[nodiscard]] const QString& page() const { return m_page; }
    void setPage(const QString& page);
    /// One sentence over the page, with what can be done about it; empty when there is none.
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] QString noticeAction() const { return m_noticeAction; }
    [[nodiscard]] bool dark() const;
    /// Chosen in Settings, or by the desktop at the start.
    [[nodiscard]] bool reducedMotion() const { return m_services.settings.values().reducedMotion || m_desktopIsStill; }
    /// Written from right to left.
    [[nodiscard]] QString language() const { return m_services.language.code(); }
    [[nodiscard]] bool mirrored() const { return m_services.language.rightToLeft(); }
    /// Where the window was; of no size on the first start.
    [[nodiscard]] QRect geometry() const;
    [[nodiscard]] bool maximized() const;

    Q_INVOKABLE void keepGeometry(const QRect& geometry, bool maximized);
    Q_INVOKABLE void act();
    Q_INVOKABLE void dismiss() { tell({}); }

    void tell(const QString& notice, const QString& action = {}, std::function<void()> does = {});

Q_SIGNALS:
    void pageChanged();
    void noticeChanged();
    void lookChanged();

private:
    Services& m_services;
    const bool m_desktopIsStill;
    QString m_page = QStringLiteral("create");
    QString m_notice, m_noticeAction;
    std::function<void()> m_act;
};

} // namespace dice
