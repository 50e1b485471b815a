#pragma once

#include "pages/fill_pages.hpp"
#include "story/measure_text.hpp"

namespace stonehand
{

/// Measures texts as they will be set. `setting` must outlive it. Whatever is wrong with a text is told when
/// it is set.
TextMeasurer make_text_measurer(const Setting& setting);

} // namespace stonehand
