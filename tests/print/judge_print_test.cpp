#include "print/judge_print.hpp"

#include <functional>
#include <set>

#include <fmt/format.h>

#include "print/print_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

using Ids = std::set<std::string>;

PrintJudgement judged(const PrintPdf& pdf, std::string_view variant)
{
    const auto limits = limits_of_variant(variant);
    REQUIRE(limits);
    return judge_print(pdf.pdf.bytes(), *limits);
}

Ids broken_in(const PrintPdf& pdf, std::string_view variant)
{
    const PrintJudgement judgement = judged(pdf, variant);
    CHECK(judgement.unreadable.empty());
    CHECK(judgement.not_seen.empty());
    Ids ids;
    for (const PrintFinding& finding : judgement.findings) ids.emplace(finding.rule.entry().id);
    return ids;
}

/// A file that breaks a rule, and one that just keeps it.
struct Borderline {
    std::string_view rule;
    std::string_view variant;
    std::function<void(PrintPdf&)> breaks, keeps;
};

/// The page paints this and no more.
std::function<void(PrintPdf&)> page(std::string content, std::string resources = {}, std::string entries = {})
{
    return [=](PrintPdf& pdf) { pdf.page(content, resources, entries); };
}

std::string spaces(std::string_view entries)
{
    return fmt::format("/ColorSpace<<{}>>", entries);
}

/// A spot ink: its name in the page's resources, its own, and how much magenta it looks like.
std::string spot(std::string_view key, std::string_view name, double magenta)
{
    return fmt::format(
        "/{}[/Separation/{}/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 {} 0 0]/N 1>>]", key,
        name, magenta);
}

/// A page that paints in two spot inks.
std::function<void(PrintPdf&)> two_spots(std::string_view one, std::string_view other, double of_other = .5)
{
    return page("/A cs 1 scn 20 20 9 9 re f /B cs 1 scn 40 40 9 9 re f",
                spaces(spot("A", one, 1) + spot("B", other, of_other)));
}

const std::string magenta = "0 1 0 0 k 20 20 60 60 re f ";
const std::string states =
    "/ExtGState<</O<</OP true/op true/OPM 1>>/Z<</OP true/op true/OPM 0>>/M<</BM/Multiply>>>>";
const std::string fonts =
    "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/C<</Type/Font/Subtype/Type1/BaseFont"
    "/Courier>>/N<</Type/Font/Subtype/Type1/BaseFont/CourierNew>>>>" +
    states;

std::string text(std::string_view colour, std::string_view size, std::string_view font = "F")
{
    return fmt::format("{} BT /{} {} Tf 30 30 Td (A)Tj ET ", colour, font, size);
}

/// A page with a picture of so many pixels at 36 pt, half an inch.
std::function<void(PrintPdf&)> picture(int pixels, std::string_view kind)
{
    return [=](PrintPdf& pdf) {
        const int image =
            pdf.pdf.add_stream(fmt::format("/Subtype/Image/Width {0}/Height {0}{1}", pixels, kind), "");
        pdf.page("q 36 0 0 36 30 30 cm /I Do Q", fmt::format("/XObject<</I {} 0 R>>", image));
    };
}

std::function<void(PrintPdf&)> group(std::string_view space, bool is_mask)
{
    return [=](PrintPdf& pdf) {
        const int form = pdf.pdf.add_stream(
            fmt::format("/Subtype/Form/BBox[0 0 99 99]/Group<</S/Transparency/CS/{}>>/Resources<<>>", space),
            "20 20 9 9 re f");
        pdf.page("/G gs /F Do 20 20 5 5 re f",
                 fmt::format("/XObject<</F {0} 0 R>>/ExtGState<</G<<{1}>>>>", form,
                             is_mask ? fmt::format("/SMask<</S/Luminosity/G {} 0 R>>", form) : ""));
    };
}

