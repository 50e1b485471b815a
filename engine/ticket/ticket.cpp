#include "ticket/ticket.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace stonehand
{

namespace
{

const std::array<std::string, 4> process_inks{"Cyan", "Magenta", "Yellow", "Black"};

} // namespace

const TicketPart* find_part(const Ticket& ticket, PartKind kind)
{
    const auto found = std::find_if(ticket.parts.begin(), ticket.parts.end(),
                                    [&](const TicketPart& part) { return part.kind == kind; });
    return found == ticket.parts.end() ? nullptr : &*found;
}

bool is_one_sided(const TicketPart& part)
{
    if (!part.sheets) return part.file.sides.size() == 1;
    const std::vector<PlannedSheet>& sheets = part.sheets->plan.sheets;
    return std::all_of(sheets.begin(), sheets.end(), [](const PlannedSheet& sheet) {
        return sheet.back.empty() && sheet.work_style == WorkStyle::Sheetwise;
    });
}

bool is_process_ink(const std::string& ink)
{
    return std::find(process_inks.begin(), process_inks.end(), ink) != process_inks.end();
}

std::vector<std::string> inks_of_sides(const std::vector<PrintedSide>& sides)
{
    std::set<std::string> used;
    for (const PrintedSide& side : sides) used.insert(side.inks.begin(), side.inks.end());
    std::vector<std::string> inks;
    for (const std::string& ink : process_inks)
        if (used.erase(ink) > 0) inks.push_back(ink);
    inks.insert(inks.end(), used.begin(), used.end());
    return inks;
}

std::size_t plates_of_part(const TicketPart& part)
{
    std::size_t plates = 0;
    for (const PrintedSide& side : part.file.sides) plates += side.inks.size();
    return plates;
}

std::size_t paper_needed_for(const SheetWork& work, std::size_t quantity)
{
    std::size_t paper = 0;
    for (const PlannedSheet& sheet : work.plan.sheets)
        paper += sheet.work_style == WorkStyle::Sheetwise ? quantity : (quantity + 1) / 2;
    return paper;
}

std::size_t signatures_of_plan(const SheetPlan& plan)
{
    return plan.sheets.empty() ? 0 : plan.sheets.back().signature + 1;
}

} // namespace stonehand
