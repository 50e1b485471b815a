#include "manifest/share_out.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "disk/sha256.hpp"

namespace stonehand
{

namespace
{

/// The shards in the order in which a name likes them.
std::vector<std::size_t> ranked(const std::string& name, std::size_t shards)
{
    std::vector<std::pair<std::string, std::size_t>> ranks;
    for (std::size_t shard = 1; shard <= shards; ++shard)
        ranks.emplace_back(sha256(fmt::format("{} {}", shard, name)), shard);
    std::sort(ranks.begin(), ranks.end());
    std::vector<std::size_t> order;
    for (const auto& [rank, shard] : ranks) order.push_back(shard);
    return order;
}

/// The heaviest first: the light ones then fill what room is left. Equals go by name.
std::vector<std::size_t> by_weight(const std::vector<Burden>& burdens)
{
    std::vector<std::size_t> order(burdens.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        const Burden &a = burdens[one], &b = burdens[other];
        return a.cost != b.cost ? a.cost > b.cost : std::tie(a.name, one) < std::tie(b.name, other);
    });
    return order;
}

} // namespace

std::vector<std::size_t> share_out(const std::vector<Burden>& burdens, std::size_t shards)
{
    std::uint64_t all = 0;
    for (const Burden& burden : burdens) all += burden.cost;
    const std::uint64_t most = all / shards + all / shards / 10;

    std::vector<std::uint64_t> borne(shards + 1);
    std::vector<std::size_t> chosen(burdens.size());
    for (const std::size_t index : by_weight(burdens)) {
        const std::uint64_t cost = burdens[index].cost;
        const std::vector<std::size_t> order = ranked(burdens[index].name, shards);
        auto shard = std::find_if(order.begin(), order.end(),
                                  [&](std::size_t one) { return borne[one] + cost <= most; });
        if (shard == order.end()) // it fits nowhere: to whoever bears least
            shard = std::min_element(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
                return borne[one] < borne[other];
            });
        borne[*shard] += cost;
        chosen[index] = *shard;
    }
    return chosen;
}

} // namespace stonehand
