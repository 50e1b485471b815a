#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "image/drawing.hpp"

namespace stonehand
{

/// Whether a file's first bytes are those of a drawing.
bool is_svg(std::string_view bytes);

/// Reads a drawing (SVG 1.1, second edition, as far as it is paths and plain colours; SVG 2 where browsers
/// agree). What is not set is an error at its element or attribute, with what to do instead, and then there
/// is no drawing. Nothing outside the file is ever opened. A colour that the palette names, or has as its
/// screen value, is the palette's.
std::optional<Drawing> read_svg(const std::string& shown_path, std::string bytes, const Palette& palette,
                                Sources& sources, Report& report);

} // namespace stonehand
