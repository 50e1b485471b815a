#include "pages/paint_boxes.hpp"

#include <algorithm>

#include "base/overlap.hpp"
#include "pages/frame_of.hpp"

namespace stonehand
{

namespace
{

/// Paints one box after the other; a box may stand below the vertical column before it.
class Placing
{
  public:
    Placing(Layer layer, const Master& master, Side side, Painter& painter,
            const std::vector<Rect>& page_pictures)
        : layer_(layer), master_(master), side_(side), painter_(painter), page_pictures_(page_pictures)
    {
    }
    void box(const SetBox& set)
    {
        set_ = &set;
        std::visit(*this, set.box->form);
    }
    void operator()(const PlacedText& text);
    void operator()(const PlacedField& field);
    void operator()(const ColumnText& column);
    void operator()(const PlacedPicture& picture);

  private:
    const BoxPlace& place() const { return set_->box->place; }
    Length left(Length width) const
    {
        return place().below ? column_axis_ + place().x : left_of(place(), width, master_, side_);
    }
    Length top(Length height) const;
    Rect rect(Size size) const { return {{left(size.width), top(size.height)}, size}; }
    Rect bled(Rect box) const;
    bool meets_picture(const Rect& box) const;
    /// The text box at hand, with its lines running down the page.
    void turned();

    Layer layer_;
    const Master& master_;
    Side side_;
    Painter& painter_;
    const std::vector<Rect>& page_pictures_;
    const SetBox* set_ = nullptr;
    Length column_axis_, column_foot_; ///< of the last column of the column box before
};

/// The head of a box of this height; of a text, whose height is none, its first or last baseline.
Length Placing::top(Length height) const
{
    if (place().below) return column_foot_ + *place().below;
    if (!place().line) return place().y;
    return line_at(master_, *place().line) - (place().last_line ? height : Length{});
}

/// A field whose edge is the trim's goes on to the bleed.
Rect Placing::bled(Rect box) const
{
    const Length bleed = master_.bleed;
    const Length right = box.right() >= master_.trim.width ? master_.trim.width + bleed : box.right();
    const Length foot = box.foot() >= master_.trim.height ? master_.trim.height + bleed : box.foot();
    if (box.at.x <= Length{}) box.at.x = -bleed;
    if (box.at.y <= Length{}) box.at.y = -bleed;
    box.size = {right - box.at.x, foot - box.at.y};
    return box;
}

/// Whether something would stand on a picture as wide as the page.
bool Placing::meets_picture(const Rect& box) const
{
    return std::any_of(page_pictures_.begin(), page_pictures_.end(),
                       [&](const Rect& other) { return overlap(box, other); });
}

/// From the head of its first line to its last baseline; `top` is where its first stands.
Rect box_of(const SetBox& set, Point at, Length width)
{
    if (set.baselines.empty()) return {at, {width, {}}};
    const Length head = set.baselines.front() - set.strip.slabs.front().leading;
    const Length foot = set.baselines.back() + set.strip.slabs.back().depth;
    return {{at.x, at.y + head}, {width, foot - head}};
}

/// Whether any of the blocks is more than decoration.
bool has_content(const std::vector<Block>& blocks)
{
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        if (const auto* text = std::get_if<TextBlock>(&block.form))
            return text->meaning.element != no_element;
        if (const auto* fit = std::get_if<FitBlock>(&block.form))
            return std::any_of(fit->alternatives.begin(), fit->alternatives.end(),
                               [](const auto& alternative) { return has_content(alternative.blocks); });
        return !std::holds_alternative<RuleBlock>(block.form) &&
               !std::holds_alternative<SpaceBlock>(block.form);
    });
}

void Placing::operator()(const PlacedText& text)
{
    if (layer_ != Layer::Matter) return;
    if (text.turned) return turned();
    const Length x = left(text.width), y = top(Length{});
    if (!has_content(text.blocks) && meets_picture(box_of(*set_, {x, y}, text.width))) return;
    for (std::size_t index = 0; index < set_->baselines.size(); ++index)
        painter_.slab(set_->strip, set_->strip.slabs[index], {x, y + set_->baselines[index]});
}

void Placing::turned()
{
    painter_.turn(left(Length{}));
    for (std::size_t index = 0; index < set_->baselines.size(); ++index)
        painter_.slab(set_->strip, set_->strip.slabs[index], {top(Length{}), set_->baselines[index]});
    painter_.write_level();
}

void Placing::operator()(const PlacedField& field)
{
    if (layer_ != Layer::Ground || (!field.fill && !field.stroke)) return;
    PathMark path;
    path.box = field.bleeds ? bled(rect(field.size)) : rect(field.size);
    path.fill = field.fill;
    path.stroke = field.stroke;
    path.thickness = field.thickness;
    path.radius = field.radius;
    painter_.add({path, {no_element, Artifact::Background}, set_->box->span});
}

void Placing::operator()(const ColumnText& column)
{
    const SetColumns& set = *set_->columns;
    const Length axis = left(Length{});
    const Length head = column.from_foot ? top(Length{}) - set.height : top(Length{});
    const std::size_t columns = set.runs.empty() ? 1 : set.runs.back().column + 1;
    column_axis_ = axis - column.column_gap * static_cast<std::int64_t>(columns - 1);
    column_foot_ = head + set.height;
    if (layer_ != Layer::Matter) return;
    const Rect box{{column_axis_ - column.cell / 2, head}, {axis - column_axis_ + column.cell, set.height}};
    if (column.text.meaning.element == no_element && meets_picture(box)) return;
    painter_.anchor(column.text.anchor, {axis, head}, set_->box->span);
    for (const ColumnRun& run : set.runs) {
        const Point at{axis - column.column_gap * static_cast<std::int64_t>(run.column), head + run.down};
        painter_.glyphs(column.text, run.text_run, {at, run.run, {}, false}, run.span);
    }
}

void Placing::operator()(const PlacedPicture& picture)
{
    const Layer own = picture.meaning.element == no_element ? Layer::Ground : Layer::Matter;
    if (layer_ != own) return;
    // Whole, in the middle of its box: no picture is stretched.
    Rect box = rect(picture.size);
    const Size size = fitted(picture.picture, box.size);
    box.at.x += (box.size.width - size.width) / 2;
    box.at.y += (box.size.height - size.height) / 2;
    box.size = size;
    painter_.add({PictureMark{box, picture.picture}, picture.meaning, set_->box->span});
}

/// Left and right are those of the spread as it lies: in a book bound on the right, rectos are left pages.
bool stands_on(PageSide wanted, Side side, Binding binding)
{
    const bool left = (side == Side::Verso) == (binding == Binding::Left);
    switch (wanted) {
    case PageSide::Both:
        return true;
    case PageSide::Left:
        return left;
    case PageSide::Right:
        return !left;
    }
    return true;
}

} // namespace

void paint_boxes(const std::vector<SetBox>& boxes, Layer layer, const Master& master, Side side,
                 Painter& painter, const std::vector<Rect>& page_pictures)
{
    Placing placing(layer, master, side, painter, page_pictures);
    for (const SetBox& set : boxes)
        if (stands_on(set.box->place.side, side, master.binding)) placing.box(set);
}

} // namespace stonehand
