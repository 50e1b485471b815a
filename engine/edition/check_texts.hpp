#pragma once

#include "base/report.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// That what must say something does: headings, names, notes, alternatives of pictures.
void check_texts(const Element& root, Report& report);

} // namespace stonehand
