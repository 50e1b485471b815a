#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "command/options.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// The editions that a command is for.
struct ChosenEditions {
    std::vector<std::filesystem::path> files; ///< those of this run's shard
    std::vector<std::filesystem::path> all;   ///< those of all shards, in order
    bool whole = false;                       ///< `all` are all that are below the content root
    std::filesystem::path dangling;           ///< a link that may have led to more, and leads nowhere
    std::optional<UsageTold> usage;           ///< why the command line cannot be followed
};

/// Those named on the command line, else all below the content root; of a shard its part. What the machine
/// could not read is told in `report`.
ChosenEditions choose_editions(const Options& options, const Resources& resources, Report& report);

/// Whether all editions that were chosen are all even now.
bool are_still_all(const ChosenEditions& chosen, const Options& options);

/// What an edition is called in a manifest over several: its file below the content root of the run, else
/// below its own, else as it was named.
std::string source_of(const std::filesystem::path& file, const Options& options);

/// What building an edition will cost, as against others: about a byte of its text each, and what every
/// edition costs. The same on every machine, whatever was built before.
std::uint64_t expected_cost(const std::filesystem::path& file);

} // namespace stonehand
