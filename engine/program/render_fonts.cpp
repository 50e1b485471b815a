#include "program/render_fonts.hpp"

#include <fmt/format.h>

#include "program/render_table.hpp"

namespace stonehand
{

namespace
{

Cells row_of(const FontFinding& finding)
{
    return {finding.role,
            finding.asked,
            finding.found.empty() ? "not found" : finding.found,
            finding.file.empty() ? "–" : finding.file,
            listed(finding.scripts),
            listed(finding.languages)};
}

} // namespace

std::string render_fonts(const FontsSurveyed& surveyed)
{
    std::vector<Cells> rows{{"role", "asked for", "found", "file", "scripts", "languages"}};
    for (const FontFinding& finding : surveyed.findings) rows.push_back(row_of(finding));
    return fmt::format("layout {}\n", surveyed.layout) + render_table(rows, {});
}

} // namespace stonehand
