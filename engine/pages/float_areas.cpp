#include "pages/float_areas.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool goes_to_head(const SetFloat& figure, std::uint32_t index, std::uint32_t called_before)
{
    return figure.to == FloatTo::Top || (figure.to == FloatTo::SnapBlock && index < called_before);
}

/// Puts floats on a page one after the other: those at its head from the first down, those at its foot from
/// the last up.
class FloatPlacing
{
  public:
    FloatPlacing(const Strip& strip, const Frame& frame) : strip_(strip), frame_(frame)
    {
        areas_.first = frame.first;
        areas_.last = frame.last;
    }
    void at_head(std::uint32_t index);
    void at_foot(std::uint32_t index);
    FloatAreas take() { return std::move(areas_); }

  private:
    Length grid_line(Length y) const { return next_grid_line(y, frame_); }
    Length grid_line_above(Length y) const;
    Length whole_lines(Length height) const;
    bool has_text(const SetFloat& figure) const { return !figure.strip->slabs.empty(); }
    Length take_picture_at_head(const SetFloat& figure, PlacedFloat& placed);
    void take_edge(const SetFloat& figure, PlacedFloat& placed, Length above);

    const Strip& strip_;
    const Frame& frame_;
    FloatAreas areas_;
    bool head_taken_ = false, foot_taken_ = false;
};

Length FloatPlacing::grid_line_above(Length y) const
{
    const Length below = grid_line(y);
    return below == y ? y : below - frame_.grid;
}

/// A height rounded up to whole lines of the grid.
Length FloatPlacing::whole_lines(Length height) const
{
    Frame lines;
    lines.grid = frame_.grid;
    return next_grid_line(height, lines);
}

void FloatPlacing::at_head(std::uint32_t index)
{
    const SetFloat& figure = strip_.floats[index];
    PlacedFloat placed{index, true, false, {}, {}};
    const Length at = grid_line(head_taken_ ? areas_.first + figure.space_before : areas_.first);
    placed.baseline = figure.picture ? take_picture_at_head(figure, placed) : at;
    // Without words of its own a picture's foot takes their place.
    const Length foot =
        figure.picture && !has_text(figure) ? placed.baseline - frame_.grid : placed.baseline + figure.height;
    areas_.first = grid_line(foot + figure.space_after + frame_.grid);
    areas_.floats.push_back(placed);
    head_taken_ = true;
}

/// The first baseline of what stands below the picture.
Length FloatPlacing::take_picture_at_head(const SetFloat& figure, PlacedFloat& placed)
{
    const PagePicture& picture = *figure.picture;
    placed.at_edge = picture.over_edge && !head_taken_;
    placed.picture = placed.at_edge
                         ? -picture.bleed
                         : areas_.first - frame_.grid + (head_taken_ ? figure.space_before : Length{});
    return grid_line(placed.picture + picture.size.height + frame_.grid);
}

void FloatPlacing::at_foot(std::uint32_t index)
{
    const SetFloat& figure = strip_.floats[index];
    PlacedFloat placed{index, false, false, {}, {}};
    // White between it and the text is in whole lines, as the text's last line is on one.
    const Length above = whole_lines(figure.space_before);
    if (figure.picture && figure.picture->over_edge && !foot_taken_) {
        take_edge(figure, placed, above);
    } else {
        if (figure.picture) {
            placed.picture = areas_.foot + figure.picture->size.height;
            areas_.foot += whole_lines(figure.picture->size.height + frame_.grid / 2);
        }
        placed.baseline = areas_.foot + figure.height;
        areas_.foot += above + (has_text(figure) ? figure.height + frame_.grid : Length{});
    }
    areas_.floats.push_back(placed);
    foot_taken_ = true;
}

/// A picture at the edge takes its room from the page, and stands below the notes too.
void FloatPlacing::take_edge(const SetFloat& figure, PlacedFloat& placed, Length above)
{
    const PagePicture& picture = *figure.picture;
    placed.at_edge = true;
    placed.picture = frame_.page_height + picture.bleed - picture.size.height;
    const Length below = grid_line_above(placed.picture - frame_.grid / 2);
    placed.baseline = below - figure.height;
    areas_.last =
        std::min(areas_.last, has_text(figure) ? placed.baseline - frame_.grid - above : below - above);
}

} // namespace

FloatAreas place_floats(const Strip& strip, std::uint32_t begin, std::uint32_t end,
                        std::uint32_t called_before, const Frame& frame)
{
    FloatPlacing placing(strip, frame);
    for (std::uint32_t index = begin; index < end; ++index)
        if (goes_to_head(strip.floats[index], index, called_before)) placing.at_head(index);
    for (std::uint32_t index = end; index-- > begin;)
        if (!goes_to_head(strip.floats[index], index, called_before)) placing.at_foot(index);
    return placing.take();
}

Rect box_of(const PagePicture& picture, const PlacedFloat& placed)
{
    return {{-picture.bleed, placed.picture}, picture.size};
}

} // namespace stonehand
