#include "preflight/judge_pdf.hpp"

#include <algorithm>
#include <utility>

#include "preflight/judge_content.hpp"
#include "preflight/judge_document.hpp"
#include "preflight/judge_fonts.hpp"
#include "preflight/judge_graphics.hpp"
#include "preflight/judge_metadata.hpp"
#include "preflight/judge_structure.hpp"
#include "preflight/judge_syntax.hpp"
#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

void judge_all(const Judged& judged, const Xmp& xmp, Findings& findings)
{
    judge_syntax(judged, findings);
    judge_catalog(judged, findings);
    judge_metadata(judged, xmp, findings);

    // The structure, and what hangs on it.
    judge_tree(judged, findings);
    judge_nesting(judged, findings);
    judge_tables(judged, findings);
    judge_headings(judged, findings);
    judge_elements(judged, findings);
    judge_annotations(judged, findings);

    // What the pages show.
    const ContentUse use = judge_content(judged, findings);
    judge_fonts(use.fonts, findings);
    judge_device_colours(judged, use.colours, findings);
    judge_profiles(judged, findings);
    judge_inks(judged, findings);
    judge_graphics(judged, findings);

    if (std::any_of(findings.standards().begin(), findings.standards().end(), is_x))
        judge_x(judged, xmp, use, findings);
}

} // namespace

bool Judgement::keeps_all() const
{
    return unreadable.empty() && !standards.empty() &&
           std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
               return finding.rule.entry().severity == Severity::Error;
           });
}

Judgement judge_pdf(std::string_view bytes, std::vector<Standard> standards)
{
    Judgement judgement;
    const auto file = PdfFile::read(bytes, judgement.unreadable);
    if (!file) return judgement;
    const PdfObject catalog = file->catalog();
    const Xmp xmp = read_metadata(catalog);
    judgement.standards = standards.empty() ? claimed_standards(xmp) : std::move(standards);
    if (judgement.standards.empty()) return judgement;
    const ReadStructure structure = read_structure(*file);
    Findings findings(judgement.standards);
    judge_all({*file, structure, catalog, colour_spaces(*file)}, xmp, findings);
    judgement.findings = findings.sorted();
    judgement.counts = findings.counts();
    return judgement;
}

} // namespace stonehand
