#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imposed/imposed_pdf.hpp"
#include "imposed/press_claim.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// How a PDF is to be imposed.
struct ImposeOrder {
    Imposition imposition;
    Binding binding = Binding::Left;
    std::optional<Length> bleed; ///< instead of what the boxes of its pages say
    PrintersMarks marks;
};

/// The marks of sheets, as the pages of a PDF of their sizes.
struct DrawnMarks {
    std::string bytes;        ///< none: they could not be drawn
    std::size_t left_out = 0; ///< for which the paper has no room
};

/// Draws the marks round sheets on which nothing stands yet, as they may be added to a file of that claim.
/// Whoever has fonts and inks does so.
using DrawMarks =
    std::function<DrawnMarks(std::vector<Sheet> sheets, const PrintersMarks& marks, const PressClaim& claim)>;

/// Imposes a PDF, of whatever origin: each of its pages becomes a form and stands once on a sheet. Output
/// intents, metadata and layers stay, so that PDF/X stays PDF/X; what leads somewhere is left out, and
/// counted. Reads nothing but the bytes; the same bytes give the same bytes.
ImposeResult impose_pdf(std::string_view bytes, const ImposeOrder& order,
                        const DrawMarks& draw_marks = nullptr);

} // namespace stonehand
