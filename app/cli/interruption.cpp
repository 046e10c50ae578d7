// Ctrl+C, and the system's wish that the program ends.
#include "terminal.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <csignal>
#include <pthread.h>
#include <thread>
#include <unistd.h>
#endif

namespace dice::cli {
namespace {

constexpr int kInterrupted = 130; // as shells say it
std::stop_source source;

#ifdef _WIN32
// Called in a thread of its own.
BOOL WINAPI interrupted(DWORD)
{
    if (!source.request_stop())
        ExitProcess(kInterrupted);
    return TRUE;
}

void listen() { SetConsoleCtrlHandler(interrupted, TRUE); }
#else
// A thread waits for the signals: a handler may do almost nothing, a thread may ask for a stop.
void listen()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals] {
        int received = 0;
        sigwait(&signals, &received);
        source.request_stop();
        sigwait(&signals, &received);
        _exit(kInterrupted);
    }).detach();
}
#endif

} // namespace

std::stop_token interruption()
{
    static const bool listening = [] {
        listen();
        return true;
    }();
    (void)listening;
    return source.get_token();
}

} // namespace dice::cli
