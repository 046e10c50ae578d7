#pragma once
// EngineSentences says remarks and problems, which travel as values, in the window's language.
#include "problem/problem.h"

#include <QString>

namespace dice {

class EngineSentences
{
public:
    [[nodiscard]] static QString said(const Remark& remark);
    /// One line each.
    [[nodiscard]] static QString said(const Remarks& remarks);
    /// What the artist is told; the details behind it stay in English.
    [[nodiscard]] static QString said(const Problem& problem) { return said(problem.said); }
};

} // namespace dice
