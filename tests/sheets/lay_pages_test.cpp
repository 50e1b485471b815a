#include "sheets/lay_pages.hpp"

#include "base/overlap.hpp"
#include "sheets/sample_pages.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

PressManner with_marks()
{
    PressManner manner;
    manner.marks = {true, true, true, true};
    return manner;
}

Rect ink_of(const Mark& mark)
{
    const auto& path = std::get<PathMark>(mark.form);
    const Length half = path.stroke ? path.thickness / 2 : 0_pt;
    return {{path.box.at.x - half, path.box.at.y - half},
            {path.box.size.width + 2 * half, path.box.size.height + 2 * half}};
}

} // namespace

TEST_CASE("without marks a sheet is its page with the bleed")
{
    Document document = sample_pages();
    const auto sheets = lay_pages(document, {}, "FOGRA39", {});
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].size == Size{106_mm, 156_mm});
    CHECK(sheets[0].trim == Rect{{3_mm, 3_mm}, {100_mm, 150_mm}});
    CHECK(sheets[0].marks.empty());
}

TEST_CASE("marks stand on the sheet and outside the bleed, whatever the page's size")
{
    for (const auto& [width, height, bleed] :
         {std::array{100., 150., 3.}, std::array{20., 30., 0.}, std::array{420., 594., 6.35}}) {
        Document document = sample_pages();
        document.pages[0].trim = {Length::millimetres(width), Length::millimetres(height)};
        document.pages[0].bleed = Length::millimetres(bleed);
        document.pages[0].marks.push_back(field(0, 0, 10, 10, 2));
        const auto sheets = lay_pages(document, with_marks(), "FOGRA39", {});
        const Sheet& sheet = sheets[0];
        REQUIRE(sheet.marks.size() >= 20);
        for (const Mark& mark : sheet.marks) {
            const Rect ink = ink_of(mark);
            CHECK_FALSE(overlap(ink, bleed_box(sheet.trim, sheet.bleed)));
            CHECK(ink.at.x >= 0_pt);
            CHECK(ink.at.y >= 0_pt);
            CHECK(ink.right() <= sheet.size.width);
            CHECK(ink.foot() <= sheet.size.height);
        }
    }
}

TEST_CASE("crop marks stand in line with the trim, in registration colour")
{
    Document document = sample_pages();
    PressManner manner;
    manner.marks.crop = true;
    const auto sheets = lay_pages(document, manner, "FOGRA39", {});
    REQUIRE(sheets[0].marks.size() == 8);
    const Rect trim = sheets[0].trim;
    for (const Mark& mark : sheets[0].marks) {
        const Rect ink = ink_of(mark);
        const Length x = ink.at.x + ink.size.width / 2, y = ink.at.y + ink.size.height / 2;
        const bool in_line = x == trim.at.x || x == trim.right() || y == trim.at.y || y == trim.foot();
        CHECK(in_line);
        const Paint paint = *std::get<PathMark>(mark.form).fill;
        CHECK(inks_of(paint, document.palette, SpotInks::Kept).spot == every_plate);
    }
}

TEST_CASE("the bar shows the plates that the pages take, solid first")
{
    Document document = sample_pages();
    document.pages[0].marks = {field(0, 0, 10, 10, 0), field(0, 0, 10, 10, 1)};
    PressManner manner;
    manner.marks.bar = true;
    const auto sheets = lay_pages(document, manner, "FOGRA39", {});
    REQUIRE(sheets[0].marks.size() == 8); // two inks, and three tints of each
    const auto inks = [&](std::size_t patch) {
        return inks_of(*std::get<PathMark>(sheets[0].marks[patch].form).fill, document.palette,
                       SpotInks::Kept);
    };
    CHECK(inks(0).process == Cmyk{0, 0, 0, 1});
    CHECK(inks(1).spot == "House Red");
    CHECK(inks(7).tint == .25);
}

TEST_CASE("a bar that finds no room above and below a page goes on along its sides")
{
    Document document = sample_pages();
    document.pages[0].trim = {40_mm, 150_mm};
    document.pages[0].marks = {field(0, 0, 10, 10, 1), field(0, 0, 10, 10, 2), field(0, 0, 10, 10, 0)};
    PressManner manner;
    manner.marks.bar = true;
    const auto sheets = lay_pages(document, manner, "FOGRA39", {});
    CHECK(sheets[0].marks.size() == 17); // four inks, three tints of each, red
}