const std::vector<Borderline>& borderlines()
{
    static const std::string ink = "20 20 9 9 re f";
    static const std::string gray = "/BitsPerComponent 8/ColorSpace/DeviceGray", bitmap = "/ImageMask true";
    static const std::vector<Borderline> all{
        {"R0002", "gwg-sheet", page(ink, "", "/UserUnit 1"), page(ink)},
        {"R0003", "gwg-sheet", page(ink, "", "/CropBox[5 5 95 95]"), page(ink, "", "/CropBox[0 0 100 100]")},
        {"R0004", "gwg-sheet",
         [](PrintPdf& pdf) { pdf.page(ink).page(ink, "", "/TrimBox[10 10 91 90]/BleedBox[1 1 99 99]"); },
         [](PrintPdf& pdf) {
             pdf.page(ink).page(ink, "", "/TrimBox[11 9 91 89]/BleedBox[1 1 99 99]/Rotate 0");
         }},
        {"R0004", "gwg-sheet", page(ink, "", "/Rotate 90"), page(ink, "", "/Rotate 360")},
        {"R0005", "gwg-sheet", page("0 0 0 0 k " + ink + " 0 0 0 1 k 0 0 5 5 re f"),
         page("0 0 0 .01 k " + ink)},
        {"R0006", "gwg-magazine", [](PrintPdf& pdf) { pdf.page(ink).page(ink); }, page(ink)},
        {"R0007", "gwg-sheet", page(magenta + "/O gs " + text("0 0 0 0 k", "20"), fonts),
         page(magenta + text("0 0 0 0 k", "20") + "/O gs 0 0 0 0 k BT /F 5 Tf 11 11 Td (A)Tj ET", fonts)},
        {"R0008", "gwg-sheet", page(magenta + "/O gs 0 0 0 0 k 30 30 9 9 re f", fonts),
         page(magenta + "0 0 0 0 k 30 30 9 9 re f /O gs 11 11 5 5 re f", fonts)},
        {"R0009", "gwg-sheet", page(magenta + text("0 0 0 1 k", "11.9"), fonts),
         page(magenta + text("0 0 0 1 k", "12") + "/O gs" + text("0 0 0 1 k", "6"), fonts)},
        {"R0009", "gwg-sheet", page(magenta + "/Z gs " + text("0 0 0 1 k", "11.9"), fonts),
         page(magenta + "0 0 0 0 k 28 28 20 20 re f" + text("0 0 0 1 k", "6"), fonts)},
        {"R0010", "gwg-sheet", page(magenta + "0 0 0 1 K 1.9 w 30 30 m 50 30 l S"),
         page(magenta + "0 0 0 1 K 2 w 30 30 m 50 30 l S /O gs 1 w 30 40 m 50 40 l S", states)},
        {"R0010", "gwg-sheet", page(magenta + "0 0 0 1 k 30 30 20 1.9 re f"),
         page(magenta + "0 0 0 1 k 30 30 20 2 re f /M gs 30 40 20 1 re f", states)},
        {"R0011", "gwg-sheet", page(magenta + text("0 g", "11.9"), fonts),
         page(magenta + text("0 g", "12"), fonts)},
        {"R0012", "gwg-sheet", page(magenta + "0 g 30 30 20 1.9 re f"),
         page("0 g 30 30 20 1.9 re f 0 0 0 .5 k 30 50 20 20 re f 0 g 30 55 20 1 re f")},
        {"R0013", "gwg-sheet", page(magenta + "/O gs 0 g 30 30 9 9 re f", states),
         page("/O gs 0 g 30 30 9 9 re f", states)},
        {"R0014", "gwg-sheet", page(text("0 0 0 1 k", "9", "C"), fonts),
         page(text("0 0 0 1 k", "9", "N"), fonts)},
        {"R0015", "gwg-sheet", page(text(".7 .7 .6 .85 k", "20"), fonts),
         page(text(".7 .7 .55 .85 k", "20") + text(".9 .9 .9 .84 k", "20"), fonts)},
        {"R0015", "gwg-web-news", page(text(".7 .7 0 .85 k", "20"), fonts),
         page(text(".6 .6 0 1 k", "20"), fonts)},
        {"R0016", "gwg-sheet", page(magenta + text("0 0 0 0 k", "7.9"), fonts),
         page(magenta + text("0 0 0 0 k", "7.95") + "0 0 0 0 k BT /F 5 Tf 11 11 Td (A)Tj ET", fonts)},
        {"R0017", "gwg-sheet", page(text("1 .1 0 0 k", "7.9"), fonts),
         page(text("1 .1 0 0 k", "8") + text("1 0 0 0 k", "4"), fonts)},
        {"R0017", "gwg-flexo", page(text("1 .1 0 0 k", "13.9"), fonts),
         page(text("1 .1 0 0 k", "14"), fonts)},
        {"R0018", "gwg-sheet", page(magenta + "0 0 0 0 K .24 w 30 30 m 50 30 l S"),
         page(magenta + "0 0 0 0 K .25 w 30 30 m 50 30 l S .1 w 11 15 m 15 15 l S")},
        {"R0019", "gwg-sheet", page("1 1 0 0 K .24 w 30 30 m 50 30 l S"),
         page("1 1 0 0 K .25 w 30 30 m 50 30 l S 1 0 0 0 K .1 w 30 40 m 50 40 l S")},
        {"R0020", "gwg-sheet", page("/A cs 1 scn " + ink, spaces(spot("A", "Gold", 1))),
         page("/A cs 1 scn " + ink + " /B cs 1 scn 1 1 5 5 re f",
              spaces(spot("A", "Cyan", 1) + spot("B", "Gold", 1)))},
        {"R0021", "gwg-offset", two_spots("PANTONE#20185#20C", "PANTONE#20185#20U"),
         two_spots("PANTONE#20185#20C", "PANTONE#20186#20U")},
        {"R0022", "gwg-offset", two_spots("Gold", "GOLD"), two_spots("Gold", "Golden")},
        {"R0023", "gwg-offset", two_spots("Gold", "Silver", 1), two_spots("Gold", "Silver", .99)},
        {"R0024", "gwg-offset",
         page("/A cs 1 scn 88 20 9 9 re f", spaces(spot("A", "All", 1)),
              "/TrimBox[10 10 90 90]/BleedBox[10 10 97 90]"),
         page(ink + " /A cs 1 scn 91 20 9 9 re f", spaces(spot("A", "All", 1)))},
        {"R0030", "gwg-sheet", group("DeviceRGB", false), group("DeviceCMYK", false)},
        {"R0030", "gwg-sheet", group("DeviceRGB", true), group("DeviceGray", true)},
        {"R0030", "gwg-sheet", page(ink, "", "/Group<</S/Transparency/CS/DeviceGray>>"),
         page(ink, "", "/Group<</S/Transparency>>")},
        {"R0025", "gwg-offset", page("1 1 .8 .42 k 20 20 45 45 re f"), page("1 1 .8 .38 k 20 20 45 45 re f")},
        {"R0026", "gwg-sheet", page("1 1 .8 .42 k 20 20 45 45 re f"), page("1 1 .8 .42 k 20 20 45 35 re f")},
        {"R0026", "gwg-magazine", page("1 1 .8 .27 k 20 20 45 45 re f"),
         page("1 1 .8 .23 k 20 20 45 45 re f")},
        {"R0031", "gwg-sheet", picture(112, gray), picture(113, gray)},
        {"R0031", "gwg-web-news", picture(74, gray), picture(75, gray)},
        {"R0031", "gwg-sheet", picture(17, gray), picture(16, gray)},
        {"R0032", "gwg-sheet", picture(399, bitmap), picture(400, bitmap)},
        {"R0034", "gwg-magazine",
         [](PrintPdf& pdf) { pdf.page(ink).pdf.catalog("/OCProperties<</OCGs[]/D<<>>/Configs[]>>"); },
         [](PrintPdf& pdf) { pdf.page(ink).pdf.catalog("/OCProperties<</OCGs[]/D<<>>>>"); }},
        {"SH hairline", "gwg-sheet", page("0 w 30 30 m 50 30 l S"), page(".1 w 30 30 m 50 30 l S")},
        {"SH hairline", "gwg-sheet", page("30 30 20 0 re f"), page("30 30 20 .1 re f")},
        {"SH bleed", "gwg-sheet", page("5 20 40 20 re f"), page("1.6 20 40 20 re f 10.5 50 10 10 re f")},
        {"SH bleed", "gwg-sheet", page("20 80 20 10 re f"), page("20 80 20 18.6 re f")},
        // Two slices of one field; but not a field on another.
        {"SH bleed", "gwg-sheet",
         page("1 20 90 70 re f 0 1 0 0 k 10 40 10 10 re f", "", "/TrimBox[10 10 99 99]/BleedBox[1 1 99 99]"),
         page("10 20 40 20 re f 1 20 9 20 re f")},
        {"SH bleed", "gwg-sheet", page("10 20 20 20 re f", "", "/TrimBox[10 10 90 90]"),
         page("1 20 40 20 re f", "", "/TrimBox[10 10 90 90]")},
        {"SH spot-names", "gwg-offset", two_spots("Warm#20Gold", "Warm-gold"),
         two_spots("Warm#20Gold", "Warmer-gold")},
        {"SH font-names", "gwg-sheet",
         page(text("0 0 0 1 k", "9", "A") + text("0 0 0 1 k", "9", "B"),
              "/Font<</A<</Subtype/Type1/BaseFont/ABCDEF+Minion-Regular>>/B<</Subtype/Type1/BaseFont/"
              "MinionRegular>>>>"),
         page(text("0 0 0 1 k", "9", "A") + text("0 0 0 1 k", "9", "B"),
              "/Font<</A<</Subtype/Type1/BaseFont/ABCDEF+Minion-Regular>>/B<</Subtype/Type1/BaseFont/"
              "GHIJKL+Minion-Regular>>>>")},
    };
    return all;
}

} // namespace

