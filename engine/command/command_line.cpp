#include "command/command_line.hpp"

#include <iterator>
#include <utility>

#include <CLI/CLI.hpp>

#include "command/choose_tongue.hpp"
#include "command/help_page_impl.hpp"
#include "command/judge_command_words.hpp"
#include "command/read_options_impl.hpp"
#include "command/refusal_impl.hpp"
#include "command/said_values_impl.hpp"
#include "preflight/standard_name.hpp"

namespace stonehand
{

namespace
{

constexpr unsigned most_jobs = 1024;

void add_telling(CLI::App& command, RawOptions& raw)
{
    be_one_of(command.add_option("--format", raw.format,
                                 in_help(say("text for people, json for programs: one event a line"))),
              {"text", "json"})
        ->group(in_help(option_group::telling));
    be_one_of(command.add_option(
                  "--lang", raw.lang,
                  in_help(say("the language of what is told (that of LC_ALL, LC_MESSAGES or LANG)"))),
              {std::begin(tongue_words), std::end(tongue_words)})
        ->group(in_help(option_group::telling));
    command.add_flag("--quiet,-q", raw.quiet, in_help(say("no progress and no results; faults are told")))
        ->group(in_help(option_group::telling));
}

void add_sarif(CLI::App& command, RawOptions& raw)
{
    command
        .add_option("--sarif", raw.sarif,
                    in_help(say("write what is wrong as a SARIF log too, for an editor or a build machine")))
        ->type_name("FILE")
        ->group(in_help(option_group::telling));
}

void add_root(CLI::App& command, RawOptions& raw)
{
    command
        .add_option("--root", raw.root,
                    in_help(say("the content root: includes and pictures stay below it (content)")))
        ->type_name("DIR")
        ->group(in_help(option_group::content));
}

void add_layouts(CLI::App& command, RawOptions& raw)
{
    command
        .add_option("--layouts", raw.layout_folders,
                    in_help(say("another folder to look for layouts in; may be repeated")))
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->group(in_help(option_group::layout));
    add_root(command, raw);
}

void add_editions(CLI::App& command, RawOptions& raw)
{
    command
        .add_option("editions", raw.editions, in_help(say("the editions; none: all below the content root")))
        ->type_name("EDITION.xml");
    add_layouts(command, raw);
}

void add_jobs(CLI::App& command, RawOptions& raw)
{
    be_within(
        command.add_option("--jobs,-j", raw.jobs, in_help(say("how many threads work (all processors)"))), 1,
        most_jobs)
        ->group(in_help(option_group::run));
}

void add_into(CLI::App& command, RawOptions& raw)
{
    command
        .add_option("--into", raw.into,
                    in_help(say("the folder that the editions' folders are put into (out)")))
        ->type_name("DIR")
        ->group(in_help(option_group::content));
}

/// What is said instead of what editions say of themselves.
void add_manner(CLI::App& command, RawOptions& raw)
{
    command.add_option("--layout", raw.layout, in_help(say("this layout instead of the edition's own")))
        ->type_name("NAME")
        ->group(in_help(option_group::layout));
    command
        .add_option("--bilingual", raw.bilingual,
                    in_help(say("how two languages stand: sequence, columns, facing or stacked")))
        ->type_name("MODE")
        ->group(in_help(option_group::layout));
}

void add_outputs(CLI::App& command, RawOptions& raw)
{
    command
        .add_option("--output,-o", raw.outputs,
                    in_help(say("only these outputs of the layout; repeat it or use commas")))
        ->type_name("NAME")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(in_help(option_group::layout));
}

/// What `build` and `check` have in common: they do the same work but for the writing.
void add_typesetting(CLI::App& command, RawOptions& raw)
{
    add_editions(command, raw);
    add_outputs(command, raw);
    add_manner(command, raw);
    add_imposition_options(command, raw.printing, [](const ImpositionSetting&) { return true; });
    add_jobs(command, raw);
    auto* keep_going = command
                           .add_flag("--keep-going", raw.keep_going,
                                     in_help(say("go on after an edition with errors (default)")))
                           ->group(in_help(option_group::run));
    command
        .add_flag("--fail-fast", raw.fail_fast,
                  in_help(say("begin no further edition after one with errors")))
        ->excludes(keep_going)
        ->group(in_help(option_group::run));
    command
        .add_flag("--warnings-as-errors", raw.warnings_as_errors,
                  in_help(say("warnings too are errors: no file, status 1")))
        ->group(in_help(option_group::run));
    command.add_flag("--timings", raw.timings, in_help(say("tell how long each stage took")))
        ->group(in_help(option_group::telling));
    command
        .add_flag(
            "--stats", raw.statistics,
            in_help(say(
                "tell how the lines of each file came out – word spaces, hyphens, rivers – and its fonts")))
        ->group(in_help(option_group::telling));
    add_limit_options(command, raw.limits_of_run);
    add_telling(command, raw);
    add_sarif(command, raw);
}

CLI::App& add_build(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = *program.add_subcommand("build", in_help(say("Builds the outputs of editions.")));
    add_typesetting(command, raw);
    add_into(command, raw);
    add_building_options(command, raw.building);
    return command;
}

CLI::App& add_check(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = *program.add_subcommand(
        "check", in_help(say("Tells everything that build would complain of; writes no file.")));
    add_typesetting(command, raw);
    return command;
}

CLI::App& add_watching(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = add_watch(program, raw.watched);
    add_editions(command, raw);
    add_manner(command, raw);
    add_jobs(command, raw);
    add_limit_options(command, raw.limits_of_run, {&Limits::seconds}); // it goes on until it is ended
    add_telling(command, raw);
    return command;
}

CLI::App& add_new(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = add_new_edition(program, raw.begun);
    add_root(command, raw);
    command.add_option("--layout", raw.layout, in_help(say("the layout it names (guest-contributor)")))
        ->type_name("NAME")
        ->group(in_help(option_group::layout));
    add_telling(command, raw);
    return command;
}

CLI::App& add_plan(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = *program.add_subcommand(
        "plan",
        in_help(
            say("Tells what editions are made from and what they cost, for many machines; builds nothing.")));
    add_editions(command, raw);
    add_outputs(command, raw);
    command.add_option("--layout", raw.layout, in_help(say("this layout instead of the edition's own")))
        ->type_name("NAME")
        ->group(in_help(option_group::layout));
    be_within(command.add_option("--shards", raw.shards,
                                 in_help(say("tell which of so many shards each falls to"))),
              1, most_shards)
        ->group(in_help(option_group::run));
    add_jobs(command, raw);
    add_limit_options(command, raw.limits_of_run, {&Limits::seconds, &Limits::memory});
    add_telling(command, raw);
    return command;
}

CLI::App& add_merge(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = *program.add_subcommand(
        "merge", in_help(say("Joins what the shards of a build made, and proves that it is all.")));
    command.add_option("manifests", raw.manifests, in_help(say("the manifest that each shard wrote")))
        ->type_name("MANIFEST")
        ->required();
    add_into(command, raw);
    add_prune(command, raw.building);
    add_jobs(command, raw);
    add_telling(command, raw);
    return command;
}

CLI::App& add_fonts(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = *program.add_subcommand(
        "fonts", in_help(say("Shows which fonts the layouts ask for, and what was found.")));
    add_layouts(command, raw);
    command.add_option("--layout", raw.layout, in_help(say("only this layout")))
        ->type_name("NAME")
        ->group(in_help(option_group::layout));
    add_telling(command, raw);
    return command;
}

CLI::App& add_preflight(CLI::App& program, RawOptions& raw)
{
    CLI::App& command = *program.add_subcommand(
        "preflight", in_help(say("Tells whether PDFs, of whatever origin, keep their standards.")));
    command.add_option("files", raw.pdfs, in_help(say("the PDFs")))->type_name("FILE.pdf")->required();
    be_one_of(command.add_option(
                  "--standard", raw.standards,
                  in_help(say("judge by this standard; may be repeated (those that each file claims)"))),
              {std::begin(standard_words), std::end(standard_words)})
        ->allow_extra_args(false)
        ->group(in_help(option_group::standards));
    command
        .add_option(
            "--limits", raw.limits,
            in_help(
                say("judge by the limits of a kind of printing, or of a JSON file; by standards too where "
                    "--standard names one")))
        ->type_name("gwg-sheet|...|FILE")
        ->group(in_help(option_group::standards));
    command.add_flag("--person", raw.person, in_help(say("list what only a person can judge")))
        ->group(in_help(option_group::telling));
    add_telling(command, raw);
    add_sarif(command, raw);
    return command;
}

} // namespace

std::variant<Options, Answer, UsageFault> read_command_line(const std::vector<std::string>& arguments,
                                                            const Environment& environment)
{
    RawOptions raw;
    CLI::App program(in_help(say("One XML edition in, every PDF out.")), "stonehand");
    program.formatter(std::make_shared<HelpPage>(choose_tongue(arguments, environment)));
    // The commands take over these.
    program.option_defaults()->group(in_help(say("Options")));
    program.set_help_flag("-h,--help", in_help(say("this, and nothing else")));
    program.set_version_flag("--version", "stonehand " STONEHAND_VERSION,
                             in_help(say("the version, and nothing else")));
    program.require_subcommand(1);

    const CLI::App& build = add_build(program, raw);
    const CLI::App& check = add_check(program, raw);
    const CLI::App& watch = add_watching(program, raw);
    const CLI::App& begin = add_new(program, raw);
    const CLI::App& plan = add_plan(program, raw);
    const CLI::App& merge = add_merge(program, raw);
    const CLI::App& fonts = add_fonts(program, raw);
    add_preflight(program, raw);
    CLI::App& impose = add_impose(program, raw.impose);
    add_telling(impose, raw);

    std::vector<std::string> commands;
    for (const CLI::App* one : std::as_const(program).get_subcommands([](const CLI::App*) { return true; }))
        commands.push_back(one->get_name());
    if (auto fault = judge_command_words(arguments, commands)) return *std::move(fault);
    try {
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        return Answer{program.help()};
    } catch (const CLI::CallForVersion&) {
        return Answer{program.version() + "\n"};
    } catch (const CLI::ParseError& error) {
        return refusal_of(error, program);
    }
    if (auto fault = empty_value_in(program)) return *std::move(fault);
    const Command command = build    ? Command::Build
                            : check  ? Command::Check
                            : fonts  ? Command::Fonts
                            : plan   ? Command::Plan
                            : merge  ? Command::Merge
                            : impose ? Command::Impose
                            : begin  ? Command::NewEdition
                            : watch  ? Command::Watch
                                     : Command::Preflight;
    auto read = read_options(command, raw, environment);
    if (auto* fault = std::get_if<UsageFault>(&read)) return std::move(*fault);
    Options options = std::get<Options>(std::move(read));
    options.tongue = choose_tongue(arguments, environment);
    return options;
}

} // namespace stonehand
