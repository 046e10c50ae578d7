#pragma once
// ShownProblem says a problem in the window: the artist's sentence, the details behind it, and the page where it can be helped.
#include "problem/problem.h"

namespace dice {

class ShownProblem
{
public:
    /// False where it is the one that is shown already.
    bool set(const Problem& problem);

    /// In the window's language, as it is now.
    [[nodiscard]] QString text() const;
    /// In English; empty where the sentence says it all.
    [[nodiscard]] QString details() const { return m_problem.details; }
    /// "Open Models": what helps; empty where no page does.
    [[nodiscard]] QString nextStep() const;
    /// The name of the page (shell/pages.h) that it leads to.
    [[nodiscard]] QString nextPage() const;

private:
    Problem m_problem;
};

} // namespace dice
