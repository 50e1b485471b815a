#include "program/run_program.hpp"

#include <algorithm>
#include <mutex>
#include <ostream>

#include "command/choose_tongue.hpp"
#include "command/command_line.hpp"
#include "disk/write_named_file.hpp"
#include "program/check_places.hpp"
#include "program/how_to_tell.hpp"
#include "program/run_editions.hpp"
#include "program/run_fonts.hpp"
#include "program/run_impose.hpp"
#include "program/run_merge.hpp"
#include "program/run_new.hpp"
#include "program/run_plan.hpp"
#include "program/run_preflight.hpp"
#include "program/run_watch.hpp"
#include "telling/sarif_results.hpp"
#include "telling/tell_json.hpp"
#include "telling/tell_text.hpp"
#include "telling/tell_unwritten.hpp"
#include "telling/write_sarif.hpp"

namespace stonehand
{

namespace
{

std::filesystem::path cache_folder(const Options& options, const Environment& environment)
{
    if (!options.use_cache) return {};
    return options.cache.value_or(environment.cache_folder);
}

ExitStatus run_command(const Options& options, const Environment& environment, TemporaryFiles& temporary,
                       const Tell& tell)
{
    const Resources resources = find_resources(environment.executable);
    switch (options.command) {
    case Command::Build:
    case Command::Check: {
        FileDigests digests(environment.cache_folder);
        BuildCache cache(cache_folder(options, environment), temporary);
        return run_editions(options, resources, digests, cache, temporary, tell);
    }
    case Command::Plan: {
        FileDigests digests(environment.cache_folder);
        const ExitStatus status = run_plan(options, resources, digests, tell);
        digests.save(temporary);
        return status;
    }
    case Command::Merge:
        return run_merge(options, temporary, tell);
    case Command::NewEdition:
        return run_new(options, environment.now, resources, temporary, tell);
    case Command::Watch:
        return run_watch(options, resources, environment.runtime_folder, temporary, tell);
    case Command::Fonts:
        return run_fonts(options, resources, tell);
    case Command::Preflight:
        return run_preflight(options, tell);
    case Command::Impose:
        return run_impose(options, resources, temporary, tell);
    }
    return ExitStatus::Done;
}

/// Runs with a log beside what is told. A log that cannot be written is a fault of the machine.
ExitStatus run_with_log(const Options& options, const Environment& environment, TemporaryFiles& temporary,
                        const Tell& tell)
{
    SarifResults taken;
    std::mutex mutex;
    const auto write_log = [&](ExitStatus status, TemporaryFiles& files) {
        environment.out.flush(); // it may be named as the file of the log
        if (!environment.out.good()) status = worse(status, ExitStatus::Machine);
        return write_named_file(*options.sarif, write_sarif(taken, status, options.tongue), files);
    };
    const ExitStatus status = run_command(options, environment, temporary, [&](const Event& event) {
        {
            const std::lock_guard lock(mutex);
            take_results(event, options.tongue, taken);
        }
        tell(event);
        const auto* finished = std::get_if<RunFinished>(&event);
        if (!finished || !finished->out_of_time) return;
        TemporaryFiles own; // those of the run are held back
        write_log(finished->status, own);
    });
    const auto fault = write_log(status, temporary);
    if (!fault) return status;
    Report report;
    tell_unwritten(fault, report);
    tell(DiagnosticTold{report.diagnostics().front(), Sources{}, ""});
    return worse(status, ExitStatus::Machine);
}

/// Tells faults with a remedy each: where nothing better is said of this very case, that of the code.
Tell with_remedies(Tell tell)
{
    return [tell = std::move(tell)](const Event& event) {
        const auto* told = std::get_if<DiagnosticTold>(&event);
        if (!told || !told->diagnostic.hints.empty()) return tell(event);
        Diagnostic diagnostic = told->diagnostic;
        diagnostic.hint({Message::Kind::Pattern, std::string(diagnostic.code.entry().remedy), {}});
        tell(DiagnosticTold{diagnostic, told->sources, told->edition});
    };
}

ExitStatus run(const Options& options, const Environment& environment, TemporaryFiles& temporary)
{
    const Progress progress = options.quiet ? Progress::Hidden : Progress::Shown;
    const Tell tell = with_remedies(options.format == EventFormat::Json
                                        ? tell_json(environment.out, options.tongue, progress)
                                        : tell_text(how_to_tell(environment, options)));
    if (const auto usage = check_named_files(options)) {
        tell(*usage);
        return ExitStatus::CommandLine;
    }
    return options.sarif ? run_with_log(options, environment, temporary, tell)
                         : run_command(options, environment, temporary, tell);
}

} // namespace

ExitStatus run_program(const std::vector<std::string>& arguments, const Environment& environment,
                       TemporaryFiles& temporary)
{
    const auto read = read_command_line(arguments, environment);
    ExitStatus status = ExitStatus::Done;
    if (const auto* answer = std::get_if<Answer>(&read)) {
        environment.out << answer->text;
    } else if (const auto* fault = std::get_if<UsageFault>(&read)) {
        const Tongue tongue = choose_tongue(arguments, environment);
        environment.err << "stonehand: " << fault->message.read(tongue) << '\n'
                        << fault->advice.read(tongue) << '\n';
        status = ExitStatus::CommandLine;
    } else {
        status = run(std::get<Options>(read), environment, temporary);
    }
    environment.out.flush();
    // A result that nobody could be told is not a success.
    if (environment.out.good()) return status;
    environment.err << "stonehand: "
                    << Message(say("not all that was to be told could be written to the standard output"))
                           .read(choose_tongue(arguments, environment))
                    << '\n';
    return worse(status, ExitStatus::Machine);
}

} // namespace stonehand
