#include "draft.h"

namespace dice {

Draft::Draft(QObject* parent) : QObject(parent) { m_clock.start(); }

void Draft::set(const RequestDraft& value)
{
    m_value = value;
    Q_EMIT changed();
}

void Draft::change(const QString& step, const RequestDraft& value)
{
    if (value == m_value)
        return;
    m_history.remember(m_value, step, m_clock.elapsed());
    set(value);
}

void Draft::undo()
{
    if (const auto before = m_history.undo(m_value))
        set(*before);
}

void Draft::redo()
{
    if (const auto after = m_history.redo(m_value))
        set(*after);
}

} // namespace dice
