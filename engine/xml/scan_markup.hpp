#pragma once

#include <optional>

#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Reads the markup of a file into a tree whose names are still as written, prefixes and xmlns attributes
/// included; `depth` elements stand round it already.
///
/// It is here for what libxml2 does not tell: the exact place of everything, and faults in words a newcomer
/// understands. Slips that leave no doubt are told, mended and passed over; nothing is returned where the
/// rest could only be guessed at, or where a limit is reached. libxml2 is asked for its verdict afterwards.
std::optional<Element> scan_markup(const Scan& scan, std::uint32_t depth);

} // namespace stonehand
