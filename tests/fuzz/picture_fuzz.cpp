#include <cstddef>
#include <cstdint>
#include <string_view>

#include "image/read_jpeg.hpp"
#include "image/read_png.hpp"
#include "image/read_svg.hpp"
#include "image/resample.hpp"
#include "image/shrink_jpeg.hpp"

using namespace stonehand;

/// A drawing has paths whose places are bounded, or a fault is told.
static void draw(std::string_view bytes)
{
    if (!is_svg(bytes)) return;
    Sources sources;
    Report report;
    const auto drawing = read_svg("tried.svg", std::string(bytes), {}, sources, report);
    if (drawing.has_value() == report.has_errors()) __builtin_trap();
    if (!drawing) return;
    for (const DrawnPath& path : drawing->paths)
        for (const DrawnStep& step : path.steps)
            for (const Point at : step.to)
                if (at.x > drawing_side * 1000 || at.y < -drawing_side * 1000) __builtin_trap();
}

constexpr std::uint64_t most_pixels = 1'000'000;

static std::uint64_t pixel_count(PixelSize size)
{
    return std::uint64_t{size.width} * size.height;
}

/// A size of its own for each input, from one pixel to all.
static PixelSize smaller_size(const Picture& picture, std::string_view bytes)
{
    const unsigned divisor = 1 + static_cast<unsigned char>(bytes.back()) % 16;
    return {(picture.width + divisor - 1) / divisor, (picture.height + divisor - 1) / divisor};
}

/// A JPEG is told to be broken or beyond us, or is one of the size asked for, its colours of the same number.
static void shrink(std::string_view bytes)
{
    Picture jpeg, again;
    if (read_jpeg_header(bytes, jpeg) || pixel_count({jpeg.width, jpeg.height}) > most_pixels) return;
    const PixelSize size = smaller_size(jpeg, bytes);
    std::string smaller;
    const auto fault = shrink_jpeg_bytes(bytes, size, smaller);
    if (fault.has_value() != smaller.empty()) __builtin_trap();
    if (fault) return;
    if (read_jpeg_header(smaller, again)) __builtin_trap();
    if (PixelSize{again.width, again.height} != size) __builtin_trap();
    if (again.components != jpeg.components) __builtin_trap();
}

/// A small PNG is decoded to as many bytes as its header states, and so are its pixels made fewer.
static void decode(std::string_view bytes)
{
    constexpr std::size_t shortest_png = 24; // read_picture() refuses shorter ones
    Picture png;
    if (bytes.size() < shortest_png || read_png_header(bytes, png)) return;
    const PixelSize whole{png.width, png.height}, size = smaller_size(png, bytes);
    if (pixel_count(whole) > most_pixels) return;
    Pixels pixels;
    if (decode_png(bytes, pixels)) return;
    const auto components = static_cast<std::size_t>(pixels.components);
    if (pixels.colour.size() != pixel_count(whole) * components) __builtin_trap();
    const Pixels fewer = resample(pixels, whole, size);
    if (fewer.colour.size() != pixel_count(size) * components) __builtin_trap();
    if (fewer.alpha.size() != (pixels.alpha.empty() ? 0 : pixel_count(size))) __builtin_trap();
}

/// Any bytes are a picture, or told why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    draw(bytes);
    shrink(bytes);
    decode(bytes);
    return 0;
}
