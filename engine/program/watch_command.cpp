#include "program/watch_command_impl.hpp"

#include "base/report.hpp"
#include "preview/editor_command.hpp"
#include "program/command_examples.hpp"

namespace stonehand
{

CLI::App& add_watch(CLI::App& program, RawWatch& raw)
{
    CLI::App& command = *program.add_subcommand(
        "watch", "Shows editions in the browser, and shows again what a save changes.");
    command.add_option("--port", raw.port, "serve at this port of 127.0.0.1 (any that is free)")
        ->type_name("N")
        ->check(CLI::Range(1, 65'535))
        ->group("Preview");
    command.add_flag("--open", raw.open, "open the browser")->group("Preview");
    command
        .add_option("--editor", raw.editor,
                    "opens the place of a paragraph; {file}, {line} and {column} are filled in (that of "
                    "STONEHAND_EDITOR, VISUAL or EDITOR)")
        ->type_name("COMMAND")
        ->group("Preview");
    command.footer(watch_examples);
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
