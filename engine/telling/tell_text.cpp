#include "telling/tell_text.hpp"
#include "telling/stages.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "telling/counted.hpp"
#include "telling/describe_binding.hpp"
#include "telling/progress_bar.hpp"
#include "telling/render_begun.hpp"
#include "telling/render_compared.hpp"
#include "telling/render_diagnostic.hpp"
#include "telling/render_fonts.hpp"
#include "telling/render_imposed.hpp"
#include "telling/render_judgement.hpp"
#include "telling/render_print_judgement.hpp"
#include "telling/render_statistics.hpp"

namespace stonehand
{

namespace
{

Message faults_of(std::size_t errors, std::size_t warnings)
{
    if (errors == 0 && warnings == 0) return say("no faults");
    if (errors == 0) return warnings_in_all(warnings);
    if (warnings == 0) return errors_in_all(errors);
    return say("{}, {}", errors_in_all(errors), warnings_in_all(warnings));
}

Message size_of(std::uint64_t bytes)
{
    if (bytes < 1000) return say("{} bytes", bytes);
    if (bytes < 1'000'000) return say("{} kB", (bytes + 500) / 1000);
    return say("{}.{} MB", bytes / 1'000'000, bytes / 100'000 % 10);
}

Message plan_of(const EditionPlanned& planned)
{
    std::uint64_t bytes = 0;
    for (const Input& input : planned.inputs) bytes += input.bytes;
    const Message plan = say("{}  cost {}, {} of {}", fit_to_show(planned.edition), planned.cost,
                             inputs_in_all(planned.inputs.size()), size_of(bytes));
    return planned.shard > 0 ? say("{}, shard {}", plan, planned.shard) : plan;
}

Message merged_as(const RunsMerged& merged)
{
    const Message text =
        say("{}  {}, {}", merged.path, editions_in_all(merged.editions), shards_in_all(merged.shards));
    return merged.copied > 0 ? say("{}, {} copied", text, merged.copied) : text;
}

Message compared_as(const RunFinished& run)
{
    std::vector<Message> parts;
    const std::size_t changed = run.differing - run.not_in_old - run.not_compared;
    if (changed > 0) parts.push_back(say("{} changed since the old build", editions_in_all(changed)));
    if (run.not_in_old > 0) parts.push_back(say("{} not in the old build", editions_in_all(run.not_in_old)));
    if (run.not_compared > 0) parts.push_back(say("{} not compared", editions_in_all(run.not_compared)));
    return parts.empty() ? say("nothing changed since the old build") : enumerated(std::move(parts));
}

Message summary_of(const RunFinished& run)
{
    const bool building = run.command == "build";
    const std::size_t done =
        run.editions - run.failed - run.not_begun - run.restored - run.up_to_date - run.unchanged;
    Message text =
        building ? say("{} built", editions_in_all(done)) : say("{} without errors", editions_in_all(done));
    if (run.restored > 0) text = say("{}, {} restored", text, run.restored);
    if (run.up_to_date > 0) text = say("{}, {} up to date", text, run.up_to_date);
    if (run.unchanged > 0) text = say("{}, {} unchanged", text, run.unchanged);
    if (run.outputs > 0)
        text = say("{}, {}, {}, {}", text, files_in_all(run.outputs), pages_in_all(run.pages),
                   size_of(run.bytes));
    if (run.compared > 0) text = say("{}; {}", text, compared_as(run));
    const bool is_refused = run.failed > 0 && run.errors == 0; // what the command line asks for is not there
    if (is_refused)
        text = say("{}; {} refused", text, editions_in_all(run.failed));
    else if (run.failed > 0)
        text = building ? say("{}; {} with errors, whose files were not written", text,
                              editions_in_all(run.failed))
                        : say("{}; {} with errors", text, editions_in_all(run.failed));
    if (run.not_begun > 0) text = say("{}; {} not begun", text, editions_in_all(run.not_begun));
    if (is_refused && run.warnings == 0) return say("{}; {:.3f} s", text, run.seconds);
    return say("{}; {}; {:.3f} s", text, faults_of(run.errors, run.warnings), run.seconds);
}

class TextTeller
{
  public:
    explicit TextTeller(const TextTelling& manner)
        : out_(manner.out), err_(manner.err), quiet_(manner.quiet), checking_(manner.checking),
          tongue_(manner.tongue), colour_(manner.colour), bar_(manner.bar_columns)
    {
    }

    void tell(const Event& event)
    {
        const std::lock_guard lock(mutex_);
        err_ << bar_.erased();
        std::visit([this](const auto& known) { on(known); }, event);
        err_ << bar_.drawn() << std::flush;
    }

  private:
    void on(const RunStarted& run) { bar_.begin(run.editions); }

    void on(const EditionStarted& started)
    {
        bar_.enter(started.edition, "");
        if (!bar_.shown()) progress(fit_to_show(started.edition));
    }

    void on(const StageEntered& entered)
    {
        const std::string stage = stage_named(entered.stage).read(tongue_);
        const std::string at = entered.file.empty() ? stage : stage + " " + entered.file;
        bar_.enter(entered.edition, at);
        const std::string line = name_work(fit_to_show(entered.edition), fit_to_show(entered.file));
        // Composed again until its page numbers stand still, an output is named once.
        if (!bar_.shown() && !entered.file.empty() && named_.insert(line).second) progress(line);
    }

    void on(const DiagnosticTold& told)
    {
        std::string text = render_diagnostic(told.diagnostic, told.sources, colour_, tongue_);
        // Standing text is shared by editions: its faults are told once a run.
        if (told_.insert(text).second) err_ << text;
    }

    void on(const OutputMade& made)
    {
        if (made.pages == 0) return result(made.path + "\n");
        result(say("{}  {}, {}", made.path, pages_in_all(made.pages), size_of(made.bytes)).read(tongue_) +
               "\n");
        if (made.binding) result("    " + describe(*made.binding).read(tongue_) + "\n");
    }

    void on(const StaleRemoved& removed)
    {
        result(say("{}  removed", fit_to_show(removed.path)).read(tongue_) + "\n");
    }

    void on(const StatisticsTold& told) { result(render_statistics(told, tongue_)); }

    void on(const EditionCompared& compared) { result(render_compared(compared, tongue_)); }

    void on(const EditionFinished& finished)
    {
        bar_.finish_one();
        const bool is_refused = finished.status == ExitStatus::CommandLine; // it was not looked at
        if (checking_ && !is_refused)
            result(fmt::format("{}: {}\n", fit_to_show(finished.edition),
                               faults_of(finished.errors, finished.warnings).read(tongue_)));
        for (const Timing& timing : finished.timings)
            err_ << fmt::format("{:>9.2f} ms  {:<9} {}\n", timing.seconds * 1000,
                                stage_named(timing.stage).read(tongue_),
                                fit_to_show(timing.file.empty() ? finished.edition : timing.file));
    }

    void on(const FontsSurveyed& surveyed) { result(render_fonts(surveyed, tongue_)); }

    /// A file that keeps its standards is a result; one that does not is a fault, which is told to all.
    void on(const PdfJudged& judged)
    {
        if (!quiet_ || !judged.judgement.keeps_all()) out_ << render_judgement(judged, tongue_) << std::flush;
    }

    void on(const PrintJudged& judged)
    {
        const PrintJudgement& judgement = judged.judgement;
        if (!quiet_ || !judgement.passes()) out_ << render_print_judgement(judged, tongue_) << std::flush;
    }

    void on(const PdfImposed& imposed)
    {
        if (!quiet_ || std::holds_alternative<Refusal>(imposed.end))
            out_ << render_imposed(imposed, tongue_) << std::flush;
    }

    /// One that cannot be read has no inputs, and its cost says nothing.
    void on(const EditionPlanned& planned)
    {
        if (!planned.inputs.empty()) result(plan_of(planned).read(tongue_) + "\n");
    }

    void on(const RunsMerged& merged) { result(merged_as(merged).read(tongue_) + "\n"); }

    void on(const EditionBegun& begun) { result(render_begun(begun, tongue_)); }

    void on(const PreviewServed& served)
    {
        out_ << served.address << '\n' << std::flush;
        progress(Message(say("Ctrl-C ends it")).read(tongue_));
    }

    void on(const PreviewShown& shown)
    {
        told_.clear(); // what is still wrong after the next save is told again
        const Message faults = faults_of(shown.errors, shown.warnings);
        const std::string name = fit_to_show(shown.edition);
        progress(shown.errors > 0
                     ? say("{}: {}; the pages before it are shown", name, faults).read(tongue_)
                     : say("{}: {}, {}; {:.3f} s", name, pages_in_all(shown.pages), faults, shown.seconds)
                           .read(tongue_));
    }

    void on(const UsageTold& told)
    {
        err_ << fmt::format("stonehand: {}\n{}\n", told.message.read(tongue_), told.advice.read(tongue_));
    }

    void on(const RunFinished& run)
    {
        bar_.end();
        if (run.command == "fonts" || quiet_) return;
        err_ << summary_of(run).read(tongue_) << '\n';
        if (run.warnings_as_errors && run.warnings > 0)
            err_ << Message(say("warnings count as errors (--warnings-as-errors)")).read(tongue_) << '\n';
    }

    /// A file that is only checked is not named as one that is made.
    std::string name_work(const std::string& edition, const std::string& file) const
    {
        return checking_ ? say("{}: checking {}", edition, file).read(tongue_)
                         : fmt::format("{}: {}", edition, file);
    }

    void progress(const std::string& line)
    {
        if (!quiet_) err_ << line << '\n';
    }
    void result(const std::string& text)
    {
        if (!quiet_) out_ << text << std::flush;
    }

    std::ostream& out_;
    std::ostream& err_;
    const bool quiet_, checking_;
    const Tongue tongue_;
    const Colour colour_;
    ProgressBar bar_;
    std::set<std::string> told_, named_;
    std::mutex mutex_;
};

} // namespace

Tell tell_text(const TextTelling& manner)
{
    return [teller = std::make_shared<TextTeller>(manner)](const Event& event) { teller->tell(event); };
}

} // namespace stonehand
