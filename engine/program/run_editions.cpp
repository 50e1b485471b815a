#include "program/run_editions.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <functional>
#include <unistd.h>

#include "apart/deadline.hpp"
#include "apart/limit_memory.hpp"
#include "disk/write_files.hpp"
#include "program/choose_editions.hpp"
#include "program/close_run.hpp"
#include "program/edition_pool.hpp"
#include "program/surroundings.hpp"
#include "telling/status_of.hpp"
#include "telling/tell_unwritten.hpp"

namespace stonehand
{

namespace
{

using Clock = std::chrono::steady_clock;

// A thousand editions with all their outputs.
constexpr std::uint64_t most_bytes_kept = 4'000'000'000;

ExitStatus refuse(const UsageTold& usage, const Tell& tell)
{
    tell(usage);
    return ExitStatus::CommandLine;
}

/// Ends a run whose time is up. Nothing waits for what still works, nor for anybody who does not read what is
/// told; `temporary` lets no file be put in its place any more.
[[noreturn]] void end_out_of_time(const EditionPool& pool, TemporaryFiles& temporary,
                                  const std::function<void(RunFinished)>& tell_end)
{
    constexpr unsigned seconds_to_tell = 5;
    std::signal(SIGALRM, [](int) { ::_exit(static_cast<int>(ExitStatus::Machine)); });
    ::alarm(seconds_to_tell);
    const auto kept = temporary.remove_all();
    tell_end(pool.tell_out_of_time());
    ::_exit(static_cast<int>(ExitStatus::Machine));
}

/// Tells faults that are no edition's.
void tell_all(const Report& report, const Tell& tell)
{
    for (const Diagnostic& diagnostic : report.diagnostics()) tell(DiagnosticTold{diagnostic, Sources{}, ""});
}

ExitStatus give_up(const Report& report, const Tell& tell)
{
    tell_all(report, tell);
    return ExitStatus::Machine;
}

void count(const Report& report, const Options& options, RunFinished& finished)
{
    for (const Diagnostic& diagnostic : report.diagnostics()) {
        ++(diagnostic.severity() == Severity::Error ? finished.errors : finished.warnings);
        finished.status = worse(finished.status, status_of(diagnostic, options.warnings));
    }
}

} // namespace

ExitStatus run_editions(const Options& options, const Resources& resources, FileDigests& digests,
                        BuildCache& cache, TemporaryFiles& temporary, const Tell& tell)
{
    const auto began = Clock::now();
    limit_memory(options.limits_of_run.memory);
    Report report; // of what is no edition's
    const ChosenEditions chosen = choose_editions(options, resources, report);
    if (chosen.usage) return refuse(*chosen.usage, tell);
    if (chosen.planned.empty() && report.has_errors()) return give_up(report, tell);
    std::optional<Since> since;
    if (options.since) {
        auto read = Since::read(*options.since);
        if (const auto* usage = std::get_if<UsageTold>(&read)) return refuse(*usage, tell);
        since = std::get<Since>(std::move(read));
    }
    std::optional<OldBuild> old;
    if (options.compare) {
        auto read = OldBuild::read(*options.compare);
        if (const auto* usage = std::get_if<UsageTold>(&read)) return refuse(*usage, tell);
        old = std::get<OldBuild>(std::move(read));
    }
    const bool building = options.command == Command::Build;
    if (building)
        if (const auto fault = check_writable(options.into)) {
            tell_unwritten(fault, report);
            return give_up(report, tell);
        }

    const std::string command = building ? "build" : "check";
    tell(RunStarted{command, chosen.files.size(), options.jobs});
    // Editions first: they share nothing. What threads are left help inside each.
    const auto abreast = static_cast<unsigned>(std::clamp<std::size_t>(chosen.files.size(), 1, options.jobs));
    const std::string surroundings =
        building && cache.is_there() ? hash_surroundings(resources, digests) : "";
    LibraryStock stock;
    const RunContext context{options,
                             resources,
                             digests,
                             cache,
                             stock,
                             surroundings,
                             since ? &*since : nullptr,
                             old ? &*old : nullptr,
                             temporary,
                             tell,
                             std::max(1u, options.jobs / abreast)};
    EditionPool pool(chosen.files, context);
    const auto tell_end = [&](RunFinished finished) {
        finished.command = command;
        finished.editions = chosen.files.size();
        finished.warnings_as_errors = options.warnings == Warnings::AsErrors;
        finished.seconds = std::chrono::duration<double>(Clock::now() - began).count();
        tell(finished);
    };
    {
        const Deadline deadline(options.limits_of_run.seconds,
                                [&] { end_out_of_time(pool, temporary, tell_end); });
        pool.work(abreast);
    }
    close_run(chosen, pool.ends(), context, report);
    tell_all(report, tell);
    if (building) cache.tidy(most_bytes_kept);
    digests.save(temporary);

    RunFinished finished = pool.totals();
    count(report, options, finished);
    tell_end(finished);
    return finished.status;
}

} // namespace stonehand
