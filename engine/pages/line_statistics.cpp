#include "pages/line_statistics.hpp"

#include <algorithm>

namespace stonehand
{

std::optional<WordSpaceSpread> spread_of(std::vector<float> shares)
{
    if (shares.empty()) return std::nullopt;
    std::sort(shares.begin(), shares.end());
    const auto at_percent = [&](std::size_t percent) {
        const std::size_t rank = std::max<std::size_t>((shares.size() * percent + 99) / 100, 1);
        return static_cast<double>(shares[rank - 1]);
    };
    return WordSpaceSpread{shares.size(),  at_percent(0),  at_percent(5),
                           at_percent(50), at_percent(95), at_percent(100)};
}

std::optional<double> LineStatistics::hyphen_rate() const
{
    if (hyphenable == 0) return std::nullopt;
    return static_cast<double>(hyphens) / static_cast<double>(hyphenable);
}

} // namespace stonehand
