#include "program/render_print_judgement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "program/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

double millimetres(double points)
{
    return points * 25.4 / 72;
}

std::string place_of(const PrintPlace& place)
{
    std::string text;
    if (place.page > 0) text += fmt::format("page {}: ", place.page);
    if (place.object > 0) text += fmt::format("object {}: ", place.object);
    if (const auto& box = place.box)
        text += fmt::format("{:.1f} × {:.1f} mm, {:.1f} mm from the left and {:.1f} mm from the foot: ",
                            millimetres(box->width()), millimetres(box->height()), millimetres(box->left),
                            millimetres(box->bottom));
    return text;
}

std::string values_of(const PrintFinding& finding)
{
    if (finding.actual.empty() && finding.allowed.empty()) return {};
    return fmt::format(": {} (wanted: {})", fit_to_show(finding.actual), fit_to_show(finding.allowed));
}

std::string_view word_of(Severity severity)
{
    return severity == Severity::Error ? "error" : "warning";
}

/// The findings of each rule, its remedy once.
std::string render_findings(const PrintJudged& judged)
{
    const auto& findings = judged.judgement.findings;
    std::string text;
    for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
        const PrintRule rule = findings[first].rule;
        while (last < findings.size() && findings[last].rule == rule) ++last;
        text += fmt::format("{}: {}: {}\n", fit_to_show(judged.path), rule.entry().id, rule.entry().holds);
        for (std::size_t index = first; index < last; ++index)
            text += fmt::format("    {}: {}{}{}\n", word_of(findings[index].severity),
                                place_of(findings[index].place), fit_to_show(findings[index].message),
                                values_of(findings[index]));
        const std::size_t more =
            judged.judgement.counts[rule.row()] - std::min(last - first, judged.judgement.counts[rule.row()]);
        if (more > 0) text += fmt::format("    and {} more {}\n", more, more == 1 ? "place" : "places");
        text += fmt::format("    what to do: {}\n", rule.entry().remedy);
    }
    return text;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace

std::string render_print_judgement(const PrintJudged& judged)
{
    const PrintJudgement& judgement = judged.judgement;
    const std::string path = fit_to_show(judged.path), limits = fit_to_show(judgement.limits);
    if (!judgement.unreadable.empty())
        return fmt::format("{}: cannot be judged by the limits of {}: {}\n", path, limits,
                           fit_to_show(judgement.unreadable));
    std::string text = render_findings(judged);
    for (const std::string& part : judgement.not_seen)
        text += fmt::format("{}: not all was seen: {}\n", path, fit_to_show(part));
    if (judgement.errors == 0 && judgement.warnings == 0)
        return text + fmt::format("{}: keeps the limits of {}\n", path, limits);
    return text + fmt::format("{}: {} and {} by the limits of {}\n", path, counted(judgement.errors, "error"),
                              counted(judgement.warnings, "warning"), limits);
}

} // namespace stonehand
