#pragma once

#include "base/message.hpp"
#include "sheets/binding_record.hpp"

namespace stonehand
{

/// What laying a book came to, in one line: `11 sheets of SRA3 (450 × 320 mm), saddle-stitched: 42 pages and
/// 2 blanks; creep up to 1.32 mm, pages shifted`.
Message describe(const BindingRecord& binding);

} // namespace stonehand
