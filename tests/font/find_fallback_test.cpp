#include "font/font_library.hpp"

#include "font/installed.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// The family that stands in for `character` in a text of `language`, where the layout has EB Garamond alone.
std::string stand_in(char32_t character, const std::string& language, std::string_view script)
{
    FontChoice garamond;
    garamond.family = "EB Garamond 12";
    Report report;
    const FontLibrary fonts =
        load_fonts({{"text", {garamond}, {}, {}}}, {{language, {character}}}, {}, report);
    const FontPick pick = fonts.pick(0, character, {language}, script, 10_pt);
    if (!pick.found) return "none";
    return fonts.font(pick.font).family() + " " + fonts.font(pick.font).style();
}

} // namespace

TEST_CASE("a face made for the language stands in, in the forms of its region")
{
    for (const char* family : {"EB Garamond 12", "Noto Naskh Arabic", "Noto Serif CJK HK", "DejaVu Sans"})
        if (!is_installed(family)) return;
    CHECK(stand_in(U'ئ', "ug", "Arab") == "Noto Naskh Arabic Regular");
    CHECK(stand_in(U'骨', "zh-Hant-HK", "Hani") == "Noto Serif CJK HK Regular");
    CHECK(stand_in(U'骨', "zh-Hant-TW", "Hani") == "Noto Serif CJK TC Regular");
    CHECK(stand_in(U'骨', "ja", "Hani") == "Noto Serif CJK JP Regular");
}

TEST_CASE("of a word in another script than its language's, the script decides and not the language")
{
    for (const char* family : {"EB Garamond 12", "Noto Naskh Arabic", "Noto Serif Hebrew", "DejaVu Sans"})
        if (!is_installed(family)) return;
    // DejaVu Sans serves English, and has these letters.
    CHECK(stand_in(U'س', "en-GB", "Arab") == "Noto Naskh Arabic Regular");
    CHECK(stand_in(U'ש', "en-GB", "Hebr") == "Noto Serif Hebrew Regular");
}

TEST_CASE("a bold face whose tables call it regular stands in for no regular one")
{
    for (const char* family : {"EB Garamond 12", "Noto Serif Myanmar"})
        if (!is_installed(family)) return;
    CHECK(stand_in(U'မ', "my", "Mymr") == "Noto Serif Myanmar Regular");
}
