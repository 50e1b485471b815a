#pragma once

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"

namespace stonehand
{

/// Why CLI11 refused a command line, in our words: it names the option, what it was given, and what it may
/// be.
UsageFault refusal_of(const CLI::ParseError& error, const CLI::App& program);

} // namespace stonehand
