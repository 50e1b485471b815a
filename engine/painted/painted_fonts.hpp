#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

class PaintedFont;

/// The fonts of a file that were read so far.
class PaintedFonts
{
  public:
    std::shared_ptr<PaintedFont> font(const PdfObject& font);

  private:
    std::map<std::uint32_t, std::shared_ptr<PaintedFont>> fonts_; ///< by number of the object
};

} // namespace stonehand
