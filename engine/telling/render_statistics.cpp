#include "telling/render_statistics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "telling/counted.hpp"
#include "telling/display_width.hpp"
#include "telling/render_table.hpp"

namespace stonehand
{

namespace
{

// What has no number: no word space to measure, no line that could be hyphenated.
const std::string none = "–";

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
Message name_of(const LineStatistics& part, const std::vector<LineStatistics>& all)
{
    if (part.part.empty()) return say("all");
    const auto same = std::count_if(all.begin(), all.end(),
                                    [&](const LineStatistics& other) { return other.part == part.part; });
    if (same < 2) return verbatim(part.part);
    if (part.title.empty()) return say("{}, page {}", part.part, part.page);
    return say("{} “{}”", part.part, shortened(part.title));
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

/// The first row of a table.
Cells headings(std::initializer_list<Message> names, Tongue tongue)
{
    Cells row;
    for (const Message& name : names) row.push_back(name.read(tongue));
    return row;
}

std::string table_of(const std::vector<LineStatistics>& parts, Tongue tongue)
{
    std::vector<Cells> rows{
        headings({say("part"), say("lines"), say("min"), verbatim("5 %"), verbatim("50 %"), verbatim("95 %"),
                  say("max"), say("tight"), say("loose"), say("hyphens"), say("ladders"), say("runts"),
                  say("rivers"), say("hanging"), say("compressed")},
                 tongue)};
    for (const LineStatistics& part : parts) rows.push_back(row_of(part, name_of(part, parts).read(tongue)));
    return render_table(rows, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14});
}

/// What a row has no room for.
std::vector<Message> rest_of(const LineStatistics& all)
{
    return {say("{} justified, {} of them within the limits of their white; {} overfull",
                lines_in_all(all.justified), all.within_limits, all.overfull),
            say("longest ladder {}, longest river {}", hyphens_in_all(all.longest_ladder),
                lines_in_all(all.longest_river)),
            say("letter-fit in {}, {:+.4f} to {:+.4f} em", lines_in_all(all.letter_fitted),
                all.letter_fit_minimum, all.letter_fit_maximum),
            say("{} over an edge, {:.3f} em ({:.2f} pt) at most", lines_in_all(all.hanging),
                all.longest_hang_ems, all.longest_hang.in_points())};
}

/// How level the feet of facing pages are, and what else became of the pages.
std::vector<Message> pages_of(const PageStatistics& pages)
{
    if (pages.pages == 0) return {};
    const auto balance = pages.balance();
    return {say("{} of text; {} of {} level, a balance of {}; {} short", pages_in_all(pages.pages),
                pages.level, spreads_in_all(pages.spreads), balance ? percent(*balance) + " %" : none,
                pages.short_pages),
            say("{} over pages, {} floated, {} at page breaks", notes_in_all(pages.split_notes),
                figures_in_all(pages.floats), faults_in_all(pages.faults))};
}

std::string below_a_table(const std::vector<Message>& facts, Tongue tongue)
{
    std::string text;
    for (const Message& fact : facts) text += fmt::format("  {}\n", fact.read(tongue));
    return text;
}

enum class Fonts { All, Fallbacks };

std::string table_of(const std::vector<FamilyUse>& fonts, Fonts which, Tongue tongue)
{
    std::vector<Cells> rows{headings(
        {say("font"), say("characters"), say("named by"), say("scripts"), say("languages")}, tongue)};
    for (const FamilyUse& use : fonts)
        if (use.fallback || which == Fonts::All)
            rows.push_back({use.family, std::to_string(use.characters),
                            Message(use.fallback ? say("fallback") : say("layout")).read(tongue),
                            listed(use.scripts).read(tongue), listed(use.languages).read(tongue)});
    return rows.size() == 1 ? "" : render_table(rows, {1});
}

/// How much ink each sheet carries: the mean of every plate, and the most on one place.
std::string table_of(const std::vector<SheetInk>& sheets, Tongue tongue)
{
    if (sheets.empty()) return "";
    // A plate is in the file from the first sheet on that uses it.
    std::vector<std::string> plates;
    for (const SheetInk& sheet : sheets)
        for (const std::string& plate : sheet.plates)
            if (std::find(plates.begin(), plates.end(), plate) == plates.end()) plates.push_back(plate);
    std::vector<Cells> rows{headings({say("page")}, tongue)};
    rows[0].insert(rows[0].end(), plates.begin(), plates.end());
    for (std::string& name : headings({say("most"), say("from left"), say("from head")}, tongue))
        rows[0].push_back(std::move(name));
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
std::vector<Message> uncounted_of(const std::vector<SheetInk>& sheets)
{
    std::vector<Message> facts;
    for (const SheetInk& sheet : sheets) {
        if (!sheet.not_counted.empty())
            facts.push_back(say("page {}: not counted are {}", sheet.label, listed(sheet.not_counted)));
        if (!sheet.cut_short.empty())
            facts.push_back(say("page {}: not seen whole: {}", sheet.label, sheet.cut_short));
    }
    return facts;
}

} // namespace

std::string render_statistics(const StatisticsTold& told, Tongue tongue)
{
    if (told.lines.empty()) return "";
    const bool whole = told.output == "screen";
    const std::string text = say("{}  word spaces in % of nominal", told.file).read(tongue) + "\n";
    if (!whole)
        return text + table_of({told.lines.front()}, tongue) +
               table_of(told.fonts, Fonts::Fallbacks, tongue) + table_of(told.ink, tongue) +
               below_a_table(uncounted_of(told.ink), tongue);
    return text + table_of(told.lines, tongue) + below_a_table(rest_of(told.lines.front()), tongue) +
           below_a_table(pages_of(told.pages), tongue) + table_of(told.fonts, Fonts::All, tongue);
}

} // namespace stonehand
