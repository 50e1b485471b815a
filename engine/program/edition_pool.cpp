#include "program/edition_pool.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "edition/read_edition.hpp"
#include "program/choose_editions.hpp"
#include "program/compare_edition.hpp"
#include "program/duplicate_ids.hpp"
#include "program/guard_edition.hpp"
#include "program/make_edition.hpp"
#include "program/recall_edition.hpp"
#include "telling/order_diagnostics.hpp"
#include "telling/status_of.hpp"

namespace stonehand
{

EditionPool::EditionPool(const std::vector<std::filesystem::path>& files, const RunContext& context)
    : context_(context), read_(files.size()), done_(files.size()), at_work_(files.size()),
      finished_(files.size())
{
    for (std::size_t i = 0; i < files.size(); ++i) {
        read_[i].file = files[i];
        read_[i].source = source_of(files[i], context.options);
        read_[i].sources = Sources(context.options.limits_of_run);
    }
}

void EditionPool::work(unsigned threads)
{
    for_each_index(read_.size(), threads, [this](std::size_t i) {
        at_work_[i] = true;
        guarded(i, [&] { begin(read_[i]); });
        at_work_[i] = false;
    });
    check_ids();
    for_each_index(read_.size(), threads, [this](std::size_t i) {
        // What is unchanged is known already: it is in the manifest of a run that stops early too.
        const bool begins = !stopped_ || read_[i].unchanged;
        at_work_[i] = begins;
        if (begins) guarded(i, [&] { done_[i].outcome = produce(read_[i]); });
        finish(i, begins);
    });
}

std::vector<EditionEnd> EditionPool::take_ends()
{
    std::vector<EditionEnd> ends;
    for (std::size_t i = 0; i < read_.size(); ++i) {
        const bool stands =
            done_[i].begun && done_[i].status == ExitStatus::Done && !done_[i].outcome.files.empty();
        ends.push_back({read_[i].source, done_[i].id, stands, std::move(done_[i].outcome)});
    }
    return ends;
}

void EditionPool::begin(ReadEdition& edition)
{
    edition.content_root = context_.options.root.value_or(content_root(edition.file));
    const RunContext& run = context_;
    // A link that leads elsewhere today may have led here when the manifest was written.
    if (run.since && edition.source.ends_with(real_place(edition)))
        edition.unchanged = run.since->unchanged(edition.source, run.made_with, roots_of(edition, run),
                                                 run.resources, run.digests);
    if (edition.unchanged) return;
    edition.recalled = recall_edition(edition, run);
    if (!edition.recalled) read(edition);
}

void EditionPool::read(ReadEdition& edition)
{
    edition.recalled.reset();
    edition.unchanged.reset();
    tell_started(edition, context_);
    edition.stopwatch.enter("read");
    edition.edition = read_edition(edition.file, edition.content_root, edition.sources, edition.report);
    if (!edition.heap.is_whole()) edition.edition.reset(); // parts of it may be missing
}

/// Two editions of one id would overwrite each other's files: neither is built.
void EditionPool::check_ids()
{
    std::vector<std::optional<std::string>> ids;
    for (const ReadEdition& read : read_) ids.push_back(read.id());
    for (const Duplicate& duplicate : duplicate_ids(ids)) {
        ReadEdition& read = read_[duplicate.index];
        // To know where the id stands.
        if (!read.edition) guarded(duplicate.index, [&] { this->read(read); });
        if (read.edition)
            tell_duplicate(read.edition->id, read.edition->id_span, *ids[duplicate.other],
                           read_[duplicate.other].name(), read.report);
    }
}

EditionOutcome EditionPool::produce(ReadEdition& edition)
{
    if (edition.unchanged) {
        EditionOutcome outcome;
        outcome.manner = Manner::Unchanged;
        return outcome;
    }
    // Read before anything is written: the old build may stand where the new one goes.
    const auto id = edition.id();
    if (context_.old && id)
        edition.old = context_.old->edition(*id, compared_outputs(context_.options.outputs));
    if (edition.recalled) {
        if (auto outcome = take_recalled(edition, context_)) {
            if (!edition.report.has_errors()) compare_standing(edition, context_, *outcome);
            return *std::move(outcome);
        }
        read(edition);
    }
    return make_edition(edition, context_);
}

void EditionPool::guarded(std::size_t index, const std::function<void()>& work)
{
    ReadEdition& read = read_[index];
    read.heap = HeapWatch();
    guard_edition(read.name(), context_.options.limits_of_run, read.report, [&] {
        work();
        // What is wrong with it may be so for want of memory; what is saved was looked at before.
        if (done_[index].outcome.files.empty()) read.heap.require_whole();
    });
}

RunFinished EditionPool::tell_out_of_time()
{
    mutex_.lock(); // for good
    const Limits& limits = context_.options.limits_of_run;
    std::size_t failed = 0;
    for (; told_ < done_.size(); ++told_) {
        if (finished_[told_]) { // which may be waiting to be told
            tell_of(told_);
        } else if (at_work_[told_]) {
            Report report;
            report
                .add("out-of-time", Span{},
                     limits.seconds == 1
                         ? say("{} is not done after a second", read_[told_].name())
                         : say("{} is not done after {} seconds", read_[told_].name(), limits.seconds))
                .hint(limit_hint(limits, &Limits::seconds));
            for (const Diagnostic& told : report.diagnostics())
                context_.tell(DiagnosticTold{told, Sources{}, read_[told_].name()});
            context_.tell(EditionFinished{
                .edition = read_[told_].name(), .errors = 1, .status = ExitStatus::Machine, .timings = {}});
            ++failed;
        } else {
            ++totals_.not_begun;
        }
    }
    RunFinished finished = totals_;
    finished.out_of_time = true;
    finished.failed += failed;
    finished.errors += failed;
    finished.status = worse(finished.status, ExitStatus::Machine);
    return finished;
}

/// Tells of every edition that is done and whose predecessors are told.
void EditionPool::finish(std::size_t index, bool begun)
{
    done_[index].id = read_[index].id();
    done_[index].status = status_of(index);
    const bool fails = done_[index].status != ExitStatus::Done;
    if (begun && fails && context_.options.after_fault == AfterFault::FailFast) stopped_ = true;
    done_[index].begun = begun;
    // Others may be told first, and these are large.
    read_[index].edition.reset();
    read_[index].recalled.reset();
    read_[index].old.reset();
    finished_[index] = true;
    const std::lock_guard lock(mutex_);
    for (; told_ < done_.size() && finished_[told_]; ++told_) tell_of(told_);
}

ExitStatus EditionPool::status_of(std::size_t index) const
{
    ExitStatus status = done_[index].outcome.usage ? ExitStatus::CommandLine : ExitStatus::Done;
    for (const Diagnostic& diagnostic : read_[index].report.diagnostics())
        status = worse(status, stonehand::status_of(diagnostic, context_.options.warnings));
    return status;
}

void EditionPool::tell_changes(const ReadEdition& read, const std::optional<std::string>& its_id,
                               const EditionChanges& changes, EditionFinished& finished)
{
    const std::string id = its_id.value_or("");
    const Report report = tell_not_compared(changes, id);
    for (const Diagnostic& diagnostic : report.diagnostics())
        context_.tell(DiagnosticTold{diagnostic, Sources{}, read.name()});
    finished.warnings += report.diagnostics().size();
    context_.tell(EditionCompared{read.name(), id, changes});
    ++totals_.compared;
    if (!changes.any()) return;
    ++totals_.differing;
    totals_.not_in_old += changes.is_new;
    totals_.not_compared += !changes.is_new && !changes.is_known_to_differ();
    totals_.status = worse(totals_.status, ExitStatus::Differs);
}

void EditionPool::tell_of(std::size_t index)
{
    Done& done = done_[index];
    if (!done.begun) {
        ++totals_.not_begun;
        return;
    }
    ReadEdition& read = read_[index];
    EditionOutcome& outcome = done.outcome;
    EditionFinished finished{
        .edition = read.name(), .manner = outcome.manner, .status = done.status, .timings = {}};
    for (const Diagnostic& diagnostic : order_diagnostics(read.report)) {
        context_.tell(DiagnosticTold{diagnostic, read.sources, read.name()});
        ++(diagnostic.severity() == Severity::Error ? finished.errors : finished.warnings);
    }
    // Said once: an output that no layout has is wrong for every edition alike.
    if (outcome.usage && told_usage_.insert(outcome.usage->message.in_english()).second)
        context_.tell(*outcome.usage);
    for (const OutputMade& made : outcome.outputs) context_.tell(made);
    for (const StatisticsTold& told : outcome.statistics) context_.tell(told);
    if (outcome.changes && done.status == ExitStatus::Done)
        tell_changes(read, done.id, *outcome.changes, finished);
    finished.outputs = outcome.outputs.size();
    if (context_.options.timings) finished.timings = outcome.timings;
    context_.tell(finished);

    const bool fails = done.status != ExitStatus::Done;
    for (const OutputMade& made : outcome.outputs) totals_.pages += made.pages;
    for (const OutputMade& made : outcome.outputs) totals_.bytes += made.bytes;
    totals_.outputs += finished.outputs;
    totals_.errors += finished.errors;
    totals_.warnings += finished.warnings;
    totals_.failed += fails;
    totals_.restored += !fails && outcome.manner == Manner::Restored;
    totals_.up_to_date += !fails && outcome.manner == Manner::UpToDate;
    totals_.unchanged += !fails && outcome.manner == Manner::Unchanged;
    totals_.status = worse(totals_.status, finished.status);
    read.sources = Sources();
    read.report = Report();
    outcome.statistics.clear();
    outcome.changes.reset();
}

} // namespace stonehand
