#pragma once

#include <string>
#include <vector>

#include "sheets/plan_sheets.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// A file of so many pages, each in these inks.
inline PrintedFile sample_file(const std::string& output, std::size_t sides, std::vector<std::string> inks)
{
    PrintedFile file{
        output + "/2022-09.pdf", std::string(64, 'a'), std::string(32, 'b'), 1234, "PDF/X-4", "FOGRA39", {}};
    const PrintedSide side{{Length::millimetres(320), Length::millimetres(450)},
                           {Length::millimetres(148), Length::millimetres(210)},
                           Length::millimetres(3),
                           std::move(inks)};
    file.sides.assign(sides, side);
    return file;
}

inline TicketPart sample_part(PartKind kind, std::size_t pages)
{
    TicketPart part;
    part.kind = kind;
    part.file = sample_file(kind == PartKind::Cover ? "cover" : "press", pages, {"Black"});
    part.finished = {Length::millimetres(148), Length::millimetres(210)};
    part.bleed = Length::millimetres(3);
    part.pages = pages;
    return part;
}

/// A part whose pages were laid on sheets.
inline TicketPart sample_sheets(PartKind kind, const Imposition& imposition, std::size_t pages,
                                Binding side = Binding::Left)
{
    TicketPart part = sample_part(kind, pages);
    SheetWork work{"SRA3", {Length::millimetres(320), Length::millimetres(450)}, {}, {}};
    work.plan = plan_sheets(imposition, side, pages);
    std::size_t sides = 0;
    for (const PlannedSheet& sheet : work.plan.sheets) sides += sheet.back.empty() ? 1 : 2;
    part.file = sample_file(kind == PartKind::Cover ? "cover" : "booklet", sides, {"Black", "House Red"});
    part.blanks = work.plan.blanks();
    part.stock = imposition.stock;
    part.sheets = std::move(work);
    return part;
}

inline Ticket sample_ticket(std::vector<TicketPart> parts)
{
    Ticket ticket;
    ticket.id = "2022-09";
    ticket.title = "Is there a right to “remain”?";
    ticket.program = "stonehand 1.2.3";
    ticket.time = "2022-09-01T00:00:00Z";
    ticket.quantity = 250;
    ticket.ink_limit = 3.3;
    ticket.parts = std::move(parts);
    return ticket;
}

inline TicketBinding sample_binding(const Imposition& imposition, Binding side = Binding::Left)
{
    return {imposition.scheme, side, Length::millimetres(4), imposition.flaps, imposition.grind_off};
}

} // namespace stonehand
