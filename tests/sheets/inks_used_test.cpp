#include "sheets/inks_used.hpp"

#include "sheets/sample_pages.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("plates are the inks that marks take, and no others")
{
    Document document = sample_pages();
    auto& marks = document.pages[0].marks;
    CHECK(ink_names(inks_used(document, SpotInks::Kept)).empty());
    marks.push_back(field(0, 0, 10, 10, 3));
    CHECK(ink_names(inks_used(document, SpotInks::Kept)).empty());
    marks.push_back(field(0, 0, 10, 10, 0));
    CHECK(ink_names(inks_used(document, SpotInks::Kept)) == Names{"Black"});
    marks.push_back(field(0, 0, 10, 10, 1));
    CHECK(ink_names(inks_used(document, SpotInks::Kept)) == Names{"Black", "House Red"});
    CHECK(ink_names(inks_used(document, SpotInks::Process)) == Names{"Cyan", "Magenta", "Yellow", "Black"});
}

TEST_CASE("a tint of nothing needs no plate")
{
    Document document = sample_pages();
    PathMark path;
    path.fill = Paint{static_cast<ColourId>(1), 0, false};
    document.pages[0].marks.push_back({path, {}, {}});
    CHECK(ink_names(inks_used(document, SpotInks::Kept)).empty());
}

TEST_CASE("a gray picture is on the black plate, any other on all four")
{
    Document document = sample_pages();
    PictureMark mark;
    mark.picture.components = 1;
    document.pages[0].marks.push_back({mark, {}, {}});
    CHECK(ink_names(inks_used(document, SpotInks::Kept)) == Names{"Black"});
    mark.picture.components = 3;
    document.pages[0].marks.push_back({mark, {}, {}});
    CHECK(ink_names(inks_used(document, SpotInks::Kept)) == Names{"Cyan", "Magenta", "Yellow", "Black"});
}
