#include "telling/render_print_judgement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/catalogue.hpp"
#include "telling/counted.hpp"
#include "telling/render_diagnostic.hpp"
#include "telling/what_to_do.hpp"

namespace stonehand
{

namespace
{

double millimetres(double points)
{
    return points * 25.4 / 72;
}

Message at_its_place(const PrintFinding& finding)
{
    Message told = finding.message;
    if (!finding.actual.empty() || !finding.allowed.empty())
        told = say("{}: {} (wanted: {})", told, finding.actual, finding.allowed);
    if (const auto& box = finding.place.box)
        told = say("{:.1f} × {:.1f} mm, {:.1f} mm from the left and {:.1f} mm from the foot: {}",
                   millimetres(box->width()), millimetres(box->height()), millimetres(box->left),
                   millimetres(box->bottom), told);
    if (finding.place.object > 0) told = say("object {}: {}", finding.place.object, told);
    if (finding.place.page > 0) told = say("page {}: {}", finding.place.page, told);
    return finding.severity == Severity::Error ? say("error: {}", told) : say("warning: {}", told);
}

/// The findings of each rule, its remedy once.
std::string render_findings(const PrintJudged& judged, Tongue tongue)
{
    const auto& findings = judged.judgement.findings;
    std::string text;
    for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
        const PrintRule rule = findings[first].rule;
        while (last < findings.size() && findings[last].rule == rule) ++last;
        text += fmt::format("{}: {}: {}\n", fit_to_show(judged.path), rule.entry().id,
                            words_in(tongue, rule.entry().holds));
        for (std::size_t index = first; index < last; ++index)
            text += fmt::format("    {}\n", fit_to_show(at_its_place(findings[index]).read(tongue)));
        const std::size_t more =
            judged.judgement.counts[rule.row()] - std::min(last - first, judged.judgement.counts[rule.row()]);
        if (more > 0) text += fmt::format("    {}\n", more_places(more).read(tongue));
        text += fmt::format("    {}\n", what_to_do(rule.entry().remedy, tongue));
    }
    return text;
}

} // namespace

std::string render_print_judgement(const PrintJudged& judged, Tongue tongue)
{
    const PrintJudgement& judgement = judged.judgement;
    const std::string& limits = judgement.limits;
    const auto line = [path = fit_to_show(judged.path), tongue](const Message& message) {
        return fmt::format("{}: {}\n", path, fit_to_show(message.read(tongue)));
    };
    if (!judgement.unreadable.empty())
        return line(say("cannot be judged by the limits of {}: {}", limits, judgement.unreadable));
    std::string text = render_findings(judged, tongue);
    for (const Message& part : judgement.not_seen) text += line(say("not all was seen: {}", part));
    if (judgement.errors == 0 && judgement.warnings == 0)
        return text + line(say("keeps the limits of {}", limits));
    return text + line(say("{} and {} by the limits of {}", errors_in_all(judgement.errors),
                           warnings_in_all(judgement.warnings), limits));
}

} // namespace stonehand
