#include "telling/render_judgement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/catalogue.hpp"
#include "preflight/standard_name.hpp"
#include "telling/counted.hpp"
#include "telling/render_diagnostic.hpp"
#include "telling/what_to_do.hpp"

namespace stonehand
{

namespace
{

Message at_its_place(const Finding& finding)
{
    Message told = finding.message;
    if (finding.place.object > 0) told = say("object {}: {}", finding.place.object, told);
    if (finding.place.page > 0) told = say("page {}: {}", finding.place.page, told);
    return told;
}

Message title_of(const RuleEntry& rule)
{
    if (!rule.clause.empty()) {
        const Message title = say("{} (ISO 15930{})", rule.id, rule.clause);
        return rule.severity == Severity::Warning ? say("warning: {}", title) : title;
    }
    if (!rule.matterhorn.empty() && rule.id.substr(0, 2) != "MH")
        return say("{} (Matterhorn {})", rule.id, rule.matterhorn);
    return rule.severity == Severity::Warning ? say("warning: {}", rule.id) : verbatim(std::string(rule.id));
}

/// The findings of each rule, its remedy once.
std::string render_findings(const PdfJudged& judged, Tongue tongue)
{
    const auto& findings = judged.judgement.findings;
    std::string text;
    for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
        const Rule rule = findings[first].rule;
        while (last < findings.size() && findings[last].rule == rule) ++last;
        text += fmt::format("{}: {}: {}\n", fit_to_show(judged.path), title_of(rule.entry()).read(tongue),
                            words_in(tongue, rule.entry().holds));
        for (std::size_t index = first; index < last; ++index)
            text += fmt::format("    {}\n", fit_to_show(at_its_place(findings[index]).read(tongue)));
        const std::size_t more = judged.judgement.counts[rule.row()] - (last - first);
        if (more > 0) text += fmt::format("    {}\n", more_places(more).read(tongue));
        text += fmt::format("    {}\n", what_to_do(rule.entry().remedy, tongue));
    }
    return text;
}

Message verdict_on(const PdfJudged& judged, Standard standard)
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
    Message counts = broken == 0 ? say("{} rules", rules) : say("{} of {} rules", broken, rules);
    if (warnings > 0) counts = say("{}, {}", counts, warnings_in_all(warnings));
    return broken == 0 ? say("keeps {} ({})", name_of(standard), counts)
                       : say("breaks {} ({})", name_of(standard), counts);
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

std::string render_judgement(const PdfJudged& judged, Tongue tongue)
{
    const Judgement& judgement = judged.judgement;
    const auto line = [path = fit_to_show(judged.path), tongue](const Message& message) {
        return fmt::format("{}: {}\n", path, fit_to_show(message.read(tongue)));
    };
    if (!judgement.unreadable.empty()) return line(say("cannot be judged: {}", judgement.unreadable));
    if (judgement.standards.empty())
        return line(say("does not say which standard it keeps")) + "    " +
               say("what to do: {}", say("name one, as --standard ua1")).read(tongue) + "\n";
    std::string text = render_findings(judged, tongue);
    for (const Standard standard : judgement.standards) text += line(verdict_on(judged, standard));
    const auto others = rules_for_a_person(judgement.standards);
    if (others.empty()) return text;
    if (!judged.person)
        return text + line(others.size() == 1 ? say("1 more is for a person (--person)")
                                              : say("{} more are for a person (--person)", others.size()));
    text += line(say("what only a person can judge:"));
    for (const RuleEntry& rule : others)
        text += fmt::format("    {}: {}\n", rule.id, words_in(tongue, rule.holds));
    return text;
}

} // namespace stonehand
