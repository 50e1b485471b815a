#include "sheets/check_press_pages.hpp"

#include "sheets/sample_pages.hpp"
#include "support/catch.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

std::string codes(const Document& document, PressLimits limits = {149, 224, true})
{
    Report report;
    check_press_pages(document, limits, report);
    std::string told;
    for (const Diagnostic& one : report.diagnostics())
        told += (told.empty() ? "" : " ") + std::string(one.code.entry().id);
    return told;
}

Document with(std::vector<Mark> marks, double bleed = 3)
{
    Document document = sample_pages();
    document.pages[0].bleed = Length::millimetres(bleed);
    document.pages[0].marks = std::move(marks);
    return document;
}

Mark picture(double width, double height, std::uint32_t across, std::uint32_t down)
{
    PictureMark mark;
    mark.box = {{Length::millimetres(10), Length::millimetres(10)},
                {Length::millimetres(width), Length::millimetres(height)}};
    mark.picture.format = Picture::Format::Jpeg;
    mark.picture.width = across;
    mark.picture.height = down;
    return {mark, {}, {}};
}

} // namespace

TEST_CASE("colour that reaches the edge of the page reaches the edge of the bleed too")
{
    CHECK(codes(with({field(-3, -3, 106, 156, 0)})) == "");
    CHECK(codes(with({field(10, -3, 10, 20, 0)})) == "");
    CHECK(codes(with({field(0, 10, 10, 10, 0)})) == "short-bleed");
    CHECK(codes(with({field(-2, 10, 10, 10, 0)})) == "short-bleed");
    CHECK(codes(with({field(95, 10, 5, 10, 0)})) == "short-bleed");
    CHECK(codes(with({field(10, 140, 5, 12, 0)})) == "short-bleed");
    CHECK(codes(with({field(.1, .1, 99.8, 149.8, 0)})) == "");
    CHECK(codes(with({field(0, 0, 10, 10, 3)})) == ""); // paper
    CHECK(codes(with({field(0, 10, 10, 10, 0)}, 0)) == "short-bleed");
}

TEST_CASE("a picture's pixels are counted where it stands, in the scarcer direction")
{
    CHECK(codes(with({picture(25.4, 25.4, 225, 225)})) == "");
    CHECK(codes(with({picture(25.4, 25.4, 224, 400)})) == "low-resolution");
    CHECK(codes(with({picture(25.4, 25.4, 400, 150)})) == "low-resolution");
    CHECK(codes(with({picture(25.4, 25.4, 400, 149)})) == "too-low-resolution");
    CHECK(codes(with({picture(25.4, 25.4, 16, 16)})) == "");
}

TEST_CASE("the direction that has too few pixels is told how many it needs")
{
    const auto hint = [](const Mark& mark) {
        Report report;
        check_press_pages(with({mark}), {149, 224, true}, report);
        REQUIRE(report.diagnostics().size() == 1);
        return report.diagnostics()[0].hints.at(0).text.in_english();
    };
    CHECK(hint(picture(50.8, 25.4, 300, 400)).ends_with(": 450 pixels across"));
    CHECK(hint(picture(50.8, 25.4, 500, 150)).ends_with(": 225 pixels down"));
}

TEST_CASE("a half transparent picture on colour is told where the standard knows no transparency")
{
    const auto shows = [](const std::string& pixel, std::size_t below, bool transparency) {
        PictureMark mark;
        mark.box = {{Length::millimetres(10), Length::millimetres(10)},
                    {Length::millimetres(.1), Length::millimetres(.1)}};
        mark.picture.format = Picture::Format::Png;
        mark.picture.bytes = std::make_shared<const std::string>(png_bytes(1, 1, 8, 6, "\0"s + pixel));
        mark.picture.width = mark.picture.height = 1;
        mark.picture.has_alpha = true;
        return codes(with({field(0.5, 5, 50, 50, below), {mark, {}, {}}}), {149, 224, transparency});
    };
    CHECK(shows("abc\x80", 0, false) == "transparent-picture");
    CHECK(shows("abc\x80", 0, true) == "");
    CHECK(shows("abc\x80", 3, false) == ""); // on paper
    CHECK(shows("abc\xFF", 0, false) == "");
    CHECK(shows("abc\0"s, 0, false) == "");
}

TEST_CASE("a half transparent picture below a line of text does not lie on it")
{
    const auto over_line = [](double baseline) {
        GlyphRun run;
        run.size = Length::points(10);
        run.glyphs.push_back({1, 0, 1000, 0, 0, false});
        while (run.advance() < Length::millimetres(80)) run.glyphs.push_back(run.glyphs.front());
        const GlyphsMark line{{Length::millimetres(10), Length::millimetres(baseline)},
                              std::make_shared<const GlyphRun>(run),
                              {}};
        PictureMark mark;
        mark.box = {{Length::millimetres(40), Length::millimetres(30)},
                    {Length::millimetres(.1), Length::millimetres(.1)}};
        mark.picture.format = Picture::Format::Png;
        mark.picture.bytes = std::make_shared<const std::string>(png_bytes(1, 1, 8, 6, "\0abc\x80"s));
        mark.picture.has_alpha = true;
        return codes(with({{line, {}, {}}, {mark, {}, {}}}), {149, 224, false});
    };
    CHECK(over_line(28) == "");
    CHECK(over_line(31) == "transparent-picture");
    CHECK(over_line(35) == "");
}

TEST_CASE("a picture's transparency counts wherever it is placed")
{
    PictureMark mark;
    mark.box = {{Length::millimetres(10), Length::millimetres(10)},
                {Length::millimetres(.1), Length::millimetres(.1)}};
    mark.picture.format = Picture::Format::Png;
    mark.picture.bytes = std::make_shared<const std::string>(png_bytes(1, 1, 8, 6, "\0abc\x80"s));
    mark.picture.has_alpha = true;
    const Mark placed{mark, {}, {}};
    CHECK(codes(with({field(0.5, 5, 50, 50, 0), placed, placed}), {149, 224, false}) ==
          "transparent-picture transparent-picture");
}
