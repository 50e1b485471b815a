#include "program/run_editions.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <map>
#include <unistd.h>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "edition/read_edition.hpp"
#include "program/deadline.hpp"
#include "program/find_editions.hpp"
#include "program/layout_folders.hpp"
#include "program/limit_memory.hpp"
#include "program/make_edition.hpp"
#include "program/order_diagnostics.hpp"
#include "program/write_files.hpp"

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;
using Clock = std::chrono::steady_clock;

std::filesystem::path root_of_run(const Options& options)
{
    return options.root.value_or("content");
}

/// What is wrong with the command line, seen by a look at the disk before any work is done.
std::optional<UsageTold> check_command(const Options& options, const Paths& files, const Resources& resources)
{
    std::error_code ignored;
    if (files.empty())
        return UsageTold{fmt::format("no edition.xml is below {}", root_of_run(options).string()),
                         "name an edition, or the content root with --root DIR"};
    for (const auto& file : files) {
        // One that may not be looked at is there: reading it tells the rest.
        if (std::filesystem::status(file, ignored).type() == std::filesystem::file_type::not_found)
            return UsageTold{fmt::format("{} is not there", file.string()),
                             "name the edition.xml of an edition"};
        if (std::filesystem::is_directory(file, ignored))
            return UsageTold{fmt::format("{} is a folder", file.string()), "name the edition.xml in it"};
    }
    if (options.layout) {
        const Paths folders =
            layout_folders(options.root.value_or(content_root(files.front())), options, resources);
        const auto names = layout_names(folders);
        if (std::find(names.begin(), names.end(), *options.layout) == names.end())
            return UsageTold{fmt::format("there is no layout “{}”", *options.layout),
                             "the layouts are: " + listed(names)};
    }
    return std::nullopt;
}

/// A run's editions at work.
class Pool
{
  public:
    Pool(const Paths& files, const RunContext& context)
        : context_(context), read_(files.size()), done_(files.size()), at_work_(files.size())
    {
        for (std::size_t i = 0; i < files.size(); ++i) {
            read_[i].file = files[i];
            read_[i].sources = Sources(context.options.limits_of_run);
        }
    }

    void work(unsigned jobs)
    {
        for_each_index(read_.size(), jobs, [this](std::size_t i) { guarded(i, [&] { read(i); }); });
        check_ids();
        for_each_index(read_.size(), jobs, [this](std::size_t i) {
            const bool begins = !stopped_;
            if (begins) guarded(i, [&] { done_[i].outcome = make_edition(read_[i], context_); });
            finish(i, begins);
        });
    }

    RunFinished totals() const { return totals_; }

    /// Tells of every edition that is worked at that its time is up; from any thread.
    void tell_out_of_time() const
    {
        const Limits& limits = context_.options.limits_of_run;
        for (std::size_t i = 0; i < read_.size(); ++i) {
            if (!at_work_[i]) continue;
            Report report;
            report
                .add("out-of-time", Span{},
                     fmt::format("{} is not done after {} seconds", read_[i].name(), limits.seconds))
                .hint(limit_hint(limits, &Limits::seconds));
            for (const Diagnostic& told : report.diagnostics())
                context_.tell(DiagnosticTold{told, Sources{}, read_[i].name()});
        }
    }

  private:
    struct Done {
        EditionOutcome outcome;
        bool finished = false, begun = false;
    };

    void read(std::size_t i)
    {
        ReadEdition& read = read_[i];
        context_.tell(EditionStarted{read.name()});
        read.stopwatch.enter("read");
        read.content_root = context_.options.root.value_or(content_root(read.file));
        read.edition = read_edition(read.file, read.content_root, read.sources, read.report);
    }

    /// Two editions of one id would overwrite each other's files.
    void check_ids()
    {
        std::map<std::string, const ReadEdition*> by_id;
        for (ReadEdition& read : read_) {
            if (!read.edition) continue;
            const auto [first, is_new] = by_id.try_emplace(read.edition->id, &read);
            if (is_new) continue;
            read.report
                .add("duplicate-edition", read.edition->span,
                     fmt::format("another edition has the id {} too", stonehand::quoted(read.edition->id)))
                .hint(fmt::format("it is {}; both would write the same files", first->second->name()));
        }
    }

    /// Runs a piece of an edition's work; what breaks through becomes a fault of the machine.
    template <typename Work>
    void guarded(std::size_t i, const Work& work)
    {
        at_work_[i] = true;
        try {
            work();
        } catch (const std::bad_alloc&) {
            tell_out_of_memory(read_[i]);
        } catch (const std::exception& error) {
            read_[i].report.add("internal-fault", Span{},
                                fmt::format("{}: {}", read_[i].name(), error.what()));
        }
        at_work_[i] = false;
    }

    void tell_out_of_memory(ReadEdition& read) const
    {
        const Limits& limits = context_.options.limits_of_run;
        Diagnostic& told = read.report.add("out-of-memory", Span{},
                                           read.name() + " needs more memory than " +
                                               (limits.memory > 0 ? "it may have" : "there is"));
        if (limits.memory > 0) told.hint(limit_hint(limits, &Limits::memory));
    }

