#include "painted/walked.hpp"

using namespace stonehand;
using Lines = std::vector<std::string>;

TEST_CASE("a path is told at its place on the page, with its colours and its line", "[painted]")
{
    CHECK(painted_by("0 0 0 1 k 10 20 30 40 re f") == Lines{"[10 20 40 60] path, fill DeviceCMYK Black 1"});
    CHECK(painted_by("2 0 0 2 5 5 cm 1 0 0 RG .5 g 3 w 10 10 m 20 10 l 20 20 l b*") ==
          Lines{"[22 22 48 48] path even-odd, fill DeviceGray Black 0.5, line 6 DeviceRGB 1 0 0"});
    CHECK(painted_by("[3 2] 1 d 0 0 m 10 10 20 10 30 0 c S") ==
          Lines{"[0 0 30.5 10.5] path, line 1 DeviceGray Black 1, dashed"});
    CHECK(painted_by("0 0 10 10 re n").empty());
}

TEST_CASE("the outline of a path is on the page", "[painted]")
{
    SmallPdf pdf;
    pdf.page("0 2 -2 0 50 0 cm 1 1 m 2 1 l 2 2 3 3 v h f");
    const Walked page = walked(pdf.bytes());
    REQUIRE(page.marks.size() == 1);
    const auto& path = std::get<PaintedPath>(page.marks[0].what);
    using Kind = OutlineStep::Kind;
    CHECK(path.outline == Outline{{Kind::Move, {{{48, 2}}}},
                                  {Kind::Line, {{{48, 4}}}},
                                  {Kind::Curve, {{{48, 4}, {46, 4}, {44, 6}}}},
                                  {Kind::Close}});
}

TEST_CASE("a line is as wide as it is where it is thinnest", "[painted]")
{
    const auto width = [](std::string_view content) {
        SmallPdf pdf;
        pdf.page(content);
        return std::get<PaintedPath>(walked(pdf.bytes()).marks.at(0).what).line.width;
    };
    CHECK(width("0.5 w 0 0 m 9 0 l S") == Approx(0.5));
    CHECK(width("0 w 0 0 m 9 0 l S") == 0);
    // Stretched four times across: upright lines are wider, level ones as they were.
    CHECK(width("4 0 0 1 0 0 cm 0.5 w 0 0 m 0 9 l S") == Approx(2));
    CHECK(width("4 0 0 1 0 0 cm 0.5 w 0 0 m 9 0 l S") == Approx(0.5));
    CHECK(width("4 0 0 1 0 0 cm 0.5 w 0 0 9 9 re S") == Approx(0.5));
    CHECK(width("0 1 -1 0 0 0 cm 0 3 -3 0 0 0 cm 0.5 w 0 0 m 9 5 l S") == Approx(1.5));
}

TEST_CASE("what is clipped away is not told, and what is left has the box of that", "[painted]")
{
    CHECK(painted_by("0 0 10 10 re W n 5 5 20 20 re f 30 30 5 5 re f") ==
          Lines{"[5 5 10 10] path, fill DeviceGray Black 1"});
    CHECK(painted_by("q 0 0 10 10 re W n Q 50 50 500 5 re f") ==
          Lines{"[50 50 100 55] path, fill DeviceGray Black 1"});
    SmallPdf pdf;
    pdf.page("0 0 m 10 0 l 0 10 l W* n 0 0 8 8 re f");
    const Walked page = walked(pdf.bytes());
    REQUIRE(page.marks.size() == 1);
    const ClipPath* clip = page.marks[0].state.clip_path.get();
    REQUIRE(clip);
    CHECK(clip->winding == Winding::EvenOdd);
    CHECK(clip->outline.size() == 3);
}

TEST_CASE("overprint, transparency and blend modes stand in the state of a mark", "[painted]")
{
    CHECK(painted_by("/O gs 0 0 9 9 re f", "/ExtGState<</O<</OP true/OPM 1>>>>") ==
          Lines{"[0 0 9 9] path, fill DeviceGray Black 1, overprint fill line 1"});
    CHECK(painted_by("/O gs 0 0 9 9 re f", "/ExtGState<</O<</OP true/op false>>>>") ==
          Lines{"[0 0 9 9] path, fill DeviceGray Black 1, overprint line 0"});
    CHECK(painted_by("/T gs 0 0 9 9 re f", "/ExtGState<</T<</ca .5/BM[/Multiply]>>>>") ==
          Lines{"[0 0 9 9] path, fill DeviceGray Black 1, alpha 0.5 1, Multiply"});
}

TEST_CASE("a page with a UserUnit is told in points", "[painted]")
{
    SmallPdf pdf;
    pdf.page("1 w 10 10 m 20 10 l S", "", "/UserUnit 2");
    CHECK(walked(pdf.bytes()).lines == Lines{"[19 19 41 21] path, line 2 DeviceGray Black 1"});
}
