#include "layout/style_property.hpp"
#include "layout/number_form.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "layout/attribute_values.hpp"
#include "layout/layout_names.hpp"
#include "layout/read_length.hpp"

namespace stonehand
{

namespace
{

using Properties = StyleProperties;

// The words of a choice stand in the order of the enumerators (or no, yes) that they are read as.
constexpr std::string_view variant_words = "normal small-caps", figure_words = "lining tabular",
                           vertical_words = "baseline super sub",
                           align_words = "start end center justify left right inside outside",
                           wrap_words = "fit sense", hyphens_words = "none auto",
                           hanging_words = "none allow-end force-end", protrusion_words = "none auto",
                           line_break_words = "loose normal gb strict", emphasis_words = "none dot",
                           decoration_words = "none underline wavy", keep_words = "auto always",
                           break_words = "auto page recto verso", span_words = "none all",
                           float_words = "none top bottom snap-block start end left right inside outside",
                           reach_words = "frame full-width full-bleed",
                           autospace_words = "no-autospace normal",
                           trim_words = "normal trim-start space-first space-all";

template <auto member, Sign sign>
struct LengthValue {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        properties.*member = style_length(attribute, attribute.value, sign, faults);
    }
    static std::string show(const Properties& properties)
    {
        return properties.*member ? to_string(*(properties.*member)) : "";
    }
};

template <auto member, int least, int most>
struct WholeValue {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        properties.*member = whole(attribute, attribute.value, least, most, faults);
    }
    static std::string show(const Properties& properties)
    {
        return properties.*member ? std::to_string(*(properties.*member)) : "";
    }
};

template <auto member>
struct TextValue {
    static void read(Properties& properties, const Attribute& attribute, Faults&)
    {
        properties.*member = attribute.value;
    }
    static std::string show(const Properties& properties) { return (properties.*member).value_or(""); }
};

/// Text to be put beside content; CSS's `none`: nothing, where another rule has something.
template <auto member>
struct ContentValue {
    static void read(Properties& properties, const Attribute& attribute, Faults&)
    {
        properties.*member = attribute.value == "none" ? std::string() : attribute.value;
    }
    static std::string show(const Properties& properties)
    {
        if (!(properties.*member)) return "";
        return (properties.*member)->empty() ? "none" : *(properties.*member);
    }
};

/// A choice kept as an enumerator or a yes or no.
template <auto member, const std::string_view& words>
struct ChoiceValue {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        using Value = typename std::remove_reference_t<decltype(properties.*member)>::value_type;
        if (const auto index = choice(attribute, words, faults))
            properties.*member = static_cast<Value>(*index);
    }
    static std::string show(const Properties& properties)
    {
        if (!(properties.*member)) return "";
        return std::string(words_of(words)[static_cast<std::size_t>(*(properties.*member))]);
    }
};

/// A choice kept as its word.
template <auto member, const std::string_view& words>
struct WordValue {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        if (choice(attribute, words, faults)) properties.*member = attribute.value;
    }
    static std::string show(const Properties& properties) { return (properties.*member).value_or(""); }
};

/// The parts of a value of several words; nothing, told, if they are not as many.
std::vector<std::string_view> parts_of(const Attribute& attribute, std::size_t count, std::string_view form,
                                       Faults& faults)
{
    auto words = words_of(attribute.value);
    if (words.size() == count) return words;
    faults.tell("bad-value", attribute.value_span,
                fmt::format("{} of {} has {} {} where there must be {}", quoted(attribute.value),
                            attribute.name, words.size(), words.size() == 1 ? "part" : "parts", count),
                fmt::format("write it as {}", quoted(form)));
    return {};
}

/// Two whole numbers, each with a unit behind it or none: “75% 140%”, “-12 18”.
template <auto first, auto second, int least, int most, char unit>
struct PairValue {
    static constexpr std::string_view form = unit == '%' ? "75% 140%" : least < 0 ? "-12 18" : "2 3";
    static std::optional<int> number(const Attribute& attribute, std::string_view part, Faults& faults)
    {
        if (unit != ' ' && part.ends_with(unit)) part.remove_suffix(1);
        return whole(attribute, part, least, most, faults);
    }
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        const auto parts = parts_of(attribute, 2, form, faults);
        if (parts.empty()) return;
        properties.*first = number(attribute, parts[0], faults);
        properties.*second = number(attribute, parts[1], faults);
        // What is nominal lies between the two: 100 %, or no change.
        const int nominal = unit == '%' ? 100 : 0;
        const bool around = least < 0 || unit == '%';
        if (!around || !(properties.*first) || !(properties.*second)) return;
        if (*(properties.*first) <= nominal && nominal <= *(properties.*second)) return;
        faults.tell("out-of-range", attribute.value_span,
                    fmt::format("{} of {} leaves out {}{}, which is no change", quoted(attribute.value),
                                attribute.name, nominal, unit == '%' ? "%" : ""),
                    fmt::format("write the least first, then the most: {}", quoted(form)));
    }
    static std::string show(const Properties& properties)
    {
        if (!(properties.*first) || !(properties.*second)) return "";
        const std::string_view sign = unit == '%' ? "%" : "";
        return fmt::format("{}{} {}{}", *(properties.*first), sign, *(properties.*second), sign);
    }
};

