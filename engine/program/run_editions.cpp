#include "program/run_editions.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <functional>
#include <memory>
#include <mutex>
#include <unistd.h>

#include "apart/deadline.hpp"
#include "apart/limit_memory.hpp"
#include "disk/folders_as_found.hpp"
#include "disk/write_files.hpp"
#include "font/installed_fonts.hpp"
#include "manifest/standing.hpp"
#include "program/build_key.hpp"
#include "program/check_places.hpp"
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
[[noreturn]] void end_out_of_time(EditionPool& pool, TemporaryFiles& temporary,
                                  const std::function<void(RunFinished)>& tell_end)
{
    constexpr unsigned seconds_to_tell = 5;
    std::signal(SIGALRM, [](int) { ::_exit(static_cast<int>(ExitStatus::Machine)); });
    ::alarm(seconds_to_tell);
    const auto kept = temporary.remove_all();
    tell_end(pool.tell_out_of_time());
    ::_exit(static_cast<int>(ExitStatus::Machine));
}

void count(const Report& report, const Options& options, RunFinished& finished)
{
    for (const Diagnostic& diagnostic : report.diagnostics()) {
        ++(diagnostic.severity() == Severity::Error ? finished.errors : finished.warnings);
        finished.status = worse(finished.status, status_of(diagnostic, options.warnings));
    }
}

/// Tells how a run begins and how it ends.
class RunTelling
{
  public:
    RunTelling(const Options& options, std::size_t editions, Clock::time_point began, const Tell& tell)
        : options_(options), editions_(editions), began_(began), tell_(tell)
    {
        tell(RunStarted{command(), editions, options.jobs});
    }

    /// With the faults that are no edition's.
    ExitStatus end(const Report& report, RunFinished finished) const
    {
        for (const Diagnostic& diagnostic : report.diagnostics())
            tell_(DiagnosticTold{diagnostic, Sources{}, ""});
        count(report, options_, finished);
        tell_end(finished);
        return finished.status;
    }

    void tell_end(RunFinished finished) const
    {
        finished.command = command();
        finished.editions = editions_;
        finished.warnings_as_errors = options_.warnings == Warnings::AsErrors;
        finished.seconds = std::chrono::duration<double>(Clock::now() - began_).count();
        tell_(finished);
    }

    ExitStatus give_up(const Report& report) const
    {
        RunFinished finished;
        finished.not_begun = editions_;
        finished.status = ExitStatus::Machine;
        return end(report, std::move(finished));
    }

  private:
    std::string command() const { return options_.command == Command::Build ? "build" : "check"; }

    const Options& options_;
    std::size_t editions_;
    Clock::time_point began_; ///< the search for the editions counts
    const Tell& tell_;
};

/// Lets nothing be told behind the end of a run whose time is up: threads that still work would go on.
Tell until_the_end(const Tell& tell)
{
    struct Gate {
        std::mutex mutex;
        bool is_closed = false;
    };
    return [&tell, gate = std::make_shared<Gate>()](const Event& event) {
        const std::lock_guard lock(gate->mutex);
        if (gate->is_closed) return;
        tell(event);
        const auto* finished = std::get_if<RunFinished>(&event);
        gate->is_closed = finished && finished->out_of_time;
    };
}

/// What a run goes by besides the content.
struct EarlierBuilds {
    std::optional<Since> since;
    std::optional<OldBuild> old;
};

std::variant<EarlierBuilds, UsageTold> read_earlier_builds(const Options& options)
{
    EarlierBuilds earlier;
    if (options.since) {
        auto read = Since::read(*options.since);
        if (const auto* usage = std::get_if<UsageTold>(&read)) return *usage;
        earlier.since = std::get<Since>(std::move(read));
    }
    if (options.compare) {
        auto read = OldBuild::read(*options.compare);
        if (const auto* usage = std::get_if<UsageTold>(&read)) return *usage;
        earlier.old = std::get<OldBuild>(std::move(read));
    }
    return earlier;
}

/// A shard that ends early has not built its part: what it wrote yesterday must not say so.
std::optional<WriteFault> forget_shard(const Options& options)
{
    if (!options.shard || options.command != Command::Build) return std::nullopt;
    const auto manifest = options.into / name_of_run_manifest(options.shard);
    std::error_code error;
    std::filesystem::remove(manifest, error);
    if (!error || error == std::errc::not_a_directory) return std::nullopt;
    return WriteFault{manifest, say("be removed"), verbatim(error.message())};
}

} // namespace

ExitStatus run_editions(const Options& options, const Resources& resources, FileDigests& digests,
                        BuildCache& cache, TemporaryFiles& temporary, const Tell& told)
{
    const auto began = Clock::now();
    const Tell tell = until_the_end(told);
    limit_memory(options.limits_of_run.memory);
    Report report; // of what is no edition's
    const ChosenEditions chosen = choose_editions(options, resources, report);
    if (chosen.usage) return refuse(*chosen.usage, tell);
    if (const auto usage = check_cache(options)) return refuse(*usage, tell);
    auto read = read_earlier_builds(options);
    if (const auto* usage = std::get_if<UsageTold>(&read)) return refuse(*usage, tell);
    const auto earlier = std::get<EarlierBuilds>(std::move(read));

    const RunTelling telling(options, chosen.files.size(), began, tell);
    const bool building = options.command == Command::Build;
    auto fault = forget_shard(options);
    if (!fault) fault = check_places(options);
    tell_unwritten(fault, report);
    if (fault || (chosen.all.empty() && report.has_errors())) return telling.give_up(report);

    // Editions first: they share nothing. What threads are left help inside each.
    const auto abreast = static_cast<unsigned>(std::clamp<std::size_t>(chosen.files.size(), 1, options.jobs));
    const std::string choices = building ? list_choices(resources) : "";
    const std::string surroundings = building && cache.is_there() ? hash_surroundings(choices, digests) : "";
    LibraryStock stock;
    FoldersAsFound folders(digests, is_font_file);
    FirstFacts first_facts;
    const RunContext context{options,
                             resources,
                             digests,
                             folders,
                             first_facts,
                             cache,
                             stock,
                             surroundings,
                             earlier.since ? &*earlier.since : nullptr,
                             earlier.old ? &*earlier.old : nullptr,
                             temporary,
                             tell,
                             std::max(1u, options.jobs / abreast),
                             building ? made_with_key(options, choices) : ""};
    EditionPool pool(chosen.files, context);
    {
        const Deadline deadline(options.limits_of_run.seconds, [&] {
            end_out_of_time(pool, temporary, [&](RunFinished finished) { telling.tell_end(finished); });
        });
        pool.work(abreast);
    }
    close_run(chosen, pool.take_ends(), context, report);
    if (building) cache.tidy(most_bytes_kept);
    digests.save(temporary);
    return telling.end(report, pool.totals());
}

} // namespace stonehand
