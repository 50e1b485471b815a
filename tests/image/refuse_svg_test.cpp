#include <algorithm>

#include "image/svg_text.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// A drawing with this in its second line, and what is told of it.
struct Refusal {
    std::string_view inner, told;
};

const Refusal refusals[] = {
    {"<text>A</text>", "2:2 unsupported-drawing: <text> is not set in a drawing\n"},
    {"<image href='a.png'/>", "2:2 unsupported-drawing: <image> is not set in a drawing\n"},
    {"<foreignObject/>", "2:2 unsupported-drawing: <foreignObject> is not set in a drawing\n"},
    {"<svg/>", "2:2 unsupported-drawing: <svg> is not set in a drawing\n"},
    {"<switch/>", "2:2 unsupported-drawing: <switch> is not set in a drawing\n"},
    {"<a/>", "2:2 unsupported-drawing: <a> is not set in a drawing\n"},
    {"<blink/>", "2:2 unsupported-drawing: <blink> is not set in a drawing\n"},
    {"<style>a{}</style>", "2:2 unsupported-drawing: <style> is not set in a drawing\n"},
    {"<defs><style/></defs>", "2:8 unsupported-drawing: <style> is not set in a drawing\n"},
    {"<script/>", "2:2 unsupported-drawing: <script> is not set in a drawing\n"},
    {"<path d='M0 0'><animate/></path>", "2:17 unsupported-drawing: <animate> is not set in a drawing\n"},
    {"<path d='M0 0' onclick='x()'/>",
     "2:16 unsupported-drawing: the attribute “onclick” of <path> is not set\n"},
    {"<path d='M0 0' r='1'/>", "2:16 unsupported-drawing: the attribute “r” of <path> is not set\n"},
    {"<path d='M0 0' fill='url(#g)'/>", "2:22 unsupported-drawing: fill: url(#g) is not set\n"},
    {"<path d='M0 0' style='fill:url(#g)'/>", "2:28 unsupported-drawing: fill: url(#g) is not set\n"},
    {"<path d='M0 0' clip-path='url(#c)'/>", "2:27 unsupported-drawing: clip-path: url(#c) is not set\n"},
    {"<path d='M0 0' mask='url(#c)'/>", "2:22 unsupported-drawing: mask: url(#c) is not set\n"},
    {"<path d='M0 0' filter='url(#f)'/>", "2:24 unsupported-drawing: filter: url(#f) is not set\n"},
    {"<path d='M0 0' marker-end='url(#m)'/>", "2:28 unsupported-drawing: marker-end: url(#m) is not set\n"},
    {"<path d='M0 0' opacity='.5'/>", "2:25 unsupported-drawing: opacity: .5 is not set\n"},
    {"<path d='M0 0' fill-opacity='50%'/>", "2:30 unsupported-drawing: fill-opacity: 50% is not set\n"},
    {"<path d='M0 0' style='stroke-opacity: 0.9'/>",
     "2:39 unsupported-drawing: stroke-opacity: 0.9 is not set\n"},
    {"<path d='M0 0' style='mix-blend-mode:multiply'/>",
     "2:38 unsupported-drawing: mix-blend-mode: multiply is not set\n"},
    {"<path d='M0 0' style='vector-effect:non-scaling-stroke'/>",
     "2:37 unsupported-drawing: vector-effect: non-scaling-stroke is not set\n"},
    {"<path d='M0 0' style='paint-order:stroke'/>",
     "2:35 unsupported-drawing: paint-order: stroke is not set\n"},
    {"<path d='M0 0' style='transform:scale(2)'/>",
     "2:33 unsupported-drawing: transform: scale(2) is not set\n"},
    {"<path d='M0 0' style='clip-size:2'/>",
     "2:23 unsupported-drawing: the property “clip-size” is not set\n"},
    {"<use href='other.svg#a'/>", "2:12 unsupported-drawing: “other.svg#a” lies outside the drawing\n"},
    {"<symbol id='s'/><use href='#s'/>",
     "2:18 unsupported-drawing: this uses a <symbol>, which is not set\n"},
    {"<path d='M0 0' fill='#12345'/>", "2:22 bad-drawing: “#12345” is no value of fill\n"},
    {"<path d='M0 0' fill='hsl(1,2%,3%)'/>", "2:22 bad-drawing: “hsl(1,2%,3%)” is no value of fill\n"},
    // In a debug build the parser of colours ended the program at these letters.
    {"<path d='M0 0' fill='réd'/>", "2:22 bad-drawing: “réd” is no value of fill\n"},
    {"<rect width='٣' height='1'/>", "2:14 bad-drawing: “٣” is no length\n"},
    {"<path d='M0 0' style='fill'/>", "2:23 bad-drawing: “fill” is no declaration of a style\n"},
    {"<path d='M0 0' fill-rule='odd'/>", "2:27 bad-drawing: “odd” is no value of fill-rule\n"},
    {"<path d='M0 0' stroke-width='-1'/>", "2:30 bad-drawing: “-1” is no value of stroke-width\n"},
    {"<path d='M0 0' stroke-dasharray='1 x'/>", "2:34 bad-drawing: “1 x” is no value of stroke-dasharray\n"},
    {"<path d='M0 0' stroke-miterlimit='0'/>", "2:35 bad-drawing: “0” is no value of stroke-miterlimit\n"},
    {"<path d='M0 0 X'/>", "2:10 bad-drawing: this is no path data\n"},
    {"<path d='M1e12 0'/>", "2:10 bad-drawing: this is no path data\n"},
    {"<rect width='1em' height='1'/>", "2:14 bad-drawing: “1em” is no length\n"},
    {"<rect width='-1' height='1'/>", "2:14 bad-drawing: this width is negative\n"},
    {"<polygon points='1 2 3'/>", "2:18 bad-drawing: these points are not pairs of numbers\n"},
    {"<g transform='turn(1)'/>", "2:15 bad-drawing: this is no list of transformations\n"},
    {"<use href='#nobody'/>", "2:12 bad-drawing: nothing in the drawing has the id “nobody”\n"},
    {"<use/>", "2:2 bad-drawing: this <use> names nothing\n"},
    {"<g id='g'><use href='#g'/></g>",
     "2:12 picture-limit: this <use> leads to itself, or through too many others\n"},
    {"<path d='M9e6 0h1v1'/>", "2:2 bad-drawing: this lies too far outside the drawing\n"},
};

} // namespace

