#pragma once
// Holds the one draft that all pages make their pictures of, with its model; keeps both from one session to the next.
#include "draft.h"
#include "modelchoice.h"
#include "requestmaker.h"

namespace dice {

class SharedDraft
{
public:
    explicit SharedDraft(Services& services);

    Draft draft;
    ModelChoice model;
    RequestMaker requests;

private:
    void keep();
    Services& m_services;
};

} // namespace dice
