#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"

namespace stonehand
{

/// Why CLI11 refused a command line, in our words: it names the option, what it was given, and what it may
/// be.
UsageFault refusal_of(const CLI::ParseError& error, const CLI::App& program);

/// An option that was given a value without letters, as a shell does of a variable that is not set: it would
/// be taken for one that was left out.
std::optional<UsageFault> empty_value_in(const CLI::App& program);

} // namespace stonehand
