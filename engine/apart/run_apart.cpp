#include "apart/run_apart.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <fstream>
#include <new>
#include <optional>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <variant>

#include "base/failed_allocations.hpp"

namespace stonehand
{

namespace
{

using Clock = std::chrono::steady_clock;

/// Exit statuses of the child, which only this file reads.
constexpr int said_all = 0, out_of_memory = 2, fault_uncaught = 3;

/// What this process takes already; an address space that could not hold it could hold nothing new.
rlim_t memory_in_use()
{
    std::ifstream statistics("/proc/self/statm");
    rlim_t pages = 0;
    statistics >> pages;
    return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

/// The thread that waits for signals was not copied: here each does what it does in any process. What whoever
/// began the program ignores stays ignored, but for the limit of ours.
void take_signals()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {
        };
        if (::sigaction(number, nullptr, &now) != 0 || now.sa_handler != SIG_IGN)
            std::signal(number, SIG_DFL);
    }
    for (const int number : {SIGXCPU, SIGBUS}) std::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

void set_limits(const ApartLimits& limits)
{
    // The first limit sends SIGXCPU, which says why; the second SIGKILL, which nothing holds back.
    const rlimit processor{limits.processor_seconds, limits.processor_seconds + 1};
    ::setrlimit(RLIMIT_CPU, &processor);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    if (!memory_is_limited) return;
    const rlim_t all = memory_in_use() + limits.memory;
    const rlimit memory{all, all};
    ::setrlimit(RLIMIT_AS, &memory);
}

[[noreturn]] void work_and_leave(const std::function<std::string()>& work, const ApartLimits& limits,
                                 int pipe)
{
    std::set_terminate([] { ::_exit(fault_uncaught); });
    take_signals();
    set_limits(limits);
    std::string said;
    try {
        const HeapWatch heap;
        said = work();
        heap.require_whole();
    } catch (const std::bad_alloc&) {
        ::_exit(out_of_memory);
    } catch (...) {
        ::_exit(fault_uncaught);
    }
    for (std::size_t at = 0; at < said.size();) {
        const ssize_t count = ::write(pipe, said.data() + at, said.size() - at);
        if (count < 0 && errno != EINTR) ::_exit(fault_uncaught);
        if (count > 0) at += static_cast<std::size_t>(count);
    }
    ::_exit(said_all);
}

/// All that comes out of a pipe until its other end is closed; else why it was not waited for: the deadline,
/// or more than a process with so much memory can have to say.
std::variant<std::string, ApartEnding> read_until(int pipe, Clock::time_point deadline, std::uint64_t most)
{
    std::string text;
    char buffer[65536];
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return ApartEnding::Time;
        pollfd waited{pipe, POLLIN, 0};
        const int ready = ::poll(&waited, 1, static_cast<int>(left));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        const ssize_t count = ::read(pipe, buffer, sizeof buffer);
        if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
        if (text.size() > most) return ApartEnding::Memory;
        if (count == 0 || (count < 0 && errno != EINTR)) return text;
    }
}

/// Waits for the child to end. A signal that nothing can hold back also comes of a machine without memory:
/// what it used of the processor tells the two apart.
ApartEnd end_of(pid_t child, const ApartLimits& limits)
{
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == said_all) return {ApartEnding::Said, {}, 0};
    if (WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory) return {ApartEnding::Memory, {}, 0};
    if (WIFEXITED(status)) return {ApartEnding::Crash, {}, 0};
    const auto seconds = static_cast<std::uint64_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU || (signal == SIGKILL && seconds >= limits.processor_seconds))
        return {ApartEnding::Time, {}, 0};
    return {ApartEnding::Crash, {}, signal};
}

} // namespace

ApartEnd run_apart(const std::function<std::string()>& work, const ApartLimits& limits)
{
    int ends[2];
    if (::pipe(ends) != 0) return {};
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work_and_leave(work, limits, ends[1]);
    }
    ::close(ends[1]);
    std::variant<std::string, ApartEnding> said;
    if (child > 0) said = read_until(ends[0], deadline, limits.memory);
    ::close(ends[0]);
    if (child < 0) return {};
    const auto* cut_off = std::get_if<ApartEnding>(&said);
    if (cut_off) ::kill(child, SIGKILL);
    ApartEnd end = end_of(child, limits);
    if (cut_off) return {*cut_off, {}, 0};
    if (end.ending == ApartEnding::Said) end.said = std::get<std::string>(std::move(said));
    return end;
}

} // namespace stonehand
