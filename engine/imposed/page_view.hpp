#pragma once

#include <optional>

#include "base/plane.hpp"
#include "preflight/pdf_object.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// A page of a PDF as it is seen: how large, how turned, what of it may be shown. Boxes are in the page's own
/// space and within its MediaBox.
struct PageView {
    PlaneBox media;
    PlaneBox trim;                 ///< what is left of it when it is cut
    std::optional<PlaneBox> bleed; ///< how far it is painted, trim included; nothing where it does not say
    Turn turn = Turn::None;
    double unit = 1; ///< pt of a unit of its space

    /// Of the trim, as it is seen, pt.
    PlanePoint size() const;
    /// How far colour runs over the trim at most, pt.
    double widest_bleed() const;
    /// The trim and so much of what lies round it (pt) as is painted.
    PlaneBox shown(double bleed) const;
    /// From its own space to what is seen: pt, from the foot-left corner of the trim as it is seen.
    PlaneMatrix upright() const;
};

/// Which box says where a page is cut if it has no TrimBox: of PDF/X the ArtBox does, elsewhere it is only
/// what its author finds worth looking at.
enum class ArtBoxCuts { No, Yes };

/// Reads how a page is seen: TrimBox, else CropBox, else MediaBox, each clipped to the MediaBox (ISO 32000-1,
/// 14.11.2), Rotate and UserUnit. A box that is no rectangle, or lies outside the MediaBox, counts as not
/// there. Nothing where there is no MediaBox.
std::optional<PageView> view_page(const PdfObject& page, ArtBoxCuts art_box);

} // namespace stonehand
