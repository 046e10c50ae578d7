#include "requestdraft.h"

#include "request/request_json.h"

#include <nlohmann/json.hpp>

#include <QJsonDocument>

#include <utility>

namespace dice {

void RequestDraft::take(const GenerationRequest& taken)
{
    request = taken;
    seedKept = true;
    style.clear();
}

QJsonObject RequestDraft::toJson() const
{
    const std::string text = dice::toJson(request).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return {{QStringLiteral("request"), QString::fromStdString(text)}, {QStringLiteral("seed_kept"), seedKept},
        {QStringLiteral("style"), style}};
}

void RequestDraft::takeJson(const QJsonObject& json)
{
    try {
        request = requestFromJson(nlohmann::json::parse(json.value(QLatin1String("request")).toString().toStdString()), "the session");
        seedKept = json.value(QLatin1String("seed_kept")).toBool();
        style = json.value(QLatin1String("style")).toString();
    } catch (const std::exception&) { // none yet, or of another version
    }
}

void EditHistory::remember(const RequestDraft& before, const QString& field, qint64 now)
{
    const bool together = field == m_field && now - m_last < kTogetherMs && !m_past.isEmpty() && m_future.isEmpty();
    m_field = field;
    m_last = now;
    m_future.clear();
    if (together)
        return;
    m_past.append(before);
    if (m_past.size() > kMost)
        m_past.removeFirst();
}

std::optional<RequestDraft> EditHistory::undo(const RequestDraft& present)
{
    if (m_past.isEmpty())
        return std::nullopt;
    m_field.clear();
    m_future.append(present);
    return m_past.takeLast();
}

std::optional<RequestDraft> EditHistory::redo(const RequestDraft& present)
{
    if (m_future.isEmpty())
        return std::nullopt;
    m_field.clear();
    m_past.append(present);
    return m_future.takeLast();
}

} // namespace dice
