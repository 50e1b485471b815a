#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "layout/imposition.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// A name as an NMTOKEN: what none may hold becomes an underline.
std::string name_token(std::string_view name);

/// Lengths in pt to three places, in the shortest form, blanks between: `419.528 595.276`.
std::string point_text(Length length);
std::string point_text(const Size& size);
/// A number to two places, in the shortest form.
std::string decimal_text(double number);
/// Thicknesses are given in micrometres.
std::string micrometre_text(Length length);
/// The names of inks as separations are called, blanks between.
std::string separation_list(const std::vector<std::string>& inks);

/// A path below the edition's folder as seen from a ticket, which lies in a folder there:
/// `../press/a%20b.pdf`.
std::string url_from_ticket(std::string_view path);

std::string_view product_type(Scheme scheme);
std::string_view work_style_name(const PlannedSheet& sheet);

/// The identifier of a part of the product, and of one of its sheets, the first is 1.
std::string_view part_token(PartKind kind);
std::string sheet_token(PartKind kind, std::size_t number);

} // namespace stonehand
