#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "font/font_library.hpp"
#include "paragraph/paragraph.hpp"
#include "paragraph/prepare_text.hpp"
#include "story/computed_style.hpp"

namespace stonehand
{

/// A stretch of text that is shaped at one go: one story run, level, script and font.
struct Stretch {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t text_run = 0;
    std::uint8_t level = 0;
    std::string script;
    FontId font{};
    double size_adjust = 1; ///< of the nominal size
    Stance stance = Stance::Level;
    bool operator==(const Stretch&) const = default;
};

/// Splits a text by story run × level × script × font, grapheme clusters kept whole. Common characters follow
/// their neighbours; what Han and Latin typography share (quotation marks, dashes, ellipses, interpuncts) is
/// Han beside Han in a language of Han typography (clreq-cjk 6), else Latin; ASCII is never Han. In vertical
/// text they are split by their stance too.
std::vector<Stretch> itemise(const PreparedText& text, const std::vector<ComputedStyle>& styles,
                             const FontLibrary& fonts, Direction direction);

} // namespace stonehand
