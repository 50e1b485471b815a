#include "telling/tell_broken_standards.hpp"

#include <algorithm>

#include "preflight/standard_name.hpp"

namespace stonehand
{

namespace
{

/// The first of the standards judged by that asks for a rule.
Standard who_asks(const RuleEntry& rule, const std::vector<Standard>& standards)
{
    const auto asks = [&](Standard standard) { return rule.asked_by.has(standard); };
    const auto found = std::find_if(standards.begin(), standards.end(), asks);
    return found == standards.end() ? rule.asked_by.first : *found;
}

} // namespace

void tell_broken_standards(const Judgement& judgement, const std::string& file, Report& report)
{
    if (!judgement.unreadable.empty())
        report.add("broken-standard", Span{}, say("{} cannot be read back: {}", file, judgement.unreadable));
    for (std::size_t index = 0; index < judgement.findings.size(); ++index) {
        const Finding& finding = judgement.findings[index];
        if (index > 0 && judgement.findings[index - 1].rule == finding.rule) continue;
        const RuleEntry& rule = finding.rule.entry();
        if (rule.severity == Severity::Warning) continue; // no standard asks for it
        const std::size_t places = judgement.counts[finding.rule.row()];
        const Message where =
            finding.place.page > 0 ? say("{}, page {}", file, finding.place.page) : verbatim(file);
        const Message what = say("{}: {}: {}", where, rule.id, finding.message);
        report.add("broken-standard", Span{}, places > 1 ? say("{} (and {} more)", what, places - 1) : what)
            .hint(say("{} asks: {}", name_of(who_asks(rule, judgement.standards)), rule.holds));
    }
}

} // namespace stonehand
