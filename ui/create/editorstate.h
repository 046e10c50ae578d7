#pragma once
// Everything that can be edited on the Create page, as one value: for the request, for undo, and for the next start.
#include "request/request.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace dice {

struct EditorState
{
    QString prompt, negative;
    GuidanceMode guidance = GuidanceMode::Cfg;
    double scale = 7.5;
    int passes = 0;                    ///< of the dial; 0 = the mode's own end of it
    QString enhancer;                  ///< of a picture that was taken over; empty = the model's own
    std::optional<double> alpha, beta; ///< likewise; nothing = by the scale, as the enhancer says
    int steps = 20, count = 1;
    QString seed;
    bool seedKept = false;
    int width = 0, height = 0; ///< 0 = the model's own
    QString sampler = QStringLiteral("dpmpp-2m"), schedule = QStringLiteral("auto");
    int clipSkip = 1;
    QString variationSeed = QStringLiteral("0");
    double variationStrength = 0;
    QString autoencoder; ///< path or name of another one; empty = the model's own
    QString style;       ///< of promptstyles.h; empty = none

    friend bool operator==(const EditorState&, const EditorState&) = default;

    /// What is typed, without style, wildcards and model.
    [[nodiscard]] GenerationRequest toRequest() const;
    /// Its seed is kept from then on; the style is none, since the request's prompt holds it.
    void take(const GenerationRequest& request);
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
    void remember(const EditorState& before, const QString& field, qint64 now);
    [[nodiscard]] std::optional<EditorState> undo(const EditorState& present);
    [[nodiscard]] std::optional<EditorState> redo(const EditorState& present);
    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }

private:
    static constexpr int kMost = 500;
    QList<EditorState> m_past, m_future;
    QString m_field;
    qint64 m_last = 0;
};

} // namespace dice
