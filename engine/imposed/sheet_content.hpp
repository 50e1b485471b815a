#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "sheets/lay_sheets.hpp"

namespace stonehand
{

/// What a form is called in the resources of sheets; pages count from 0.
std::string form_name(std::size_t page);
/// What the marks of a sheet are called.
constexpr std::string_view marks_name = "Marks";

/// The content of a sheet: those of its pages that have a form at their places, each cut off where its bleed
/// ends or the next page begins; marks upon them, if there are any.
std::string sheet_content(const Sheet& sheet, const PageFormat& format, const std::set<std::size_t>& forms,
                          bool has_marks);

/// A rectangle of a sheet, from its foot-left corner: `[0 0 419.528 595.276]`, left, bottom, right, top.
std::string sheet_box(const Rect& box, const Sheet& sheet);

} // namespace stonehand
