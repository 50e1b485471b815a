#include "preview/start_program.hpp"

#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stonehand
{

namespace
{

/// How it is to be started.
class Manner
{
  public:
    Manner()
    {
        ::posix_spawnattr_init(&attributes_);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(&attributes_,
                                   POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
        // What we tell on our standard output is not mixed with what an editor chatters.
        ::posix_spawn_file_actions_adddup2(&actions_, STDERR_FILENO, STDOUT_FILENO);
    }
    ~Manner()
    {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    Manner(const Manner&) = delete;
    Manner& operator=(const Manner&) = delete;

    const posix_spawnattr_t* attributes() const { return &attributes_; }
    const posix_spawn_file_actions_t* actions() const { return &actions_; }

  private:
    posix_spawnattr_t attributes_{};
    posix_spawn_file_actions_t actions_{};
};

int status_of(pid_t process)
{
    int status = 0;
    while (::waitpid(process, &status, 0) < 0)
        if (errno != EINTR) return 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// --max-memory bounds what this process may write to, and is nobody else's.
void lift_our_limits(pid_t process)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_DATA, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::prlimit(process, RLIMIT_DATA, &limit, nullptr);
}

} // namespace

StartedProgram start_program(const std::vector<std::string>& arguments, std::function<void(int status)> ended)
{
    if (arguments.empty()) return {ENOENT};
    std::vector<char*> words;
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const Manner manner;
    pid_t process = 0;
    const int fault =
        ::posix_spawnp(&process, words.front(), manner.actions(), manner.attributes(), words.data(), environ);
    if (fault != 0) return {fault};
    lift_our_limits(process);
    try {
        std::thread([process, ended = std::move(ended)] { ended(status_of(process)); }).detach();
    } catch (const std::system_error&) {
        // It runs; nobody can wait for it, so that how it ends is not told.
    }
    return {0};
}

} // namespace stonehand
