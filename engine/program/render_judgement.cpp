#include "program/render_judgement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "preflight/standard_name.hpp"
#include "program/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

std::string place_of(const Finding& finding)
{
    std::string place;
    if (finding.place.page > 0) place += fmt::format("page {}: ", finding.place.page);
    if (finding.place.object > 0) place += fmt::format("object {}: ", finding.place.object);
    return place;
}

std::string title_of(const RuleEntry& rule)
{
    const std::string_view severity = rule.severity == Severity::Warning ? "warning: " : "";
    if (!rule.clause.empty()) return fmt::format("{}{} (ISO 15930{})", severity, rule.id, rule.clause);
    if (rule.matterhorn.empty() || rule.id.substr(0, 2) == "MH")
        return fmt::format("{}{}", severity, rule.id);
    return fmt::format("{} (Matterhorn {})", rule.id, rule.matterhorn);
}

/// The findings of each rule, its remedy once.
std::string render_findings(const PdfJudged& judged)
{
    const auto& findings = judged.judgement.findings;
    std::string text;
    for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
        const Rule rule = findings[first].rule;
        while (last < findings.size() && findings[last].rule == rule) ++last;
        text +=
            fmt::format("{}: {}: {}\n", fit_to_show(judged.path), title_of(rule.entry()), rule.entry().holds);
        for (std::size_t index = first; index < last; ++index)
            text +=
                fmt::format("    {}{}\n", place_of(findings[index]), fit_to_show(findings[index].message));
        const std::size_t more = judged.judgement.counts[rule.row()] - (last - first);
        if (more > 0) text += fmt::format("    and {} more {}\n", more, more == 1 ? "place" : "places");
        text += fmt::format("    what to do: {}\n", rule.entry().remedy);
    }
    return text;
}

std::string verdict_on(const PdfJudged& judged, Standard standard)
{
    std::size_t rules = 0, broken = 0, warnings = 0;
    for (std::size_t row = 0; row < std::size(rule_table); ++row) {
        const RuleEntry& rule = rule_table[row];
        if (!rule.asked_by.has(standard) || rule.judged_by == JudgedBy::Person) continue;
        const bool told = judged.judgement.counts[row] > 0;
        if (rule.severity == Severity::Warning) {
            warnings += told ? 1 : 0;
            continue;
        }
        ++rules;
        if (told) ++broken;
    }
    const std::string path = fit_to_show(judged.path);
    const std::string more =
        warnings == 0 ? "" : fmt::format(", {} {}", warnings, warnings == 1 ? "warning" : "warnings");
    if (broken == 0) return fmt::format("{}: keeps {} ({} rules{})\n", path, name_of(standard), rules, more);
    return fmt::format("{}: breaks {} ({} of {} rules{})\n", path, name_of(standard), broken, rules, more);
}

} // namespace

std::vector<RuleEntry> rules_for_a_person(const std::vector<Standard>& standards)
{
    std::vector<RuleEntry> rules;
    for (const RuleEntry& rule : rule_table) {
        const bool asked = std::any_of(standards.begin(), standards.end(),
                                       [&](Standard standard) { return rule.asked_by.has(standard); });
        if (asked && rule.judged_by == JudgedBy::Person) rules.push_back(rule);
    }
    return rules;
}

std::string render_judgement(const PdfJudged& judged)
{
    const Judgement& judgement = judged.judgement;
    const std::string path = fit_to_show(judged.path);
    if (!judgement.unreadable.empty())
        return fmt::format("{}: cannot be judged: {}\n", path, fit_to_show(judgement.unreadable));
    if (judgement.standards.empty())
        return fmt::format(
            "{}: does not say which standard it keeps\n    what to do: name one, as --standard ua1\n", path);
    std::string text = render_findings(judged);
    for (const Standard standard : judgement.standards) text += verdict_on(judged, standard);
    const auto others = rules_for_a_person(judgement.standards);
    if (others.empty()) return text;
    if (!judged.person)
        return text + fmt::format("{}: {} more {} for a person (--person)\n", path, others.size(),
                                  others.size() == 1 ? "is" : "are");
    text += fmt::format("{}: what only a person can judge:\n", path);
    for (const RuleEntry& rule : others) text += fmt::format("    {}: {}\n", rule.id, rule.holds);
    return text;
}

} // namespace stonehand
