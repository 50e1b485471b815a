#include "proof/draw_pages.hpp"

#include "proof/find_places.hpp"
#include "proof/sample_proof.hpp"
#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("each shape stands once, by the order in which it is first used")
{
    const SampleProof sample;
    const ProofPages pages = sample.drawn();
    CHECK(pages.shapes.colours == std::vector<std::string>{"#000000", "#cc331a"});
    // O n e T w o & t h r v p a g; the space shows nothing, and “th” is one glyph here.
    CHECK(pages.shapes.glyphs.size() >= 13);
    CHECK(pages.shapes.glyphs.size() <= 15);
    for (const std::string& glyph : pages.shapes.glyphs) CHECK(glyph.starts_with('m'));
}

TEST_CASE("a page is its marks and its blocks, in the order of reading")
{
    const SampleProof sample;
    const std::string content = sample.drawn().pages[0].content;
    INFO(content);
    CHECK(content.starts_with(R"({"marks":[["t",0,10500,40000,40000,0,[0,1,2],[0,)"));
    CHECK(content.find(R"(["r",1,-1,0,0,0,56693,28346,0])") != content.npos);
    const std::size_t heading = content.find(R"(["H1","One","","edition.xml:2",40000,29500,)");
    const std::size_t text = content.find(R"(["P","Two & three","","edition.xml:3",)");
    CHECK(heading != content.npos);
    CHECK(heading < text);
    CHECK(text != content.npos);
}

TEST_CASE("a master tells its frame on both sides, and its lines")
{
    const SampleProof sample;
    CHECK(sample.drawn().masters[0] ==
          R"({"lines":[54000,14000,30],"down":false,"sides":[{"frame":[40000,40000,300000,420000],)"
          R"("columns":[]},{"frame":[79528,40000,300000,420000],"columns":[]}]})");
}

TEST_CASE("what is told of a stretch of the source is found on the pages")
{
    const SampleProof sample;
    const ProofPages pages = sample.drawn();
    const auto of = [&](std::uint32_t begin, std::uint32_t end) {
        return find_places({sample.file, begin, end}, pages);
    };
    REQUIRE(of(16, 17).size() == 1);
    CHECK(of(16, 17)[0].page == 0);
    CHECK(of(16, 17)[0].box->at.x == Length::points(40));
    REQUIRE(of(27, 49).size() == 2);
    CHECK(of(27, 49)[1].page == 1);
    CHECK(of(0, 7).empty());
    CHECK(find_places({}, pages).empty());
}

TEST_CASE("any number of threads draws the same")
{
    const SampleProof sample;
    const ProofPages one = sample.drawn(1), eight = sample.drawn(8);
    CHECK(one.shapes.glyphs == eight.shapes.glyphs);
    REQUIRE(one.pages.size() == eight.pages.size());
    for (std::size_t i = 0; i < one.pages.size(); ++i) CHECK(one.pages[i].content == eight.pages[i].content);
}

TEST_CASE("numbered as in the proof before it, a page on which nothing changed is the same text")
{
    const SampleProof one;
    ShapeOrder order;
    const ProofPages before =
        draw_pages({one.sample.document, {}, one.layout, one.fonts, one.sources, &order}, 1);
    REQUIRE(before.pages.size() == 2);
    Document without_first = one.sample.document;
    without_first.pages.erase(without_first.pages.begin());
    const ProofPages anew = draw_pages({without_first, {}, one.layout, one.fonts, one.sources}, 1);
    CHECK(anew.pages[0].content != before.pages[1].content);
    const ProofPages after = draw_pages({without_first, {}, one.layout, one.fonts, one.sources, &order}, 1);
    CHECK(after.pages[0].content == before.pages[1].content);
    CHECK(after.shapes.glyphs == before.shapes.glyphs);
}
