#include "program/watch_signals.hpp"

#include <csignal>
#include <pthread.h>
#include <string>
#include <string_view>
#include <unistd.h>

#include "telling/exit_status.hpp"

namespace stonehand
{

namespace
{

constexpr int wakes_the_thread = SIGUSR2;

/// Those that would end the process. What was ignored from the start stays so: whoever began it with nohup,
/// or behind a shell's `&`, wants it to go on.
sigset_t watched_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGXCPU}) {
        struct sigaction now {
        };
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) sigaddset(&signals, number);
    }
    return signals;
}

/// Fonts are mapped into memory: who shortens the file under it takes the memory away (SIGBUS). Nothing more
/// can be done than to say so: no lock may be taken here. Temporary files stay until a later run removes
/// them.
extern "C" void end_without_memory(int)
{
    constexpr std::string_view words =
        "stonehand: a file was shortened while it was being read, a font perhaps; run it again when nothing "
        "writes to it\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(static_cast<int>(ExitStatus::Machine));
}

Message why_ended(int signal, Writes writes)
{
    const Message why = signal == SIGXCPU ? Message(say("out of processor time, by the limit of the shell"))
                                          : say("ended by the signal {}", signal);
    if (writes == Writes::No) return why;
    return say("{}; every file stands whole, as it was or as it was to be", why);
}

} // namespace

SignalWatch::SignalWatch(TemporaryFiles& files, Tongue tongue, Writes writes)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGBUS, end_without_memory);
    sigset_t signals = watched_signals();
    sigaddset(&signals, wakes_the_thread);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // A thread that waits may take locks and touch the disk, which a signal handler may not.
    thread_ = std::thread([=, this, &files] { wait(signals, files, tongue, writes); });
}

SignalWatch::~SignalWatch()
{
    finished_ = true;
    pthread_kill(thread_.native_handle(), wakes_the_thread);
    thread_.join();
}

void SignalWatch::wait(const sigset_t& signals, TemporaryFiles& files, Tongue tongue, Writes writes)
{
    int number = 0;
    while (sigwait(&signals, &number) != 0) {
    }
    if (finished_) return;
    const auto kept = files.remove_all(); // no thread may begin another file before the process ends
    if (writes == Writes::Yes || number == SIGXCPU) {
        const std::string words = "stonehand: " + why_ended(number, writes).read(tongue) + "\n";
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    }
    ::_exit(number == SIGXCPU ? static_cast<int>(ExitStatus::Machine) : 128 + number);
}

} // namespace stonehand
