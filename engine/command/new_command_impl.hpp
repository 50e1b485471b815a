#pragma once

#include <string>
#include <variant>

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"

namespace stonehand
{

/// The options of `new edition` as they were written.
struct RawNew {
    std::string id, languages = "en";
};

/// Adds `new`, and below it `edition`; told is the latter, whose other options are those of all commands.
/// `raw` must live as long as the command is parsed.
CLI::App& add_new_edition(CLI::App& program, RawNew& raw);

/// Puts what was written where it belongs.
std::variant<std::monostate, UsageFault> read_new(const RawNew& raw, Options& options);

} // namespace stonehand
