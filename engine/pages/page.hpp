#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "colour/paint.hpp"
#include "font/glyph_run.hpp"
#include "image/picture.hpp"
#include "pages/line_statistics.hpp"
#include "pages/page_statistics.hpp"
#include "story/story.hpp"
#include "story/structure.hpp"

namespace stonehand
{

/// Glyphs painted from a pen position on the baseline (top to bottom: from the top centre of the first cell).
struct GlyphsMark {
    Point at;
    std::shared_ptr<const GlyphRun> run;
    Paint paint;
    bool line_end_hyphen = false; ///< says U+00AD
    bool turned = false;          ///< a quarter turn clockwise round `at`: its lines run down the page
};

/// A rectangle, filled or stroked or both; with `radius`, its corners are quarter circles.
struct PathMark {
    Rect box;
    std::optional<Paint> fill, stroke;
    Length thickness, radius;
};

/// A wavy line, stroked: half waves of a quarter circle's curve, as many as fit, from `at` to the right.
struct WaveMark {
    Point at;                              ///< its middle line
    Length width, height, wave, thickness; ///< `wave`: of one whole wave
    Paint paint;
    bool turned = false; ///< from `at` downwards
};

struct PictureMark {
    Rect box;
    Picture picture;
};

/// A place that can be gone to. It paints nothing.
struct AnchorMark {
    Point at;
    AnchorId anchor{};
};

/// A rectangle that leads to an address or an anchor. It paints nothing.
struct LinkMark {
    Rect box;
    std::string address; ///< http, https or mailto; empty: see `target`
    AnchorId target = no_anchor;
    ElementId element = no_element; ///< the Link element
    std::string says;               ///< the annotation's Contents: never empty
};

/// A mark at its final place, with what it means and the source it comes from.
struct Mark {
    std::variant<GlyphsMark, PathMark, WaveMark, PictureMark, AnchorMark, LinkMark> form;
    Meaning meaning;
    Span span;
};

/// A page as a display list: final positions, no questions left.
struct Page {
    Size trim;
    Length bleed;
    std::string label; ///< as printed, even where it is not
    std::string master;
    std::vector<Mark> marks; ///< in reading order within each flow
};

/// The page of an anchor that stands on none.
constexpr std::uint32_t no_page = 0xffff'ffff;

/// What is played: pages, and what is said about them.
struct Document {
    Info info;
    Structure structure;
    std::vector<OutlineEntry> outline;
    std::vector<Page> pages;
    std::vector<std::uint32_t> anchor_pages; ///< index of the page each anchor stands on, or no_page
    Palette palette;
    Binding binding = Binding::Left;
    PageStatistics page_statistics;              ///< where lines are counted
    std::vector<LineStatistics> line_statistics; ///< where lines are counted: of all, then of each part
};

/// The display list as text, a page a paragraph, a mark a line: what golden files hold.
std::string dump(const Document& document, const class FontLibrary& fonts, const class Sources& sources);

} // namespace stonehand
