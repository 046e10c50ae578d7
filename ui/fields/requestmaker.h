#pragma once
// Makes the request of the next picture out of the draft, with what does not stand in the editors: style, wildcards, model,
// device and precision.
#include "draft.h"
#include "modelchoice.h"

namespace dice {

class RequestMaker : public QObject
{
    Q_OBJECT

public:
    RequestMaker(Services& services, Draft& draft, ModelChoice& model, QObject* parent = nullptr);

    /// With style and wildcards; the seed is rolled unless it is kept.
    [[nodiscard]] GenerationRequest next();
    /// As it stands, without style and wildcards and with the seed as it is.
    [[nodiscard]] GenerationRequest present() const { return completed(m_draft.request()); }

Q_SIGNALS:
    /// What was wrong with the wildcards of `next`; empty where all was well.
    void drawn(const dice::Problem& problem);

private:
    [[nodiscard]] GenerationRequest completed(GenerationRequest request) const;

    Services& m_services;
    Draft& m_draft;
    ModelChoice& m_model;
};

} // namespace dice
