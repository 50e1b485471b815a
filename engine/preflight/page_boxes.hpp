#pragma once

#include <optional>

#include "base/plane.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// Whether a box lies within another; edges that differ by 0.011 mm at most are the same, as the Ghent
/// Workgroup compares them (GWG 2015).
bool lies_within(const PlaneBox& inner, const PlaneBox& outer);
bool is_same(const PlaneBox& one, const PlaneBox& other);

/// The boxes of a page; of those that are not there, nothing. MediaBox and CropBox may be inherited.
struct BoxesOfPage {
    std::optional<PlaneBox> media, crop, bleed, trim, art;

    /// What is left of the page when it is cut: TrimBox, or ArtBox where there is none.
    const std::optional<PlaneBox>& cut() const { return trim ? trim : art; }
};
BoxesOfPage read_page_boxes(const PdfObject& page);

} // namespace stonehand
