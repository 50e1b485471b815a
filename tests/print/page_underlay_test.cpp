#include "print/page_underlay.hpp"

#include "painted/walked.hpp"

using namespace stonehand;

namespace
{

/// What lies beneath the last mark of a page: “”, “ink”, or “other” where it is not black alone.
std::string beneath_last(std::string_view content, std::string_view resources = {})
{
    SmallPdf pdf;
    pdf.page(content, resources);
    const Walked page = walked(pdf.bytes());
    PageUnderlay underlay({0, 0, 100, 100});
    Beneath beneath;
    for (const PaintedMark& mark : page.marks) beneath = underlay.lay(mark);
    return beneath.others ? "other" : beneath.any ? "ink" : "";
}

const std::string mark = " 0 0 0 1 k 40 40 5 5 re f";

} // namespace

TEST_CASE("ink lies where a field was filled, and nowhere else", "[print]")
{
    CHECK(beneath_last("1 0 0 0 k 30 30 30 30 re f" + mark) == "other");
    CHECK(beneath_last("0 0 0 .2 k 30 30 30 30 re f" + mark) == "ink");
    CHECK(beneath_last("1 0 0 0 k 60 60 30 30 re f" + mark) == "");
    CHECK(beneath_last("1 0 0 0 k 30 10 m 90 60 l 90 10 l f" + mark) == "");
    CHECK(beneath_last("1 0 0 0 k 30 60 m 60 60 60 10 90 10 c 30 10 l f" + mark) == "other");
    // A frame around the mark, by the even-odd rule and as a line.
    CHECK(beneath_last("1 0 0 0 k 20 20 50 50 re 35 35 20 20 re f*" + mark) == "");
    CHECK(beneath_last("1 0 0 0 K 20 20 50 50 re S" + mark) == "");
    CHECK(beneath_last("1 0 0 0 K .1 w 0 42 m 99 42 l S" + mark) == "other");
}

TEST_CASE("white that knocks out takes ink away, white that overprints does not", "[print]")
{
    const std::string field = "1 0 0 0 k 30 30 30 30 re f 0 0 0 0 k ";
    CHECK(beneath_last(field + "30 30 30 30 re f" + mark) == "");
    CHECK(beneath_last(field + "1 1 1 rg 30 30 30 30 re f" + mark) == "");
    CHECK(beneath_last(field + "/O gs 30 30 30 30 re f" + mark, "/ExtGState<</O<</op true>>>>") == "other");
    CHECK(beneath_last(field + "/T gs 30 30 30 30 re f" + mark, "/ExtGState<</T<</ca .5>>>>") == "other");
    CHECK(beneath_last("1 0 0 0 k 30 30 30 30 re f 0 0 0 1 k 30 30 30 30 re f" + mark) == "ink");
}

TEST_CASE("what is clipped by a path that is no rectangle lies in that alone", "[print]")
{
    const std::string corner = "0 0 m 60 0 l 0 60 l W n 1 0 0 0 k 0 0 60 60 re f Q";
    CHECK(beneath_last("q " + corner + mark) == "");
    CHECK(beneath_last("q " + corner + " 0 0 0 1 k 5 5 5 5 re f") == "other");
}

TEST_CASE("pictures, shadings and colours that are no inks count as ink of any plate", "[print]")
{
    CHECK(beneath_last("1 0 0 rg 30 30 30 30 re f" + mark) == "other");
    CHECK(beneath_last("q 60 0 0 60 20 20 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q" + mark) == "other");
    CHECK(beneath_last("q 60 0 0 60 20 20 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q" + mark) == "ink");
    CHECK(beneath_last("/S sh" + mark, "/Shading<</S<</ShadingType 2/ColorSpace/DeviceCMYK>>>>") == "other");
}
