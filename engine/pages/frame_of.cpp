#include "pages/frame_of.hpp"

namespace stonehand
{

Side side_for(const Master& master, Side side)
{
    return master.mirrored ? side : Side::Recto;
}

bool has_spine_left(const Master& master, Side side)
{
    return (side_for(master, side) == Side::Recto) == (master.binding == Binding::Left);
}

namespace
{

/// The left edge of the frame on the page as it lies.
Length left_edge(const Master& master, Side side)
{
    return has_spine_left(master, side) ? master.frame_start
                                        : master.trim.width - master.frame_start - master.frame_width;
}

/// Lines run down and follow one another from the right edge: along them is x, across them y.
Frame turned_frame(const Master& master)
{
    Frame frame;
    frame.width = master.frame_height;
    frame.left = master.frame_head;
    frame.origin = master.grid / 2;
    frame.first = frame.origin + master.grid.times(master.first_line);
    frame.last = frame.origin + master.grid * (master.lines - 1);
    frame.grid = master.grid;
    return frame;
}

} // namespace

Frame frame_of(const Master& master, Side side)
{
    if (master.is_vertical()) return turned_frame(master);
    Frame frame;
    frame.width = master.frame_width;
    frame.left = left_edge(master, side);
    frame.page_height = master.trim.height;
    frame.origin = master.first_baseline;
    frame.first = line_at(master, master.first_line);
    frame.last = line_at(master, master.lines - 1);
    frame.grid = master.grid;
    return frame;
}

Length right_edge(const Master& master, Side side)
{
    return left_edge(master, side) + master.frame_width;
}

Length line_at(const Master& master, double line)
{
    return master.first_baseline + master.grid.times(line);
}

Length left_of(const BoxPlace& place, Length width, const Master& master, Side side)
{
    const bool spine_left = has_spine_left(master, side);
    const Length left = left_edge(master, side);
    const Length from_right = master.trim.width - place.x - width;
    switch (place.edge) {
    case Edge::Left:
        return place.x;
    case Edge::Spine:
        return spine_left ? place.x : from_right;
    case Edge::ForeEdge:
        return spine_left ? from_right : place.x;
    case Edge::FrameStart:
    case Edge::Original: // `story/` measures these two from the frame's start
    case Edge::Translation:
        return left + place.x;
    case Edge::FrameEnd:
        return left + master.frame_width - place.x - width;
    }
    return place.x;
}

} // namespace stonehand
