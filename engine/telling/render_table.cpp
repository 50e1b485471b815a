#include "telling/render_table.hpp"

#include <algorithm>
#include <string_view>

#include "telling/display_width.hpp"

namespace stonehand
{

namespace
{

std::size_t width_of(std::string_view text)
{
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Shown shown = shown_at(text, at);
        columns += static_cast<std::size_t>(shown.columns);
        at += shown.bytes;
    }
    return columns;
}

std::vector<std::size_t> widths_of(const std::vector<Cells>& rows)
{
    std::vector<std::size_t> widths;
    for (const Cells& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    }
    return widths;
}

} // namespace

std::string render_table(const std::vector<Cells>& rows, const std::set<std::size_t>& numbers)
{
    const std::vector<std::size_t> widths = widths_of(rows);
    std::string table;
    for (const Cells& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string room(widths[i] - width_of(row[i]), ' ');
            line += "  " + (numbers.contains(i) ? room + row[i] : row[i] + room);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        table += line + "\n";
    }
    return table;
}

} // namespace stonehand
