#include "pages/frame_of.hpp"

namespace stonehand
{

Side side_for(const Master& master, Side side)
{
    return master.mirrored ? side : Side::Recto;
}

Frame frame_of(const Master& master, Side side)
{
    Frame frame;
    frame.width = master.frame_width;
    frame.left = side_for(master, side) == Side::Recto
                     ? master.frame_start
                     : master.trim.width - master.frame_start - master.frame_width;
    frame.origin = master.first_baseline;
    frame.first = line_at(master, master.first_line);
    frame.last = line_at(master, master.lines - 1);
    frame.grid = master.grid;
    return frame;
}

Length column_width(const Master& master)
{
    return (master.frame_width - master.column_gap * (master.column_count - 1)) / master.column_count;
}

Length line_at(const Master& master, double line)
{
    return master.first_baseline + master.grid.times(line);
}

Length left_of(const BoxPlace& place, Length width, const Master& master, Side side)
{
    const Frame frame = frame_of(master, side);
    const bool recto = side_for(master, side) == Side::Recto;
    const Length from_right = master.trim.width - place.x - width;
    switch (place.edge) {
    case Edge::Left:
        return place.x;
    case Edge::Spine:
        return recto ? place.x : from_right;
    case Edge::ForeEdge:
        return recto ? from_right : place.x;
    case Edge::FrameStart:
    case Edge::Original: // `story/` measures these two from the frame's start
    case Edge::Translation:
        return frame.left + place.x;
    case Edge::FrameEnd:
        return frame.left + frame.width - place.x - width;
    }
    return place.x;
}

} // namespace stonehand
