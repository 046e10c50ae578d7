#include "distillfigures.h"

#include "base/system.h"
#include "support/enginesentences.h"
#include "support/wording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace dice {
namespace {

constexpr double kBytesPerParameter = 10;     // weights as they are, packed for both directions, and what is kept for the gradient
constexpr qint64 kProgramBytes = 700'000'000; // libraries, text encoder, autoencoder
constexpr int kStateBytesPerRecord = 3 * 2;   // x_t and both predictions, in half precision

qint64 recordBytes(const ModelEntry& model, const DistillRun& run)
{
    const int channels = model.latentChannels > 0 ? model.latentChannels : 4;
    return run.budget.records * kStateBytesPerRecord * channels * (model.width / 8) * (model.height / 8);
}

QString percent(double share) { return QLocale().toString(100 * share, 'f', 0); }

} // namespace

qint64 DistillFigures::freeMemory() { return static_cast<qint64>(availableMemory()); }

qint64 DistillFigures::usedMemory() { return static_cast<qint64>(residentMemory()); }

QString DistillFigures::obstacle(const ModelEntry& model)
{
    if (!model.problem.isEmpty())
        return EngineSentences::said(model.problem);
    if (!model.inspected)
        return tr("This model is still being read.");
    if (model.pipeline.contains(QStringLiteral("Inpaint")))
        return tr("Models made for inpainting cannot be distilled yet.");
    if (!model.prediction.isEmpty() && model.prediction != u"epsilon" && model.prediction != u"v_prediction")
        return tr("This model predicts neither noise nor velocity, so it cannot be distilled.");
    return {};
}

QList<DistillFinding> DistillFigures::findings(const ModelEntry& model, const DistillRun& run, const QString& folder)
{
    QList<DistillFinding> findings;
    findings.append({true, tr("Model"),
        tr("%1 fits: %2, with pictures of %3.")
            .arg(Wording::model(run.modelName), Wording::family(model.family), Wording::pixels(model.width, model.height))});
    if (!model.enhancer.isEmpty())
        findings.append({false, tr("Enhancer"),
            tr("It has one already: %1. The new one takes its place when you install it; the old one is kept aside.")
                .arg(QFileInfo(model.enhancer).fileName())});
    const qint64 needed = static_cast<qint64>(kBytesPerParameter * static_cast<double>(model.parameters)) + kProgramBytes,
                 free = freeMemory();
    const bool fits = free == 0 || needed < free;
    findings.append({fits, tr("Memory"),
        fits ? tr("About %1 needed; %2 are free.").arg(Wording::bytes(needed), Wording::bytes(free))
             : tr("About %1 needed, and only %2 are free. Close other programs first.").arg(Wording::bytes(needed), Wording::bytes(free))});
    const qint64 records = recordBytes(model, run),
                 disk = QStorageInfo(QFileInfo::exists(folder) ? folder : QDir::homePath()).bytesAvailable();
    const bool room = records + records / 4 < disk;
    findings.append({room, tr("Disk"),
        room ? tr("%1 for records while it is made, in %2; they are removed at the end. %3 are free.")
                   .arg(Wording::bytes(records), QDir::toNativeSeparators(folder), Wording::bytes(disk))
             : tr("%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.")
                   .arg(Wording::bytes(records), Wording::bytes(disk), QDir::toNativeSeparators(folder))});
    const double record = static_cast<double>(run.budget.records) * run.budget.secondsPerRecord,
                 train = static_cast<double>(run.budget.updates) * run.budget.secondsPerUpdate;
    findings.append({true, tr("Time"),
        tr("%1 to record %2 of the model's own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.")
            .arg(Wording::seconds(record), tr("%Ln states", nullptr, static_cast<int>(run.budget.records)), Wording::seconds(train),
                tr("%Ln updates", nullptr, static_cast<int>(run.budget.updates)))});
    return findings;
}

QString DistillFigures::verdict(const DistillRun& run)
{
    const bool whole = run.state == DistillState::Finished || run.residual.mean < 1;
    const double left = whole ? run.residual.mean : run.latestResidual();
    QString text =
        left >= 1 ? tr("How close it comes was not measured before it was stopped.")
        : left > 0.75
            ? tr("It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG's effect is missing. A longer training helps.")
                  .arg(percent(left))
        : left > 0.45
            ? tr("It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG's, not the same: small subjects and weak colours can fail.")
                  .arg(percent(left))
            : tr("It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG's; they are not the same.")
                  .arg(percent(left));
    if (run.state == DistillState::Stopped && run.updates < run.budget.updates)
        text += u' ' + tr("It was stopped after %1 of %Ln updates.", nullptr, static_cast<int>(run.budget.updates))
                           .arg(QLocale().toString(run.updates));
    return text + u' ' + tr("Where it matters, the dial on the Create page adds a few passes of CFG.");
}

QStringList DistillFigures::samplePrompts(const QString& modelFolder)
{
    for (const char* name : {"plan_prompts.txt", "prompts.txt"}) {
        QFile file(modelFolder + u'/' + QLatin1String(name));
        if (modelFolder.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString& line) { return line.startsWith(u'#') || line.trimmed().isEmpty(); });
        if (lines.size() >= 3)
            return {lines[0], lines[lines.size() / 3], lines[2 * lines.size() / 3]};
    }
    return {QStringLiteral("a red fox in the snow"), QStringLiteral("a lighthouse at dusk"),
        QStringLiteral("a bowl of ripe cherries on a wooden table")};
}

} // namespace dice
