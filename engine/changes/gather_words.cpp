#include "changes/gather_words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "changes/code_points.hpp"
#include "changes/colour_text.hpp"

namespace stonehand
{

namespace
{

// Letters that are tracked stand a tenth or two of an em apart, and a mark of a note a third higher; no word
// goes on further off.
constexpr double furthest = 0.6; // em

PlaneBox box_of(const PaintedGlyph& glyph, PlanePoint origin)
{
    PlaneBox box = PlaneBox::none();
    for (const PlanePoint& corner : glyph.quad) box = with(box, {corner.x - origin.x, corner.y - origin.y});
    return box;
}

std::vector<std::uint32_t> points_of(std::string_view text)
{
    std::vector<std::uint32_t> points;
    for (std::size_t at = 0; at < text.size();) points.push_back(take_code_point(text, at));
    return points;
}

/// A word of a script that runs to the left was met from its end.
void put_in_order(std::string& text)
{
    std::vector<std::uint32_t> points = points_of(text);
    if (std::none_of(points.begin(), points.end(), runs_leftwards)) return;
    std::reverse(points.begin(), points.end());
    text.clear();
    for (const std::uint32_t point : points) append_code_point(text, point);
}

bool is_separator(std::string_view text)
{
    const auto points = points_of(text);
    return !points.empty() && std::all_of(points.begin(), points.end(), is_blank);
}

/// Drops the hyphen that a line's end has put there; whether there was one.
bool drop_hyphen(std::string& text)
{
    constexpr std::string_view hyphen = "\u00AD";
    if (!text.ends_with(hyphen)) return false;
    text.resize(text.size() - hyphen.size());
    return true;
}

} // namespace

std::string_view WordGatherer::said_by(const PaintedGlyph& glyph, const MarkState& state)
{
    if (!state.marked || !state.marked->actual_text) return texts_.text(glyph);
    if (spoken_ == state.marked) return {};
    spoken_ = state.marked;
    return *spoken_->actual_text;
}

bool WordGatherer::is_beside(const PaintedGlyph& glyph) const
{
    const PlanePoint begin = glyph.quad[0];
    return std::hypot(begin.x - here_->x, begin.y - here_->y) <= furthest * std::max(em_, glyph.size);
}

bool WordGatherer::goes_on(const PaintedGlyph& glyph, WordKind kind) const
{
    if (!word_ || word_->kind != kind || is_alone_) return false;
    return is_hyphenated_ || (!glyph.follows_white && is_beside(glyph));
}

void WordGatherer::begin(const PaintedGlyph& glyph, const MarkState& state, WordKind kind)
{
    end();
    const ColourPtr& colour = glyph.fill ? glyph.fill : glyph.stroke;
    word_ = SeenWord{};
    word_->kind = kind;
    word_->size = glyph.size;
    word_->face = faces_.number(font_name_of(glyph));
    word_->colour = colours_.number(colour_text(*colour, glyph.fill ? state.fill_alpha : state.stroke_alpha));
}

void WordGatherer::add(const PaintedGlyph& glyph, const MarkState& state)
{
    const bool is_seen = (glyph.fill || glyph.stroke) && state.origin != MarkOrigin::SoftMask;
    const PlaneBox box = box_of(glyph, {trim_.left, trim_.bottom});
    const PlaneBox page{0, 0, trim_.width(), trim_.height()};
    if (!is_seen || overlap(box, page).is_none()) return;
    const std::string text(said_by(glyph, state));
    if (is_separator(text)) return end();
    const bool is_furniture = state.marked && state.marked->is_pagination;
    const WordKind kind = is_furniture ? WordKind::Furniture : WordKind::Body;
    std::size_t first = 0;
    const bool alone = !text.empty() && stands_alone(take_code_point(text, first));
    if (alone || !goes_on(glyph, kind)) begin(glyph, state, kind);
    word_->text += text;
    if (word_->boxes.empty() || is_hyphenated_)
        word_->boxes.push_back(box);
    else
        word_->boxes.back() = with(with(word_->boxes.back(), {box.left, box.bottom}), {box.right, box.top});
    is_alone_ = alone;
    is_hyphenated_ = drop_hyphen(word_->text);
    here_ = glyph.quad[1];
    em_ = glyph.size;
}

void WordGatherer::end()
{
    // What goes on over the page is known by its hyphen.
    if (word_ && is_hyphenated_) word_->text += "\u00AD";
    if (word_ && !word_->text.empty()) {
        put_in_order(word_->text);
        words_.push_back(*std::move(word_));
    }
    word_.reset();
    is_hyphenated_ = is_alone_ = false;
}

std::vector<SeenWord> WordGatherer::finish()
{
    end();
    return std::exchange(words_, {});
}

} // namespace stonehand
