#include "proof/shape_tables.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "proof/describe_drawing.hpp"
#include "proof/path_text.hpp"
#include "proof/picture_address.hpp"

namespace stonehand
{

namespace
{

// Finer than the grid of any face (2 048 an em), so that rounding is never seen.
constexpr double steps_per_em = 10'000;

constexpr std::int64_t not_seen = -2, shows_nothing = -1;

std::string colour_text(const Rgb& colour)
{
    const auto level = [](double share) { return static_cast<int>(std::lround(share * 255)); };
    return fmt::format("#{:02x}{:02x}{:02x}", level(colour.red), level(colour.green), level(colour.blue));
}

} // namespace

ShapeTables::ShapeTables(const Palette& palette, const FontLibrary& fonts, const ShapeOrder& known)
    : palette_(palette), fonts_(fonts)
{
    for (const Rgb& colour : known.colours) add_colour(colour);
    for (const FontGlyph& glyph : known.glyphs) add_glyph(glyph);
}

void ShapeTables::add(const std::vector<Mark>& marks)
{
    for (const Mark& mark : marks) std::visit([this](const auto& form) { add(form); }, mark.form);
}

void ShapeTables::add(const GlyphsMark& mark)
{
    add_colour(screen_value(mark.paint, palette_));
    for (const Glyph& glyph : mark.run->glyphs) add_glyph({mark.run->font, glyph.id});
}

void ShapeTables::add_glyph(const FontGlyph& glyph)
{
    const auto font = static_cast<std::size_t>(glyph.font);
    if (glyphs_.size() <= font) glyphs_.resize(font + 1);
    std::vector<std::int64_t>& numbers = glyphs_[font];
    if (numbers.size() <= glyph.glyph) numbers.resize(glyph.glyph + 1, not_seen);
    std::int64_t& number = numbers[glyph.glyph];
    if (number != not_seen) return;
    const Font::Ink ink = fonts_.font(glyph.font).ink(glyph.glyph);
    const bool shows = glyph.glyph != 0 && ink.right > ink.left && ink.top > ink.bottom;
    number = shows ? static_cast<std::int64_t>(order_.glyphs.size()) : shows_nothing;
    if (shows) order_.glyphs.push_back(glyph);
}

void ShapeTables::add(const PathMark& mark)
{
    if (mark.fill) add_colour(screen_value(*mark.fill, palette_));
    if (mark.stroke) add_colour(screen_value(*mark.stroke, palette_));
}

void ShapeTables::add(const PictureMark& mark)
{
    const Picture& picture = mark.picture;
    auto& list = picture.drawing ? drawing_list_ : picture_list_;
    const auto [known, is_new] = pictures_.try_emplace(picture.path, list.size());
    if (is_new) list.push_back({&picture, {}});
    Size& largest = list[known->second].largest;
    largest.width = std::max(largest.width, mark.box.size.width);
    largest.height = std::max(largest.height, mark.box.size.height);
    if (!is_new || !picture.drawing) return;
    for (const DrawnPath& path : picture.drawing->paths) {
        if (path.fill) add_colour(screen_value(*path.fill, palette_));
        if (path.stroke) add_colour(screen_value(path.stroke->paint, palette_));
    }
}

void ShapeTables::add_colour(const Rgb& colour)
{
    if (colours_.try_emplace(colour, order_.colours.size()).second) order_.colours.push_back(colour);
}

std::int64_t ShapeTables::glyph(FontId font, std::uint32_t glyph) const
{
    return glyphs_[static_cast<std::size_t>(font)][glyph];
}

ProofShapes ShapeTables::shapes(unsigned jobs) const
{
    ProofShapes shapes;
    for (const Rgb& colour : order_.colours) shapes.colours.push_back(colour_text(colour));
    shapes.glyphs = parallel_map(order_.glyphs, jobs, [this](const FontGlyph& one) {
        return path_text(fonts_.font(one.font).outline(one.glyph), steps_per_em);
    });
    shapes.pictures = parallel_map(picture_list_, jobs, [](const ShownInProof& shown) {
        return picture_address(*shown.picture, shown.largest);
    });
    for (const ShownInProof& shown : drawing_list_)
        shapes.drawings.push_back(describe_drawing(*shown.picture->drawing, *this));
    return shapes;
}

} // namespace stonehand
