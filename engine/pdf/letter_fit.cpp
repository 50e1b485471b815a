#include "pdf/letter_fit.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace stonehand
{

namespace
{

/// A glyph's advance less its width as the PDF states it, in units of Length.
std::int32_t surplus(const Glyph& glyph, const PdfFont& font, double em)
{
    return glyph.advance - static_cast<std::int32_t>(font.widths[glyph.id] * em / 100'000);
}

} // namespace

std::int64_t letter_fit(const GlyphRun& run, const PdfFont& font)
{
    if (run.direction != Direction::LeftToRight) return 0;
    const auto em = static_cast<double>(run.size.units());
    // Half of 1/1000 em, the step of the numbers between glyphs: anything less needs no number.
    const auto noticeable = static_cast<std::int32_t>(em / 2000);
    std::vector<std::int32_t> surpluses;
    for (const Glyph& glyph : run.glyphs) {
        const std::int32_t more = surplus(glyph, font, em);
        if (glyph.id != 0 && std::abs(more) > noticeable) surpluses.push_back(more);
    }
    if (surpluses.size() * 2 <= run.glyphs.size()) return 0;
    // The median: kerned pairs and word spaces are on both sides of it.
    const auto middle = surpluses.begin() + static_cast<std::ptrdiff_t>(surpluses.size() / 2);
    std::nth_element(surpluses.begin(), middle, surpluses.end());
    return std::int64_t{*middle} * 1000 / 127;
}

} // namespace stonehand
