#include "pages/family_use.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// A role that asks for EB Garamond, and Arabic letters that it lacks.
const FontLibrary& fonts()
{
    static const FontLibrary library = [] {
        FontChoice garamond;
        garamond.family = "EB Garamond 12";
        Report report;
        return load_fonts({FontStack{"text", {garamond}, {}, {}}}, {{"ar", {U'ع', U'ر', U'ب'}}}, {}, report);
    }();
    return library;
}

Mark glyphs(std::string text, char32_t by, const std::string& language, std::string_view script)
{
    auto run = std::make_shared<GlyphRun>();
    run->text = std::move(text);
    run->language = {language};
    run->font = fonts().pick(0, by, run->language, script, Length::points(11)).font;
    return {GlyphsMark{{}, std::move(run), {}}, {}, {}};
}

} // namespace

TEST_CASE("the fonts of pages are told by family: what the layout names first, what fallback chose last")
{
    Document document;
    document.pages.resize(2);
    document.pages[0].marks = {glyphs("one two", U'o', "en-GB", "Latn"), glyphs("عرب", U'ع', "ar", "Arab")};
    document.pages[1].marks = {glyphs("tres", U't', "es", "Latn"), glyphs("\u00AD", U't', "fr", "Latn"),
                               glyphs(" ", U't', "de", "Latn")};
    const std::vector<FamilyUse> uses = fonts_used(document, fonts());
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].family == "EB Garamond 12");
    CHECK_FALSE(uses[0].fallback);
    CHECK(uses[0].characters == 10);
    CHECK(uses[0].scripts == std::vector<std::string>{"Latn"});
    CHECK(uses[0].languages == std::vector<std::string>{"en-GB", "es"});
    CHECK(uses[1].fallback);
    CHECK(uses[1].characters == 3);
    CHECK(uses[1].scripts == std::vector<std::string>{"Arab"});
    CHECK(uses[1].languages == std::vector<std::string>{"ar"});
}

TEST_CASE("a font in which nothing stands is not told; digits alone have no script but the common one")
{
    CHECK(fonts_used({}, fonts()).empty());
    Document document;
    document.pages.resize(1);
    document.pages[0].marks = {glyphs("2022", U'2', "", "Zyyy")};
    const std::vector<FamilyUse> uses = fonts_used(document, fonts());
    REQUIRE(uses.size() == 1);
    CHECK(uses[0].scripts == std::vector<std::string>{"Zyyy"});
    CHECK(uses[0].languages.empty());
}
