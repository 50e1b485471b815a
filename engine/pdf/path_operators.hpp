#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "colour/paint.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// Writes colours, paths and pictures as operators (ISO 32000-1, 8.5 and 8.6) and remembers the graphics
/// state, so that only changes are written. Colours are DeviceRGB: the output intent says that this is sRGB.
class PathOperators
{
  public:
    PathOperators(std::string& out, Length page_height) : out_(out), page_height_(page_height) {}

    void set_fill(const Rgb& colour);
    void set_stroke(const Rgb& colour, Length thickness);
    void draw(const PathMark& mark);
    void draw(const WaveMark& mark);
    void place_picture(const std::string& name, const Rect& box);

  private:
    void append_colour(const Rgb& colour, std::string_view operation);
    void append_rectangle(const Rect& box);
    void append_rounded_rectangle(const Rect& box, Length radius);

    std::string& out_;
    Length page_height_;
    std::optional<Rgb> fill_, stroke_;
    std::int64_t thickness_ = 1000; ///< 1/1000 pt; a page begins with 1 pt
};

} // namespace stonehand
