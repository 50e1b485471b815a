#pragma once

#include <string>

#include "font/font_library.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// The text of a document cluster by cluster: what golden files of scripts hold. A line of text is a
/// paragraph: its baseline and edges, then its runs in logical order (font, size, direction, language), then
/// the clusters of each in logical order: advance in points, glyphs if there are several, text. Han
/// characters show the ids of their glyphs, which tell the forms of one region from those of another, and
/// marks show where they stand. Artifacts are left out, and so is what takes no room at a line's edge.
std::string dump_clusters(const Document& document, const FontLibrary& fonts);

} // namespace stonehand
