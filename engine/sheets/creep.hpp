#pragma once

#include "layout/imposition.hpp"
#include "sheets/plan_sheets.hpp"

namespace stonehand
{

/// How far the page at a depth of the nest is moved or made narrower: depth · caliper · tightness (fact sheet
/// print-production, 1.4).
Length creep_at(const Imposition& imposition, unsigned depth);

/// How far the innermost leaf of a plan sticks out, whatever is done about it.
Length deepest_creep(const SheetPlan& plan, const Imposition& imposition);

/// Whether pages so wide cannot bear a creep that something is done about, wherever their text stands.
bool is_beyond_bearing(Length creep, Creep treatment, Length page_width);

} // namespace stonehand
