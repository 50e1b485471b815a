#include <cmath>

#include "painted/content_player.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

// A field of hatching has a few hundred; of one that has more a single tile is played.
constexpr double most_tiles = 2500;

/// Which tiles of a row touch a stretch of it: from the first to the last.
struct TileRange {
    double first = 0, last = 0;
    double count() const { return last - first + 1; }
};

TileRange tiles_in(double begin, double end, double tile_begin, double tile_end, double step)
{
    const double pace = std::abs(step);
    if (!(pace > 0)) return {};
    return {std::ceil((begin - tile_end) / pace), std::floor((end - tile_begin) / pace)};
}

} // namespace

/// Paints what shows of a pattern through an outline, or without one through a box.
void ContentPlayer::paint_pattern(const CurrentPaint& paint, const PlaneBox& area, const Outline& outline,
                                  Winding winding)
{
    const CurrentPaint current = paint;
    const PdfObject& pattern = current.pattern;
    if (!pattern.is_dictionary() && !pattern.is_stream()) return;
    const GraphicsState before = state_;
    state_.mark.clip = overlap(state_.mark.clip, area);
    if (!outline.empty()) clip_to(outline, winding);
    const PlaneMatrix plane = then(read_matrix(pattern["Matrix"]), stream_.base);
    if (pattern["PatternType"].integer() == 2) {
        apply(pattern["ExtGState"]);
        shade(pattern["Shading"], plane, stream_.resources);
    } else if (pattern.is_stream()) {
        state_.ctm = plane;
        if (current.tint) {
            state_.fill = state_.stroke = {};
            state_.fill.space = state_.stroke.space = current.tint->space;
            state_.fill.colour = state_.stroke.colour = current.tint;
        } else {
            const GraphicsState begin = initial_state({});
            state_.fill = begin.fill;
            state_.stroke = begin.stroke;
        }
        paint_tiles(pattern, state_.mark.clip);
    }
    state_ = before;
}

void ContentPlayer::paint_tiles(const PdfObject& pattern, const PlaneBox& area)
{
    const PlaneMatrix plane = state_.ctm;
    const auto back = inverse(plane);
    const auto box = read_box(pattern["BBox"]);
    if (!back || !box || area.is_none()) return;
    const double x_step = pattern["XStep"].number().value_or(0),
                 y_step = pattern["YStep"].number().value_or(0);
    const PlaneBox needed = mapped(area, *back);
    TileRange across = tiles_in(needed.left, needed.right, box->left, box->right, x_step);
    TileRange up = tiles_in(needed.bottom, needed.top, box->bottom, box->top, y_step);
    if (!(across.count() >= 1) || !(up.count() >= 1)) return;
    if (!(across.count() * up.count() <= most_tiles)) {
        budget_.cut_short(say("a pattern has more tiles than are played"));
        across = {std::round((across.first + across.last) / 2), 0};
        up = {std::round((up.first + up.last) / 2), 0};
        across.last = across.first;
        up.last = up.first;
    }
    Stream stream = within(pattern, stream_.resources);
    if (stream.origin != MarkOrigin::SoftMask) stream.origin = MarkOrigin::Pattern;
    stream.is_colourless = pattern["PaintType"].integer() == 2;
    for (double row = up.first; row <= up.last; ++row)
        for (double column = across.first; column <= across.last; ++column)
            paint_tile(pattern, stream,
                       then({1, 0, 0, 1, column * std::abs(x_step), row * std::abs(y_step)}, plane));
}

void ContentPlayer::paint_tile(const PdfObject& pattern, const Stream& stream, const PlaneMatrix& plane)
{
    const GraphicsState before = state_;
    state_.ctm = plane;
    state_.mark.clip =
        overlap(state_.mark.clip, mapped(read_box(pattern["BBox"]).value_or(PlaneBox()), plane));
    Stream tile = stream;
    tile.base = plane;
    if (!state_.mark.clip.is_none()) play_stream(pattern, std::move(tile));
    state_ = before;
}

void ContentPlayer::paint_shading(const Operation& operation)
{
    if (operation.operands.empty()) return;
    shade(stream_.resources["Shading"][operation.operands.back().text], state_.ctm, stream_.resources);
}

void ContentPlayer::shade(const PdfObject& shading, const PlaneMatrix& plane, const PdfObject& resources)
{
    if (!shading.is_dictionary() && !shading.is_stream()) return;
    PlaneBox box = state_.mark.clip;
    if (const auto said = read_box(shading["BBox"])) box = overlap(box, mapped(*said, plane));
    tell(box, PaintedShading{shading, read_colour_space(shading["ColorSpace"], resources), plane});
}

} // namespace stonehand
