#include "inferenceworker.h"

#include "distill/distillreport.h"
#include "gallery/picturename.h"
#include "request/picture_text.h"

namespace dice {
namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

Outcome outcomeOf(RunStatus status) { return {status == RunStatus::Finished ? Outcome::Kind::Finished : Outcome::Kind::Cancelled, {}, {}}; }

} // namespace

InferenceWorker::InferenceWorker(
    EngineFactory makeEngine, std::shared_ptr<ProgressMailbox> mailbox, std::shared_ptr<DistillMailbox> distillMailbox)
    : m_makeEngine(std::move(makeEngine)), m_mailbox(std::move(mailbox)), m_distillMailbox(std::move(distillMailbox))
{
}

Engine& InferenceWorker::engine()
{
    if (!m_engine)
        m_engine = m_makeEngine();
    return *m_engine;
}

Outcome InferenceWorker::caught(const std::function<Outcome()>& work)
{
    try {
        return work();
    } catch (const Error& error) {
        return {Outcome::Kind::Failed, error.code(), Problem::of(error)};
    } catch (const std::bad_alloc& error) {
        return {Outcome::Kind::Failed, ErrorCode::OutOfMemory, Problem::of(error)};
    } catch (const std::exception& error) {
        return {Outcome::Kind::Failed, ErrorCode::Internal, Problem::of(error)};
    }
}

void InferenceWorker::generate(const GenerateJob& job)
{
    Q_EMIT ended(job.id, caught([&] { return run(job); }));
}

Outcome InferenceWorker::run(const GenerateJob& job)
{
    GenerationListener listener;
    listener.previewsPerSecond = job.previewsPerSecond;
    listener.progress = [&](const Progress& now) {
        const auto preview = now.preview ? std::make_shared<const Pixels>(toPixels(*now.preview)) : nullptr;
        m_mailbox->put({job.id, now.stage, now.step, now.total, now.picture, now.pictures, preview});
    };
    listener.picture = [&](GeneratedPicture&& picture) {
        MadePicture made{job.id, std::make_shared<const Pixels>(toPixels(picture.image)), picture.request, picture.report, {}, {}};
        if (job.saves)
            save(made, picture, job.place);
        Q_EMIT pictureMade(made);
    };
    return outcomeOf(engine().generate(job.request, listener, job.stop));
}

// A picture that cannot be saved is shown all the same, with the reason. A name that this disk does not take loses none.
void InferenceWorker::save(MadePicture& made, const GeneratedPicture& picture, const SaveTarget& place)
{
    const auto write = [&](const std::filesystem::path& name) {
        const std::filesystem::path folder = (place.folder / name).parent_path();
        std::filesystem::create_directories(folder);
        made.file = text(writeNumberedPicture(folder, name.filename().string() + " ", "png", picture.image, pictureText(picture)).string());
    };
    const Outcome outcome = caught([&]() -> Outcome {
        try {
            write(pictureName(place.namePattern, picture.request, QDateTime::currentDateTime()).toStdString());
        } catch (const std::exception&) {
            write(pictureName({}, picture.request, {}).toStdString());
        }
        return {};
    });
    static constexpr Sentence kNotSaved = DICE_SENTENCE("picture-not-saved", "The picture could not be saved.");
    if (outcome.kind == Outcome::Kind::Failed)
        made.saveProblem = {say(kNotSaved), outcome.problem.english()};
}

void InferenceWorker::distill(const DistillJob& job)
{
    DistillResult result;
    const Outcome outcome = caught([&] { return std::visit([&](const auto& task) { return perform(job, task, result); }, job.task); });
    Q_EMIT distillEnded(job.id, outcome, result);
}

// It goes on with what an earlier one left, if that got as far as its plan.
Outcome InferenceWorker::perform(const DistillJob& job, const TrainTask& task, DistillResult& result)
{
    DistillRequest request = task.request;
    request.resume = std::filesystem::exists(std::filesystem::path(task.file.string() + ".work") / "plan.json");
    std::filesystem::create_directories(task.file.parent_path());
    result = engine().distill(
        request, task.file, [&](const DistillProgress& now) { m_distillMailbox->put(job.id, now); }, job.stop.get_token());
    return outcomeOf(result.status);
}

Outcome InferenceWorker::perform(const DistillJob& job, const PlanTask& task, DistillResult& result)
{
    DistillRequest request = task.request;
    request.resume = false;
    std::filesystem::create_directories(task.file.parent_path());
    std::stop_source stop = job.stop;
    const auto stopOncePlanned = [&](const DistillProgress& now) {
        m_distillMailbox->put(job.id, now);
        if (now.stage == DistillStage::Plan && now.done == now.total)
            stop.request_stop();
    };
    result = engine().distill(request, task.file, stopOncePlanned, stop.get_token());
    return outcomeOf(result.status);
}

Outcome InferenceWorker::perform(const DistillJob& job, const ReportTask& task, DistillResult&)
{
    std::filesystem::create_directories(task.folder);
    const ReportResult measured = engine().report(
        task.request, task.folder,
        [&](const ReportProgress& now) {
            m_distillMailbox->put(job.id, {DistillStage::Calibrate, now.done, now.total});
        },
        job.stop.get_token());
    if (measured.status == RunStatus::Finished)
        DistillReport::writePictures(measured.report, task.folder);
    return outcomeOf(measured.status);
}

void InferenceWorker::describe(const std::string& model)
{
    const Outcome outcome = caught([&]() -> Outcome {
        Q_EMIT modelDescribed(engine().describe(model));
        return {};
    });
    if (outcome.kind == Outcome::Kind::Failed)
        Q_EMIT modelUnreadable(outcome.problem);
}

void InferenceWorker::inspect(const QString& path)
{
    const Outcome outcome = caught([&]() -> Outcome {
        Q_EMIT inspected(path, engine().describe(path.toStdString()));
        return {};
    });
    if (outcome.kind == Outcome::Kind::Failed)
        Q_EMIT notInspected(path, outcome.problem);
}

void InferenceWorker::releaseModels()
{
    if (m_engine)
        m_engine->releaseModels();
}

} // namespace dice
