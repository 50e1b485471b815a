#include "font/font_library.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "font/installed.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

FontLibrary load(const std::string& family, int weight = 400)
{
    FontChoice choice;
    choice.family = family;
    choice.weight = weight;
    Report report;
    return load_fonts({{"text", {choice}, {}, {}}}, {}, {}, report);
}

std::vector<Glyph> shaped(const Font& font, std::string_view text, const std::string& language,
                          std::string_view script, Direction direction = Direction::LeftToRight,
                          const std::vector<Feature>& features = {})
{
    return font.shape(text, 0, static_cast<std::uint32_t>(text.size()), 10_pt, direction, {language}, script,
                      features);
}

} // namespace

TEST_CASE("advances are font units at the size, and a ligature is one glyph of one cluster")
{
    if (!is_installed("EB Garamond 08")) return;
    const FontLibrary fonts = load("EB Garamond 08");
    const Font& font = fonts.font(FontId{0});
    const auto glyphs =
        shaped(font, "office", "en", "Latn", Direction::LeftToRight, {{{'k', 'e', 'r', 'n'}, 0}});
    REQUIRE(glyphs.size() == 4); // o, ffi, c, e
    CHECK(glyphs[1].cluster == 1);
    CHECK(glyphs[2].cluster == 4);
    for (const Glyph& glyph : glyphs) {
        const double exact = 10 * 12700.0 * font.glyph_advance(glyph.id) / font.units_per_em();
        CHECK(glyph.advance == Approx(exact).margin(0.51));
    }
}

TEST_CASE("a range is shaped with the rest of the text as context, and clusters count from the text's start")
{
    if (!is_installed("Noto Naskh Arabic")) return;
    const FontLibrary fonts = load("Noto Naskh Arabic");
    const std::string text = "ببب";
    const auto middle =
        fonts.font(FontId{0}).shape(text, 2, 4, 10_pt, Direction::RightToLeft, {"ar"}, "Arab", {});
    const auto alone = shaped(fonts.font(FontId{0}), "ب", "ar", "Arab", Direction::RightToLeft);
    REQUIRE_FALSE(middle.empty());
    CHECK(middle.front().cluster == 2);
    CHECK(middle.front().id != alone.front().id);
}

TEST_CASE("right to left, glyphs come in visual order")
{
    if (!is_installed("Noto Serif Hebrew")) return;
    const FontLibrary fonts = load("Noto Serif Hebrew");
    const auto glyphs = shaped(fonts.font(FontId{0}), "אבג", "he", "Hebr", Direction::RightToLeft);
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs.front().cluster == 4);
    CHECK(glyphs.back().cluster == 0);
}

TEST_CASE("the language chooses the region's form of a Han character")
{
    if (!is_installed("Noto Serif CJK SC")) return;
    const FontLibrary fonts = load("Noto Serif CJK SC");
    const Font& font = fonts.font(FontId{0});
    CHECK(shaped(font, "骨", "zh-Hans", "Hani").front().id !=
          shaped(font, "骨", "zh-Hant", "Hani").front().id);
    CHECK(shaped(font, "骨", "zh-Hant", "Hani").front().id != shaped(font, "骨", "ja", "Hani").front().id);
}

TEST_CASE("top to bottom, a Han character goes down by its em and takes its vertical form")
{
    if (!is_installed("Noto Serif CJK SC")) return;
    const FontLibrary fonts = load("Noto Serif CJK SC");
    const Font& font = fonts.font(FontId{0});
    const auto down = shaped(font, "人（", "zh-Hans", "Hani", Direction::TopToBottom);
    REQUIRE(down.size() == 2);
    CHECK(down[0].advance == 127'000);
    CHECK(down[0].block_offset == -63'500); // the pen runs down the middle of the em
    CHECK(down[1].id != shaped(font, "（", "zh-Hans", "Hani").front().id);
}

TEST_CASE("characters that show nothing have no glyph")
{
    if (!is_installed("EB Garamond 12")) return;
    const FontLibrary fonts = load("EB Garamond 12");
    const auto glyphs = shaped(fonts.font(FontId{0}), "a\u00ad\u200d\u2060b", "en", "Latn");
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].cluster == 0);
    CHECK(glyphs[1].cluster == 9);
}

TEST_CASE("a space that the font lacks is made of its space")
{
    if (!is_installed("LXGW WenKai")) return;
    const FontLibrary fonts = load("LXGW WenKai");
    const Font& font = fonts.font(FontId{0});
    for (char32_t space : {U'\u00a0', U'\u2009', U'\u202f'}) CHECK(font.has(space));
    for (const Glyph& glyph : shaped(font, "a\u2009b\u202fc", "en", "Latn")) CHECK(glyph.id != 0);
    CHECK_FALSE(font.has(U'\U0010fffd'));
}

TEST_CASE("threads share a font and shape alike")
{
    if (!is_installed("EB Garamond 12")) return;
    const FontLibrary fonts = load("EB Garamond 12");
    const auto alone = shaped(fonts.font(FontId{0}), "official fire, AVATAR", "en", "Latn");
    const std::vector<int> items(200);
    const auto together = parallel_map(
        items, 8, [&](int) { return shaped(fonts.font(FontId{0}), "official fire, AVATAR", "en", "Latn"); });
    CHECK(std::all_of(together.begin(), together.end(), [&](const auto& glyphs) { return glyphs == alone; }));
}

TEST_CASE("metrics are shares of the em, and ink is what the glyph covers")
{
    if (!is_installed("EB Garamond 12")) return;
    const FontLibrary fonts = load("EB Garamond 12");
    const Font& font = fonts.font(FontId{0});
    CHECK(font.metrics().x_height == Approx(0.4).margin(0.03));
    CHECK(font.metrics().cap_height == Approx(0.65).margin(0.03));
    CHECK(font.metrics().descent > 0);
    const auto ink = font.ink(shaped(font, "H", "en", "Latn").front().id);
    CHECK(ink.top == Approx(font.metrics().cap_height).margin(0.02));
    CHECK(ink.bottom == Approx(0).margin(0.02));
    CHECK(ink.right > ink.left);
}
