// A program with a queue in FILE that is killed by its test in the middle of a job: queue_victim FILE FOLDER
#include "engine/fake_engine.h"
#include "queue/jobqueue.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace std::chrono_literals;
    QCoreApplication app(argc, argv);
    dice::InferenceService service([] { return dice::makeFakeEngine({50ms, {}, {}}); }, argv[2]);
    dice::JobQueue queue(QString::fromLocal8Bit(argv[1]), service);
    QObject::connect(&service, &dice::InferenceService::progressed, [](const dice::JobProgress&) {
        std::puts("running");
        std::fflush(stdout);
    });
    queue.resume();
    if (queue.jobs().isEmpty()) {
        dice::GenerationRequest request;
        request.text.prompt = "a job that is killed";
        request.sampling.width = request.sampling.height = 64;
        request.sampling.steps = 1000;
        queue.add(request, QStringLiteral("create"));
        request.text.prompt = "a job that waits";
        queue.add(request, QStringLiteral("create"));
    }
    return QCoreApplication::exec();
}
