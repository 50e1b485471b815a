#include "pages/make_text_measurer.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "paragraph/shape_paragraph.hpp"
#include "unicode/decimal_point.hpp"

namespace stonehand
{

namespace
{

/// Adds up what stands between breaks.
class Adding
{
  public:
    void operator()(const Boxed& box) { widen(box.width); }
    void operator()(const Glue& glue)
    {
        line_ += glue.width;
        if (word_ > Length() || !glue.discardable) word_ += glue.width;
    }
    void operator()(const Penalty& penalty)
    {
        switch (penalty.kind) {
        case Penalty::Kind::Break:
        case Penalty::Kind::OwnHyphen:
            return end_word();
        case Penalty::Kind::Forced:
            end_word();
            extent_.most = std::max(extent_.most, line_);
            line_ = {};
            return;
        case Penalty::Kind::Hyphen: // words are broken where there is no other help
        case Penalty::Kind::Emergency:
            return;
        }
    }
    TextExtent extent() const { return extent_; }

  private:
    void widen(Length width)
    {
        line_ += width;
        word_ += width;
    }
    void end_word()
    {
        extent_.least = std::max(extent_.least, word_);
        word_ = {};
    }

    TextExtent extent_;
    Length word_, line_;
};

/// The advances of what the bytes [begin, end) of a paragraph are set in.
Length advance_of(const Paragraph& paragraph, std::uint32_t begin, std::uint32_t end)
{
    Length sum;
    for (const ShapedRun& run : paragraph.runs)
        for (const Glyph& glyph : run.glyphs)
            if (glyph.cluster >= begin && glyph.cluster < end) sum += Length::units(glyph.advance);
    return sum;
}

/// A number runs from left to right in either direction; what stands before it and behind it changes sides.
TextExtent::AtPoint at_point(const Paragraph& paragraph, const NumberPlace& number, Length whole)
{
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    const bool leftward = paragraph.direction == Direction::RightToLeft;
    const Length right =
        advance_of(paragraph, number.point, number.end) +
        (leftward ? advance_of(paragraph, 0, number.begin) : advance_of(paragraph, number.end, size));
    return {whole - right, right};
}

class Measurer
{
  public:
    explicit Measurer(const Setting& setting) : setting_(setting) {}

    TextExtent measure(const TextBlock& text, const std::vector<ComputedStyle>& styles)
    {
        Report unheard;
        const Paragraph paragraph = shape_paragraph(text, styles, setting_.fonts, setting_.hyphenators,
                                                    setting_.costs, unheard, setting_.words);
        Adding adding;
        for (const Item& item : paragraph.items) std::visit(adding, item);
        TextExtent extent = adding.extent();
        if (const auto number = find_number(paragraph.text, separator_of(text.language)))
            extent.at_point = at_point(paragraph, *number, extent.most);
        const Length indents = paragraph.style.start_indent + paragraph.style.end_indent +
                               std::max(paragraph.style.text_indent, Length());
        extent.least += indents;
        extent.most += indents;
        return extent;
    }

  private:
    char separator_of(const Language& language)
    {
        const auto known = separators_.find(language.tag);
        if (known != separators_.end()) return known->second;
        return separators_[language.tag] = decimal_separator(language);
    }

    const Setting& setting_;
    std::map<std::string, char> separators_;
};

} // namespace

TextMeasurer make_text_measurer(const Setting& setting)
{
    return [measurer = std::make_shared<Measurer>(setting)](const TextBlock& text,
                                                            const std::vector<ComputedStyle>& styles) {
        return measurer->measure(text, styles);
    };
}

} // namespace stonehand
