#include "proof/shape_tables.hpp"

#include <cmath>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "proof/base64.hpp"
#include "proof/describe_drawing.hpp"
#include "proof/path_text.hpp"

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

std::string picture_text(const Picture& picture)
{
    const std::string_view kind = picture.format == Picture::Format::Jpeg ? "image/jpeg" : "image/png";
    return fmt::format("data:{};base64,{}", kind, base64(*picture.bytes));
}

} // namespace

void ShapeTables::add(const std::vector<Mark>& marks)
{
    for (const Mark& mark : marks) std::visit([this](const auto& form) { add(form); }, mark.form);
}

void ShapeTables::add(const GlyphsMark& mark)
{
    add_colour(screen_value(mark.paint, palette_));
    const auto font = static_cast<std::size_t>(mark.run->font);
    if (glyphs_.size() <= font) glyphs_.resize(font + 1);
    std::vector<std::int64_t>& numbers = glyphs_[font];
    for (const Glyph& glyph : mark.run->glyphs) {
        if (numbers.size() <= glyph.id) numbers.resize(glyph.id + 1, not_seen);
        std::int64_t& number = numbers[glyph.id];
        if (number != not_seen) continue;
        const Font::Ink ink = fonts_.font(mark.run->font).ink(glyph.id);
        const bool shows = glyph.id != 0 && ink.right > ink.left && ink.top > ink.bottom;
        number = shows ? static_cast<std::int64_t>(glyph_list_.size()) : shows_nothing;
        if (shows) glyph_list_.push_back({mark.run->font, glyph.id});
    }
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
    if (!pictures_.try_emplace(picture.path, list.size()).second) return;
    list.push_back(&picture);
    if (!picture.drawing) return;
    for (const DrawnPath& path : picture.drawing->paths) {
        if (path.fill) add_colour(screen_value(*path.fill, palette_));
        if (path.stroke) add_colour(screen_value(path.stroke->paint, palette_));
    }
}

void ShapeTables::add_colour(const Rgb& colour)
{
    if (colours_.try_emplace(colour, colour_list_.size()).second) colour_list_.push_back(colour);
}

std::int64_t ShapeTables::glyph(FontId font, std::uint32_t glyph) const
{
    return glyphs_[static_cast<std::size_t>(font)][glyph];
}

ProofShapes ShapeTables::shapes(unsigned jobs) const
{
    ProofShapes shapes;
    for (const Rgb& colour : colour_list_) shapes.colours.push_back(colour_text(colour));
    shapes.glyphs = parallel_map(glyph_list_, jobs, [this](const FontGlyph& one) {
        return path_text(fonts_.font(one.font).outline(one.glyph), steps_per_em);
    });
    for (const Picture* picture : picture_list_) shapes.pictures.push_back(picture_text(*picture));
    for (const Picture* picture : drawing_list_)
        shapes.drawings.push_back(describe_drawing(*picture->drawing, *this));
    return shapes;
}

} // namespace stonehand
