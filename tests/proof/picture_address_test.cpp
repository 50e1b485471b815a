#include "proof/picture_address.hpp"

#include "proof/base64.hpp"
#include "support/catch.hpp"
#include "support/jpeg_bytes.hpp"

using namespace stonehand;

namespace
{

Picture photograph(std::uint32_t width, std::uint32_t height, std::string profile = {})
{
    Picture picture;
    picture.format = Picture::Format::Jpeg;
    picture.bytes = std::make_shared<const std::string>(jpeg_bytes(noisy_gradient(width, height, 3)));
    picture.width = width;
    picture.height = height;
    picture.profile = std::move(profile);
    return picture;
}

constexpr std::string_view jpeg = "data:image/jpeg;base64,";

} // namespace

TEST_CASE("a picture is its file, as an address")
{
    Picture picture;
    picture.format = Picture::Format::Png;
    picture.bytes = std::make_shared<const std::string>("foo");
    CHECK(picture_address(picture, {inch, inch}) == "data:image/png;base64,Zm9v");
    const Picture photo = photograph(200, 100);
    CHECK(picture_address(photo, {inch, inch}) == std::string(jpeg) + base64(*photo.bytes));
}

TEST_CASE("a picture lies in the page as its pixels lie, whatever its camera says of it")
{
    // Exif with an orientation of 6: a quarter turn.
    const std::string exif = std::string("Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0", 32);
    const Picture photo = photograph(200, 100);
    Picture turned = photo;
    const std::string segment = "\xFF\xE1" + std::string("\0\x22", 2) + exif;
    turned.bytes =
        std::make_shared<const std::string>(photo.bytes->substr(0, 2) + segment + photo.bytes->substr(2));
    CHECK(picture_address(turned, {inch, inch}) == picture_address(photo, {inch, inch}));

    Picture png;
    png.format = Picture::Format::Png;
    const std::string signature = "\x89PNG\r\n\x1A\n", sum = "4sum";
    const std::string chunk = std::string("\0\0\0\x20", 4) + "eXIf" + exif + sum;
    const std::string end = std::string("\0\0\0\0", 4) + "IEND" + sum;
    png.bytes = std::make_shared<const std::string>(signature + chunk + end);
    CHECK(picture_address(png, {inch, inch}) == "data:image/png;base64," + base64(signature + end));
}

TEST_CASE("a photograph of many more pixels than are shown is made smaller, and keeps its profile")
{
    const Picture photo = photograph(880, 440, std::string(70'000, 'p'));
    const std::string address = picture_address(photo, {inch, inch / 2});
    const std::string profile_alone = base64(photo.profile);
    CHECK(address.size() - profile_alone.size() < base64(*photo.bytes).size() / 2);
    // 0xFFD8, then two segments of its profile: 65 519 bytes and the rest.
    const std::string first = "\xFF\xD8\xFF\xE2\xFF\xFF" + std::string("ICC_PROFILE\0\1\2p", 15);
    CHECK(address.starts_with(std::string(jpeg) + base64(first)));
}
