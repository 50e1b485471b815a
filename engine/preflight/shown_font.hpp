#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// A font, and which character codes a file shows with it. Codes are of one byte, or of two for a composite
/// font.
struct ShownFont {
    PdfObject font;
    std::uint32_t page = 0; ///< the first on which it is shown
    bool is_seen = false;   ///< any of its text is painted, not only there to be found (render mode 3)
    std::vector<bool> codes, codes_without_actual_text;

    void show(std::uint32_t code, bool has_actual_text)
    {
        if (code >= codes.size()) {
            codes.resize(code + 1);
            codes_without_actual_text.resize(code + 1);
        }
        codes[code] = true;
        if (!has_actual_text) codes_without_actual_text[code] = true;
    }
};

/// By the number of the font's object, so that they are judged in an order that no address decides.
using ShownFonts = std::map<std::uint32_t, ShownFont>;

} // namespace stonehand
