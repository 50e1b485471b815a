#pragma once

#include <string>

#include "proof/shape_tables.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// A sheet as JSON, in 1/1000 pt from the head-left corner of its paper:
///
///     {"size":[w,h],"trim":[x,y,w,h],"pages":[{"page":0,"turn":90,"trim":[…],"shown":[…]},…],
///      "folds":[[x,…],[y,…]],"cuts":[[x,…],[y,…]],"marks":[…]}
///
/// `kept` says which page of the document each of its placements means, `turn` how far a page is turned, in
/// degrees clockwise.
std::string describe_sheet(const Sheet& sheet, const std::vector<std::size_t>& kept,
                           const ShapeTables& tables);

} // namespace stonehand
