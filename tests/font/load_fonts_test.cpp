#include "font/font_library.hpp"

#include "base/failed_allocations.hpp"
#include "font/font_stock.hpp"
#include "font/installed.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

FontChoice choice(const std::string& family, int weight = 400, Slant slant = Slant::Upright)
{
    FontChoice asked;
    asked.family = family;
    asked.weight = weight;
    asked.slant = slant;
    return asked;
}

FontLibrary load(const std::vector<FontChoice>& choices, Report& report,
                 const CharactersInUse& characters = {})
{
    return load_fonts({{"text", choices, {}, {}}}, characters, {}, report);
}

std::string picked(const FontLibrary& fonts, char32_t character, const std::string& language,
                   std::string_view script, Length size)
{
    const FontPick pick = fonts.pick(0, character, {language}, script, size);
    return pick.found ? fonts.font(pick.font).path().filename().string() : "none";
}

} // namespace

TEST_CASE("a family asked by the name of its optical cut is that cut at every size")
{
    if (!is_installed("EB Garamond 12")) return;
    Report report;
    const FontLibrary fonts = load({choice("EB Garamond 12")}, report);
    CHECK(report.empty());
    CHECK(picked(fonts, U'a', "en", "Latn", 8_pt) == "EBGaramond12-Regular.otf");
    CHECK(picked(fonts, U'a', "en", "Latn", 30_pt) == "EBGaramond12-Regular.otf");
}

TEST_CASE("of a family with optical cuts the one meant for the point size is taken")
{
    if (!is_installed("EB Garamond 12")) return;
    Report report;
    const FontLibrary fonts = load({choice("EB Garamond")}, report);
    CHECK(report.empty());
    CHECK(picked(fonts, U'a', "en", "Latn", 8_pt) == "EBGaramond08-Regular.otf");
    CHECK(picked(fonts, U'a', "en", "Latn", 9.4_pt) == "EBGaramond08-Regular.otf");
    CHECK(picked(fonts, U'a', "en", "Latn", 9.5_pt) == "EBGaramond12-Regular.otf");
}

TEST_CASE("a choice serves the point sizes, the language and the script that it is for")
{
    if (!is_installed("EB Garamond 12") || !is_installed("Noto Serif CJK SC")) return;
    FontChoice small = choice("EB Garamond 08"), large = choice("EB Garamond 12"),
               han = choice("Noto Serif CJK SC");
    small.largest = 9_pt;
    large.smallest = 9_pt + Length::units(1);
    han.script = "Hani";
    han.size_adjust = 0.9;
    Report report;
    const FontLibrary fonts = load({small, large, han}, report);
    CHECK(picked(fonts, U'a', "en", "Latn", 9_pt) == "EBGaramond08-Regular.otf");
    CHECK(picked(fonts, U'a', "en", "Latn", 11_pt) == "EBGaramond12-Regular.otf");
    CHECK(picked(fonts, U'“', "zh-Hans", "Latn", 11_pt) == "EBGaramond12-Regular.otf");
    CHECK(picked(fonts, U'“', "zh-Hans", "Hani", 11_pt) == "NotoSerifCJK-Regular.ttc");
    CHECK(picked(fonts, U'人', "en", "Hani", 11_pt) == "NotoSerifCJK-Regular.ttc");
    CHECK(fonts.pick(0, U'人', {"en"}, "Hani", 11_pt).size_adjust == 0.9);
    CHECK(fonts.families(0, {"zh-Hans"}, "Hani") ==
          std::vector<std::string>{"Noto Serif CJK SC", "EB Garamond 08", "EB Garamond 12"});
}

TEST_CASE("a style that the family lacks is an error that names what was asked and what is there")
{
    if (!is_installed("EB Garamond 12")) return;
    Report report;
    load({choice("EB Garamond 12", 700, Slant::Italic)}, report);
    REQUIRE(report.diagnostics().size() == 1);
    const Diagnostic& told = report.diagnostics().front();
    CHECK(told.code == Code("substituted-font"));
    CHECK(told.code.entry().fault == Fault::Machine);
    CHECK(told.message.in_english().find("“EB Garamond 12” italic, weight 700 is not installed") !=
          std::string::npos);
    CHECK(told.hints.front().text.in_english().find("12 Bold (weight 700)") != std::string::npos);
}