/// A count, or a word that stands for one: `always` is 1 line, `normal` is no initial.
struct KeepWithNext {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        if (attribute.value == "always")
            properties.keep_with_next = 1;
        else if (attribute.value == "auto")
            properties.keep_with_next = 0;
        else
            properties.keep_with_next = whole(attribute, attribute.value, 0, 100, faults);
    }
    static std::string show(const Properties& properties)
    {
        return properties.keep_with_next ? std::to_string(*properties.keep_with_next) : "";
    }
};

struct InitialLetter {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        if (attribute.value == "normal")
            properties.initial_lines = 0;
        else
            properties.initial_lines = whole(attribute, attribute.value, 0, 20, faults);
    }
    static std::string show(const Properties& properties)
    {
        if (!properties.initial_lines) return "";
        return *properties.initial_lines == 0 ? "normal" : std::to_string(*properties.initial_lines);
    }
};

struct RuleBefore {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        const auto parts = parts_of(attribute, 4, "16mm 1.2pt 14pt cinnabar", faults);
        if (parts.empty()) return;
        properties.rule_before_length = style_length(attribute, parts[0], Sign::NotNegative, faults);
        properties.rule_before_thickness = style_length(attribute, parts[1], Sign::NotNegative, faults);
        properties.rule_before_space = style_length(attribute, parts[2], Sign::NotNegative, faults);
        properties.rule_before_colour = std::string(parts[3]);
    }
    static std::string show(const Properties& properties)
    {
        const auto& [length, thickness, space] = std::tie(
            properties.rule_before_length, properties.rule_before_thickness, properties.rule_before_space);
        if (!length || !thickness || !space || !properties.rule_before_colour) return "";
        return fmt::format("{} {} {} {}", to_string(*length), to_string(*thickness), to_string(*space),
                           *properties.rule_before_colour);
    }
};

/// A rule as CSS writes it, less its style: thickness and colour, or `none`.
template <auto thickness, auto colour>
struct BorderValue {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        if (attribute.value == "none") {
            properties.*thickness = StyleLength{};
            properties.*colour = std::string();
            return;
        }
        const auto parts = parts_of(attribute, 2, "0.7pt ink", faults);
        if (parts.empty()) return;
        properties.*thickness = style_length(attribute, parts[0], Sign::NotNegative, faults);
        properties.*colour = std::string(parts[1]);
    }
    static std::string show(const Properties& properties)
    {
        if (!(properties.*thickness) || !(properties.*colour)) return "";
        if ((properties.*colour)->empty()) return "none";
        return to_string(*(properties.*thickness)) + " " + *(properties.*colour);
    }
};

/// Text with a number in it, by fields that word_number() fills.
template <auto member>
struct NumberFormValue {
    static void read(Properties& properties, const Attribute& attribute, Faults& faults)
    {
        properties.*member = number_form(attribute, faults);
    }
    static std::string show(const Properties& properties) { return (properties.*member).value_or(""); }
};

template <typename Value>
constexpr StylePropertyRow row(std::string_view name, ValueType type, std::string_view doc,
                               std::string_view choices = {}, PropertyNames names = PropertyNames::Nothing)
{
    return {name, type, choices, names, doc, &Value::read, &Value::show};
}

using enum ValueType;
using P = StyleProperties;

