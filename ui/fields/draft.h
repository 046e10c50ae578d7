#pragma once
// Holds the draft of a request while a page edits it: every control changes it here, and hears from here that it changed.
#include "dial/modeldial.h"
#include "requestdraft.h"

#include <QElapsedTimer>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace dice {

class Draft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SharedDraft")

    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)

public:
    /// What somebody chose, so that a model's own values do not take its place.
    struct Chosen
    {
        bool scale = false, guidance = false;
    };

    explicit Draft(QObject* parent = nullptr);

    [[nodiscard]] const RequestDraft& value() const { return m_value; }
    [[nodiscard]] const GenerationRequest& request() const { return m_value.request; }
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    [[nodiscard]] Chosen& chosen() { return m_chosen; }

    /// Another value, which is no step of undo.
    void set(const RequestDraft& value);
    /// The same as a step of undo; nothing where nothing changes. Steps of one name in quick succession are one.
    void change(const QString& step, const RequestDraft& value);
    /// `edit` changes a copy, which becomes the value.
    template <typename Edit> void edit(const QString& step, const Edit& edit)
    {
        RequestDraft value = m_value;
        edit(value.request);
        change(step, value);
    }
    /// The same for what moves the dial's ends: the dial keeps its place between them.
    template <typename Edit> void editKeepingDial(const QString& step, const Edit& edit)
    {
        RequestDraft value = m_value;
        edit(value.request);
        if (value == m_value)
            return;
        keepPlaceOnDial(value.request, m_value.request);
        change(step, value);
    }
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    void changed();

private:
    RequestDraft m_value;
    EditHistory m_history;
    QElapsedTimer m_clock;
    Chosen m_chosen;
};

} // namespace dice
