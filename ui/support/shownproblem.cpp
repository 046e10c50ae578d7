#include "shownproblem.h"

#include "enginesentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace dice {
namespace {

constexpr Sentence kMakeEnhancer = DICE_SENTENCE("step-distill", "Make an enhancer"), kModels = DICE_SENTENCE("step-models", "Open Models"),
                   kMask = DICE_SENTENCE("step-mask", "Draw a mask"), kSettings = DICE_SENTENCE("step-settings", "Open Settings");

struct Step
{
    const char* kind; ///< of the sentence
    const char* page;
    const Sentence* label;
};

constexpr Step kSteps[] = {{"no-such-model", "models", &kModels}, {"several-models", "models", &kModels},
    {"model-unusable", "models", &kModels}, {"no-such-lora", "models", &kModels}, {"no-such-vae", "models", &kModels},
    {"no-such-embedding", "models", &kModels}, {"no-such-enhancer", "distill", &kMakeEnhancer},
    {"nothing-to-report-on", "distill", &kMakeEnhancer}, {"needs-picture-and-mask", "edit", &kMask}, {"no-mask", "edit", &kMask},
    {"nothing-in-mask", "edit", &kMask}, {"model-too-large", "settings", &kSettings}, {"picture-not-saved", "settings", &kSettings}};

const Step* stepFor(const Problem& problem)
{
    const auto* const found = std::ranges::find(kSteps, problem.said.kind, &Step::kind);
    return found == std::end(kSteps) ? nullptr : found;
}

} // namespace

bool ShownProblem::set(const Problem& problem)
{
    const bool isNew = !(problem == m_problem);
    m_problem = problem;
    return isNew;
}

QString ShownProblem::text() const { return EngineSentences::said(m_problem); }

QString ShownProblem::nextStep() const
{
    const Step* const step = stepFor(m_problem);
    return step == nullptr ? QString() : EngineSentences::said(say(*step->label));
}

QString ShownProblem::nextPage() const
{
    const Step* const step = stepFor(m_problem);
    return step == nullptr ? QString() : QString::fromLatin1(step->page);
}

} // namespace dice