TEST_CASE("a file that breaks one rule is caught with that rule and no other, one that just keeps it is not",
          "[print]")
{
    for (const Borderline& one : borderlines()) {
        CAPTURE(one.rule, one.variant, &one - borderlines().data());
        PrintPdf breaks, keeps;
        one.breaks(breaks);
        one.keeps(keeps);
        CHECK(broken_in(breaks, one.variant) == Ids{std::string(one.rule)});
        CHECK(broken_in(keeps, one.variant) == Ids{});
    }
}

TEST_CASE("the output intent is of CMYK, and there", "[print]")
{
    const auto broken = [](std::string_view intents) {
        SmallPdf pdf;
        pdf.add_stream("/N 3", "no profile");
        pdf.catalog(intents).page("20 20 9 9 re f", "", "/TrimBox[10 10 90 90]/BleedBox[1 1 99 99]");
        return judge_print(pdf.bytes(), *limits_of_variant("gwg-sheet")).counts[PrintRule("R0035").row()];
    };
    CHECK(broken("") == 1);
    CHECK(broken("/OutputIntents[<</S/GTS_PDFA1/DestOutputProfile 3 0 R>>]") == 1);
    CHECK(broken("/OutputIntents[<</S/GTS_PDFX/DestOutputProfile 3 0 R>>]") == 1);
    CHECK(broken("/OutputIntents[<</S/GTS_PDFX/DestOutputProfileRef<<>>>>]") == 0);
}

