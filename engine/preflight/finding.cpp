#include "preflight/finding.hpp"

#include <algorithm>
#include <utility>

namespace stonehand
{

Findings::Findings(const std::vector<Standard>& standards)
    : standards_(standards), counts_(std::size(rule_table))
{
}

bool Findings::is_heard(const RuleEntry& rule) const
{
    return std::any_of(standards_.begin(), standards_.end(),
                       [&](Standard asked) { return rule.asked_by.has(asked); });
}

bool Findings::hears(Standard standard) const
{
    return std::find(standards_.begin(), standards_.end(), standard) != standards_.end();
}

void Findings::add(std::initializer_list<Rule> rules, FindingPlace place, Message message)
{
    for (const Rule rule : rules) add(rule, place, message);
}

void Findings::add(Rule rule, FindingPlace place, Message message)
{
    if (!is_heard(rule.entry())) return;
    if (counts_[rule.row()]++ < most_kept_of_a_rule) kept_.push_back({rule, place, std::move(message)});
}

std::vector<Finding> Findings::sorted() const
{
    std::vector<Finding> sorted = kept_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& one, const Finding& other) {
        return one.rule.row() < other.rule.row();
    });
    return sorted;
}

} // namespace stonehand
