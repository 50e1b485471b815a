#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ticket/ticket.hpp"
#include "xml/xml_writer.hpp"

namespace stonehand
{

/// Begins a ResourceSet.
void begin_set(std::string_view name, std::string_view usage, XmlWriter& xml);
/// Writes something that XJDF has no attribute for.
void write_general_id(std::string_view usage, std::string_view value, XmlWriter& xml);

/// Which side of which sheet a page of a file is.
struct SheetSide {
    std::size_t sheet = 0; ///< from 0, in the order of gathering
    bool front = true;
};
/// Of every page of a part's file; none where it is not laid on sheets.
std::vector<SheetSide> sides_of_sheets(const TicketPart& part);
/// Names a side as a partition.
void write_side(PartKind kind, const SheetSide& side, XmlWriter& xml);

/// How folded sheets are put into or upon one another.
void write_assembly(const Ticket& ticket, XmlWriter& xml);
/// How each sheet is folded, or cut.
void write_bindery_signatures(const Ticket& ticket, XmlWriter& xml);
/// The paper of each sheet, and how it is turned.
void write_layouts(const Ticket& ticket, XmlWriter& xml);
/// How many sheets of which paper all copies take, and how many plates.
void write_media(const Ticket& ticket, XmlWriter& xml);

} // namespace stonehand
