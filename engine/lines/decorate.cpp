#include "lines/decorate.hpp"

#include <algorithm>
#include <optional>

#include "paragraph/run_at.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// Where marks stand below the baseline, in em: the em box ends at 0.12, a line keeps clear of it by as much,
// a dot's middle stands in the free half em below (clreq-cjk 7). A dot stands outside a line.
constexpr double line_below = 0.22, dot_below = 0.3, dot_below_line = 0.42;

// The same from the middle of a vertical line: lines on the left, a tenth of an em clear of its characters,
// dots on the right, in the free half em there (clreq-cjk 7).
constexpr double line_left = 0.6, dot_right = -0.68;

// How far below its pen a vertical glyph of a full em has its origin: OpenType's ideographic em box.
constexpr double vertical_origin = 0.88;

// Two names side by side must not read as one: a line is shorter than its text by a sixteenth of an em at
// both ends.
constexpr std::int64_t line_shortened = 16; // of an em, its part

// A dot is seen, and no full stop: a sixth of the character.
constexpr std::int64_t dot_size = 6; // of an em, its part

class Decorator
{
  public:
    Decorator(const Paragraph& paragraph, Line& line) : paragraph_(paragraph), line_(line) {}

    void decorate()
    {
        for (const PlacedRun& placed : line_.runs) {
            const ShapedRun* shaped = placed.line_end_hyphen ? nullptr : shaped_at(placed.begin);
            if (!shaped) continue;
            if (shaped->decoration != TextDecoration::None) add_line(placed, *shaped);
            if (shaped->emphasis == TextEmphasis::Dot) add_dots(placed, *shaped);
        }
    }

  private:
    const ShapedRun* shaped_at(std::uint32_t byte) const
    {
        const auto run = run_at(paragraph_, byte);
        return run == paragraph_.runs.end() || is_reading(paragraph_, *run) ? nullptr : &*run;
    }

    bool is_vertical() const { return paragraph_.style.is_vertical(); }
    Length below_line(Length em) const { return em.times(is_vertical() ? line_left : line_below); }

    // One line for all that a name or title holds, and one height; the mark of a note in it has none.
    void add_line(const PlacedRun& placed, const ShapedRun& shaped)
    {
        const TextRun& text = paragraph_.text_runs[placed.text_run];
        if (text.purpose == RunPurpose::NoteMark) return;
        const Length left = placed.at, right = placed.at + ink_width(placed);
        if (!open_ || decorated_ != text.decorated) {
            open_ = line_.decorations.size();
            decorated_ = text.decorated;
            shortening_ = placed.run->size / line_shortened;
            const bool wavy = shaped.decoration == TextDecoration::Wavy;
            line_.decorations.push_back({wavy ? Decoration::Kind::Wavy : Decoration::Kind::Underline,
                                         left + shortening_, right - left - shortening_ * 2,
                                         below_line(placed.run->size), placed.text_run, placed.span});
            return;
        }
        Decoration& open = line_.decorations[*open_];
        const Length from = std::min(open.at, left + shortening_);
        const Length to = std::max(open.at + open.width, right - shortening_);
        open.at = from;
        open.width = to - from;
        open.below = std::max(open.below, below_line(placed.run->size));
    }

    // Without the white behind its last character: a full em of a Han character, the advance of another.
    static Length ink_width(const PlacedRun& placed)
    {
        const auto& glyphs = placed.run->glyphs;
        if (glyphs.empty()) return {};
        const Length width = placed.run->advance();
        const std::string& text = placed.run->text;
        const bool han = !text.empty() && is_wide_han(code_point_before(text, last_byte(text)).value);
        const Length last = Length::units(glyphs.back().advance);
        return han && last > placed.run->size ? width - last + placed.run->size : width;
    }

    static std::uint32_t last_byte(const std::string& text)
    {
        const std::size_t end = text.find_last_not_of(' ');
        return static_cast<std::uint32_t>(end == std::string::npos ? text.size() : end + 1);
    }

    // In the middle of each character, wherever white was added behind it; marks have none.
    void add_dots(const PlacedRun& placed, const ShapedRun& shaped)
    {
        const Length em = placed.run->size, size = em / dot_size;
        const bool upright = shaped.is_upright();
        const double below = upright                                     ? dot_right
                             : shaped.decoration == TextDecoration::None ? dot_below
                                                                         : dot_below_line;
        Length at = placed.at;
        for (const Glyph& glyph : placed.run->glyphs) {
            const Length left =
                at + Length::units(glyph.inline_offset) - (upright ? em.times(vertical_origin) : Length());
            const char32_t character = code_point(placed.run->text, glyph.cluster).value;
            if (han_class(character) == HanClass::Ideograph)
                line_.decorations.push_back({Decoration::Kind::Dot, left + (em - size) / 2, size,
                                             em.times(below), placed.text_run, placed.span});
            at += Length::units(glyph.advance);
        }
    }

    const Paragraph& paragraph_;
    Line& line_;
    std::optional<std::size_t> open_; // the last line drawn, which the next run may lengthen
    std::uint32_t decorated_ = 0;     // what it is drawn for
    Length shortening_;
};

} // namespace

void decorate(const Paragraph& paragraph, Line& line)
{
    Decorator(paragraph, line).decorate();
}

} // namespace stonehand
