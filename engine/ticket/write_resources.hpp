#pragma once

#include "ticket/ticket.hpp"
#include "xml/xml_writer.hpp"

namespace stonehand
{

/// Writes the ResourceSets of a ticket, in the order of their names (XJDF 2.1, 6).
void write_resources(const Ticket& ticket, XmlWriter& xml);

} // namespace stonehand
