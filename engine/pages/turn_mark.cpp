#include "pages/turn_mark.hpp"

namespace stonehand
{

namespace
{

struct Turning {
    Length right_edge;

    void turn(Point& at) const { at = {right_edge - at.y, at.x}; }
    void turn(Rect& box) const
    {
        box = {{right_edge - box.foot(), box.at.x}, {box.size.height, box.size.width}};
    }

    void operator()(GlyphsMark& mark) const
    {
        turn(mark.at);
        mark.turned = mark.run->direction != Direction::TopToBottom;
    }
    void operator()(PathMark& mark) const { turn(mark.box); }
    void operator()(WaveMark& mark) const
    {
        turn(mark.at);
        mark.turned = true;
    }
    void operator()(PictureMark& mark) const { turn(mark.box); }
    void operator()(AnchorMark& mark) const { turn(mark.at); }
    void operator()(LinkMark& mark) const { turn(mark.box); }
};

} // namespace

void turn_mark(Mark& mark, Length right_edge)
{
    std::visit(Turning{right_edge}, mark.form);
}

} // namespace stonehand
