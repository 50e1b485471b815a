#pragma once

#include "lines/line.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// Adds the interlinear marks of a placed line: emphasis dots below Han characters, lines below proper nouns
/// and titles, as the styles of its runs ask for (clreq-cjk 7).
void decorate(const Paragraph& paragraph, Line& line);

} // namespace stonehand
