#include "command/watch_command_impl.hpp"

#include "base/report.hpp"
#include "command/help_page_impl.hpp"
#include "command/said_values_impl.hpp"
#include "preview/editor_command.hpp"

namespace stonehand
{

CLI::App& add_watch(CLI::App& program, RawWatch& raw)
{
    CLI::App& command = *program.add_subcommand(
        "watch", in_help(say("Shows editions in the browser, and shows again what a save changes.")));
    be_within(command.add_option("--port", raw.port,
                                 in_help(say("serve at this port of 127.0.0.1 (any that is free)"))),
              1, 65535)
        ->group(in_help(option_group::preview));
    command.add_flag("--open", raw.open, in_help(say("open the browser")))
        ->group(in_help(option_group::preview));
    command
        .add_option(
            "--editor", raw.editor,
            in_help(say(
                "opens the place of a paragraph; {{file}}, {{line}} and {{column}} are filled in (that of "
                "STONEHAND_EDITOR, VISUAL or EDITOR)")))
        ->type_name("COMMAND")
        ->group(in_help(option_group::preview));
    return command;
}

std::variant<std::monostate, UsageFault> read_watch(const RawWatch& raw, const Environment& environment,
                                                    Options& options)
{
    options.port = raw.port;
    options.open_browser = raw.open;
    options.editor = raw.editor.empty() ? environment.editor : raw.editor;
    if (editor_words(options.editor).empty()) options.editor.clear(); // blanks name none
    if (needs_terminal(options.editor))
        return UsageFault{
            say("the editor {} works in a terminal, and stonehand watch has none to give",
                quoted(options.editor)),
            say("let a terminal start it: --editor \"xterm -e {} +{{line}} {{file}}\"", options.editor)};
    return {};
}

} // namespace stonehand
