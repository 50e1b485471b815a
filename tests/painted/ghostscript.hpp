#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// Whether Ghostscript can be run.
bool has_ghostscript();

/// How much of a page each plate covers, 0 … 1.
using PlateMeans = std::map<std::string, double>;

/// The pages of a file as Ghostscript separates them (`tiffsep`, 720 dots per inch).
std::vector<PlateMeans> separated(std::string_view pdf, std::size_t pages);

/// The same of the process inks, as its `ink_cov` tells it: spots are in the inks of their alternates.
std::vector<PlateMeans> ink_covered(std::string_view pdf, std::size_t pages);

} // namespace stonehand
