#include "image/drawings.hpp"

#include "image/svg_text.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

Drawings loaded(const std::vector<NamedPicture>& pictures, Sources& sources, Report& report)
{
    return Drawings::load(pictures, test_palette(), sources, report);
}

} // namespace

TEST_CASE("a drawing is read once, and is a picture of its proportions", "[image]")
{
    const ScratchFolder folder;
    const auto path = folder.write("a.svg", svg_with("<path d='M0 0h1v1'/>"));
    Sources sources;
    Report report;
    const Drawings drawings = loaded({{path, {}}, {path, {}}}, sources, report);
    CHECK(sources.count() == 1);
    const auto picture = read_picture(path, {}, drawings, report);
    REQUIRE(picture);
    CHECK(picture->format == Picture::Format::Svg);
    CHECK(picture->drawing->paths.size() == 1);
    CHECK(height_at(*picture, 60_mm) == 30_mm);
    CHECK(fitted(*picture, {60_mm, 10_mm}) == Size{20_mm, 10_mm});
    CHECK(fitted(*picture, {60_mm, 60_mm}) == Size{60_mm, 30_mm});
    CHECK(report.empty());
}

TEST_CASE("a faulty drawing is told once, in its own file, and is no picture", "[image]")
{
    const ScratchFolder folder;
    const auto path = folder.write("a.svg", svg_with("<text/>"));
    Sources sources;
    Report report;
    const Drawings drawings = loaded({{path, {}}}, sources, report);
    CHECK_FALSE(read_picture(path, {}, drawings, report));
    CHECK_FALSE(read_picture(path, {}, drawings, report));
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(sources.text(report.diagnostics()[0].at) == "text");
}

TEST_CASE("what is no drawing is left to others, and a name that was refused is never opened", "[image]")
{
    const ScratchFolder folder;
    const auto other = folder.write("a.txt", "no picture");
    const auto refused = folder.write("b.svg", svg_with("<path d='M0 0h1v1'/>"));
    Sources sources;
    Report report;
    const Drawings drawings =
        loaded({{other, {}}, {refused, {}, true}, {folder.path() / "none.svg", {}}}, sources, report);
    CHECK(sources.count() == 0);
    CHECK_FALSE(drawings.find(other));
    CHECK_FALSE(drawings.find(folder.path() / "none.svg"));
    CHECK_FALSE(read_picture(refused, {}, drawings, report));
    CHECK(report.empty());
}
