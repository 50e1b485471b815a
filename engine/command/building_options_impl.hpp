#pragma once

#include <string>
#include <variant>

#include <CLI/CLI.hpp>

#include "command/command_line.hpp"

namespace stonehand
{

/// What only `build` knows, as it was written.
struct RawBuilding {
    std::string cache, since, compare, shard, depfile;
    bool no_cache = false, prune = false, draft = false;
};

/// Adds what is not to be built, what new files are compared with, and what is written besides the editions'
/// files. `raw` must live as long as the command is parsed.
void add_building_options(CLI::App& command, RawBuilding& raw);

/// `build` and `merge` know which editions there are.
void add_prune(CLI::App& command, RawBuilding& raw);

/// Puts it into `options`; or why it cannot be.
std::variant<std::monostate, UsageFault> read_building_options(const RawBuilding& raw, Options& options);

} // namespace stonehand
