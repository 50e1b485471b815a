#pragma once

#include "command/options.hpp"
#include "disk/temporary_files.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `merge`: joins the manifests of all shards to one over all editions, and proves that it is whole. Every
/// file that they vouch for is read and must be what it was; what lies in another folder than the merged
/// manifest is copied there.
ExitStatus run_merge(const Options& options, TemporaryFiles& temporary, const Tell& tell);

} // namespace stonehand
