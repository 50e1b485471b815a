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

TEST_CASE("a photograph of many more pixels than are shown is made smaller, and keeps its profile")
{
    const Picture photo = photograph(880, 440, std::string(70'000, 'p'));
    const std::string address = picture_address(photo, {inch, inch / 2});
    CHECK(address.size() < photo.bytes->size() + 100'000);
    // 0xFFD8, then two segments of its profile: 65 519 bytes and the rest.
    const std::string first = "\xFF\xD8\xFF\xE2\xFF\xFF" + std::string("ICC_PROFILE\0\1\2p", 15);
    CHECK(address.starts_with(std::string(jpeg) + base64(first)));
}
