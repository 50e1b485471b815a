#pragma once

#include <map>
#include <string>
#include <string_view>

namespace stonehand
{

/// Whether Ghostscript can be run.
bool has_ghostscript();

/// How much of the first page of a file each plate covers, 0 … 1, as Ghostscript separates it (`tiffsep`, 720
/// dots per inch).
std::map<std::string, double> separated(std::string_view pdf);

/// The same of the process inks, as its `ink_cov` tells it: spots are in the inks of their alternates.
std::map<std::string, double> ink_covered(std::string_view pdf);

} // namespace stonehand
