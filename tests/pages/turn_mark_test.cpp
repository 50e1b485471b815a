#include "pages/turn_mark.hpp"

#include "pages/frame_of.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

template <typename Form>
Form turned(Form form)
{
    Mark mark{std::move(form), {}, {}};
    turn_mark(mark, 100_mm);
    return std::get<Form>(mark.form);
}

GlyphsMark glyphs(Direction direction)
{
    auto run = std::make_shared<GlyphRun>();
    run->direction = direction;
    return {{10_mm, 30_mm}, run, {}};
}

/// A page of 100 mm with five lines of 10 mm in a frame that ends 30 mm from the fore edge.
Master vertical(Binding binding)
{
    Master master;
    master.trim = {100_mm, 150_mm};
    master.writing_mode = WritingMode::VerticalRl;
    master.binding = binding;
    master.grid = 10_mm;
    master.lines = 5;
    master.frame_start = 20_mm;
    master.frame_width = 50_mm;
    master.frame_head = 15_mm;
    master.frame_height = 120_mm;
    return master;
}

} // namespace

TEST_CASE("what was along a line goes down the page, what was below it to the left")
{
    const GlyphsMark latin = turned(glyphs(Direction::LeftToRight));
    CHECK(latin.at == Point{70_mm, 10_mm});
    CHECK(latin.turned);
    const GlyphsMark han = turned(glyphs(Direction::TopToBottom));
    CHECK(han.at == Point{70_mm, 10_mm});
    CHECK(!han.turned);
}

TEST_CASE("boxes keep their corners together: a picture's is as wide as it was deep")
{
    PictureMark picture;
    picture.box = {{10_mm, 30_mm}, {40_mm, 20_mm}};
    CHECK(turned(picture).box == Rect{{50_mm, 10_mm}, {20_mm, 40_mm}});
    WaveMark wave;
    wave.at = {10_mm, 30_mm};
    CHECK(turned(wave).at == Point{70_mm, 10_mm});
    CHECK(turned(wave).turned);
}

TEST_CASE("the frame of vertical lines is the same on both sides, and its right edge is mirrored")
{
    for (const Side side : {Side::Recto, Side::Verso}) {
        const Frame frame = frame_of(vertical(Binding::Left), side);
        CHECK(frame.left == 15_mm);
        CHECK(frame.width == 120_mm);
        CHECK(frame.first == 5_mm);
        CHECK(frame.last == 45_mm);
    }
    CHECK(right_edge(vertical(Binding::Left), Side::Recto) == 70_mm);
    CHECK(right_edge(vertical(Binding::Left), Side::Verso) == 80_mm);
}

TEST_CASE("bound on the right, a recto has its spine on the right")
{
    CHECK(right_edge(vertical(Binding::Right), Side::Recto) == 80_mm);
    CHECK(right_edge(vertical(Binding::Right), Side::Verso) == 70_mm);
    BoxPlace place;
    place.edge = Edge::Spine;
    place.x = 5_mm;
    CHECK(left_of(place, 10_mm, vertical(Binding::Right), Side::Recto) == 85_mm);
    CHECK(left_of(place, 10_mm, vertical(Binding::Right), Side::Verso) == 5_mm);
}
