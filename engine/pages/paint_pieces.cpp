#include "pages/paint_pieces.hpp"

#include <algorithm>

#include "pages/frame_of.hpp"
#include "pages/turn_mark.hpp"

namespace stonehand
{

namespace
{

// What a finger or a pointer meets of a linked word: from above its ascenders to below its descenders, as
// shares of its size.
constexpr double link_above = 0.8, link_below = 0.25;
// The same on both sides of the middle of a vertical line.
constexpr double link_beside = 0.525;

// The weight of lines below names and titles, as heavy as the thin strokes of Han characters, and the waves
// of the latter: parts of an em.
constexpr std::int64_t decoration_thickness = 22, wave_height = 12, wave_length = 3;

bool is_link(const TextRun& run)
{
    return !run.link.empty() || run.target != no_anchor;
}

bool same_link(const TextRun& one, const TextRun& other)
{
    return one.link == other.link && one.target == other.target && one.link_element == other.link_element;
}

/// What stands in the line of the link that begins at run `first`: the left and right edge, and its words.
struct LinkExtent {
    Length left, right, size;
    std::string words;
};

LinkExtent extent_of(const Line& line, std::size_t first, std::size_t last)
{
    LinkExtent extent{line.runs[first].at, line.runs[first].at, {}, {}};
    for (std::size_t index = first; index < last; ++index) {
        const PlacedRun& run = line.runs[index];
        extent.left = std::min(extent.left, run.at);
        extent.right = std::max(extent.right, run.at + run.run->advance());
        extent.size = std::max(extent.size, run.run->size);
        if (!run.line_end_hyphen) extent.words += run.run->text;
    }
    return extent;
}

} // namespace

Painter::Painter(const Story& story, const Master& master, Side side)
    : story_(story), master_(master), side_(side), spine_left_(has_spine_left(master, side))
{
}

void Painter::add(Mark mark)
{
    if (repeats_) mark.meaning = {no_element, Artifact::Header};
    if (turned_from_) turn_mark(mark, *turned_from_);
    marks_.push_back(std::move(mark));
}

void Painter::write()
{
    if (master_.is_vertical()) turned_from_ = right_edge(master_, side_);
}

void Painter::slab(const Strip& strip, const Slab& slab, Point at, PageFlow flow)
{
    origin_ = at;
    for (const Piece& piece : pieces_of(strip, slab, flow)) std::visit(*this, piece);
}

void Painter::repeated(const Repeated& repeated, Point at, PageFlow flow)
{
    origin_ = at;
    repeats_ = true;
    for (const Piece& piece : pieces_of(repeated, flow)) std::visit(*this, piece);
    repeats_ = false;
}

void Painter::operator()(const LinePiece& piece)
{
    line(*piece.block, *piece.set, piece.line,
         {origin_.x + piece.at.x + moved(piece.moved), origin_.y + piece.at.y});
}

void Painter::operator()(const PicturePiece& piece)
{
    Rect box = piece.box;
    box.at.x += origin_.x + moved(piece.moved);
    box.at.y += origin_.y;
    picture(*piece.picture, box);
}

void Painter::picture(const PictureBlock& block, const Rect& box)
{
    anchor(block.anchor, box.at, block.span);
    add({PictureMark{box, block.picture}, block.meaning, block.span});
}

void Painter::operator()(const RulePiece& piece)
{
    Rect box = piece.box;
    box.at.x += origin_.x + moved(piece.moved);
    box.at.y += origin_.y;
    rule(box, piece.paint, piece.span);
}

void Painter::operator()(const AnchorPiece& piece)
{
    anchor(piece.anchor, {origin_.x + piece.at.x, origin_.y + piece.at.y}, piece.span);
}

void Painter::rule(const Rect& box, const Paint& paint, Span span)
{
    PathMark path;
    path.box = box;
    path.fill = paint;
    add({path, {no_element, Artifact::Layout}, span});
}

void Painter::anchor(AnchorId anchor, Point at, Span span)
{
    if (anchor == no_anchor || repeats_) return;
    add({AnchorMark{at, anchor}, {}, span});
    const auto sharing = story_.shared_anchors.find(anchor);
    if (sharing == story_.shared_anchors.end()) return;
    for (const AnchorId other : sharing->second) add({AnchorMark{at, other}, {}, span});
}

void Painter::glyphs(const TextBlock& block, std::uint32_t text_run, GlyphsMark mark, Span span)
{
    if (block.runs.empty()) return;
    const TextRun& run = block.runs[std::min<std::size_t>(text_run, block.runs.size() - 1)];
    if (repeats_ && run.purpose == RunPurpose::NoteMark) return; // its note stands on the page before
    mark.paint = style(run.style).paint;
    add({std::move(mark), run.meaning, span});
}

void Painter::line(const TextBlock& block, const SetText& set, std::uint32_t number, Point at)
{
    const Line& line = set.lines[number];
    if (number == 0) head_of_block(block, set, at);
    const Point left{at.x + line.indent + moved(line, style(block.style).text_align), at.y};
    for (const PlacedRun& run : line.runs)
        glyphs(block, run.text_run,
               {{left.x + run.at, left.y - run.baseline_shift}, run.run, {}, run.line_end_hyphen}, run.span);
    for (const Decoration& decoration : line.decorations) decorate(block, decoration, left);
    links(block, line, left);
}

/// What a line that is aligned by the binding, and set at the left, is short of the other edge. Lines that
/// run down the page have no side of it.
Length Painter::moved(const Line& line, TextAlign align) const
{
    const TextAlign right = spine_left_ ? TextAlign::Outside : TextAlign::Inside;
    return align == right && !turned_from_ ? std::max(line.measure - line.width, Length{}) : Length{};
}

/// Interlinear marks are seen, not read: what they say is the element's to say.
void Painter::decorate(const TextBlock& block, const Decoration& decoration, Point line)
{
    const TextRun& run = block.runs[std::min<std::size_t>(decoration.text_run, block.runs.size() - 1)];
    const ComputedStyle& own = style(run.style);
    const Meaning meaning{no_element, Artifact::Layout};
    const Point at{line.x + decoration.at, line.y + decoration.below};
    const Length thickness = own.font_size / decoration_thickness;
    switch (decoration.kind) {
    case Decoration::Kind::Dot: {
        const Length half = decoration.width / 2;
        PathMark dot;
        dot.box = {{at.x, at.y - half}, {decoration.width, decoration.width}};
        dot.radius = half;
        dot.fill = own.paint;
        return add({dot, meaning, decoration.span});
    }
    case Decoration::Kind::Underline: {
        PathMark rule;
        rule.box = {{at.x, at.y - thickness / 2}, {decoration.width, thickness}};
        rule.fill = own.paint;
        return add({rule, meaning, decoration.span});
    }
    case Decoration::Kind::Wavy:
        return add({WaveMark{at, decoration.width, own.font_size / wave_height, own.font_size / wave_length,
                             thickness, own.paint},
                    meaning, decoration.span});
    }
}

/// What stands before the first line: the anchor, the marker in its indent, the initial.
void Painter::head_of_block(const TextBlock& block, const SetText& set, Point at)
{
    const ComputedStyle& own = style(block.style);
    anchor(block.anchor, {at.x, at.y - own.line_height}, block.span);
    for (const Line& marker : set.marker)
        for (const PlacedRun& run : marker.runs) {
            const GlyphsMark mark{{at.x + marker.indent + run.at, at.y - run.baseline_shift},
                                  run.run,
                                  style(block.marker_style).paint};
            add({mark, block.marker_meaning, block.span});
        }
    if (block.marker_target != no_anchor && !set.marker.empty()) {
        LinkMark back;
        back.target = block.marker_target;
        back.element = block.marker_link;
        const Line& marker = set.marker.front();
        add_link(marker, 0, marker.runs.size(), {at.x + marker.indent, at.y}, std::move(back));
    }
    if (!set.initial || block.runs.empty()) return;
    const GlyphsMark mark{
        {at.x + set.initial->at, at.y + set.initial->below}, set.initial->run, own.initial_paint};
    add({mark, block.runs.front().meaning, set.initial->span});
}

/// The areas of a line that lead somewhere, one for each link that stands in it, and the places that links
/// lead to.
void Painter::links(const TextBlock& block, const Line& line, Point at)
{
    for (std::size_t first = 0, last = 0; first < line.runs.size(); first = last) {
        last = first + 1;
        const TextRun& run = block.runs[line.runs[first].text_run];
        if (run.anchor != no_anchor)
            anchor(run.anchor, {at.x + line.runs[first].at, at.y - style(run.style).line_height}, line.span);
        if (!is_link(run)) continue;
        while (last < line.runs.size() && same_link(run, block.runs[line.runs[last].text_run])) ++last;
        LinkMark link;
        link.address = run.link;
        link.target = run.target;
        link.element = run.link_element;
        add_link(line, first, last, at, std::move(link));
    }
}

/// The area of a link: the runs [first, last) of a line.
void Painter::add_link(const Line& line, std::size_t first, std::size_t last, Point at, LinkMark link)
{
    const LinkExtent extent = extent_of(line, first, last);
    const bool vertical = turned_from_.has_value();
    const Length above = extent.size.times(vertical ? link_beside : link_above);
    const Length below = extent.size.times(vertical ? link_beside : link_below);
    link.box = {{at.x + extent.left, at.y - above}, {extent.right - extent.left, above + below}};
    link.says = !link.address.empty()   ? link.address
                : !extent.words.empty() ? extent.words
                                        : story_.info.title;
    const Meaning meaning{link.element, Artifact::None};
    add({std::move(link), meaning, line.span});
}

} // namespace stonehand
