#pragma once
// The jobs in SQLite: what is to be done, in which order, and what became of it. No job is lost when the program is killed.
#include "database/database.h"
#include "problem/problem.h"
#include "request/request.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace dice {

enum class JobState {
    Waiting,
    Running,
    Failed,   ///< kept with its reason until it is retried or removed
    SetAside, ///< it took the program down twice, or is of a kind that this version does not know
};

struct QueuedJob
{
    qint64 id = 0;
    QString purpose = {}; ///< which page asked: "create", "compare" ...
    GenerationRequest request;
    int priority = 0; ///< the higher goes first
    JobState state = JobState::Waiting;
    int crashes = 0;     ///< how often the program ended while it ran
    Problem reason = {}; ///< of Failed and SetAside
};

class JobStore
{
public:
    explicit JobStore(const QString& file);

    [[nodiscard]] QString message() const { return m_database.message(); }
    /// At the start: jobs that ran when the program ended wait again, or are set aside the second time. How many wait.
    int recover();
    /// At the end: the running job did not take the program down.
    void release();

    qint64 add(const QueuedJob& job);
    void remove(qint64 id);
    void setState(qint64 id, JobState state, const Problem& reason = {});
    void setRequest(qint64 id, const GenerationRequest& request);
    /// Waiting jobs of one priority in this order; others are not touched.
    void setOrder(const QList<qint64>& ids);
    [[nodiscard]] std::optional<QueuedJob> job(qint64 id);
    /// The running one, the waiting ones in the order in which they will run, then the failed and those set aside.
    [[nodiscard]] QList<QueuedJob> jobs();
    /// The first waiting job with an id above `after`.
    [[nodiscard]] std::optional<QueuedJob> next(qint64 after = 0);
    [[nodiscard]] qint64 lastId();

private:
    QList<QueuedJob> read(const QString& condition, const QVariantList& values = {});
    Database m_database;
};

} // namespace dice
