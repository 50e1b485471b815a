#pragma once

#include "pages/fill_pages.hpp"
#include "pages/text_setter.hpp"

namespace stonehand
{

/// The setter of real pages: shapes and breaks with the job's fonts and patterns, and remembers in the job's
/// cache. `story` and `setting` must outlive it.
TextSetter make_text_setter(const Story& story, const Setting& setting);

} // namespace stonehand
