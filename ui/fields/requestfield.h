#pragma once
// Shows one field of the draft to a control, by its key: its value and, from the request's rows, its limits. A field that has
// a control is one of these in QML and nothing else.
#include "draft.h"

namespace dice {

class RequestField : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(dice::Draft* draft READ draft WRITE setDraft NOTIFY bound REQUIRED)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY bound REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY changed)
    Q_PROPERTY(double least READ least NOTIFY bound)
    Q_PROPERTY(double most READ most NOTIFY bound)

public:
    using QObject::QObject;

    [[nodiscard]] Draft* draft() const { return m_draft; }
    void setDraft(Draft* draft);
    /// As request_fields.h has it: "eta", "guidance.interval_begin".
    [[nodiscard]] QString key() const { return m_key; }
    void setKey(const QString& key);
    /// As on the command line: "20", "nv", "true".
    [[nodiscard]] QString text() const { return m_text; }
    /// A step of undo; what the field cannot be changes nothing.
    void setText(const QString& text);
    /// Of numbers.
    [[nodiscard]] double value() const { return m_text.toDouble(); }
    void setValue(double value);
    [[nodiscard]] double least() const;
    [[nodiscard]] double most() const;

Q_SIGNALS:
    void bound();
    void changed();

private:
    void read();

    Draft* m_draft = nullptr;
    QString m_key, m_text;
};

} // namespace dice
