#pragma once

#include <string>
#include <vector>

#include "engine.hpp"
#include "sheet_ink.hpp"

namespace stonehand
{

/// Which sheets are measured: every one, or those that could carry more ink than the press record allows.
enum class Measured { All, Suspect };

/// Reads a press file back and counts its ink, sheet by sheet: means of the trim, the highest total of the
/// bleed.
std::vector<SheetInk> measure_ink_of(const OutputFile& file, Measured which, unsigned jobs);

/// Tells, for each sheet, that more ink lies on one place than the press record of the file allows.
void tell_too_much_ink(const OutputFile& file, const std::vector<SheetInk>& sheets, Report& report);

} // namespace stonehand
