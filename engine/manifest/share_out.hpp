#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stonehand
{

/// Something that has to be done by somebody, and how much it costs.
struct Burden {
    std::string name;
    std::uint64_t cost = 0;
};

/// Which of `shards`, from 1, each burden falls to. None bears more than a tenth above its share, or above it
/// by the heaviest burden; and who bears what depends on names and costs alone. A burden that comes or goes
/// moves few others: each falls to the shard that its name ranks highest among those with room (rendezvous
/// hashing with bounded loads; Mirrokni, Thorup and Zadimoghaddam 2018).
std::vector<std::size_t> share_out(const std::vector<Burden>& burdens, std::size_t shards);

} // namespace stonehand
