#include "pdf/shown_pictures.hpp"

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

Picture picture_of(Picture::Format format, std::uint32_t width, std::uint32_t height,
                   std::string bytes = "bytes")
{
    Picture picture;
    picture.format = format;
    picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    picture.width = width;
    picture.height = height;
    return picture;
}

/// What of a picture is kept in a box of so many points.
PixelSize kept(const Picture& picture, double width, double height, PictureResolution resolution = {100, 200})
{
    ShownPicture shown;
    shown.picture = &picture;
    shown.largest = {Length::points(width), Length::points(height)};
    return kept_size(shown, resolution);
}

} // namespace

TEST_CASE("a picture keeps as many pixels as its largest place can show, a PNG more than a JPEG")
{
    CHECK(kept(picture_of(Picture::Format::Jpeg, 3000, 2000), 216, 144) == PixelSize{300, 200});
    CHECK(kept(picture_of(Picture::Format::Png, 3000, 2000), 216, 144) == PixelSize{600, 400});
}

TEST_CASE(
    "a picture of fewer pixels is left alone, and so is one where fewer would spare less than a quarter")
{
    CHECK(kept(picture_of(Picture::Format::Jpeg, 200, 100), 144, 72) == PixelSize{200, 100});
    CHECK(kept(picture_of(Picture::Format::Jpeg, 20, 10), 144, 72) == PixelSize{20, 10});
    CHECK(kept(picture_of(Picture::Format::Jpeg, 230, 115), 144, 72) == PixelSize{230, 115});
    CHECK(kept(picture_of(Picture::Format::Jpeg, 232, 116), 144, 72) == PixelSize{200, 100});
}

TEST_CASE("where there is no limit, and of a drawing, nothing is taken away")
{
    CHECK(kept(picture_of(Picture::Format::Jpeg, 3000, 2000), 72, 48, {}) == PixelSize{3000, 2000});
    CHECK(kept(picture_of(Picture::Format::Svg, 3000, 2000), 72, 48) == PixelSize{3000, 2000});
}

TEST_CASE("the proportions stay, and no side becomes nothing, in boxes of any kind")
{
    const Picture picture = picture_of(Picture::Format::Jpeg, 4000, 3000);
    CHECK(kept(picture, 72, 5) == PixelSize{100, 75});
    CHECK(kept(picture, 5, 54) == PixelSize{100, 75});
    CHECK(kept(picture, 0, 0) == PixelSize{1, 1});
    CHECK(kept(picture_of(Picture::Format::Jpeg, 16'000, 2), 72, 5) == PixelSize{16'000, 2});
    CHECK(kept(picture_of(Picture::Format::Jpeg, 16'000, 2), 72, 0) == PixelSize{8000, 1});
}

TEST_CASE("the same picture on several pages is one, and its largest place counts")
{
    const Picture first = picture_of(Picture::Format::Jpeg, 400, 300, "the same");
    const Picture second = picture_of(Picture::Format::Jpeg, 400, 300, "the same");
    const Picture other = picture_of(Picture::Format::Jpeg, 400, 300, "another");
    Document document;
    document.pages.resize(2);
    document.pages[0].marks.push_back({PictureMark{{{}, {20_pt, 15_pt}}, first}, {}, {}});
    document.pages[0].marks.push_back({PictureMark{{{}, {9_pt, 9_pt}}, other}, {}, {}});
    document.pages[1].marks.push_back({PictureMark{{{}, {40_pt, 30_pt}}, second}, {}, {}});
    document.pages[1].marks.push_back({PictureMark{{{}, {8_pt, 6_pt}}, first}, {}, {}});
    const auto shown = shown_pictures(document);
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].largest == Size{40_pt, 30_pt});
    CHECK(shown[0].copies == std::vector{first.bytes.get(), second.bytes.get()});
    CHECK(shown[1].copies == std::vector{other.bytes.get()});
}
