#include "program/tell_text.hpp"

#include <memory>
#include <mutex>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "program/describe_binding.hpp"
#include "program/progress_bar.hpp"
#include "program/render_diagnostic.hpp"
#include "program/render_fonts.hpp"
#include "program/render_imposed.hpp"
#include "program/render_judgement.hpp"
#include "program/render_print_judgement.hpp"
#include "program/render_statistics.hpp"

namespace stonehand
{

namespace
{

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string faults(std::size_t errors, std::size_t warnings)
{
    if (errors == 0 && warnings == 0) return "no faults";
    if (errors == 0) return counted(warnings, "warning", "warnings");
    if (warnings == 0) return counted(errors, "error", "errors");
    return counted(errors, "error", "errors") + ", " + counted(warnings, "warning", "warnings");
}

std::string size_of(std::uint64_t bytes)
{
    if (bytes < 1000) return fmt::format("{} bytes", bytes);
    if (bytes < 1'000'000) return fmt::format("{} kB", (bytes + 500) / 1000);
    return fmt::format("{}.{} MB", bytes / 1'000'000, bytes / 100'000 % 10);
}

std::string result_of(const OutputMade& made)
{
    if (made.pages == 0) return fmt::format("{}\n", made.path);
    const std::string file =
        fmt::format("{}  {}, {}\n", made.path, counted(made.pages, "page", "pages"), size_of(made.bytes));
    return made.binding ? file + "    " + describe(*made.binding) + "\n" : file;
}

std::string render_plan(const EditionPlanned& planned)
{
    std::uint64_t bytes = 0;
    for (const Input& input : planned.inputs) bytes += input.bytes;
    std::string text = fmt::format("{}  cost {}, {} of {}", fit_to_show(planned.edition), planned.cost,
                                   counted(planned.inputs.size(), "input", "inputs"), size_of(bytes));
    if (planned.shard > 0) text += fmt::format(", shard {}", planned.shard);
    return text + "\n";
}

std::string summary_of(const RunFinished& run)
{
    const bool building = run.command == "build";
    const std::size_t done =
        run.editions - run.failed - run.not_begun - run.restored - run.up_to_date - run.unchanged;
    std::string text =
        fmt::format("{} {}", counted(done, "edition", "editions"), building ? "built" : "without errors");
    if (run.restored > 0) text += fmt::format(", {} restored", run.restored);
    if (run.up_to_date > 0) text += fmt::format(", {} up to date", run.up_to_date);
    if (run.unchanged > 0) text += fmt::format(", {} unchanged", run.unchanged);
    if (run.outputs > 0)
        text += fmt::format(", {}, {}, {}", counted(run.outputs, "file", "files"),
                            counted(run.pages, "page", "pages"), size_of(run.bytes));
    if (run.failed > 0)
        text += fmt::format("; {} with errors{}", counted(run.failed, "edition", "editions"),
                            building ? ", of which no file was written" : "");
    if (run.not_begun > 0)
        text += fmt::format("; {} not begun", counted(run.not_begun, "edition", "editions"));
    text += fmt::format("; {}; {:.3f} s\n", faults(run.errors, run.warnings), run.seconds);
    if (run.warnings_as_errors && run.warnings > 0)
        text += "warnings count as errors (--warnings-as-errors)\n";
    return text;
}

class TextTeller
{
  public:
    TextTeller(const Environment& environment, const Options& options)
        : out_(environment.out), err_(environment.err), quiet_(options.quiet),
          checking_(options.command == Command::Check),
          colour_(environment.err_terminal == Terminal::Yes && !environment.no_colour ? Colour::Terminal
                                                                                      : Colour::None),
          bar_(environment.err_terminal == Terminal::Yes && !options.quiet ? environment.columns : 0)
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
        const std::string at = entered.file.empty() ? entered.stage : entered.stage + " " + entered.file;
        bar_.enter(entered.edition, at);
        const std::string line =
            fmt::format("{}: {}", fit_to_show(entered.edition), fit_to_show(entered.file));
        // Composed again until its page numbers stand still, an output is named once.
        if (!bar_.shown() && !entered.file.empty() && named_.insert(line).second) progress(line);
    }

    void on(const DiagnosticTold& told)
    {
        std::string text = render_diagnostic(told.diagnostic, told.sources, colour_);
        // Standing text is shared by editions: its faults are told once a run.
        if (told_.insert(text).second) err_ << text;
    }

    void on(const OutputMade& made) { result(result_of(made)); }

    void on(const StaleRemoved& removed) { result(fmt::format("{}  removed\n", fit_to_show(removed.path))); }

    void on(const StatisticsTold& told) { result(render_statistics(told)); }

    void on(const EditionFinished& finished)
    {
        bar_.finish_one();
        if (checking_)
            result(fmt::format("{}: {}\n", fit_to_show(finished.edition),
                               faults(finished.errors, finished.warnings)));
        for (const Timing& timing : finished.timings)
            err_ << fmt::format("{:>9.2f} ms  {:<8} {}\n", timing.seconds * 1000, timing.stage,
                                timing.file.empty() ? finished.edition : timing.file);
    }

    void on(const FontsSurveyed& surveyed) { result(render_fonts(surveyed)); }

    /// A file that keeps its standards is a result; one that does not is a fault, which is told to all.
    void on(const PdfJudged& judged)
    {
        if (!quiet_ || !judged.judgement.keeps_all()) out_ << render_judgement(judged) << std::flush;
    }

    void on(const PrintJudged& judged)
    {
        const PrintJudgement& judgement = judged.judgement;
        if (!quiet_ || !judgement.passes()) out_ << render_print_judgement(judged) << std::flush;
    }

    void on(const PdfImposed& imposed)
    {
        if (!quiet_ || std::holds_alternative<Refusal>(imposed.end))
            out_ << render_imposed(imposed) << std::flush;
    }

    void on(const EditionPlanned& planned) { result(render_plan(planned)); }

    void on(const RunsMerged& merged)
    {
        result(fmt::format("{}  {}, {}{}\n", merged.path, counted(merged.editions, "edition", "editions"),
                           counted(merged.shards, "shard", "shards"),
                           merged.copied > 0 ? fmt::format(", {} copied", merged.copied) : ""));
    }

    void on(const UsageTold& told) { err_ << fmt::format("stonehand: {}\n{}\n", told.message, told.advice); }

    void on(const RunFinished& run)
    {
        bar_.end();
        if (run.command != "fonts" && !quiet_) err_ << summary_of(run);
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
    const Colour colour_;
    ProgressBar bar_;
    std::set<std::string> told_, named_;
    std::mutex mutex_;
};

} // namespace

Tell tell_text(const Environment& environment, const Options& options)
{
    return [teller = std::make_shared<TextTeller>(environment, options)](const Event& event) {
        teller->tell(event);
    };
}

} // namespace stonehand
