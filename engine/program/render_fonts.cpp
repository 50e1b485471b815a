#include "program/render_fonts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "program/display_width.hpp"

namespace stonehand
{

namespace
{

using Row = std::array<std::string, 6>;

std::size_t width_of(const std::string& text)
{
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Shown shown = shown_at(text, at);
        columns += static_cast<std::size_t>(shown.columns);
        at += shown.bytes;
    }
    return columns;
}

Row row_of(const FontFinding& finding)
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
    std::vector<Row> rows{{"role", "asked for", "found", "file", "scripts", "languages"}};
    for (const FontFinding& finding : surveyed.findings) rows.push_back(row_of(finding));
    std::array<std::size_t, 6> widths{};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));

    std::string table = fmt::format("layout {}\n", surveyed.layout);
    for (const Row& row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            line +=
                " " + row[i] + (i + 1 < row.size() ? std::string(widths[i] - width_of(row[i]) + 1, ' ') : "");
        table += line + "\n";
    }
    return table;
}

} // namespace stonehand
