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

TEST_CASE("the frame of vertical lines begins at the right edge of the frame on the page")
{
    // Bound on the left, the frame of a recto goes from 20 to 70 mm: its first axis is 35 mm from the right.
    const Frame recto = frame_of(vertical(Binding::Left), Side::Recto);
    CHECK(recto.left == 15_mm);
    CHECK(recto.width == 120_mm);
    CHECK(recto.first == 35_mm);
    CHECK(recto.last == 75_mm);
    CHECK(frame_of(vertical(Binding::Left), Side::Verso).first == 25_mm);
}

TEST_CASE("bound on the right, a recto has its spine on the right")
{
    CHECK(frame_of(vertical(Binding::Right), Side::Recto).first == 25_mm);
    CHECK(frame_of(vertical(Binding::Right), Side::Verso).first == 35_mm);
    BoxPlace place;
    place.edge = Edge::Spine;
    place.x = 5_mm;
    CHECK(left_of(place, 10_mm, vertical(Binding::Right), Side::Recto) == 85_mm);
    CHECK(left_of(place, 10_mm, vertical(Binding::Right), Side::Verso) == 5_mm);
}
