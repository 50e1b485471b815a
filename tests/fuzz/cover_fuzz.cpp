#include <cstddef>
#include <cstdint>
#include <string>

#include "ink/measure_ink.hpp"
#include "painted/cover_plates.hpp"

using namespace stonehand;

/// Whatever a file's pages paint, no plate carries more than the full ink.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr double dots_per_inch = 18; // few pixels: more is tried in a second
    Message why_not;
    const auto file = PdfFile::read({reinterpret_cast<const char*>(data), size}, why_not);
    if (!file) return 0;
    PaintedFonts fonts;
    for (std::size_t page = 0; page < file->pages().size(); ++page) {
        const PageInk ink = cover_plates(*file, page, fonts, dots_per_inch);
        for (const double mean : mean_ink(ink.plates, ink.plates.grid().box))
            if (!(mean >= 0 && mean <= 1)) __builtin_trap();
    }
    return 0;
}
