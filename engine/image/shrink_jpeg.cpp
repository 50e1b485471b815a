#include "image/shrink_jpeg.hpp"

#include "image/decode_jpeg.hpp"
#include "image/encode_jpeg.hpp"
#include "image/resample.hpp"

namespace stonehand
{

namespace
{

// docs/decisions/0056: 90 takes a quarter more bytes, and nobody sees where they went.
constexpr int quality = 85;

// What libjpeg-turbo decodes in eighths is a mean of values, not of light, and rarely of the size wanted. It
// is asked for twice the pixels a side, so that the last half at least is made by ourselves.
constexpr std::uint32_t spare = 2;

} // namespace

std::optional<PictureFault> shrink_jpeg_bytes(std::string_view bytes, PixelSize size, std::string& smaller)
{
    DecodedJpeg decoded;
    if (auto fault = decode_jpeg(bytes, {size.width * spare, size.height * spare}, decoded)) return fault;
    if (decoded.size.width >= size.width && decoded.size.height >= size.height)
        smaller = encode_jpeg(resample(decoded.pixels, decoded.size, size), size, decoded.coding, quality);
    if (smaller.empty()) return PictureFault{PictureFault::Kind::Unsupported, say("cannot be made smaller")};
    return std::nullopt;
}

} // namespace stonehand
