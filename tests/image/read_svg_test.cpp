#include "image/svg_text.hpp"
#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("each basic shape becomes its path", "[image]")
{
    CHECK(paths(R"svg(<path d="M10 10h20v-5l5 5Q0 0 9 9z"/>)svg") ==
          "  M 10 10 L 30 10 L 30 5 L 35 10 C 11.667 3.333 3 3 9 9 Z  fill ink\n");
    CHECK(paths(R"svg(<rect x="1" y="2" width="30" height="40"/>)svg") ==
          "  M 1 2 L 31 2 L 31 42 L 1 42 Z  fill ink\n");
    CHECK(paths(R"svg(<rect width="30" height="40" rx="10"/>)svg") ==
          "  M 10 0 L 20 0 C 25.523 0 30 4.477 30 10 L 30 30 C 30 35.523 25.523 40 20 40 L 10 40 "
          "C 4.477 40 0 35.523 0 30 L 0 10 C 0 4.477 4.477 0 10 0 Z  fill ink\n");
    CHECK(paths(R"svg(<circle cx="50" cy="50" r="10"/>)svg") ==
          "  M 50 40 C 55.523 40 60 44.477 60 50 C 60 55.523 55.523 60 50 60 "
          "C 44.477 60 40 55.523 40 50 C 40 44.477 44.477 40 50 40 Z  fill ink\n");
    CHECK(paths(R"svg(<ellipse cx="50" cy="50" rx="20" ry="10"/>)svg") ==
          "  M 50 40 C 61.046 40 70 44.477 70 50 C 70 55.523 61.046 60 50 60 "
          "C 38.954 60 30 55.523 30 50 C 30 44.477 38.954 40 50 40 Z  fill ink\n");
    CHECK(paths(R"svg(<line x1="1" y1="2" x2="3" y2="4" stroke="ink"/>)svg") ==
          "  M 1 2 L 3 4  stroke 1 ink\n");
    CHECK(paths(R"svg(<polyline points="1,2 3,4 5,6" fill="none" stroke="ink"/>)svg") ==
          "  M 1 2 L 3 4 L 5 6  stroke 1 ink\n");
    CHECK(paths(R"svg(<polygon points="1 2 3 4 5 6"/>)svg") == "  M 1 2 L 3 4 L 5 6 Z  fill ink\n");
}

TEST_CASE("a line has no area to fill", "[image]")
{
    CHECK(paths(R"svg(<path d="M0 0L9 9z" stroke="ink"/>)svg") == "  M 0 0 L 9 9 Z  stroke 1 ink\n");
}

TEST_CASE("an arc ends where the author says, in quarters at most", "[image]")
{
    CHECK(paths(R"svg(<path d="M0 100A100 100 0 0 1 200 100"/>)svg") ==
          "  M 0 100 C 0 44.771 44.771 0 100 0 C 155.229 0 200 44.771 200 100  fill ink\n");
    CHECK(paths(R"svg(<path d="M0 0A0 5 0 0 1 9 9A5 5 0 0 1 9 9v1"/>)svg") ==
          "  M 0 0 L 9 9 L 9 10  fill ink\n");
}

TEST_CASE("a colour that the palette has is the palette's, and another is the screen's", "[image]")
{
    const auto fill = [](std::string_view colour) {
        const std::string text = paths(fmt::format("<path d='M0 0h1v1' fill='{}'/>", colour));
        return text.substr(text.find("fill "));
    };
    CHECK(fill("#B8321C") == "fill cinnabar\n");
    CHECK(fill("rgb(184, 50, 28)") == "fill cinnabar\n");
    CHECK(fill("cinnabar") == "fill cinnabar\n");
    CHECK(fill("black") == "fill ink\n");
    CHECK(fill("tan") == "fill tan\n"); // the layout's word, not SVG's
    CHECK(fill("#b8321d") == "fill #b8321d\n");
    CHECK(fill("RED") == "fill #ff0000\n");
    CHECK(fill("#0af") == "fill #00aaff\n");
    CHECK(fill("currentColor") == "fill ink\n");
    CHECK(paths(R"svg(<g color="cinnabar"><path d="M0 0h1v1" fill="currentColor"/></g>)svg") ==
          "  M 0 0 L 1 0 L 1 1  fill cinnabar\n");
}

TEST_CASE("a palette's overprint goes with its colour", "[image]")
{
    Sources sources;
    Report report;
    const auto drawing = read_svg("x.svg", svg_with("<path d='M0 0h1v1' stroke='cinnabar'/>"), test_palette(),
                                  sources, report);
    REQUIRE(drawing);
    CHECK(std::get<Paint>(*drawing->paths[0].fill) == Paint{ColourId{0}, 1, true});
    CHECK(std::get<Paint>(drawing->paths[0].stroke->paint) == Paint{ColourId{1}, 1, false});
}

TEST_CASE("every property of a stroke is kept", "[image]")
{
    CHECK(paths(R"svg(<path d="M0 0h9" fill="none" stroke="ink" stroke-width="2.5" stroke-linecap="round"
                   stroke-linejoin="bevel" stroke-dasharray="4, 2 1" stroke-dashoffset="3"/>)svg") ==
          "  M 0 0 L 9 0  stroke 2.5 ink round bevel-join dashes 4 2 1 4 2 1 from 3\n");
    CHECK(paths(R"svg(<path d="M0 0h9" fill="none" stroke="ink" stroke-width="1pt" stroke-miterlimit="8"
                   stroke-linecap="square" stroke-dasharray="0 0"/>)svg") ==
          "  M 0 0 L 9 0  stroke 1.333 ink square miter 8\n");
}