TEST_CASE("every rule for print has a file that breaks it", "[print]")
{
    Ids tried{"R0035"};
    for (const Borderline& one : borderlines()) tried.emplace(one.rule);
    for (const PrintRuleEntry& rule : print_rule_table) {
        CAPTURE(rule.id);
        CHECK(tried.contains(std::string(rule.id)));
        CHECK(rule.holds.ends_with('.'));
        CHECK(rule.remedy.ends_with('.'));
    }
}

TEST_CASE("a finding tells where it is, what stands there and what may", "[print]")
{
    PrintPdf pdf;
    pdf.page("1 1 0 0 k BT /F 6 Tf 30 30 Td (AB)Tj ET", fonts);
    const PrintJudgement judgement = judged(pdf, "gwg-sheet");
    REQUIRE(judgement.findings.size() == 1);
    const PrintFinding& finding = judgement.findings[0];
    CHECK(finding.severity == Severity::Warning);
    CHECK(finding.place.page == 1);
    CHECK(finding.place.object > 0);
    REQUIRE(finding.place.box); // both signs are one place
    CHECK(finding.place.box->left == Approx(30));
    CHECK(finding.place.box->right == Approx(36));
    CHECK(finding.message.in_english() == "text of 2 inks is small");
    CHECK(finding.actual.in_english() == "6 pt");
    CHECK(finding.allowed.in_english() == "8 pt at least");
    CHECK(judgement.warnings == 1);
    CHECK(judgement.passes());
}

