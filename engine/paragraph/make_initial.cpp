#include "paragraph/make_initial.hpp"

#include <algorithm>

#include "paragraph/shape_runs.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// Marks that open a sentence stand with its initial.
bool is_opening(char32_t character)
{
    return character == U'(' || character == U'[' || character == U'"' || character == U'\'' ||
           character == 0xab || character == 0xbf || character == 0xa1 ||
           han_class(character) == HanClass::Open;
}

bool is_initial(char32_t character)
{
    const HanClass kind = han_class(character);
    return kind == HanClass::Western || kind == HanClass::Ideograph;
}

// Where the initial ends; 0 if the text does not begin with one.
std::uint32_t end_of_initial(std::string_view text)
{
    std::uint32_t begin = 0;
    for (const std::uint32_t end : cluster_ends(text)) {
        const char32_t character = code_point(text, begin).value;
        if (is_initial(character)) return end;
        if (!is_opening(character)) return 0;
        begin = end;
    }
    return 0;
}

} // namespace

std::optional<Initial> make_initial(const Paragraph& paragraph, const FontLibrary& fonts)
{
    const int lines = paragraph.style.initial_lines;
    if (lines < 2 || paragraph.runs.empty() || paragraph.style.is_vertical()) return std::nullopt;
    const std::uint32_t end = end_of_initial(paragraph.text);
    const ShapedRun& first = paragraph.runs.front();
    if (end == 0 || end >= first.end) return std::nullopt;
    const Font& font = fonts.font(first.font);
    const double capitals = font.metrics().cap_height;
    if (capitals <= 0) return std::nullopt;
    ShapedRun scaled = first;
    // From the first line's cap height to the baseline of the last of its lines.
    scaled.size = first.size + (paragraph.style.line_height * (lines - 1)).times(1 / capitals);
    scaled.letter_spacing = 0;
    // It is a capital among small capitals too.
    std::erase_if(scaled.features, [](const Feature& feature) {
        return feature.tag == std::array{'s', 'm', 'c', 'p'} || feature.tag == std::array{'c', '2', 's', 'c'};
    });
    const std::string text = paragraph.text.substr(0, end);
    auto glyphs = shape_again(text, scaled, font);
    if (scaled.direction() == Direction::RightToLeft) std::reverse(glyphs.begin(), glyphs.end());
    Initial initial{0, end, first.text_run, lines, {}, paragraph.map.find(0, end)};
    initial.run = {first.font, scaled.size, scaled.direction(), first.language, text, std::move(glyphs)};
    return initial;
}

} // namespace stonehand
