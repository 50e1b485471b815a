#include "program/watch_signals.hpp"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

#include "telling/exit_status.hpp"

namespace stonehand
{

namespace
{

sigset_t watched_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGXCPU}) sigaddset(&signals, number);
    return signals;
}

} // namespace

SignalWatch::SignalWatch(TemporaryFiles& files)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const sigset_t signals = watched_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // A thread that waits may take locks and touch the disk, which a signal handler may not.
    thread_ = std::thread([this, &files] { wait(files); });
}

SignalWatch::~SignalWatch()
{
    finished_ = true;
    pthread_kill(thread_.native_handle(), SIGTERM); // wakes the thread; nothing else takes this signal
    thread_.join();
}

void SignalWatch::wait(TemporaryFiles& files)
{
    const sigset_t signals = watched_signals();
    int number = 0;
    while (sigwait(&signals, &number) != 0) {
    }
    if (finished_) return;
    const auto kept = files.remove_all(); // no thread may begin another file before the process ends
    ::_exit(number == SIGXCPU ? static_cast<int>(ExitStatus::Machine) : 128 + number);
}

} // namespace stonehand
