#pragma once
// What the status line says.
#include "services/services.h"

#include <QtQml/qqmlregistration.h>

namespace dice {

class StatusViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(QStringList parts READ parts NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(QString saved READ saved NOTIFY changed)

public:
    explicit StatusViewModel(Services& services, QObject* parent = nullptr);

    /// "CPU · fp32" once a picture was made, "Starter model" once it was read, and "Ready", "Working · 2 waiting", "Queue paused" or "Hashing 3".
    [[nodiscard]] QStringList parts() const;
    /// All of the line for a screen reader.
    [[nodiscard]] QString spoken() const { return (parts() << saved()).join(QStringLiteral(", ")); }
    /// "1,240 passes saved" by all pictures of the gallery; empty while there are none.
    [[nodiscard]] QString saved() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString state() const;

    void update();

    Services& m_services;
    std::string m_device; ///< as the engine names it
    QString m_precision, m_model;
    qint64 m_saved = 0;
};

} // namespace dice
