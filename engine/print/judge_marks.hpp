#pragma once

#include "print/judged_page.hpp"

namespace stonehand
{

/// What overprints and should not, or the other way round (R0007 to R0013).
void judge_overprint(const JudgedMark& judged, PrintFindings& findings);
/// Text: its font, its size and how much ink it takes (R0014 to R0017).
void judge_text(const JudgedMark& judged, PrintFindings& findings);
/// Lines: how wide they are (R0018, R0019, SH hairline).
void judge_lines(const JudgedMark& judged, PrintFindings& findings);
/// Pictures: how many pixels they have for their size (R0031, R0032).
void judge_pictures(const JudgedMark& judged, PrintFindings& findings);

} // namespace stonehand
