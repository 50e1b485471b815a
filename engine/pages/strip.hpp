#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "pages/text_setter.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// How far something stands further right where its page has the binding on the left, and where on the right.
struct BySpine {
    Length left, right;
};

/// A line of a set text. Places of pieces are measured from the column's left edge and, downwards, from the
/// first baseline of their slab.
struct LinePiece {
    const TextBlock* block;
    const SetText* set;
    std::uint32_t line;
    Point at; ///< the column's left edge, on the line's baseline
    BySpine moved{};
};
struct PicturePiece {
    const PictureBlock* picture;
    Rect box;
    BySpine moved{};
};
struct RulePiece {
    Rect box;
    Paint paint;
    Span span;
    BySpine moved{};
};
/// Where a parallel block stands, for links that lead to it.
struct AnchorPiece {
    AnchorId anchor;
    Point at;
    Span span;
};
using Piece = std::variant<LinePiece, PicturePiece, RulePiece, AnchorPiece>;

/// A note that a slab calls.
struct SetNote {
    const TextBlock* block;
    const SetText* set;
    Length leading;
};

/// What is wrong with ending a page or a column after a slab.
enum class BreakFault { None, Orphan, Widow, SplitBlock, StrandedHeading };

/// Something that no page breaks: a line of text, a row of cells, a picture.
struct Slab {
    Length space;   ///< white before it, none at a page's head
    Length head;    ///< of its block, above its first line: a rule and its white; never dropped
    Length leading; ///< from the baseline before to its first
    Length depth;   ///< from its first baseline to its last
    Length snap;    ///< the height of its block, where that is rounded up to whole lines; else zero
    enum class Align { Grid, Own };
    Align align = Align::Grid; ///< Own: by its leading, wherever that leads
    std::uint32_t fills = 0;   ///< how many white spaces that fill the page stand before it
    Length gives;              ///< so much of the white before it goes where the page would not hold all
    std::uint32_t first_piece = 0, pieces = 0;
    std::uint32_t first_note = 0, notes = 0;
    std::uint32_t first_float = 0, floats = 0; ///< what leaves the flow behind it
    std::uint32_t repeated =
        0; ///< one more than the index of what is set again above it at a page's head; 0: nothing
    /// So many of them, the last ones, are of the translation, where two languages stand in step.
    std::uint32_t translated_pieces = 0, translated_notes = 0;
    std::uint32_t lines = 1; ///< of text, for what must be kept with a heading
    std::uint32_t block = 0; ///< lines of one block have the same number
    bool hyphenated = false;
    bool spans = false;                         ///< all columns of its page
    bool beside = false;                        ///< a pull quote, which its block makes room for
    Length hang;                                ///< how far that, or an initial, reaches below it
    BreakFault fault_after = BreakFault::None;  ///< of a page that ends behind it
    BreakFault column_fault = BreakFault::None; ///< of a column that does, where its page goes on
    BreakBefore forced = BreakBefore::Auto;     ///< it begins a page
    Span span;
};

struct Strip;

/// A picture that is as wide as its page, and runs over the trim.
struct PagePicture {
    const PictureBlock* picture = nullptr;
    Size size;              ///< with its bleed
    Length bleed;           ///< how far it runs over each edge of the page that it reaches
    bool over_edge = false; ///< it reaches the page's head or foot too, where it stands there alone
};

/// A figure or a table that leaves the flow for the head or the foot of a page, set.
struct SetFloat {
    std::shared_ptr<const Strip> strip; ///< without the picture, where that is a page's; it may then be empty
    std::optional<PagePicture> picture; ///< below what is in the strip at a page's foot, above it at its head
    FloatTo to = FloatTo::Top;
    Length height;                    ///< of the strip, from its first baseline to its foot, in whole lines
    Length space_before, space_after; ///< white between it and the text
    Span span;
};

/// What is set again at the head of each page that a block continues on: a table's heads.
struct Repeated {
    std::vector<Piece> pieces;    ///< from its first baseline
    Length depth;                 ///< to its last
    std::uint32_t translated = 0; ///< so many pieces, the last ones, are of the translation
};

/// Another number of lines that a text block of a strip can be set in.
struct Variant {
    std::uint32_t first = 0, last = 0; ///< the slabs of its block in the strip
    int looseness = 0;
    std::vector<Slab> slabs; ///< in their place; they have no pieces yet
};

/// Whose matter a page bears, where two languages stand in step.
enum class PageFlow { Both, Original, Translation };

/// The blocks of a column one below the other, cut where a page may end.
struct Strip {
    std::vector<Slab> slabs;
    std::vector<Piece> pieces;
    std::vector<SetNote> notes;
    std::vector<SetFloat> floats;
    std::vector<Repeated> repeated;
    std::vector<Variant> variants; ///< by block
    Length lead;                   ///< white before the first slab that even a page's head keeps
    Length tail;                   ///< white after the last
};

/// The part of [first, first + count), of which the last `translated` are of the translation, that is meant.
template <typename Item>
std::span<const Item> of_flow(const std::vector<Item>& items, std::uint32_t first, std::uint32_t count,
                              std::uint32_t translated, PageFlow flow)
{
    const std::span<const Item> all = std::span<const Item>(items).subspan(first, count);
    switch (flow) {
    case PageFlow::Both:
        return all;
    case PageFlow::Original:
        return all.first(count - translated);
    case PageFlow::Translation:
        return all.last(translated);
    }
    return all;
}
inline std::span<const Piece> pieces_of(const Strip& strip, const Slab& slab, PageFlow flow)
{
    return of_flow(strip.pieces, slab.first_piece, slab.pieces, slab.translated_pieces, flow);
}
inline std::span<const Piece> pieces_of(const Repeated& repeated, PageFlow flow)
{
    const auto all = static_cast<std::uint32_t>(repeated.pieces.size());
    return of_flow(repeated.pieces, 0, all, repeated.translated, flow);
}
inline std::span<const SetNote> notes_of(const Strip& strip, const Slab& slab, PageFlow flow)
{
    return of_flow(strip.notes, slab.first_note, slab.notes, slab.translated_notes, flow);
}

} // namespace stonehand
