#pragma once

#include <optional>
#include <vector>

#include "pages/page.hpp"
#include "pages/side.hpp"
#include "pages/strip.hpp"

namespace stonehand
{

/// Puts marks on a page, in the order they are called for.
class Painter
{
  public:
    Painter(const Story& story, const Master& master, Side side);

    /// The pieces of a slab whose column begins at `at.x` and whose first baseline is at `at.y`.
    void slab(const Strip& strip, const Slab& slab, Point at, PageFlow flow = PageFlow::Both);
    /// What is set again at the head of a page: to a reader who does not see the page it says nothing new.
    void repeated(const Repeated& repeated, Point at, PageFlow flow = PageFlow::Both);
    /// One line of a set text: with its block's anchor, marker and initial, if it is the first.
    void line(const TextBlock& block, const SetText& set, std::uint32_t line, Point at);
    void glyphs(const TextBlock& block, std::uint32_t text_run, GlyphsMark mark, Span span);
    void rule(const Rect& box, const Paint& paint, Span span);
    void picture(const PictureBlock& block, const Rect& box);
    void add(Mark mark);
    /// An anchor, and those that share its place.
    void anchor(AnchorId anchor, Point at, Span span);

    /// From here on, what is painted stands where the frame has it: in vertical pages its x runs down and its
    /// y to the left (turn_mark).
    void write();
    /// From here on, x runs down the page, and y to the left from this far right.
    void turn(Length right_edge) { turned_from_ = right_edge; }
    /// From here on, x and y are the page's own.
    void write_level() { turned_from_.reset(); }

    std::vector<Mark> take() { return std::move(marks_); }

    void operator()(const LinePiece& piece);
    void operator()(const PicturePiece& piece);
    void operator()(const RulePiece& piece);
    void operator()(const AnchorPiece& piece);

  private:
    const ComputedStyle& style(StyleId id) const { return story_.style(id); }
    Length moved(const BySpine& moved) const { return spine_left_ ? moved.left : moved.right; }
    Length moved(const Line& line, TextAlign align) const;
    void head_of_block(const TextBlock& block, const SetText& set, Point at);
    void decorate(const TextBlock& block, const Decoration& decoration, Point line);
    void links(const TextBlock& block, const Line& line, Point at);
    void add_link(const Line& line, std::size_t first, std::size_t last, Point at, LinkMark link);

    const Story& story_;
    const Master& master_;
    Side side_;
    bool spine_left_; ///< of the page
    bool repeats_ = false;
    std::vector<Mark> marks_;
    Point origin_;
    std::optional<Length> turned_from_; ///< the right edge of the frame of vertical lines
};

} // namespace stonehand
