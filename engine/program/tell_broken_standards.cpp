#include "program/tell_broken_standards.hpp"

#include <fmt/format.h>

#include "preflight/standard_name.hpp"

namespace stonehand
{

void tell_broken_standards(const Judgement& judgement, const std::string& file, Report& report)
{
    if (!judgement.unreadable.empty())
        report.add("broken-standard", Span{},
                   fmt::format("{} cannot be read back: {}", file, judgement.unreadable));
    for (std::size_t index = 0; index < judgement.findings.size(); ++index) {
        const Finding& finding = judgement.findings[index];
        if (index > 0 && judgement.findings[index - 1].rule == finding.rule) continue;
        const RuleEntry& rule = finding.rule.entry();
        const std::size_t places = judgement.counts[finding.rule.row()];
        const std::string where =
            finding.place.page > 0 ? fmt::format(", page {}", finding.place.page) : std::string();
        const std::string more = places > 1 ? fmt::format(" (and {} more)", places - 1) : std::string();
        report
            .add("broken-standard", Span{},
                 fmt::format("{}{}: {}: {}{}", file, where, rule.id, finding.message, more))
            .hint(fmt::format("{} asks: {}", name_of(rule.standard), rule.holds));
    }
}

} // namespace stonehand
