#include "font/font_library.hpp"

#include <algorithm>

#include "font/installed.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

std::vector<Glyph> shaped(const std::string& text)
{
    FontChoice garamond;
    garamond.family = "EB Garamond 12";
    Report report;
    const FontLibrary fonts = load_fonts({{"text", {garamond}, {}, {}}}, {}, {}, report);
    return fonts.font(FontId{0}).shape(text, 0, static_cast<std::uint32_t>(text.size()), 10_pt,
                                       Direction::LeftToRight, {"en"}, "Latn", {});
}

/// Glyphs without width that nothing has moved over their letter.
auto loose(const std::vector<Glyph>& glyphs)
{
    return std::count_if(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) {
        return glyph.advance == 0 && glyph.inline_offset == 0 && glyph.block_offset == 0;
    });
}

} // namespace

TEST_CASE("marks stand over their letter where the font has anchors for the plain letter only")
{
    if (!is_installed("EB Garamond 12")) return;
    const auto letter = shaped("o");
    // o with a dot below and a grave, written apart and as far as Unicode has them in one; a with a macron
    // and an acute.
    for (const char* text : {"o\u0323\u0300", "\u1ecd\u0300", "\u0101\u0301"}) {
        INFO(text);
        const auto glyphs = shaped(text);
        CHECK(glyphs.size() == 3);
        CHECK(loose(glyphs) == 0);
        CHECK(
            std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return glyph.cluster == 0; }));
    }
    CHECK(shaped("o\u0323\u0300").front() == letter.front());
}

TEST_CASE("a letter and a mark that the font has in one stay one glyph")
{
    if (!is_installed("EB Garamond 12")) return;
    CHECK(shaped("e\u0301").size() == 1);
    CHECK(shaped("e\u0301").front().id == shaped("\u00e9").front().id);
    CHECK(shaped("e\u0302\u0301").front().id == shaped("\u1ebf").front().id);
}
