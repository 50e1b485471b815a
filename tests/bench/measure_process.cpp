// Runs a command several times and prints the medians of its time on the clock, its processor time and its
// peak memory:
//     measure_process LABEL TIMES COMMAND …
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

struct Run {
    double wall = 0, processor = 0; ///< milliseconds
    double memory = 0;              ///< MB
};

double milliseconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

[[noreturn]] void become(char** command)
{
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execvp(command[0], command);
    ::_exit(127);
}

Run run_once(char** command)
{
    const auto began = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) become(command);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> lasted = std::chrono::steady_clock::now() - began;
    if (status != 0) {
        std::fprintf(stderr, "measure_process: %s failed, status %d\n", command[0], WEXITSTATUS(status));
        std::exit(1);
    }
    return {lasted.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<Run> runs, double Run::*value)
{
    std::sort(runs.begin(), runs.end(), [&](const Run& a, const Run& b) { return a.*value < b.*value; });
    return runs[runs.size() / 2].*value;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4) return 2;
    std::vector<Run> runs;
    run_once(argv + 3); // brings the files into memory
    for (int left = std::atoi(argv[2]); left > 0; --left) runs.push_back(run_once(argv + 3));
    if (runs.empty()) return 2;
    const double fastest = std::min_element(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
                               return a.wall < b.wall;
                           })->wall;
    std::printf("%-34s %9.1f ms %9.1f ms %9.1f ms %8.1f MB\n", argv[1], median(runs, &Run::wall), fastest,
                median(runs, &Run::processor), median(runs, &Run::memory));
}
