#pragma once

#include <cstdint>
#include <map>

#include "preflight/code_space.hpp"
#include "preflight/pdf_object.hpp"
#include "preflight/shown_codes.hpp"

namespace stonehand
{

/// A font, and which character codes a file shows with it.
struct ShownFont {
    PdfObject font;
    std::uint32_t page = 0; ///< the first on which it is shown
    bool is_seen = false;   ///< any of its text is painted, not only there to be found (render mode 3)
    CodeSpace code_space;
    ShownCodes codes;

    /// Takes a text apart into its codes.
    void show(std::string_view text, bool has_actual_text);
};

/// By the number of the font's object, so that they are judged in an order that no address decides.
using ShownFonts = std::map<std::uint32_t, ShownFont>;

} // namespace stonehand
