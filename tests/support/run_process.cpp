#include "support/run_process.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stonehand
{

namespace
{

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { (void)!::pipe2(ends, O_CLOEXEC); }
    ~Pipe()
    {
        ::close(ends[0]);
        close_writer();
    }
    void close_writer()
    {
        if (ends[1] >= 0) ::close(ends[1]);
        ends[1] = -1;
    }
};

[[noreturn]] void become(const ProcessCall& call, int out, int err)
{
    if (!call.out_to.empty()) out = ::open(call.out_to.c_str(), O_WRONLY | O_CREAT, 0666);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    if (!call.folder.empty() && ::chdir(call.folder.c_str()) != 0) ::_exit(126);
    if (call.largest_file > 0) {
        const rlimit limit{call.largest_file, call.largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    for (const std::string& setting : call.environment) {
        const std::size_t equals = setting.find('=');
        if (equals == setting.npos)
            ::unsetenv(setting.c_str());
        else
            ::setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
    }
    std::vector<char*> arguments;
    for (const std::string& argument : call.arguments)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

/// Takes what there is to read; false at the end.
bool take(int descriptor, std::string& text)
{
    char buffer[4096];
    const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
    if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
    return count > 0;
}

} // namespace

ProcessEnd run_process(const ProcessCall& call)
{
    Pipe out, err;
    const pid_t child = ::fork();
    if (child == 0) become(call, out.ends[1], err.ends[1]);
    out.close_writer();
    err.close_writer();

    ProcessEnd end;
    bool signalled = call.signal_after_first_error_line == 0;
    pollfd watched[2] = {{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}};
    while ((watched[0].fd >= 0 || watched[1].fd >= 0) && ::poll(watched, 2, -1) >= 0) {
        if (watched[0].revents != 0 && !take(watched[0].fd, end.out)) watched[0].fd = -1;
        if (watched[1].revents != 0 && !take(watched[1].fd, end.err)) watched[1].fd = -1;
        if (!signalled && end.err.find('\n') != std::string::npos) {
            ::kill(child, call.signal_after_first_error_line);
            signalled = true;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    end.status = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
    return end;
}

} // namespace stonehand
