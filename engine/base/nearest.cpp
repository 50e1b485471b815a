#include "base/nearest.hpp"

#include <algorithm>
#include <numeric>

#include "base/report.hpp"

namespace stonehand
{

namespace
{

// Longer names are no slips of the hand, and their distance would cost time without end.
constexpr std::size_t longest_name = 64;

/// Levenshtein's distance: letters to put in, take out or change.
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

std::string nearest(std::string_view wanted, const std::vector<std::string>& known)
{
    if (wanted.size() > longest_name) return {};
    // Of a name of two letters, two wrong ones leave nothing: “ul” is no slip for “sub”.
    const std::size_t most_wrong = wanted.size() <= 2 ? 1 : std::max<std::size_t>(2, wanted.size() / 3);
    std::size_t least = most_wrong + 1;
    std::string found;
    for (const std::string& name : known) {
        if (name.size() > longest_name) continue;
        const std::size_t away = distance(wanted, name);
        // A name with nothing of the one written is no slip: “em” for “p”.
        if (away >= least || away >= std::max(wanted.size(), name.size())) continue;
        least = away;
        found = name;
    }
    return found;
}

Message suggestion(std::string_view wanted, const std::vector<std::string>& known)
{
    const std::string near = nearest(wanted, known);
    if (!near.empty()) return say("did you mean {}?", quoted(near));
    return known.empty() ? say("there are none") : say("known are: {}", listed(known));
}

} // namespace stonehand
