#pragma once

#include "ticket/ticket.hpp"
#include "xml/xml_writer.hpp"

namespace stonehand
{

/// Writes the ProductList of a ticket: the product, and where a cover is printed apart its body and its cover
/// as products of their own that are bound into it (XJDF 2.1, 4).
void write_products(const Ticket& ticket, XmlWriter& xml);

} // namespace stonehand
