#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "painted/painted_mark.hpp"

namespace stonehand
{

/// What the signs of a file say, by the ToUnicode of their fonts. Of a font without one the codes of ASCII
/// say what they say there, others U+FFFD.
class SignTexts
{
  public:
    /// In UTF-8, without what only steers breaking and direction; good until the next call.
    std::string_view text(const PaintedGlyph& glyph);

  private:
    using Texts = std::unordered_map<std::uint32_t, std::string>;
    struct Font {
        bool says = false; ///< it has a ToUnicode
        Texts texts;
    };
    const Font& font(const PdfObject& font);

    std::map<std::uint32_t, Font> fonts_; ///< by number of the object
    Font unnumbered_;
    std::string scratch_;
};

} // namespace stonehand
