#include "pdf/content_stream.hpp"

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

constexpr std::int32_t half_em = 50'000;

/// A page of 100 by 200 pt and a font in which every glyph is half an em wide and says its letter.
struct Scene {
    Document document;
    GlyphUse glyphs;
    std::vector<PdfFont> fonts;
    PictureNames pictures;

    Scene()
    {
        document.structure.elements.push_back({});
        document.info.language = {"en"};
        document.palette.push_back({"ink", {0, 0, 0}, {}, {}, {}, false, {}});
        document.palette.push_back({"seal", {0.72, 0.2, 0.11}, {}, {}, {}, false, {}});
        document.pages.emplace_back().trim = {100_pt, 200_pt};
    }

    ElementId element(Role role, ElementId parent = ElementId{0})
    {
        StructureElement made;
        made.role = role;
        made.parent = parent;
        document.structure.elements.push_back(made);
        return static_cast<ElementId>(document.structure.elements.size() - 1);
    }

    static GlyphRun run(const std::string& text, Length advance = 5_pt)
    {
        GlyphRun made;
        made.size = 10_pt;
        made.language = {"en"};
        made.text = text;
        for (std::uint32_t i = 0; i < text.size(); ++i)
            made.glyphs.push_back({static_cast<unsigned char>(text[i]), i,
                                   static_cast<std::int32_t>(advance.units()), 0, 0, false});
        return made;
    }

    void paint(GlyphRun made, Meaning meaning, Length x, Length y)
    {
        GlyphsMark mark;
        mark.at = {x, y};
        mark.run = std::make_shared<const GlyphRun>(std::move(made));
        document.pages[0].marks.push_back({mark, meaning, {}});
    }

    PageContent play()
    {
        PdfFont font;
        for (std::uint16_t code = 0; code < 256; ++code) font.codes.push_back(code);
        font.widths.assign(256, half_em);
        fonts = {font};
        Report report;
        glyphs = collect_glyphs(document, 1, report);
        const auto languages = element_languages(document.structure, document.info.language);
        const Paints paints = Paints::for_screen(document.palette);
        return write_content(
            {document, glyphs, fonts, pictures, languages, paints, PdfSettings::Form::Readable}, 0);
    }
};

} // namespace

TEST_CASE("marks of one element are one sequence; runs after one another share font and text object")
{
    Scene scene;
    const ElementId paragraph = scene.element(Role::P);
    const ElementId text = scene.element(Role::Content, paragraph);
    scene.paint(Scene::run("ab"), {text, Artifact::None}, 10_pt, 20_pt);
    scene.paint(Scene::run("cd"), {text, Artifact::None}, 10_pt, 34_pt);
    scene.paint(Scene::run("1"), {no_element, Artifact::Footer}, 50_pt, 190_pt);
    const PageContent content = scene.play();
    CHECK(content.operators == "BT\n0 0 0 rg\n"
                               "/P<</MCID 0>>BDC\n/F0 10 Tf\n10 180 Td\n[<00610062>]TJ\n"
                               "0 -14 Td\n[<00630064>]TJ\nEMC\n"
                               "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"
                               "40 -156 Td\n[<0031>]TJ\nEMC\nET\n");
    CHECK(content.sequences == std::vector<ElementId>{text});
}

TEST_CASE("a word space that is stretched is one number; letter fit is character spacing")
{
    Scene scene;
    const ElementId paragraph = scene.element(Role::P);
    GlyphRun justified = Scene::run("a b");
    justified.glyphs[1].advance = static_cast<std::int32_t>((7_pt).units());
    scene.paint(justified, {paragraph, Artifact::None}, 10_pt, 20_pt);
    scene.paint(Scene::run("ab", Length::points(5.2)), {paragraph, Artifact::None}, 10_pt, 40_pt);
    scene.paint(Scene::run("ab"), {paragraph, Artifact::None}, 10_pt, 60_pt);
    const std::string operators = scene.play().operators;
    CHECK(operators.find("[<00610020>-200<0062>]TJ") != std::string::npos);
    CHECK(operators.find(".2 Tc\n0 -20 Td\n[<00610062>]TJ") != std::string::npos);
    CHECK(operators.find("0 Tc\n0 -20 Td\n[<00610062>]TJ") != std::string::npos);
}

TEST_CASE("right to left, glyphs are shown in the order they are read, each at its place")
{
    Scene scene;
    GlyphRun made = Scene::run("ab");
    made.direction = Direction::RightToLeft;
    std::swap(made.glyphs[0], made.glyphs[1]);
    scene.paint(made, {scene.element(Role::P), Artifact::None}, 10_pt, 20_pt);
    CHECK(scene.play().operators.find("15 180 Td\n[<0061>1000<0062>]TJ") != std::string::npos);
}

TEST_CASE("top to bottom, glyphs hang below the pen; offsets from the usual origin move them apart")
{
    Scene scene;
    GlyphRun made = Scene::run("ab", 12_pt);
    made.direction = Direction::TopToBottom;
    for (Glyph& glyph : made.glyphs) {
        glyph.inline_offset = static_cast<std::int32_t>(Length::points(8.8).units());
        glyph.block_offset = static_cast<std::int32_t>(-Length::points(2.5).units());
    }
    scene.paint(made, {scene.element(Role::P), Artifact::None}, 50_pt, 20_pt);
    CHECK(scene.play().operators.find("/V0 10 Tf\n50 180 Td\n[<0061>200<0062>]TJ") != std::string::npos);
}

