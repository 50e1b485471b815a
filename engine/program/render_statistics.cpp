#include "program/render_statistics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "program/display_width.hpp"
#include "program/render_table.hpp"

namespace stonehand
{

namespace
{

// What has no number: no word space to measure, no line that could be hyphenated.
constexpr const char* none = "–";

// A title is there to tell one essay from another; the rest of it is in the essay.
constexpr int widest_title = 20;

/// The beginning of a text, as many columns of a terminal.
std::string shortened(const std::string& text)
{
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Shown shown = shown_at(text, at);
        columns += shown.columns;
        if (columns > widest_title) return text.substr(0, at) + "…";
        at += shown.bytes;
    }
    return text;
}

std::string percent(double share)
{
    return fmt::format("{:.0f}", share * 100);
}

/// The name of a part; with its title where the layout's part stands there several times.
std::string name_of(const LineStatistics& part, const std::vector<LineStatistics>& all)
{
    if (part.part.empty()) return "all";
    const auto same = std::count_if(all.begin(), all.end(),
                                    [&](const LineStatistics& other) { return other.part == part.part; });
    if (same < 2) return part.part;
    if (part.title.empty()) return fmt::format("{}, page {}", part.part, part.page);
    return fmt::format("{} “{}”", part.part, shortened(part.title));
}

Cells row_of(const LineStatistics& part, std::string name)
{
    Cells row{std::move(name), std::to_string(part.lines)};
    if (const auto& spread = part.word_spaces)
        for (const double share :
             {spread->minimum, spread->fifth, spread->median, spread->ninety_fifth, spread->maximum})
            row.push_back(percent(share));
    else
        row.insert(row.end(), 5, none);
    row.push_back(std::to_string(part.tight));
    row.push_back(std::to_string(part.loose));
    const auto rate = part.hyphen_rate();
    row.push_back(rate ? percent(*rate) + " %" : none);
    for (const std::size_t count : {part.ladders, part.runts, part.rivers, part.hanging, part.compressions})
        row.push_back(std::to_string(count));
    return row;
}

std::string table_of(const std::vector<LineStatistics>& parts)
{
    std::vector<Cells> rows{{"part", "lines", "min", "5 %", "50 %", "95 %", "max", "tight", "loose",
                             "hyphens", "ladders", "runts", "rivers", "hanging", "compressed"}};
    for (const LineStatistics& part : parts) rows.push_back(row_of(part, name_of(part, parts)));
    return render_table(rows, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14});
}

std::string counted(std::size_t count, std::string_view what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// What a row has no room for.
std::string rest_of(const LineStatistics& all)
{
    return fmt::format("  {} justified, {} of them within the limits of their white; {} overfull\n",
                       counted(all.justified, "line"), all.within_limits, all.overfull) +
           fmt::format("  longest ladder {}, longest river {}\n", counted(all.longest_ladder, "hyphen"),
                       counted(all.longest_river, "line")) +
           fmt::format("  letter-fit in {}, {:+.4f} to {:+.4f} em\n", counted(all.letter_fitted, "line"),
                       all.letter_fit_minimum, all.letter_fit_maximum) +
           fmt::format("  {} over an edge, {:.3f} em ({:.2f} pt) at most\n", counted(all.hanging, "line"),
                       all.longest_hang_ems, all.longest_hang.in_points());
}

/// How level the feet of facing pages are, and what else became of the pages.
std::string pages_of(const PageStatistics& pages)
{
    if (pages.pages == 0) return "";
    const auto balance = pages.balance();
    return fmt::format("  {} of text; {} of {} level, a balance of {}; {} short\n",
                       counted(pages.pages, "page"), pages.level, counted(pages.spreads, "spread"),
                       balance ? percent(*balance) + " %" : none, pages.short_pages) +
           fmt::format("  {} over pages, {} floated, {} at page breaks\n", counted(pages.split_notes, "note"),
                       counted(pages.floats, "figure"), counted(pages.faults, "fault"));
}

enum class Fonts { All, Fallbacks };

std::string table_of(const std::vector<FamilyUse>& fonts, Fonts which)
{
    std::vector<Cells> rows{{"font", "characters", "named by", "scripts", "languages"}};
    for (const FamilyUse& use : fonts)
        if (use.fallback || which == Fonts::All)
            rows.push_back({use.family, std::to_string(use.characters), use.fallback ? "fallback" : "layout",
                            listed(use.scripts), listed(use.languages)});
    return rows.size() == 1 ? "" : render_table(rows, {1});
}

/// How much ink each sheet carries: the mean of every plate, and the most on one place.
std::string table_of(const std::vector<SheetInk>& sheets)
{
    if (sheets.empty()) return "";
    // A plate is in the file from the first sheet on that uses it.
    std::vector<std::string> plates;
    for (const SheetInk& sheet : sheets)
        for (const std::string& plate : sheet.plates)
            if (std::find(plates.begin(), plates.end(), plate) == plates.end()) plates.push_back(plate);
    std::vector<Cells> rows{{"page"}};
    rows[0].insert(rows[0].end(), plates.begin(), plates.end());
    rows[0].insert(rows[0].end(), {"most", "from left", "from head"});
    for (const SheetInk& sheet : sheets) {
        Cells& row = rows.emplace_back(Cells{sheet.label});
        for (const std::string& plate : plates) {
            const auto found = std::find(sheet.plates.begin(), sheet.plates.end(), plate);
            const double mean = found == sheet.plates.end()
                                    ? 0
                                    : sheet.mean[static_cast<std::size_t>(found - sheet.plates.begin())];
            row.push_back(fmt::format("{:.1f} %", mean * 100));
        }
        row.push_back(percent(sheet.highest) + " %");
        row.push_back(fmt::format("{:.0f} mm", sheet.where.x.in_millimetres()));
        row.push_back(fmt::format("{:.0f} mm", sheet.where.y.in_millimetres()));
    }
    std::set<std::size_t> numbers;
    for (std::size_t column = 1; column < rows[0].size(); ++column) numbers.insert(column);
    return render_table(rows, numbers);
}

/// What the table above does not hold.
std::string uncounted_of(const std::vector<SheetInk>& sheets)
{
    std::string text;
    for (const SheetInk& sheet : sheets) {
        if (!sheet.not_counted.empty())
            text += fmt::format("  page {}: not counted are {}\n", sheet.label, listed(sheet.not_counted));
        if (!sheet.cut_short.empty())
            text += fmt::format("  page {}: not seen whole: {}\n", sheet.label, sheet.cut_short);
    }
    return text;
}

} // namespace

std::string render_statistics(const StatisticsTold& told)
{
    if (told.lines.empty()) return "";
    const bool whole = told.output == "screen";
    std::string text = fmt::format("{}  word spaces in % of nominal\n", told.file);
    if (!whole)
        return text + table_of({told.lines.front()}) + table_of(told.fonts, Fonts::Fallbacks) +
               table_of(told.ink) + uncounted_of(told.ink);
    return text + table_of(told.lines) + rest_of(told.lines.front()) + pages_of(told.pages) +
           table_of(told.fonts, Fonts::All);
}

} // namespace stonehand
