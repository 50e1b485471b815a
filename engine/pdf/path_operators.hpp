#pragma once

#include <cstdint>
#include <string>

#include "colour/paint.hpp"
#include "pages/page.hpp"
#include "pdf/colour_operators.hpp"

namespace stonehand
{

/// Writes colours, paths and pictures as operators (ISO 32000-1, 8.5 and 8.6) and remembers the graphics
/// state, so that only changes are written.
class PathOperators
{
  public:
    PathOperators(std::string& out, Length page_height, const Paints& paints)
        : out_(out), page_height_(page_height), colours_(out, paints)
    {
    }

    void set_fill(const Paint& paint) { colours_.set_fill(paint); }
    void set_stroke(const Paint& paint, Length thickness);
    void draw(const PathMark& mark);
    void draw(const WaveMark& mark);
    void place_picture(const std::string& name, const Rect& box);

  private:
    void append_rectangle(const Rect& box);
    void append_rounded_rectangle(const Rect& box, Length radius);

    std::string& out_;
    Length page_height_;
    ColourOperators colours_;
    std::int64_t thickness_ = 1000; ///< 1/1000 pt; a page begins with 1 pt
};

} // namespace stonehand
