#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "painted/image_samples.hpp"
#include "painted/walk_page.hpp"

using namespace stonehand;

/// Whatever a file holds, the walk through its pages ends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Message why_not;
    const auto file = PdfFile::read({reinterpret_cast<const char*>(data), size}, why_not);
    if (!file) return 0;
    PaintedFonts fonts;
    for (std::size_t page = 0; page < file->pages().size(); ++page)
        walk_page(
            *file, page,
            [](const PaintedMark& mark) {
                if (const auto* glyph = std::get_if<PaintedGlyph>(&mark.what)) outline_of(*glyph);
                if (const auto* image = std::get_if<PaintedImage>(&mark.what)) read_samples(*image);
                if (mark.box.is_none()) __builtin_trap();
            },
            fonts);
    return 0;
}
