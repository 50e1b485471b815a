#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "image/read_svg.hpp"

namespace stonehand
{

/// Cinnabar is a spot colour, ink black; the third has a name that SVG knows as another colour.
inline Palette test_palette()
{
    Palette palette;
    palette.push_back({"ink", {0, 0, 0}, {0, 0, 0, 1}, {}, {}, true, {}});
    palette.push_back({"cinnabar", *read_screen_colour("#b8321c"), {}, "Cinnabar", {}, false, {}});
    palette.push_back({"tan", *read_screen_colour("#112233"), {}, {}, {}, false, {}});
    return palette;
}

/// A drawing of 1000 by 500 units with this in it: its dump has the same numbers.
inline std::string svg_with(std::string_view inner)
{
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                       "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1000 500\">\n{}\n</svg>\n",
                       inner);
}

/// The drawing as text, or its faults: `2:7 unsupported-drawing: <text> is not set in a drawing`.
inline std::string drawn(const std::string& svg)
{
    Sources sources;
    Report report;
    const auto drawing = read_svg("x.svg", svg, test_palette(), sources, report);
    std::string text = drawing ? dump(*drawing, test_palette()) : "";
    for (const Diagnostic& fault : report.diagnostics()) {
        const Place place = sources.place(fault.at.file, fault.at.begin);
        text += fmt::format("{}:{} {}: {}\n", place.line, place.column, fault.code.id(),
                            fault.message.in_english());
    }
    return text;
}

/// The paths of a drawing with this in it, without its first line.
inline std::string paths(std::string_view inner)
{
    const std::string text = drawn(svg_with(inner));
    const std::string_view head = "drawing 1000 x 500\n";
    return text.starts_with(head) ? text.substr(head.size()) : text;
}

} // namespace stonehand
