#pragma once
// The draft of a request, as one value for a page, for undo, and for the next start.
#include "request/request.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace dice {

/// A request while it is edited. It holds the request itself, so nothing of a picture that is taken over is lost: fields that
/// no control shows stay as they came.
struct RequestDraft
{
    GenerationRequest request = {};
    bool seedKept = false; ///< the next picture has this seed as well; otherwise each press rolls one
    QString style = {};    ///< of promptstyles.h; empty = none

    friend bool operator==(const RequestDraft&, const RequestDraft&) = default;

    [[nodiscard]] const GenerationRequest& toRequest() const { return request; }
    /// Its seed is kept from then on; the style is none, since the request's prompt holds it.
    void take(const GenerationRequest& taken);
    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or unreadable stays as it is.
    void takeJson(const QJsonObject& json);
};

/// The states before and after, for Ctrl+Z. Changes of one field in quick succession are one step.
class EditHistory
{
public:
    static constexpr qint64 kTogetherMs = 900;

    /// Before a change; `field` names what changes. `now` in milliseconds.
    void remember(const RequestDraft& before, const QString& field, qint64 now);
    [[nodiscard]] std::optional<RequestDraft> undo(const RequestDraft& present);
    [[nodiscard]] std::optional<RequestDraft> redo(const RequestDraft& present);
    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }

private:
    static constexpr int kMost = 500;
    QList<RequestDraft> m_past, m_future;
    QString m_field;
    qint64 m_last = 0;
};

} // namespace dice
