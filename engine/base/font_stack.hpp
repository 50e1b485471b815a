#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "base/span.hpp"

namespace stonehand
{

enum class Slant { Upright, Italic };

/// Which way glyphs follow one another.
enum class Direction { LeftToRight, RightToLeft, TopToBottom };

/// An OpenType feature switched on, off, or to a value: `smcp` 1.
struct Feature {
    std::array<char, 4> tag{};
    std::uint32_t value = 1;
    auto operator<=>(const Feature&) const = default;
};

/// One face that a role of the layout asks for, and the text it is meant for.
struct FontChoice {
    std::string family; ///< as fontconfig knows it, optical cut included: “EB Garamond 12”
    int weight = 400;   ///< CSS weight, 100 to 900
    Slant slant = Slant::Upright;
    std::string language;     ///< BCP 47 range, empty: any
    std::string script;       ///< ISO 15924 code of the characters it is for, empty: any
    double size_adjust = 1;   ///< glyph size as a share of the nominal font-size (CSS size-adjust)
    Length smallest, largest; ///< the point sizes it is for, both included; zero: no limit
    Span span;
};

/// What a role of the layout (“text”, “heading”) asks for, best first.
struct FontStack {
    std::string role;
    std::vector<FontChoice> choices;
    std::vector<Feature> features; ///< switched on for the whole role
    Span span;
};

} // namespace stonehand