TEST_CASE("a turned run is laid down the page, what follows it level again")
{
    Scene scene;
    const Meaning meaning{scene.element(Role::P), Artifact::None};
    scene.paint(Scene::run("ab"), meaning, 50_pt, 20_pt);
    std::get<GlyphsMark>(scene.document.pages[0].marks[0].form).turned = true;
    scene.paint(Scene::run("c"), meaning, 10_pt, 40_pt);
    CHECK(scene.play().operators.find("0 -1 1 0 50 180 Tm\n0 0 Td\n[<00610062>]TJ\n"
                                      "1 0 0 1 0 0 Tm\n10 160 Td\n[<0063>]TJ") != std::string::npos);
}

TEST_CASE("figures side by side in a column are told by ActualText: their places would part them")
{
    Scene scene;
    GlyphRun made = Scene::run("12");
    made.direction = Direction::TopToBottom;
    made.glyphs[1].cluster = 0;
    scene.paint(made, {scene.element(Role::P), Artifact::None}, 50_pt, 20_pt);
    CHECK(scene.play().operators.find("/ActualText") != std::string::npos);
}

TEST_CASE("a change between text and graphics closes the sequence, and never crosses a text object")
{
    Scene scene;
    const ElementId paragraph = scene.element(Role::P);
    scene.paint(Scene::run("a"), {paragraph, Artifact::None}, 10_pt, 20_pt);
    PathMark rule;
    rule.box = {{10_pt, 30_pt}, {80_pt, Length::points(0.5)}};
    rule.fill = Paint{ColourId{1}, 0.5};
    scene.document.pages[0].marks.push_back({rule, {no_element, Artifact::Layout}, {}});
    scene.paint(Scene::run("b"), {paragraph, Artifact::None}, 10_pt, 50_pt);
    const PageContent content = scene.play();
    CHECK(content.operators.find(
              "EMC\nET\n/Artifact<</Type/Layout>>BDC\n.86 .6 .555 rg\n10 169.5 80 .5 re\nf\nEMC\nBT\n") !=
          std::string::npos);
    CHECK(content.sequences == std::vector<ElementId>{paragraph, paragraph});
}

TEST_CASE("what no ToUnicode tells stands in a sequence of its own; in an artifact it is nested")
{
    Scene scene;
    const ElementId paragraph = scene.element(Role::P);
    GlyphRun two_for_one = Scene::run("ab");
    two_for_one.text = "\u00E6";
    two_for_one.glyphs[1].cluster = 0;
    scene.paint(two_for_one, {paragraph, Artifact::None}, 10_pt, 20_pt);
    scene.paint(two_for_one, {no_element, Artifact::Header}, 10_pt, 10_pt);
    const std::string operators = scene.play().operators;
    CHECK(operators.find(
              "/Span<</MCID 0/ActualText<FEFF00E6>>>BDC\n/F0 10 Tf\n10 180 Td\n[<00610062>]TJ\nEMC\n") !=
          std::string::npos);
    CHECK(operators.find(
              "/Header/Attached[/Top]>>BDC\n/Span<</ActualText<FEFF00E6>>>BDC\n0 10 Td\n[<00610062>]TJ\nEMC\n"
              "EMC\n") != std::string::npos);
}

TEST_CASE("a run in another language than its element says so")
{
    Scene scene;
    GlyphRun made = Scene::run("a");
    made.language = {"la"};
    scene.paint(made, {scene.element(Role::P), Artifact::None}, 10_pt, 20_pt);
    CHECK(scene.play().operators.find("/Span<</MCID 0/Lang(la)>>BDC\n") != std::string::npos);
}

TEST_CASE("rounded corners are quarter circles, and no larger than half of a side")
{
    Scene scene;
    PathMark seal;
    seal.box = {{10_pt, 10_pt}, {20_pt, 20_pt}};
    seal.stroke = Paint{ColourId{1}};
    seal.thickness = 2_pt;
    seal.radius = 15_pt;
    scene.document.pages[0].marks.push_back({seal, {no_element, Artifact::Layout}, {}});
    const std::string operators = scene.play().operators;
    CHECK(operators.find(".72 .2 .11 RG\n2 w\n20 170 m\n20 170 l\n") != std::string::npos);
    CHECK(operators.find("h\nS\n") != std::string::npos);
}

TEST_CASE("a wavy line is half waves up and down by turns, from end to end")
{
    Scene scene;
    const WaveMark wave{{10_pt, 50_pt}, 20_pt, 3_pt, 10_pt, 1_pt, Paint{ColourId{1}}};
    scene.document.pages[0].marks.push_back({wave, {no_element, Artifact::Layout}, {}});
    const std::string operators = scene.play().operators;
    // Four halves of 5 pt; a control point a third farther out than the curve reaches.
    CHECK(operators.find("10 150 m\n11.666 152 13.334 152 15 150 c\n16.666 148 18.334 148 20 150 c\n") !=
          std::string::npos);
    CHECK(operators.find("30 150 c\nS\n") != std::string::npos);
}
