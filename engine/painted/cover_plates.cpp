#include "painted/cover_plates.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "ink/cover_path.hpp"
#include "ink/paint_ink.hpp"
#include "painted/clip_coverage.hpp"
#include "painted/cover_budget.hpp"
#include "painted/dump_mark.hpp"
#include "painted/ink_of_colour.hpp"
#include "painted/ink_of_image.hpp"

namespace stonehand
{

namespace
{

InkStroke ink_stroke(const LineManner& line)
{
    InkStroke stroke;
    stroke.width = line.user_width;
    stroke.cap = line.cap == 1 ? InkCap::Round : line.cap == 2 ? InkCap::Square : InkCap::Butt;
    stroke.join = line.join == 1 ? InkJoin::Round : line.join == 2 ? InkJoin::Bevel : InkJoin::Miter;
    stroke.miter_limit = line.miter_limit;
    stroke.dashes = line.dashes;
    stroke.dash_phase = line.dash_phase;
    stroke.pen = line.pen;
    return stroke;
}

class Cover
{
  public:
    explicit Cover(PageInk& ink) : ink_(ink), clips_(ink.plates.grid()), budget_(ink.plates.grid()) {}

    void lay(const PaintedMark& mark)
    {
        // What a soft mask paints is seen on no plate.
        if (mark.state.origin == MarkOrigin::SoftMask || mark.box.is_none()) return;
        budget_.spend_mark(mark.box);
        budget_.spend_clip(mark.state);
        if (budget_.is_spent()) {
            ink_.cut_short = say("it is painted over more often than is counted");
            return;
        }
        if (mark.state.has_soft_mask) leave_out("soft mask");
        std::visit([&](const auto& what) { paint(mark, what); }, mark.what);
    }

  private:
    void leave_out(std::string what)
    {
        const auto& known = ink_.not_counted;
        if (std::find(known.begin(), known.end(), what) == known.end())
            ink_.not_counted.push_back(std::move(what));
    }

    InkManner manner(const MarkState& state, double alpha, bool overprints)
    {
        InkManner manner;
        manner.alpha = alpha;
        if (overprints)
            manner.overprint = state.overprint_mode == 1 ? InkOverprint::Mode1 : InkOverprint::Mode0;
        if (state.blend_mode == "Multiply")
            manner.blend = InkBlend::Multiply;
        else if (state.blend_mode != "Normal" && state.blend_mode != "Compatible")
            leave_out("blend mode " + state.blend_mode);
        manner.clip = clips_.clip_of(state);
        return manner;
    }
    InkManner fill_manner(const MarkState& state)
    {
        return manner(state, state.fill_alpha, state.fill_overprint);
    }
    InkManner stroke_manner(const MarkState& state)
    {
        return manner(state, state.stroke_alpha, state.stroke_overprint);
    }

    /// A colour that is no ink leaves its place blank.
    InkColour ink_or_blank(const PaintedColour& colour)
    {
        if (const auto ink = ink_of(colour)) return *ink;
        leave_out(name_of(*colour.space));
        return {InkSource::Process, {}};
    }

    void paint_outline(const PaintedMark& mark, const Outline& path, Winding winding, const ColourPtr& fill,
                       const ColourPtr& stroke, const LineManner& line)
    {
        budget_.spend_path(path);
        // What a pattern paints comes as marks of their own; along a line they come through a box around it.
        const auto is_pattern = [](const ColourPtr& colour) {
            return colour->space->kind == SpaceKind::Pattern;
        };
        if (fill && !is_pattern(fill))
            paint_path(ink_.plates, path, winding, ink_or_blank(*fill), fill_manner(mark.state));
        if (!stroke) return;
        if (is_pattern(stroke)) return leave_out("line in a pattern");
        const InkStroke drawn = ink_stroke(line);
        budget_.spend_dashes(path, drawn);
        paint_stroke(ink_.plates, path, drawn, ink_or_blank(*stroke), stroke_manner(mark.state));
    }

    void paint(const PaintedMark& mark, const PaintedPath& path)
    {
        paint_outline(mark, path.outline, path.winding, path.fill, path.stroke, path.line);
    }

    void paint(const PaintedMark& mark, const PaintedGlyph& glyph)
    {
        if (!glyph.fill && !glyph.stroke) return;
        paint_outline(mark, outline_of(glyph), Winding::NonZero, glyph.fill, glyph.stroke, glyph.line);
    }

    void paint(const PaintedMark& mark, const PaintedImage& image)
    {
        budget_.spend_samples(image);
        const InkManner how = fill_manner(mark.state);
        const PlaneMatrix place = image.from_square;
        if (image.is_stencil) {
            const auto stencil = stencil_of(image);
            if (!stencil) return leave_out("stencil that cannot be read");
            if (image.fill) paint_mask(ink_.plates, ink_or_blank(*image.fill), *stencil, place, how);
            return;
        }
        if (const auto ink = ink_of_image(image)) return paint_image(ink_.plates, *ink, place, how);
        leave_out(image.space ? fmt::format("image in {}", name_of(*image.space)) : "image");
        const InkColour blank{InkSource::Process, {}};
        const auto mask = mask_of(image);
        if (mask && mask->height > 0) return paint_mask(ink_.plates, blank, *mask, place, how);
        paint_path(ink_.plates, mapped(outline_around({0, 0, 1, 1}), place), Winding::NonZero, blank, how);
    }

    void paint(const PaintedMark&, const PaintedShading&) { leave_out("shading"); }

    PageInk& ink_;
    ClipCoverage clips_;
    CoverBudget budget_;
};

} // namespace

PageInk cover_plates(const PdfFile& file, std::size_t page, PaintedFonts& fonts, double dots_per_inch)
{
    PageInk ink{Plates(page_boxes(file.pages().at(page)).media, dots_per_inch), {}, {}};
    Cover cover(ink);
    const PageWalk walk = walk_page(
        file, page, [&cover](const PaintedMark& mark) { cover.lay(mark); }, fonts);
    if (!walk.cut_short.empty()) ink.cut_short = walk.cut_short;
    return ink;
}

PageInk cover_plates(const PdfFile& file, std::size_t page, double dots_per_inch)
{
    PaintedFonts fonts;
    return cover_plates(file, page, fonts, dots_per_inch);
}

} // namespace stonehand