TEST_CASE("what is not set is told at its element or attribute, with what to do", "[image]")
{
    for (const Refusal& refusal : refusals) {
        INFO(refusal.inner);
        CHECK(drawn(svg_with(std::string(refusal.inner) + "<path d='M0 0h1v1'/>")) == refusal.told);
    }
}

TEST_CASE("a drawing that shows nothing, or does not say how large it is, is an error at its root", "[image]")
{
    const auto root = [](std::string_view attributes) {
        return drawn(
            fmt::format("<svg xmlns='http://www.w3.org/2000/svg' {}><path d='M0 0h1v1'/></svg>", attributes));
    };
    CHECK(drawn(svg_with("")) == "1:2 bad-drawing: nothing of this drawing is seen\n");
    CHECK(root("") == "1:2 bad-drawing: this drawing does not say how large it is\n");
    CHECK(root("width='10'") == "1:2 bad-drawing: this drawing does not say how large it is\n");
    CHECK(root("viewBox='0 0 0 1'") == "1:50 bad-drawing: “0 0 0 1” is no viewBox\n");
    CHECK(root("viewBox='0 0 1 1' width='-1'") == "1:66 bad-drawing: “-1” is no width\n");
    CHECK(root("viewBox='0 0 5000 1'") ==
          "1:2 picture-limit: this drawing is a thousand times as long as it is wide\n");
    CHECK(root("viewBox='0 0 1 1' width='2' height='1' preserveAspectRatio='none'") ==
          "1:101 unsupported-drawing: preserveAspectRatio: none is not set\n");
    CHECK(drawn("<svg viewBox='0 0 1 1'/>") == "1:2 bad-drawing: this is no <svg> of the namespace of SVG\n");
}

TEST_CASE("a document type, with entities or without, is refused before anything is read by it", "[image]")
{
    CHECK(drawn("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n" + svg_with("&a;"))
              .starts_with("1:1 doctype-refused"));
    CHECK(drawn(svg_with("<path d='&a;'/>")).find("drawing 1000") == std::string::npos);
}

TEST_CASE("use of use of use is bounded", "[image]")
{
    std::string defs = "<g id='a0'><path d='M0 0h1v1'/></g>";
    for (int level = 1; level < 12; ++level) {
        defs += fmt::format("<g id='a{}'>", level);
        for (int copy = 0; copy < 10; ++copy) defs += fmt::format("<use href='#a{}'/>", level - 1);
        defs += "</g>";
    }
    const std::string told = drawn(svg_with("<defs>" + defs + "</defs><use href='#a11'/>"));
    CHECK(told.find("picture-limit: with each <use> this drawing has more than 100000 elements") !=
          std::string::npos);
    // Long data used again and again is bounded too.
    const std::string data = "M0 0" + std::string(1'000'000, ' ');
    std::string uses;
    for (int copy = 0; copy < 100; ++copy) uses += "<use href='#p'/>";
    CHECK(drawn(svg_with("<path id='p' d='" + data + "h1'/>" + uses)).find("picture-limit") !=
          std::string::npos);
}

TEST_CASE("only the first faults of a drawing full of them are told", "[image]")
{
    std::string texts;
    for (int line = 0; line < 1000; ++line) texts += "<text/>\n";
    const std::string told = drawn(svg_with(texts));
    CHECK(std::count(told.begin(), told.end(), '\n') == 20);
}
