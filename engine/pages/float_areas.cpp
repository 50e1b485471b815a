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

} // namespace

FloatAreas place_floats(const Strip& strip, std::uint32_t begin, std::uint32_t end,
                        std::uint32_t called_before, const Frame& frame)
{
    FloatAreas areas;
    areas.first = frame.first;
    bool head_taken = false;
    for (std::uint32_t index = begin; index < end; ++index) {
        const SetFloat& figure = strip.floats[index];
        if (!goes_to_head(figure, index, called_before)) continue;
        const Length at = next_grid_line(head_taken ? areas.first + figure.space_before : areas.first, frame);
        areas.floats.push_back({index, true, at});
        areas.first = next_grid_line(at + figure.height + figure.space_after + frame.grid, frame);
        head_taken = true;
    }
    for (std::uint32_t index = end; index-- > begin;) {
        const SetFloat& figure = strip.floats[index];
        if (goes_to_head(figure, index, called_before)) continue;
        areas.floats.push_back({index, false, areas.foot + figure.height});
        // White between it and the text is in whole lines, as the text's last line is on one.
        Frame lines;
        lines.grid = frame.grid;
        areas.foot += figure.height + frame.grid + next_grid_line(figure.space_before, lines);
    }
    return areas;
}

} // namespace stonehand
