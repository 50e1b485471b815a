#pragma once

#include <string>
#include <variant>

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"
#include "command/imposition_options_impl.hpp"

namespace stonehand
{

/// The options of `impose` as they were written.
struct RawImpose {
    std::string pdf, output, binding = "left", bleed, marks;
    RawSettings settings;
};

/// Adds `impose`, whose options are the settings of an imposition and a few more. `raw` must live as long as
/// the command is parsed.
CLI::App& add_impose(CLI::App& program, RawImpose& raw);

/// Puts what was written where it belongs.
std::variant<std::monostate, UsageFault> read_impose(const RawImpose& raw, Options& options);

} // namespace stonehand
