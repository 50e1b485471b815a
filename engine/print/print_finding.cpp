#include "print/print_finding.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

// Signs of a line, and lines of a paragraph, lie nearer than this.
constexpr double together = 12; // pt

} // namespace

void PrintFindings::add(PrintFinding finding)
{
    if (const auto severity = limits_.severity(finding.rule)) add_as(*severity, std::move(finding));
}

void PrintFindings::add_as(Severity severity, PrintFinding finding)
{
    const auto most = limits_.severity(finding.rule);
    if (!most) return;
    finding.severity = std::min(severity, *most);
    auto& found = found_[finding.rule.row()];
    if (!found.empty() && goes_on(found.back(), finding)) return;
    ++counts_[finding.rule.row()];
    ++(finding.severity == Severity::Error ? errors_ : warnings_);
    if (found.size() > most_kept_of_a_rule) found.pop_back();
    found.push_back(std::move(finding));
}

/// Whether it is the fault that was told last, a little further on: its place is then wider.
bool PrintFindings::goes_on(PrintFinding& last, const PrintFinding& finding)
{
    const bool is_same = last.place.page == finding.place.page && last.place.object == finding.place.object &&
                         last.severity == finding.severity && last.message == finding.message &&
                         last.actual == finding.actual;
    if (!is_same || !last.place.box || !finding.place.box) return false;
    if (overlap(grown(*last.place.box, together), *finding.place.box).is_none()) return false;
    const PlaneBox& more = *finding.place.box;
    last.place.box = with(with(*last.place.box, {more.left, more.bottom}), {more.right, more.top});
    return true;
}

std::vector<PrintFinding> PrintFindings::sorted() const
{
    std::vector<PrintFinding> sorted;
    for (const auto& found : found_)
        sorted.insert(sorted.end(), found.begin(),
                      found.begin() +
                          static_cast<std::ptrdiff_t>(std::min(found.size(), most_kept_of_a_rule)));
    return sorted;
}

Message with_unit(double number, std::string_view unit)
{
    const double rounded = std::round(number * 1000) / 1000;
    return verbatim(fmt::format("{}{}{}", rounded, unit.empty() ? "" : " ", unit));
}

} // namespace stonehand
