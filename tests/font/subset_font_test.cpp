#include "font/cff_charset.hpp"
#include "font/font_library.hpp"

#include "font/installed.hpp"
#include "font/open_font.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

FontLibrary load(const std::string& family)
{
    FontChoice choice;
    choice.family = family;
    Report report;
    return load_fonts({{"text", {choice}, {}, {}}}, {}, {}, report);
}

std::set<std::uint32_t> glyphs_of(const Font& font, std::string_view text, const std::string& language,
                                  std::string_view script)
{
    std::set<std::uint32_t> ids;
    for (const Glyph& glyph : font.shape(text, 0, static_cast<std::uint32_t>(text.size()), 10_pt,
                                         Direction::LeftToRight, {language}, script, {}))
        ids.insert(glyph.id);
    return ids;
}

} // namespace

TEST_CASE("of a name-keyed CFF font the CID is the new glyph index, and a few letters are a few kilobytes")
{
    if (!is_installed("EB Garamond 12")) return;
    const FontLibrary fonts = load("EB Garamond 12");
    const Font& font = fonts.font(FontId{0});
    const auto glyphs = glyphs_of(font, "office", "en", "Latn");
    const FontSubset subset = font.subset(glyphs);
    CHECK(subset.format == FontSubset::Format::NameKeyedCff);
    CHECK(subset.postscript_name == "EBGaramond12-Regular");
    CHECK(subset.program.size() < 5'000);
    CHECK_FALSE(cff_cids(subset.program, 5));
    std::uint32_t expected = 1; // glyph 0 is .notdef; HarfBuzz keeps the order
    for (std::uint32_t glyph : glyphs) CHECK(subset.old_to_cid.at(glyph) == expected++);
    CHECK(subset.program == font.subset(glyphs).program);
    CHECK(subset.serif);
    CHECK_FALSE(subset.italic);
    CHECK(subset.bounding_box[3] > subset.bounding_box[1]);
}

TEST_CASE("a CID-keyed CFF font keeps its CIDs")
{
    if (!is_installed("Noto Serif CJK SC")) return;
    const FontLibrary fonts = load("Noto Serif CJK SC");
    const Font& font = fonts.font(FontId{0});
    const auto glyphs = glyphs_of(font, "天地玄黄", "zh-Hans", "Hani");
    REQUIRE(glyphs.size() == 4);
    const FontSubset subset = font.subset(glyphs);
    CHECK(subset.format == FontSubset::Format::CidKeyedCff);
    CHECK(subset.program.size() < 50'000);
    // In the whole font CIDs are glyph indices, so they are the old ones here.
    for (std::uint32_t glyph : glyphs) CHECK(subset.old_to_cid.at(glyph) == glyph);
    const auto cids = cff_cids(subset.program, 5);
    REQUIRE(cids);
    CHECK(std::set<std::uint32_t>(cids->begin() + 1, cids->end()) == glyphs);
    CHECK(subset.program == font.subset(glyphs).program);
}

TEST_CASE("a TrueType font is cut to the tables that a PDF needs, with a glyph for each CID")
{
    if (!is_installed("LXGW WenKai")) return;
    const FontLibrary fonts = load("LXGW WenKai");
    const Font& font = fonts.font(FontId{0});
    const auto glyphs = glyphs_of(font, "天地玄黄", "zh-Hans", "Hani");
    const FontSubset subset = font.subset(glyphs);
    CHECK(subset.format == FontSubset::Format::TrueType);
    CHECK(subset.program.size() < 20'000);
    CHECK(subset.program.substr(0, 4) == std::string("\0\1\0\0", 4));
    CHECK(subset.program.find("GSUB") == std::string::npos);
    for (std::uint32_t glyph : glyphs) {
        const std::uint32_t cid = subset.old_to_cid.at(glyph);
        REQUIRE(cid < subset.cid_to_gid.size());
        CHECK(subset.cid_to_gid[cid] != 0);
    }
    CHECK(subset.program == font.subset(glyphs).program);
}

TEST_CASE("what is no font is told, not opened")
{
    const auto font = open_font(STONEHAND_SOURCE_DIR "/CMakeLists.txt", 0, "none");
    REQUIRE(std::holds_alternative<FontFault>(font));
    CHECK(std::get<FontFault>(font) == FontFault::Unreadable);
    CHECK(std::holds_alternative<FontFault>(open_font("/nowhere/a.otf", 0, "none")));
}

TEST_CASE("a damaged CFF table gives no CIDs and no crash")
{
    for (std::size_t size = 0; size < 40; ++size) {
        CHECK_NOTHROW(cff_cids(std::string(size, '\0'), 10));
        CHECK_NOTHROW(cff_cids(std::string(size, '\xff'), 10));
        CHECK_NOTHROW(cff_cids(std::string(size, '\1'), 10));
    }
}