    /// Tells of every edition that is done and whose predecessors are told.
    void finish(std::size_t i, bool begun)
    {
        if (begun && fails(i) && context_.options.after_fault == AfterFault::FailFast) stopped_ = true;
        const std::lock_guard lock(mutex_);
        done_[i].begun = begun;
        done_[i].finished = true;
        for (; told_ < done_.size() && done_[told_].finished; ++told_) tell_of(told_);
    }

    bool fails(std::size_t i) const { return status_of(i) != ExitStatus::Done; }

    ExitStatus status_of(std::size_t i) const
    {
        ExitStatus status = done_[i].outcome.usage ? ExitStatus::CommandLine : ExitStatus::Done;
        for (const Diagnostic& diagnostic : read_[i].report.diagnostics()) {
            const bool counts =
                diagnostic.severity() == Severity::Error || context_.options.warnings == Warnings::AsErrors;
            if (!counts) continue;
            const bool machine = diagnostic.code.entry().fault == Fault::Machine;
            status = worse(status, machine ? ExitStatus::Machine : ExitStatus::Content);
        }
        return status;
    }

    void tell_of(std::size_t i)
    {
        if (!done_[i].begun) {
            ++totals_.not_begun;
            return;
        }
        ReadEdition& read = read_[i];
        EditionOutcome& outcome = done_[i].outcome;
        EditionFinished finished{.edition = read.name(), .status = status_of(i), .timings = {}};
        for (const Diagnostic& diagnostic : order_diagnostics(read.report)) {
            context_.tell(DiagnosticTold{diagnostic, read.sources, read.name()});
            ++(diagnostic.severity() == Severity::Error ? finished.errors : finished.warnings);
        }
        if (outcome.usage) context_.tell(*outcome.usage);
        for (const OutputMade& made : outcome.outputs) context_.tell(made);
        for (const StatisticsTold& told : outcome.statistics) context_.tell(told);
        for (const OutputMade& made : outcome.outputs) totals_.pages += made.pages;
        finished.outputs = outcome.outputs.size();
        if (context_.options.timings) finished.timings = outcome.timings;
        context_.tell(finished);

        totals_.outputs += finished.outputs;
        totals_.errors += finished.errors;
        totals_.warnings += finished.warnings;
        totals_.failed += fails(i);
        totals_.status = worse(totals_.status, finished.status);
        read.edition.reset(); // its sources stay small; an edition told is done with
    }

    const RunContext& context_;
    std::vector<ReadEdition> read_;
    std::vector<Done> done_;
    std::vector<std::atomic<bool>> at_work_;
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;
    std::size_t told_ = 0;
    RunFinished totals_;
};

ExitStatus refuse(const UsageTold& usage, const Tell& tell)
{
    tell(usage);
    return ExitStatus::CommandLine;
}

/// Ends a run whose time is up. Nothing waits for what still works, nor for anybody who does not read what is
/// told; `temporary` lets no file be put in its place any more.
[[noreturn]] void end_out_of_time(const Pool& pool, TemporaryFiles& temporary)
{
    constexpr unsigned seconds_to_tell = 5;
    std::signal(SIGALRM, [](int) { ::_exit(static_cast<int>(ExitStatus::Machine)); });
    ::alarm(seconds_to_tell);
    const auto kept = temporary.remove_all();
    pool.tell_out_of_time();
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

} // namespace

ExitStatus run_editions(const Options& options, const Resources& resources, FileDigests& digests,
                        TemporaryFiles& temporary, const Tell& tell)
{
    const auto began = Clock::now();
    limit_memory(options.limits_of_run.memory);
    Report report; // the machine's faults before the work
    const Paths files = without_repeats(options.editions.empty() ? find_editions(root_of_run(options), report)
                                                                 : options.editions);
    if (files.empty() && report.has_errors()) return give_up(report, tell);
    if (const auto usage = check_command(options, files, resources)) return refuse(*usage, tell);
    const bool building = options.command == Command::Build;
    if (building)
        if (const auto fault = check_writable(options.into)) {
            report
                .add("cannot-write", Span{},
                     fmt::format("{} could not {}", fault->path.string(), fault->step))
                .hint("the system says: " + fault->reason);
            return give_up(report, tell);
        }

    const std::string command = building ? "build" : "check";
    tell(RunStarted{command, files.size(), options.jobs});
    tell_all(report, tell);
    // Editions first: they share nothing. What threads are left help inside each.
    const auto abreast = static_cast<unsigned>(std::min<std::size_t>(options.jobs, files.size()));
    const RunContext context{options,   resources, digests,
                             temporary, tell,      std::max(1u, options.jobs / abreast)};
    Pool pool(files, context);
    {
        const Deadline deadline(options.limits_of_run.seconds, [&] { end_out_of_time(pool, temporary); });
        pool.work(abreast);
    }
    digests.save(temporary);

    RunFinished finished = pool.totals();
    finished.errors += report.diagnostics().size();
    if (report.has_errors()) finished.status = worse(finished.status, ExitStatus::Machine);
    finished.command = command;
    finished.editions = files.size();
    finished.warnings_as_errors = options.warnings == Warnings::AsErrors;
    finished.seconds = std::chrono::duration<double>(Clock::now() - began).count();
    tell(finished);
    return finished.status;
}

} // namespace stonehand
