#include "session.h"

namespace dice {
namespace {

constexpr int kDelayMs = 800;

} // namespace

Session::Session(const QString& file, QObject* parent) : QObject(parent), m_file(file, tr("The window's state")), m_parts(m_file.read())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    m_timer.callOnTimeout(this, &Session::save);
}

Session::~Session()
{
    if (m_timer.isActive())
        save();
}

void Session::keep(const QString& name, const QJsonObject& part)
{
    if (m_parts.value(name).toObject() == part)
        return;
    m_parts.insert(name, part);
    if (!m_timer.isActive())
        m_timer.start();
}

void Session::save()
{
    m_timer.stop();
    m_file.write(m_parts);
}

} // namespace dice
