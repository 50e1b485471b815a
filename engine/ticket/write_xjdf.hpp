#pragma once

#include <string>

#include "ticket/ticket.hpp"

namespace stonehand
{

/// The ticket as XJDF 2.1 (CIP4): what is to be made, in the words of product intent, and what is known of
/// how: sheets, folds, paper, inks, plates, and the files with their hashes. The same ticket gives the same
/// text.
std::string write_xjdf(const Ticket& ticket);

} // namespace stonehand
