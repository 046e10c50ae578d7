#pragma once
// What the status line says.
#include "inference/inferenceservice.h"

#include <QtQml/qqmlregistration.h>

namespace dice {

class StatusViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(QStringList parts READ parts NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(QString lastTime READ lastTime NOTIFY changed)

public:
    explicit StatusViewModel(const InferenceService& service, QObject* parent = nullptr);

    /// "CPU · fp32" once a picture was made, "Starter model" once it was read, and "Ready" or "Working · 2 waiting".
    [[nodiscard]] QStringList parts() const;
    /// All of the line for a screen reader.
    [[nodiscard]] QString spoken() const { return (parts() << m_lastTime).join(QStringLiteral(", ")); }
    /// Of the last picture; empty until one was made.
    [[nodiscard]] QString lastTime() const { return m_lastTime; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString state() const;

    const InferenceService& m_service;
    QString m_device, m_model, m_lastTime;
};

} // namespace dice
