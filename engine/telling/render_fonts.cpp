#include "telling/render_fonts.hpp"

#include "telling/render_table.hpp"

namespace stonehand
{

namespace
{

Cells row_of(const FontFinding& finding, Tongue tongue)
{
    return {finding.role,
            finding.asked.read(tongue),
            (finding.found.empty() ? say("not found") : finding.found).read(tongue),
            finding.file.empty() ? "–" : finding.file,
            listed(finding.scripts).read(tongue),
            listed(finding.languages).read(tongue)};
}

} // namespace

std::string render_fonts(const FontsSurveyed& surveyed, Tongue tongue)
{
    std::vector<Cells> rows(1);
    for (const Sentence heading :
         {say("role"), say("asked for"), say("found"), say("file"), say("scripts"), say("languages")})
        rows[0].push_back(Message(heading).read(tongue));
    for (const FontFinding& finding : surveyed.findings) rows.push_back(row_of(finding, tongue));
    return say("layout {}", surveyed.layout).read(tongue) + "\n" + render_table(rows, {});
}

} // namespace stonehand
