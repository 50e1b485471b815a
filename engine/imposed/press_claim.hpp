#pragma once

#include <optional>
#include <string>

#include "layout/layout.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// The PDF/X that a file says it is, and for which printing condition.
struct PressClaim {
    std::string name;      ///< as it says; empty: none
    PdfX level = PdfX::X4; ///< what may be added to it
    std::string condition; ///< empty: it does not say
    bool is_made() const { return !name.empty(); }
};

/// Reads what Info says, or the metadata (fact sheet pdfx, 1).
PressClaim read_press_claim(const PdfObject& info, const PdfObject& catalog);

/// The metadata of a file that has lost its tags: it says PDF/UA no more, and PDF/A of the level that asks
/// for none (a becomes b of PDF/A-1, u of later parts). Nothing where it says neither.
std::optional<std::string> without_claims_of_tags(const std::string& packet);

} // namespace stonehand