constexpr StylePropertyRow table[] = {
    row<TextValue<&P::font_role>>("font-family", Text, "a role of the layout's fonts (inherited)", {},
                                  PropertyNames::FontRole),
    row<LengthValue<&P::font_size, Sign::Positive>>("font-size", ValueType::Length,
                                                    "size; % and em of the parent's (inherited)"),
    row<LengthValue<&P::line_height, Sign::Positive>>("line-height", ValueType::Length,
                                                      "from baseline to baseline (inherited)"),
    row<TextValue<&P::colour>>("color", Text, "a colour of the palette (inherited)", {},
                               PropertyNames::Colour),
    row<LengthValue<&P::letter_spacing, Sign::Any>>("letter-spacing", ValueType::Length,
                                                    "white after every character (inherited)"),
    row<ChoiceValue<&P::font_variant, variant_words>>(
        "font-variant-caps", Choice, "small capitals for all letters (inherited)", variant_words),
    row<ChoiceValue<&P::figures, figure_words>>(
        "font-variant-numeric", Choice,
        "figures of their own widths, or of one width for columns (inherited)", figure_words),
    row<ChoiceValue<&P::vertical_align, vertical_words>>("vertical-align", Choice, "raised or lowered text",
                                                         vertical_words),
    row<ChoiceValue<&P::text_align, align_words>>(
        "text-align", Choice,
        "which edges of the text are even; `left`, `right`: of the page as it lies; `inside`, `outside`: "
        "towards the binding, and away from it (inherited)",
        align_words),
    row<ChoiceValue<&P::text_wrap, wrap_words>>(
        "text-wrap", Choice, "`sense`: display lines broken by sense (inherited)", wrap_words),
    row<LengthValue<&P::text_indent, Sign::Any>>("text-indent", ValueType::Length,
                                                 "indent of the first line (inherited)"),
    row<ChoiceValue<&P::hyphens, hyphens_words>>(
        "hyphens", Choice, "whether words may be hyphenated (inherited)", hyphens_words),
    row<PairValue<&P::hyphens_before, &P::hyphens_after, 1, 20, ' '>>(
        "hyphenate-limit-chars", Text, "letters kept before and after a hyphen: `2 3` (inherited)"),
    row<WholeValue<&P::hyphen_ladder, 1, 100>>("hyphenate-limit-lines", Number,
                                               "hyphens one below the other at most (inherited)"),
    row<PairValue<&P::word_space_minimum, &P::word_space_maximum, 1, 1000, '%'>>(
        "word-spacing-limits", Text, "least and most width of a word space: `75% 140%` (inherited)"),
    row<PairValue<&P::letter_fit_minimum, &P::letter_fit_maximum, -200, 200, ' '>>(
        "letter-fit", Text,
        "least and most change between letters to fill a line, in thousandths of an em: `-12 18` "
        "(inherited)"),
    row<ChoiceValue<&P::protrusion, protrusion_words>>(
        "protrusion", Choice, "hyphens, points and quotation marks stand a little over the edges (inherited)",
        protrusion_words),
    row<ChoiceValue<&P::hanging_punctuation, hanging_words>>(
        "hanging-punctuation", Choice,
        "full-width stops and commas hang over the line's end: never, where they must, always (inherited)",
        hanging_words),
    row<ChoiceValue<&P::line_break, line_break_words>>(
        "line-break", Choice,
        "how strictly Chinese and Japanese marks are kept from lines' starts and ends (inherited)",
        line_break_words),
    row<ChoiceValue<&P::text_emphasis, emphasis_words>>(
        "text-emphasis", Choice, "a dot below every Han character (inherited)", emphasis_words),
    row<ChoiceValue<&P::text_decoration, decoration_words>>(
        "text-decoration", Choice,
        "a line below: straight, as Chinese marks proper nouns, or wavy, as it marks titles (inherited)",
        decoration_words),
    row<WordValue<&P::text_autospace, autospace_words>>(
        "text-autospace", Choice, "quarter-em space between Han and Latin (inherited)", autospace_words),
    row<WordValue<&P::text_spacing_trim, trim_words>>(
        "text-spacing-trim", Choice, "how full-width punctuation is compressed (inherited)", trim_words),
    row<WholeValue<&P::orphans, 1, 100>>("orphans", Number,
                                         "lines of a paragraph at the foot of a page, at least (inherited)"),
    row<WholeValue<&P::widows, 1, 100>>("widows", Number,
                                        "lines of a paragraph at the head of a page, at least (inherited)"),
    row<LengthValue<&P::start_indent, Sign::Any>>("start-indent", ValueType::Length,
                                                  "white at the start of every line, added to the parent's"),
    row<LengthValue<&P::end_indent, Sign::Any>>("end-indent", ValueType::Length,
                                                "white at the end of every line, added to the parent's"),
    row<LengthValue<&P::space_before, Sign::NotNegative>>("space-before", ValueType::Length,
                                                          "white above; the larger of two that meet counts"),
    row<LengthValue<&P::space_before_maximum, Sign::NotNegative>>(
        "space-before-maximum", ValueType::Length,
        "what the white above may grow to, in whole lines of the grid, where that evens the feet of pages"),
    row<LengthValue<&P::space_after, Sign::NotNegative>>("space-after", ValueType::Length, "white below"),
    row<KeepWithNext>("keep-with-next", Text,
                      "lines of the next block that must stand below, or `always` (one), or `auto`"),
    row<ChoiceValue<&P::keep_together, keep_words>>("keep-together", Choice, "`always`: no page break inside",
                                                    keep_words),
    row<ChoiceValue<&P::break_before, break_words>>("break-before", Choice,
                                                    "begins a page, or a right or left one", break_words),
    row<ChoiceValue<&P::break_after, break_words>>(
        "break-after", Choice, "what follows begins a page, or a right or left one", break_words),
    row<ChoiceValue<&P::column_span, span_words>>("column-span", Choice,
                                                  "`all`: stands across all columns of its page", span_words),
    row<ChoiceValue<&P::float_to, float_words>>(
        "float", Choice,
        "leaves the text for the head or the foot of a page, or (`snap-block`) the foot of the page that "
        "calls "
        "it or the head of one after it; `start`, `end`, `left`, `right`, `inside` (towards the binding), "
        "`outside`: it stands there, and the text after it runs beside it",
        float_words),
    row<ChoiceValue<&P::float_reach, reach_words>>(
        "float-reach", Choice,
        "how far its picture runs at a page's head or foot: as wide as the frame; as the page, over its "
        "trim; "
        "`full-bleed`: over that edge too. Captions then stand on its side of the text",
        reach_words),
    row<LengthValue<&P::float_width, Sign::Positive>>("float-width", ValueType::Length,
                                                      "of what text runs beside (50%)"),
    row<LengthValue<&P::float_gap, Sign::NotNegative>>("float-gap", ValueType::Length,
                                                       "white between that and the text"),
    row<ChoiceValue<&P::block_snap, yes_words>>(
        "block-snap", Choice, "height rounded up to whole lines of the grid, the surplus above", yes_words),
    row<InitialLetter>("initial-letter", Text,
                       "a first letter as high as so many lines; `normal` or 0: none"),
    row<TextValue<&P::initial_colour>>("initial-color", Text, "its colour", {}, PropertyNames::Colour),
    row<WholeValue<&P::opening_words, 0, 20>>(
        "opening-words", Text, "words in `opening-style` after the initial, or at the beginning"),
    row<TextValue<&P::opening_style>>("opening-style", Text, "a named style for them", {},
                                      PropertyNames::Style),
    row<RuleBefore>("rule-before", Text, "a rule at the block's head: length, thickness, white below, colour",
                    {}, PropertyNames::FourthWordColour),
    row<BorderValue<&P::border_top_thickness, &P::border_top_colour>>(
        "border-top", Text, "a rule above a table, or above its heads: thickness and colour, or `none`", {},
        PropertyNames::SecondWordColour),
    row<BorderValue<&P::border_bottom_thickness, &P::border_bottom_colour>>(
        "border-bottom", Text, "a rule below a table, or below its heads: thickness and colour, or `none`",
        {}, PropertyNames::SecondWordColour),
    row<LengthValue<&P::cell_padding, Sign::NotNegative>>(
        "cell-padding", ValueType::Length,
        "white between descenders and a table's rule below them (inherited)"),
    row<LengthValue<&P::column_gap, Sign::NotNegative>>("column-gap", ValueType::Length,
                                                        "white between the columns of a table (inherited)"),
    row<LengthValue<&P::initial_gap, Sign::NotNegative>>(
        "initial-gap", ValueType::Length, "white between an initial and the lines beside it (inherited)"),
    row<LengthValue<&P::label_separation, Sign::NotNegative>>(
        "label-separation", ValueType::Length,
        "white between a list's or a note's marker that is wider than the indent and its text (inherited)"),
    row<TextValue<&P::list_marker>>("list-marker", Text, "what stands before the items of a list: `–`"),
    row<NumberFormValue<&P::list_number>>("list-number", Text,
                                          "what stands before the items of a numbered one, with `{number}`, "
                                          "`{number-han}`, `{letter}` or `{roman}`"),
    row<ContentValue<&P::content_before>>("content-before", Text,
                                          "text put before: an opening quotation mark; or `none`"),
    row<ContentValue<&P::content_after>>("content-after", Text,
                                         "text put after: a closing quotation mark; or `none`"),
};

} // namespace

std::span<const StylePropertyRow> style_properties()
{
    return table;
}

} // namespace stonehand
