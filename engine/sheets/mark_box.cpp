#include "sheets/mark_box.hpp"

#include "sheets/glyphs_box.hpp"

namespace stonehand
{

std::optional<Rect> box_of(const Mark& mark)
{
    if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form)) return glyphs_box(*glyphs);
    if (const auto* path = std::get_if<PathMark>(&mark.form)) return path->box;
    if (const auto* picture = std::get_if<PictureMark>(&mark.form)) return picture->box;
    return std::nullopt;
}

} // namespace stonehand
