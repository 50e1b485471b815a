#pragma once

#include <optional>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// A rectangle of a PDF, in units of its page; its corners in any order (ISO 32000-1, 7.9.5) are put right.
struct PdfBox {
    double left = 0, bottom = 0, right = 0, top = 0;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
};

/// Nothing where it is no array of four numbers.
std::optional<PdfBox> read_box(const PdfObject& object);

/// Whether a box lies within another; edges that differ by 0.011 mm at most are the same, as the Ghent
/// Workgroup compares them (GWG 2015).
bool lies_within(const PdfBox& inner, const PdfBox& outer);
bool is_same(const PdfBox& one, const PdfBox& other);

/// The boxes of a page; of those that are not there, nothing. MediaBox and CropBox may be inherited.
struct BoxesOfPage {
    std::optional<PdfBox> media, crop, bleed, trim, art;

    /// What is left of the page when it is cut: TrimBox, or ArtBox where there is none.
    const std::optional<PdfBox>& cut() const { return trim ? trim : art; }
};
BoxesOfPage read_page_boxes(const PdfObject& page);

} // namespace stonehand
