#include "pages/turn_mark.hpp"

namespace stonehand
{

namespace
{

struct Turning {
    Length page_width;

    void turn(Point& at) const { at = {page_width - at.y, at.x}; }
    void turn(Rect& box) const
    {
        box = {{page_width - box.foot(), box.at.x}, {box.size.height, box.size.width}};
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

void turn_mark(Mark& mark, Length page_width)
{
    std::visit(Turning{page_width}, mark.form);
}

} // namespace stonehand
