#include "command/environment.hpp"

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

#include "preview/editor_command.hpp"

namespace stonehand
{

namespace
{

std::optional<std::string> variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? std::optional<std::string>(value) : std::nullopt;
}

/// XDG Base Directory Specification: relative paths in these variables are to be ignored.
std::filesystem::path find_cache_folder()
{
    const std::filesystem::path cache = variable("XDG_CACHE_HOME").value_or("");
    if (cache.is_absolute()) return cache / "stonehand";
    const std::filesystem::path home = variable("HOME").value_or("");
    return home.is_absolute() ? home / ".cache" / "stonehand" : std::filesystem::path();
}

/// XDG_RUNTIME_DIR is for its user alone; where there is none, files in the system's folder have to be.
std::filesystem::path find_runtime_folder()
{
    for (const char* name : {"XDG_RUNTIME_DIR", "TMPDIR"})
        if (const std::filesystem::path folder = variable(name).value_or(""); folder.is_absolute())
            return folder;
    return "/tmp";
}

/// POSIX, 8.2: the first of these that is set and not empty holds.
std::string find_locale()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const std::string value = variable(name).value_or(""); !value.empty()) return value;
    return {};
}

/// One that works in a terminal would take ours from us: it is passed over where it is not meant for us
/// alone.
std::string find_editor()
{
    if (const std::string own = variable("STONEHAND_EDITOR").value_or(""); !own.empty()) return own;
    for (const char* name : {"VISUAL", "EDITOR"})
        if (const std::string value = variable(name).value_or(""); !value.empty() && !needs_terminal(value))
            return value;
    return {};
}

/// A terminal that cannot move its cursor is used like a log.
Terminal terminal_at(int descriptor)
{
    return ::isatty(descriptor) && variable("TERM").value_or("dumb") != "dumb" ? Terminal::Yes : Terminal::No;
}

int find_columns()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

Environment read_environment()
{
    std::error_code ignored;
    return {.executable = std::filesystem::read_symlink("/proc/self/exe", ignored),
            .cache_folder = find_cache_folder(),
            .runtime_folder = find_runtime_folder(),
            .source_date_epoch = variable("SOURCE_DATE_EPOCH"),
            .locale = find_locale(),
            .editor = find_editor(),
            .now = std::time(nullptr),
            .processors = std::max(1u, std::thread::hardware_concurrency()),
            .out_terminal = terminal_at(STDOUT_FILENO),
            .err_terminal = terminal_at(STDERR_FILENO),
            .no_colour = !variable("NO_COLOR").value_or("").empty(),
            .columns = find_columns(),
            .out = std::cout,
            .err = std::cerr};
}

} // namespace stonehand
