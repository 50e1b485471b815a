#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/message.hpp"
#include "manifest/manifest.hpp"

namespace stonehand
{

/// The manifest of a shard, and the file that it was read from.
struct ShardManifest {
    std::string file;
    RunManifest manifest;
};

/// What is wrong with a set of shards.
struct Unmerged {
    struct Fault {
        Message what, remedy;
    };
    std::vector<Fault> faults;
};

/// Joins the manifests of all shards of one plan to that of the run that they are parts of: the same text as
/// one run over all editions writes. Proves that nothing is missing and nothing twice: every shard is there
/// once, all have the same plan and come from the same version, and every edition of the plan was built by
/// one of them.
std::variant<RunManifest, Unmerged> merge_manifests(const std::vector<ShardManifest>& shards);

} // namespace stonehand
