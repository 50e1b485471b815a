#include "sheets/mark_box.hpp"

namespace stonehand
{

namespace
{

Rect glyphs_box(const GlyphsMark& mark)
{
    const Length em = mark.run->size, advance = mark.run->advance();
    if (mark.run->direction == Direction::TopToBottom)
        return {{mark.at.x - em / 2, mark.at.y}, {em, advance}};
    if (mark.turned) return {{mark.at.x - em / 3, mark.at.y}, {em + em / 3, advance}};
    return {{mark.at.x, mark.at.y - em}, {advance, em + em / 3}};
}

} // namespace

std::optional<Rect> box_of(const Mark& mark)
{
    if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form)) return glyphs_box(*glyphs);
    if (const auto* path = std::get_if<PathMark>(&mark.form)) return path->box;
    if (const auto* picture = std::get_if<PictureMark>(&mark.form)) return picture->box;
    return std::nullopt;
}

} // namespace stonehand
