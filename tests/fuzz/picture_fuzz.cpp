#include <cstddef>
#include <cstdint>
#include <string_view>

#include "image/read_jpeg.hpp"
#include "image/read_png.hpp"
#include "image/read_svg.hpp"

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

/// Any bytes are a picture, or told why not; a small one is decoded to as many bytes as its header states.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    draw(bytes);
    Picture jpeg;
    read_jpeg_header(bytes, jpeg);
    constexpr std::size_t shortest_png = 24; // read_picture() refuses shorter ones
    constexpr std::uint64_t most_pixels = 1'000'000;
    Picture png;
    if (size < shortest_png || read_png_header(bytes, png)) return 0;
    if (std::uint64_t{png.width} * png.height > most_pixels) return 0;
    Pixels pixels;
    if (decode_png(bytes, pixels)) return 0;
    const auto wanted = std::size_t{png.width} * png.height * static_cast<std::size_t>(pixels.components);
    if (pixels.colour.size() != wanted) __builtin_trap();
    return 0;
}
