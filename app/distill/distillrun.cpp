#include "distillrun.h"

#include <QFileInfo>
#include <QJsonArray>

namespace dice {
namespace {

constexpr qsizetype kMostPoints = 400; // of a curve; more is not to be seen

QJsonArray toJson(const QList<QPointF>& curve)
{
    QJsonArray points;
    for (const QPointF& point : curve)
        points.append(QJsonArray{point.x(), point.y()});
    return points;
}

QList<QPointF> curveFrom(const QJsonValue& json)
{
    QList<QPointF> curve;
    for (const QJsonValue& point : json.toArray())
        curve.append({point.toArray().at(0).toDouble(), point.toArray().at(1).toDouble()});
    return curve;
}

QList<QPointF> curveFrom(const std::vector<std::pair<std::int64_t, double>>& values)
{
    QList<QPointF> curve;
    for (const auto& [update, value] : values)
        curve.append({static_cast<double>(update), value});
    return curve;
}

// Every second point of a curve that has become too fine.
void addTo(QList<QPointF>& curve, const QPointF& point)
{
    if (!curve.isEmpty() && curve.constLast().x() >= point.x())
        return;
    curve.append(point);
    if (curve.size() <= kMostPoints)
        return;
    QList<QPointF> coarser;
    for (qsizetype i = 0; i < curve.size(); i += 2)
        coarser.append(curve[i]);
    curve = coarser;
}

} // namespace

DistillRequest DistillRun::toRequest() const
{
    DistillRequest request;
    request.model = model.toStdString();
    request.recipe = recipe;
    request.budgetMinutes = minutes;
    request.scale = scale;
    return request;
}

bool DistillRun::hasEnhancer() const { return progress.stage >= DistillStage::Train && progress.done > 0 && QFileInfo::exists(file); }

double DistillRun::latestResidual() const { return residuals.isEmpty() ? 1 : residuals.constLast().y(); }

double DistillRun::share() const
{
    if (state == DistillState::Finished || state == DistillState::Installed)
        return 1;
    const double record = static_cast<double>(budget.records) * budget.secondsPerRecord,
                 train = static_cast<double>(budget.updates) * budget.secondsPerUpdate;
    if (record + train <= 0 || progress.total <= 0)
        return 0;
    const double done = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    switch (progress.stage) {
    case DistillStage::Record:
        return progress.total == budget.records ? done * record / (record + train) : 0; // those held out come first and are few
    case DistillStage::Train:
        return (record + done * train) / (record + train);
    case DistillStage::Calibrate:
        return 1;
    case DistillStage::Load:
    case DistillStage::Plan:
        break;
    }
    return 0;
}

// While it loads again after something went first, what was reached stays to be seen.
void DistillRun::takeProgress(const DistillProgress& now)
{
    const bool begins = now.stage == DistillStage::Load || now.stage == DistillStage::Plan;
    if (begins && progress.stage >= DistillStage::Record)
        return;
    progress = now;
    if (now.stage != DistillStage::Train || now.done == 0)
        return;
    const auto update = static_cast<double>(now.done);
    updates = now.done;
    addTo(losses, {update, now.loss});
    if (now.residual < 1 && (residuals.isEmpty() || residuals.constLast().y() != now.residual)) {
        if (residuals.isEmpty())
            residuals.append({0, 1}); // before the first update it is no guidance
        addTo(residuals, {update, now.residual});
    }
}

void DistillRun::takeResult(const DistillResult& result)
{
    if (result.budget.updates > 0)
        budget = result.budget;
    if (result.updates == 0)
        return;
    updates = result.updates;
    parameters = result.parameters;
    trainSeconds = result.trainSeconds;
    recordSeconds = std::max(recordSeconds, result.recordSeconds); // gone on with, there is nothing left to record
    progress.stage = DistillStage::Train;
    progress.done = result.updates;
    progress.total = budget.updates;
    if (!result.losses.empty())
        losses = curveFrom(result.losses);
    if (!result.residuals.empty()) {
        residuals = curveFrom(result.residuals);
        residuals.prepend({0, 1});
    }
    if (result.status == RunStatus::Finished)
        residual = result.residual;
}

QJsonObject DistillRun::toJson() const
{
    QJsonArray byTime;
    for (const double value : residual.byTime)
        byTime.append(value);
    return {{QStringLiteral("scale"), scale}, {QStringLiteral("records"), static_cast<qint64>(budget.records)},
        {QStringLiteral("updates"), static_cast<qint64>(budget.updates)}, {QStringLiteral("batch"), static_cast<qint64>(budget.batch)},
        {QStringLiteral("seconds_per_record"), budget.secondsPerRecord}, {QStringLiteral("seconds_per_update"), budget.secondsPerUpdate},
        {QStringLiteral("stage"), static_cast<int>(progress.stage)}, {QStringLiteral("done"), static_cast<qint64>(progress.done)},
        {QStringLiteral("total"), static_cast<qint64>(progress.total)}, {QStringLiteral("loss"), progress.loss},
        {QStringLiteral("losses"), dice::toJson(losses)}, {QStringLiteral("residuals"), dice::toJson(residuals)},
        {QStringLiteral("residual"), QJsonArray{residual.mean, residual.emptyNegative, residual.realNegative, residual.cosine}},
        {QStringLiteral("by_time"), byTime}, {QStringLiteral("updates_done"), updates}, {QStringLiteral("parameters"), parameters},
        {QStringLiteral("train_seconds"), trainSeconds}, {QStringLiteral("record_seconds"), recordSeconds}};
}

void DistillRun::takeJson(const QJsonObject& json)
{
    const auto number = [&](const char* key) { return json.value(QLatin1String(key)).toDouble(); };
    const auto whole = [&](const char* key) { return json.value(QLatin1String(key)).toInteger(); };
    scale = number("scale");
    budget = {whole("records"), whole("updates"), whole("batch"), number("seconds_per_record"), number("seconds_per_update")};
    progress.stage = static_cast<DistillStage>(std::clamp<qint64>(whole("stage"), 0, static_cast<qint64>(DistillStage::Calibrate)));
    progress.done = whole("done");
    progress.total = whole("total");
    progress.loss = number("loss");
    losses = curveFrom(json.value(QLatin1String("losses")));
    residuals = curveFrom(json.value(QLatin1String("residuals")));
    const QJsonArray figures = json.value(QLatin1String("residual")).toArray();
    if (figures.size() == 4)
        residual = {figures[0].toDouble(), figures[1].toDouble(), figures[2].toDouble(), figures[3].toDouble(), {}};
    const QJsonArray byTime = json.value(QLatin1String("by_time")).toArray();
    for (std::size_t i = 0; i < residual.byTime.size(); ++i)
        residual.byTime[i] = byTime.at(static_cast<qsizetype>(i)).toDouble();
    updates = whole("updates_done");
    parameters = whole("parameters");
    trainSeconds = number("train_seconds");
    recordSeconds = number("record_seconds");
}

} // namespace dice
