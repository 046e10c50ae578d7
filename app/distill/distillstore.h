#pragma once
// Distillations in SQLite, so that closing the window, or a crash, loses nothing: the work itself lies beside the enhancer.
#include "database/database.h"
#include "distillrun.h"

#include <optional>

namespace dice {

class DistillStore
{
public:
    explicit DistillStore(const QString& file);

    [[nodiscard]] QString message() const { return m_database.message(); }
    /// The id of the new one.
    qint64 add(const DistillRun& run);
    void write(const DistillRun& run);
    void remove(qint64 id);
    /// The latest one that is not installed.
    [[nodiscard]] std::optional<DistillRun> open();
    /// Name and note that an installed enhancer was given; nothing for files of others.
    [[nodiscard]] std::optional<DistillRun> installed(const QString& file);

private:
    std::optional<DistillRun> read(const QString& condition, const QVariantList& values = {});
    Database m_database;
};

} // namespace dice
