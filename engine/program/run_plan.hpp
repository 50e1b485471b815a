#pragma once

#include "command/options.hpp"
#include "disk/file_digests.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `plan`: tells of each edition what it is made from, with hashes, what it is expected to cost, and which of
/// so many shards `build --shard` gives it to. Nothing is set.
ExitStatus run_plan(const Options& options, const Resources& resources, FileDigests& digests,
                    const Tell& tell);

} // namespace stonehand
