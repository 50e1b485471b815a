#include "edition/fold_white_space.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

Text text_at(std::string text, std::uint32_t offset)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    return {std::move(text), {{{0, {FileId{0}, offset, offset + size}, true}}}};
}

std::vector<std::string> folded(const std::vector<std::string>& texts, const Language& language = {"en"})
{
    WhiteSpaceFold fold;
    for (const std::string& text : texts) fold.add(text_at(text, 0), language);
    std::vector<std::string> results;
    for (const Characters& result : fold.finish()) results.push_back(result.text);
    return results;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("white space at the ends of a block is dropped, other runs become one space")
{
    CHECK(folded({"  one\n\t two  "}) == Texts{"one two"});
    CHECK(folded({" \n "}) == Texts{""});
    CHECK(folded({""}) == Texts{""});
    CHECK(folded({"one two three"}) == Texts{"one two three"});
}

TEST_CASE("a run of white space that goes on in the next element is one space, where it begins")
{
    CHECK(folded({"one ", " two"}) == Texts{"one ", "two"});
    CHECK(folded({"one", " two ", "three"}) == Texts{"one", " two ", "three"});
    CHECK(folded({" ", " one ", " ", " "}) == Texts{"", "one", "", ""});
}

TEST_CASE("no-break spaces, soft hyphens and ideographic spaces are characters")
{
    CHECK(folded({"\u00a0one\u00a0 two\u00ad\u3000"}) == Texts{"\u00a0one\u00a0 two\u00ad\u3000"});
}

TEST_CASE("a line end between Han characters leaves nothing")
{
    CHECK(folded({"中文\n    排版"}, {"zh-Hans"}) == Texts{"中文排版"});
    CHECK(folded({"中文，\n排版"}, {"zh-Hans"}) == Texts{"中文，排版"});
    CHECK(folded({"中文\n", "  排版"}, {"zh-Hans"}) == Texts{"中文", "排版"});
    CHECK(folded({"他说\n“好”"}, {"zh-Hans"}) == Texts{"他说“好”"});

    SECTION("a space that was typed between them stays, and so does a line end beside Latin")
    {
        CHECK(folded({"中文 排版"}, {"zh-Hans"}) == Texts{"中文 排版"});
        CHECK(folded({"中文\nPDF\n排版"}, {"zh-Hans"}) == Texts{"中文 PDF 排版"});
        CHECK(folded({"one\n“two”"}, {"en"}) == Texts{"one “two”"});
    }
}

TEST_CASE("something between two texts keeps the spaces on both sides")
{
    WhiteSpaceFold fold;
    fold.add(text_at("one ", 0), {"en"});
    fold.add_object();
    fold.add(text_at(" two", 9), {"en"});
    const auto results = fold.finish();
    CHECK(results[0].text == "one ");
    CHECK(results[1].text == " two");
}

TEST_CASE("each byte of folded text is mapped to where it was written")
{
    WhiteSpaceFold fold;
    fold.add(text_at("  one\n  two three ", 100), {"en"});
    const Characters result = fold.finish().front();
    REQUIRE(result.text == "one two three");
    CHECK(result.map.find(0, 3) == Span{FileId{0}, 102, 105});
    CHECK(result.map.find(3, 4) == Span{FileId{0}, 105, 108}); // the space stands for the whole run
    CHECK(result.map.find(4, 7) == Span{FileId{0}, 108, 111});
    CHECK(result.map.find(8, 13) == Span{FileId{0}, 112, 117});
    CHECK(result.map.pieces.size() == 3);
}

TEST_CASE("pieces of the source map survive: a character reference stays one piece")
{
    Text text{
        "a&b c",
        {{{0, {FileId{0}, 10, 11}, true}, {1, {FileId{0}, 11, 16}, false}, {2, {FileId{0}, 16, 19}, true}}}};
    WhiteSpaceFold fold;
    fold.add(Text(text), {"en"});
    const Characters result = fold.finish().front();
    CHECK(result.map == text.map);
    CHECK(result.map.find(1, 2) == Span{FileId{0}, 11, 16});
}

TEST_CASE("a dropped space at the end leaves no piece of the map behind")
{
    WhiteSpaceFold fold;
    fold.add(text_at("one \n", 0), {"en"});
    fold.add(text_at("  ", 20), {"en"});
    const auto results = fold.finish();
    CHECK(results[0].map.pieces == std::vector<SourceMap::Piece>{{0, {FileId{0}, 0, 3}, true}});
    CHECK(results[1].map.pieces.empty());
}