TEST_CASE("styles are inherited, and a style attribute goes before a presentation attribute", "[image]")
{
    CHECK(paths(R"svg(<g fill="none" stroke="cinnabar" style="stroke-width: 3"><path d="M0 0h1v1"/>
                   <path d="M0 0h1v1" stroke="ink" style="stroke:tan;;fill-rule:evenodd;fill:inherit"/></g>)svg") ==
          "  M 0 0 L 1 0 L 1 1  stroke 3 cinnabar\n  M 0 0 L 1 0 L 1 1  stroke 3 tan\n");
    CHECK(paths(R"svg(<path d="M0 0h1v1" fill-rule="evenodd"/>)svg") ==
          "  M 0 0 L 1 0 L 1 1  fill ink evenodd\n");
}

TEST_CASE("transformations are multiplied, and widths grow with them", "[image]")
{
    CHECK(paths(R"svg(<g transform="translate(100 50)"><path transform="rotate(90) scale(2)" d="M0 0h10v1"
                   stroke="ink"/></g>)svg") == "  M 100 50 L 100 70 L 98 70  fill ink  stroke 2 ink\n");
    CHECK(paths(R"svg(<path transform="matrix(1 0 0 -1 0 100)" d="M0 0h10v1" stroke="ink"/>)svg") ==
          "  M 0 100 L 10 100 L 10 99  fill ink  stroke 1 ink\n");
}

TEST_CASE("a pen under an uneven transformation stays uneven, and only where there is a stroke", "[image]")
{
    CHECK(paths(R"svg(<path transform="scale(4 1)" d="M0 0h10v10" stroke="ink"/>)svg") ==
          "  M 0 0 L 20 0 L 20 20  pen 2 0 0 0.5  fill ink  stroke 2 ink\n");
    CHECK(paths(R"svg(<path transform="scale(4 1)" d="M0 0h10v10"/>)svg") ==
          "  M 0 0 L 40 0 L 40 10  fill ink\n");
    CHECK(paths(R"svg(<path transform="scale(0 1)" d="M0 0h10v1"/><path d="M0 0h1v1"/>)svg") ==
          "  M 0 0 L 1 0 L 1 1  fill ink\n");
}

TEST_CASE("use draws what has the id again, moved and in its own style", "[image]")
{
    CHECK(paths(R"svg(<defs><path id="a" d="M0 0h1v1"/><g id="b"><use xlink:href="#a" x="5"/></g></defs>
                   <use href="#b" y="7" fill="tan"/><use href="#a"/>)svg") ==
          "  M 5 7 L 6 7 L 6 8  fill tan\n  M 0 0 L 1 0 L 1 1  fill ink\n");
}

TEST_CASE("what is hidden is not drawn, and what is said of a drawing is accepted", "[image]")
{
    CHECK(paths(R"svg(<title>T</title><desc>D</desc><metadata/><!-- c --><i:x xmlns:i="urn:i" y="1"/>
                   <g display="none"><text>hidden</text></g><path d="M0 0h1v1" visibility="hidden"/>
                   <g style="display:none"><path d="M0 0h1v1"/></g><path d="M0 0h2v1" opacity="0"/>
                   <path d="M0 0h3v1" fill-opacity="0" stroke="ink" stroke-opacity="1.0" id="i" class="c"
                   data-x="1" xml:space="preserve" font-family="X"/><path d="M0 0h4v1" fill="none"/>)svg") ==
          "  M 0 0 L 3 0 L 3 1  stroke 1 ink\n");
}

TEST_CASE("a drawing's proportions are its width and height, else its viewBox", "[image]")
{
    const auto head = [](std::string_view attributes) {
        return drawn(fmt::format("<svg xmlns='http://www.w3.org/2000/svg' {}><path d='M0 0h50v1'/></svg>",
                                 attributes));
    };
    CHECK(head("viewBox='0 0 100 50'") == "drawing 1000 x 500\n  M 0 0 L 500 0 L 500 10  fill ink\n");
    CHECK(head("width='100' height='200'") == "drawing 500 x 1000\n  M 0 0 L 250 0 L 250 5  fill ink\n");
    CHECK(head("width='1in' height='48px'") ==
          "drawing 1000 x 500\n  M 0 0 L 520.833 0 L 520.833 10.417  fill ink\n");
    CHECK(head("width='100%' height='100%' viewBox='-10 -10 100 50'") ==
          "drawing 1000 x 500\n  M 100 100 L 600 100 L 600 110  fill ink\n");
    // In other proportions: whole, in the middle.
    CHECK(head("width='100' height='100' viewBox='0 0 100 50'") ==
          "drawing 1000 x 1000\n  M 0 250 L 500 250 L 500 260  fill ink\n");
    CHECK(head("width='40mm' viewBox='0 0 100 50'") ==
          "drawing 1000 x 500\n  M 0 0 L 500 0 L 500 10  fill ink\n");
}

TEST_CASE("percentages are of the viewBox", "[image]")
{
    CHECK(paths(R"svg(<rect width="50%" height="50%"/>)svg") ==
          "  M 0 0 L 500 0 L 500 250 L 0 250 Z  fill ink\n");
}
