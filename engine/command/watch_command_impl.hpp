#pragma once

#include <string>
#include <variant>

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"

namespace stonehand
{

/// The options of `watch` as they were written.
struct RawWatch {
    int port = 0;
    bool open = false;
    std::string editor;
};

/// Adds `watch`, whose other options are those of all commands. `raw` must live as long as the command is
/// parsed.
CLI::App& add_watch(CLI::App& program, RawWatch& raw);

/// Puts what was written where it belongs.
std::variant<std::monostate, UsageFault> read_watch(const RawWatch& raw, const Environment& environment,
                                                    Options& options);

} // namespace stonehand
