#pragma once

#include <functional>
#include <string>

#include "painted/painted_fonts.hpp"
#include "painted/painted_mark.hpp"
#include "preflight/pdf_file.hpp"

namespace stonehand
{

/// How the walk through a page ended.
struct PageWalk {
    Message cut_short; ///< why not all was seen: it nests too deep, is too long, is damaged; else empty
};

using MarkVisitor = std::function<void(const PaintedMark&)>;

/// Plays what a page paints, in the order of painting: its content with the forms, patterns, soft masks and
/// Type 3 glyphs in it, then the appearances of annotations that are printed. Content of layers that are off
/// is passed over. Places are in pt, as `page_boxes` has them. Whatever a file holds the walk ends: nesting
/// and work have limits. `fonts` keeps what was read of fonts from page to page.
PageWalk walk_page(const PdfFile& file, std::size_t page, const MarkVisitor& visit, PaintedFonts& fonts);
PageWalk walk_page(const PdfFile& file, std::size_t page, const MarkVisitor& visit);

} // namespace stonehand
