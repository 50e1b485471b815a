#pragma once

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"
#include "layout/imposition_settings.hpp"

namespace stonehand
{

/// Settings as they were written, by name; an empty one was not said.
using RawSettings = std::map<std::string, std::string>;

/// Adds an option for each setting of an imposition that is wanted. `raw` must live as long as the command is
/// parsed.
void add_imposition_options(CLI::App& command, RawSettings& raw,
                            const std::function<bool(const ImpositionSetting&)>& wanted);

/// What was said, in the order of the settings; or the first that cannot be.
std::variant<std::vector<SaidSetting>, UsageFault> read_imposition_options(const RawSettings& raw);

} // namespace stonehand
