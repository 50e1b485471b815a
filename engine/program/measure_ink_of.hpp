#pragma once

#include <string>
#include <vector>

#include "engine.hpp"

namespace stonehand
{

/// How much ink a sheet carries.
struct SheetInk {
    std::string label; ///< of its page
    std::vector<std::string> plates;
    std::vector<double> mean;             ///< of the trim, by plate, 0 to 1
    double highest = 0;                   ///< the most total ink on one place
    Point where;                          ///< from the head-left corner of the trim
    Span span;                            ///< what is painted there last
    std::vector<std::string> not_counted; ///< kinds of what lies on the sheet and is not counted as it prints
    Message cut_short;                    ///< why not all of the sheet was seen; else empty
};

/// Which sheets are measured: every one, or those that could carry more ink than the press record allows.
enum class Measured { All, Suspect };

/// Reads a press file back and counts its ink, sheet by sheet: means of the trim, the highest total of the
/// bleed.
std::vector<SheetInk> measure_ink_of(const OutputFile& file, Measured which, unsigned jobs);

/// Tells, for each sheet, that more ink lies on one place than the press record of the file allows.
void tell_too_much_ink(const OutputFile& file, const std::vector<SheetInk>& sheets, Report& report);

} // namespace stonehand