TEST_CASE("a family that is not there is an error that names what the system would take")
{
    Report report;
    load({choice("No Such Family 73")}, report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics().front().code == Code("substituted-font"));
    CHECK(report.diagnostics().front().message.in_english().find("No Such Family 73") != std::string::npos);
}

TEST_CASE("characters that no choice has are looked for in all installed fonts, at a matching size")
{
    if (!is_installed("EB Garamond 12") || !is_installed("Noto Naskh Arabic")) return;
    Report report;
    const FontLibrary fonts = load({choice("EB Garamond 12")}, report,
                                   {{"ug", {U'ئ', U'ۇ'}}, {"he", {U'א'}}, {"zh-Hant", {U'說'}}});
    CHECK(report.empty());
    CHECK(picked(fonts, U'ئ', "ug", "Arab", 11_pt) == "NotoNaskhArabic-Regular.ttf");
    CHECK(picked(fonts, U'א', "he", "Hebr", 11_pt) == "NotoSerifHebrew-Regular.ttf");
    CHECK(fonts.pick(0, U'א', {"he"}, "Hebr", 11_pt).size_adjust < 1);
    const FontPick han = fonts.pick(0, U'說', {"zh-Hant"}, "Hani", 11_pt);
    REQUIRE(han.found);
    CHECK(fonts.font(han.font).family() == "Noto Serif CJK TC");
    CHECK(han.size_adjust == Approx(0.835).margin(0.005)); // between equal x-heights and equal capitals
    CHECK_FALSE(fonts.pick(0, U'\U0010fffd', {"en"}, "Zzzz", 11_pt).found);
}

TEST_CASE("the same stacks give the same fonts, and two roles share one")
{
    if (!is_installed("EB Garamond 12")) return;
    Report report;
    const FontStack text{
        "text", {choice("EB Garamond 12"), choice("EB Garamond 12", 400, Slant::Italic)}, {}, {}};
    const FontStack heading{"heading", {choice("EB Garamond 12")}, {}, {}};
    const FontLibrary once = load_fonts({text, heading}, {}, {}, report);
    const FontLibrary again = load_fonts({text, heading}, {}, {}, report);
    REQUIRE(once.count() == 2);
    for (std::size_t i = 0; i < once.count(); ++i)
        CHECK(once.font(FontId{static_cast<std::uint16_t>(i)}).path() ==
              again.font(FontId{static_cast<std::uint16_t>(i)}).path());
    CHECK(once.candidates(1).front().font == FontId{0});
}

TEST_CASE("a survey tells where each choice was found and what it serves")
{
    if (!is_installed("EB Garamond 12")) return;
    Report report;
    const auto findings = survey_fonts({{"text", {choice("EB Garamond 12")}, {}, {}}}, {}, report);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().found.in_english() == "EB Garamond 12 12 Regular (weight 400)");
    CHECK(findings.front().scripts.front() == "Latn");
    CHECK(std::count(findings.front().languages.begin(), findings.front().languages.end(), "en") == 1);
}

TEST_CASE("fonts that were open while memory ran out are opened anew")
{
    if (!is_installed("EB Garamond 12")) return;
    FontStock stock;
    Report report;
    const auto loaded = [&] {
        return load_fonts({{"text", {choice("EB Garamond 12")}, {}, {}}}, {}, {}, report, {}, &stock);
    };
    const FontLibrary first = loaded(), second = loaded();
    // Two fonts are one where they share what was read of their file.
    const auto face = [](const FontLibrary& fonts) { return fonts.font(FontId{0}).path().c_str(); };
    CHECK(face(first) == face(second));
    count_failed_allocation();
    const FontLibrary third = loaded();
    CHECK(face(third) != face(first));
    CHECK(report.empty());
}
