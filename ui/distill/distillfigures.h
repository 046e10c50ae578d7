#pragma once
// What a distillation needs and what came out of it, in words.
#include "distill/distiller.h"
#include "library/modellibrary.h"

#include <QCoreApplication>
#include <QStringList>

namespace dice {

/// One line of the Check step.
struct DistillFinding
{
    bool good = true; ///< else it is a note; what forbids the distillation is said by DistillFigures::obstacle
    QString what, text;
};

class DistillFigures
{
    Q_DECLARE_TR_FUNCTIONS(dice::DistillFigures)

public:
    /// Why the model cannot be distilled; empty if it can.
    [[nodiscard]] static QString obstacle(const ModelEntry& model);
    /// What fits, memory, disk and time. `folder`: where the records go.
    [[nodiscard]] static QList<DistillFinding> findings(const ModelEntry& model, const DistillRun& run, const QString& folder);
    /// What to expect of the enhancer, with its figure and its limits.
    [[nodiscard]] static QString verdict(const DistillRun& run);
    /// Bytes that a process may still use, and those that this one uses; 0 where the system does not say.
    [[nodiscard]] static qint64 freeMemory();
    [[nodiscard]] static qint64 usedMemory();
    /// Three prompts that say something about this model: its own where it brings some.
    [[nodiscard]] static QStringList samplePrompts(const QString& modelFolder);
};

} // namespace dice
