#pragma once

#include "pages/page.hpp"

namespace stonehand
{

/// A page of 100 × 150 mm with a bleed of 3 mm; black is colour 0, a spot colour 1, a process red 2, paper 3.
inline Document sample_pages()
{
    Document document;
    document.palette = {{"ink", {}, {0, 0, 0, 1}, {}, {}, true, {}},
                        {"cinnabar", {}, {.1, .92, 1, .1}, "House Red", {}, false, {}},
                        {"red", {}, {0, 1, 1, 0}, {}, {}, false, {}},
                        {"paper", {}, {}, {}, {}, false, {}}};
    Page& page = document.pages.emplace_back();
    page.trim = {Length::millimetres(100), Length::millimetres(150)};
    page.bleed = Length::millimetres(3);
    page.label = "1";
    return document;
}

inline Mark field(double x, double y, double width, double height, std::size_t colour)
{
    PathMark path;
    path.box = {{Length::millimetres(x), Length::millimetres(y)},
                {Length::millimetres(width), Length::millimetres(height)}};
    path.fill = Paint{static_cast<ColourId>(colour)};
    return {path, {}, {}};
}

} // namespace stonehand
