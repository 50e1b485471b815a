#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/limits.hpp"
#include "command/command_line.hpp"

namespace stonehand
{

/// Limits as they were written, by name; an empty one was not said.
using RawLimits = std::map<std::string, std::string>;

/// Adds an option for each limit but those that the command does not keep. `raw` must live as long as the
/// command is parsed.
void add_limit_options(CLI::App& command, RawLimits& raw, const std::vector<Limit>& but = {});

/// The limits with what was said; or the first that cannot be.
std::variant<Limits, UsageFault> read_limit_options(const RawLimits& raw);

} // namespace stonehand
