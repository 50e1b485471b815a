#pragma once

#include <string>

#include "sheets/binding_record.hpp"

namespace stonehand
{

/// What laying a book came to, in one line: `11 sheets of SRA3 (450 × 320 mm), saddle-stitched: 42 pages and
/// 2 blanks; creep up to 1.32 mm, pages shifted`.
std::string describe(const BindingRecord& binding);

} // namespace stonehand
