#pragma once

#include <string_view>

#include "imposed/impose_pdf.hpp"

namespace stonehand
{

/// Imposes a PDF that others made in a process of its own, with limits on its memory and time: what a hostile
/// file does there harms nobody. Where the process ends early, the file is refused, and the refusal says how.
ImposeResult impose_apart(std::string_view bytes, const ImposeOrder& order, const DrawMarks& draw_marks);

} // namespace stonehand
