#include "requestfield.h"

#include "base/error.h"
#include "request/request_fields.h"

namespace dice {
namespace {

constexpr int kDigits = 12; // of a number as it is written: more than a slider gives

} // namespace

void RequestField::setDraft(Draft* draft)
{
    if (m_draft != nullptr)
        m_draft->disconnect(this);
    m_draft = draft;
    if (draft != nullptr)
        connect(draft, &Draft::changed, this, &RequestField::read);
    Q_EMIT bound();
    read();
}

void RequestField::setKey(const QString& key)
{
    m_key = key;
    Q_EMIT bound();
    read();
}

void RequestField::read()
{
    if (m_draft == nullptr || m_key.isEmpty())
        return;
    const QString text = QString::fromStdString(fieldText(m_draft->request(), m_key.toStdString()));
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT changed();
}

void RequestField::setText(const QString& text)
{
    if (m_draft == nullptr)
        return;
    try {
        m_draft->edit(m_key, [&](GenerationRequest& request) { setField(request, m_key.toStdString(), text.toStdString()); });
    } catch (const Error&) { // half a number, as it is being typed
    }
}

void RequestField::setValue(double value) { setText(QString::number(value, 'g', kDigits)); }

double RequestField::least() const { return m_key.isEmpty() ? 0 : fieldTraits(m_key.toStdString()).low; }
double RequestField::most() const { return m_key.isEmpty() ? 0 : fieldTraits(m_key.toStdString()).high; }

} // namespace dice
