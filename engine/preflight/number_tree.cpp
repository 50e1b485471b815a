#include "preflight/number_tree.hpp"

#include <unordered_set>
#include <vector>

namespace stonehand
{

std::unordered_map<std::int64_t, PdfObject> read_number_tree(const PdfObject& root)
{
    std::unordered_map<std::int64_t, PdfObject> entries;
    std::unordered_set<std::uint32_t> seen;
    std::vector<PdfObject> waiting{root};
    while (!waiting.empty()) {
        const PdfObject node = waiting.back();
        waiting.pop_back();
        const std::uint32_t number = node.number_of_object();
        if (!node.is_dictionary() || (number != 0 && !seen.insert(number).second)) continue;
        const PdfObject nums = node["Nums"], kids = node["Kids"];
        for (std::size_t index = 0; index + 1 < nums.size(); index += 2)
            if (const auto key = nums[index].integer()) entries.emplace(*key, nums[index + 1]);
        // A kid that stands within its parent could nest without end only if it were an object of its own.
        for (std::size_t index = 0; index < kids.size(); ++index)
            if (kids[index].number_of_object() != 0) waiting.push_back(kids[index]);
    }
    return entries;
}

} // namespace stonehand
