#include "proof/picture_address.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "image/exif.hpp"
#include "proof/base64.hpp"

namespace stonehand
{

namespace
{

// As many pixels an inch as a screen PDF keeps (docs/decisions/0056).
constexpr double kept_resolution = 220;

/// The pixels that are kept along one side.
std::uint32_t kept(std::uint32_t pixels, Length side)
{
    const double wanted = std::ceil(side / inch * kept_resolution);
    return wanted < pixels ? std::max(static_cast<std::uint32_t>(wanted), 1u) : pixels;
}

/// A profile stands in segments APP2 of at most 64 kB, numbered from 1 (ICC.1:2022, B.4), behind the two
/// bytes that a JPEG begins with.
std::string with_profile(std::string_view jpeg, std::string_view profile)
{
    constexpr std::size_t longest = 65'519; // of 65 535: the length itself, the name, two numbers
    const std::size_t segments = (profile.size() + longest - 1) / longest;
    std::string whole(jpeg.substr(0, 2));
    for (std::size_t segment = 0; segment < segments; ++segment) {
        const std::string_view part = profile.substr(segment * longest, longest);
        const std::size_t length = part.size() + 16;
        whole += "\xFF\xE2";
        whole += {static_cast<char>(length >> 8), static_cast<char>(length & 0xFF)};
        whole += std::string_view("ICC_PROFILE\0", 12);
        whole += {static_cast<char>(segment + 1), static_cast<char>(segments)};
        whole += part;
    }
    return whole.append(jpeg.substr(2));
}

std::string jpeg_bytes(const Picture& picture, Size largest)
{
    const PixelSize whole{picture.width, picture.height};
    const PixelSize fewer{kept(whole.width, largest.width), kept(whole.height, largest.height)};
    if (fewer == whole) return without_exif(picture);
    Report untold; // a broken one is told where its page is written as a PDF
    const auto smaller = shrink_jpeg(picture, fewer, {}, untold);
    // For less than a quarter none is coded again: it always costs some sharpness.
    if (!smaller || smaller->bytes->size() * 4 > picture.bytes->size() * 3) return without_exif(picture);
    return with_profile(*smaller->bytes, picture.profile);
}

} // namespace

std::string picture_address(const Picture& picture, Size largest)
{
    if (picture.format == Picture::Format::Png)
        return "data:image/png;base64," + base64(without_exif(picture));
    return "data:image/jpeg;base64," + base64(jpeg_bytes(picture, largest));
}

} // namespace stonehand
