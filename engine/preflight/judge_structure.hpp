#pragma once

#include "preflight/judged.hpp"

namespace stonehand
{

/// The tree as a whole: that it is there, its role map, its parents, its agreement with the parent tree.
void judge_tree(const Judged& judged, Findings& findings);
/// What may stand in what: tables, lists, contents, ruby (ISO 32000-1, tables 333 to 338).
void judge_nesting(const Judged& judged, Findings& findings);
/// Rows and columns of tables, and how cells find their headers.
void judge_tables(const Judged& judged, Findings& findings);
/// Levels of headings.
void judge_headings(const Judged& judged, Findings& findings);
/// Alternative texts, identifiers and languages of single elements.
void judge_elements(const Judged& judged, Findings& findings);

} // namespace stonehand