TEST_CASE("a picture that is far too coarse is an error, one a little so a warning", "[print]")
{
    const auto severity = [](int pixels) {
        PrintPdf pdf;
        picture(pixels, "/BitsPerComponent 8/ColorSpace/DeviceGray")(pdf);
        return judged(pdf, "gwg-sheet").findings.at(0).severity;
    };
    CHECK(severity(74) == Severity::Error);    // 148 ppi
    CHECK(severity(75) == Severity::Warning);  // 150 ppi
    CHECK(severity(112) == Severity::Warning); // 224 ppi

    // Limits that call it a warning are heard.
    PrintPdf pdf;
    picture(20, "/BitsPerComponent 8/ColorSpace/DeviceGray")(pdf);
    PrintLimits limits = *limits_of_variant("gwg-sheet");
    limits.severities[PrintRule("R0031").row()] = Severity::Warning;
    CHECK(judge_print(pdf.pdf.bytes(), limits).passes());
}

TEST_CASE("places of a fault that lie apart are counted, and the first are kept", "[print]")
{
    PrintPdf pdf;
    std::string content;
    for (int row = 0; row < 30; ++row) content += fmt::format("0 w 30 {0} m 50 {0} l S\n", 20 + row * 20);
    pdf.page(content, "", "/MediaBox[0 0 100 900]/TrimBox[10 10 90 890]");
    const PrintJudgement judgement = judged(pdf, "gwg-sheet");
    CHECK(judgement.findings.size() == PrintFindings::most_kept_of_a_rule);
    CHECK(judgement.counts[PrintRule("SH hairline").row()] == 30);
    CHECK(judgement.errors == 30);
    CHECK_FALSE(judgement.passes());
}

TEST_CASE("what is not judged for a kind of printing is not told", "[print]")
{
    PrintPdf pdf;
    pdf.page(text("0 0 0 1 k", "9", "C"), fonts);
    CHECK(broken_in(pdf, "gwg-digital") == Ids{});
    CHECK_FALSE(limits_of_variant("gwg-nothing"));
    for (const PrintVariant& variant : print_variants)
        CHECK(limits_of_variant(variant.word)->name == variant.word);
}

TEST_CASE("what lays nothing down is no element of the page", "[print]")
{
    PrintPdf pdf;
    // White of another kind, the ink None, text to be found, a mask, a mark in the slug.
    const int group = pdf.pdf.add_stream(
        "/Subtype/Form/BBox[0 0 99 99]/Group<</S/Transparency/CS/DeviceGray>>", "1 g 0 w 20 20 m 30 30 l S");
    pdf.page("1 1 1 rg 10 10 80 80 re f /N cs 1 scn 10 20 9 9 re f 0 0 0 1 k BT /C 9 Tf 3 Tr (A)Tj ET /M gs "
             "0 0 0 1 K "
             "0 w 1 1 m 5 5 l S",
             "/Font<</C<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>" + spaces(spot("N", "None", 1)) +
                 fmt::format("/ExtGState<</M<</SMask<</S/Luminosity/G {} 0 R>>>>>>", group));
    CHECK(broken_in(pdf, "gwg-sheet") == Ids{"R0005"});
}

TEST_CASE("a file whose content goes on without end is judged as far as it was seen, and that is told",
          "[print]")
{
    PrintPdf pdf;
    const int form = pdf.pdf.add_stream("/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F 4 0 R>>>>",
                                        "0 w 20 20 m 30 30 l S /F Do");
    REQUIRE(form == 4);
    pdf.page("/F Do", "/XObject<</F 4 0 R>>");
    const PrintJudgement judgement = judged(pdf, "gwg-sheet");
    REQUIRE(judgement.not_seen.size() == 1);
    CHECK(judgement.not_seen[0].in_english() == "page 1: a part of its content paints itself");
    CHECK(judgement.findings.size() == 1);
    CHECK_THAT(judge_print("no PDF", *limits_of_variant("gwg-sheet")).unreadable.in_english(),
               !Catch::Matchers::Equals(""));
}
