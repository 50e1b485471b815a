#include "program/judge_apart.hpp"

#include <cerrno>
#include <csignal>
#include <fstream>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stonehand
{

namespace
{

using Json = nlohmann::json;

// More than any real file takes: a book of 1,000 pages is judged in a second, in 200 MB.
constexpr rlim_t most_memory = rlim_t{2} << 30, most_seconds = 60;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_sanitized = true;
#elif defined(__has_feature)
constexpr bool is_sanitized = __has_feature(address_sanitizer);
#else
constexpr bool is_sanitized = false;
#endif

/// What this process takes already; an address space that could not hold it could hold nothing new.
rlim_t memory_in_use()
{
    std::ifstream statistics("/proc/self/statm");
    rlim_t pages = 0;
    statistics >> pages;
    return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

void set_limits()
{
    const rlimit seconds{most_seconds, most_seconds};
    ::setrlimit(RLIMIT_CPU, &seconds);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    // The sanitizer reserves terabytes that it never touches.
    if (is_sanitized) return;
    const rlim_t all = memory_in_use() + most_memory;
    const rlimit memory{all, all};
    ::setrlimit(RLIMIT_AS, &memory);
}

std::string written(const Judgement& judgement)
{
    Json json{{"standards", Json::array()}, {"findings", Json::array()}, {"counts", judgement.counts}};
    json["unreadable"] = judgement.unreadable;
    for (const Standard standard : judgement.standards)
        json["standards"].push_back(static_cast<int>(standard));
    for (const Finding& finding : judgement.findings)
        json["findings"].push_back(
            {finding.rule.row(), finding.place.page, finding.place.object, finding.message});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Judgement read(const std::string& text)
{
    const Json json = Json::parse(text);
    Judgement judgement;
    judgement.unreadable = json.at("unreadable");
    judgement.counts = json.at("counts").get<std::vector<std::size_t>>();
    for (const Json& standard : json.at("standards"))
        judgement.standards.push_back(static_cast<Standard>(standard.get<int>()));
    for (const Json& finding : json.at("findings"))
        judgement.findings.push_back(
            {Rule::at(finding.at(0)), {finding.at(1), finding.at(2)}, finding.at(3)});
    return judgement;
}

[[noreturn]] void judge_and_leave(std::string_view bytes, const std::vector<Standard>& standards, int pipe)
{
    set_limits();
    std::string said;
    try {
        said = written(judge_pdf(bytes, standards));
    } catch (const std::bad_alloc&) {
        Judgement judgement;
        judgement.unreadable = "judging it takes more memory than the 2 GB that one file may have";
        said = written(judgement);
    } catch (const std::exception& fault) {
        Judgement judgement;
        judgement.unreadable = fault.what();
        said = written(judgement);
    }
    for (std::size_t at = 0; at < said.size();) {
        const ssize_t count = ::write(pipe, said.data() + at, said.size() - at);
        if (count < 0 && errno != EINTR) ::_exit(1);
        if (count > 0) at += static_cast<std::size_t>(count);
    }
    ::_exit(0);
}

std::string read_all(int pipe)
{
    std::string text;
    char buffer[65536];
    for (;;) {
        const ssize_t count = ::read(pipe, buffer, sizeof buffer);
        if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) return text;
    }
}

std::string ending(int status)
{
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return fmt::format("judging it took longer than the {} s that one file may have", most_seconds);
    if (WIFSIGNALED(status))
        return fmt::format("it brought down the process that judged it (signal {})", WTERMSIG(status));
    return "the process that judged it said nothing";
}

Judgement failed(std::string why)
{
    Judgement judgement;
    judgement.unreadable = std::move(why);
    return judgement;
}

} // namespace

Judgement judge_apart(std::string_view bytes, const std::vector<Standard>& standards)
{
    int ends[2];
    if (::pipe(ends) != 0) return failed("no process could be begun to judge it");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        judge_and_leave(bytes, standards, ends[1]);
    }
    ::close(ends[1]);
    const std::string said = child > 0 ? read_all(ends[0]) : std::string();
    ::close(ends[0]);
    if (child < 0) return failed("no process could be begun to judge it");
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || said.empty()) return failed(ending(status));
    return read(said);
}

} // namespace stonehand
