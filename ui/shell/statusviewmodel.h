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

    Q_PROPERTY(QString device READ device NOTIFY changed)
    Q_PROPERTY(QString model READ model NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString lastTime READ lastTime NOTIFY changed)

public:
    explicit StatusViewModel(const InferenceService& service, QObject* parent = nullptr);

    /// "CPU · fp32"; empty until a picture was made.
    [[nodiscard]] QString device() const { return m_device; }
    [[nodiscard]] QString model() const { return m_model; }
    /// "Ready", "Working", "Working · 2 waiting".
    [[nodiscard]] QString state() const;
    /// Of the last picture; empty until one was made.
    [[nodiscard]] QString lastTime() const { return m_lastTime; }

Q_SIGNALS:
    void changed();

private:
    const InferenceService& m_service;
    QString m_device, m_model, m_lastTime;
};

} // namespace dice
