#include "layout/master_elements.hpp"

#include "layout/layout_names.hpp"

namespace stonehand
{

namespace
{

using enum ValueType;
using enum ContentType;

constexpr Occurs required = Occurs::Once, optional = Occurs::Optional;

/// Where a box stands.
std::vector<AttributeRule> with_place(std::vector<AttributeRule> attributes)
{
    const AttributeRule place[] = {
        {"edge", Choice, optional, edge_words,
         "from where x is measured; spine and fore-edge change sides on left pages; original and translation "
         "are the columns of two languages in step, and what stands in the latter speaks of the translation"},
        {"x", ValueType::Length, optional, {}, "distance from that edge"},
        {"y", ValueType::Length, optional, {}, "distance from the head of the page, where no line is given"},
        {"line",
         Text,
         optional,
         {},
         "line of the grid on which the first baseline stands; -2 and 9.5 are lines too"},
        {"last-line", Choice, optional, yes_words,
         "the line is that of the last baseline: the text grows upwards"},
        {"below",
         ValueType::Length,
         optional,
         {},
         "distance from the foot of the column of characters before it"},
        {"side", Choice, optional, side_words, "on which pages it stands"},
    };
    attributes.insert(attributes.begin(), std::begin(place), std::end(place));
    return attributes;
}

constexpr AttributeRule artifact = {"artifact", Choice, optional, artifact_words,
                                    "decoration, or something said elsewhere: no reading matter"};
constexpr AttributeRule style = {"style", Text, optional, {}, "a named style"};
constexpr AttributeRule name = {"name", Text, required, {}, "what it is called by"};

} // namespace

std::vector<ElementRule> master_elements()
{
    return {
        {"masters", Ordered, {{"master"}}, {}, "The kinds of pages."},
        {"master",
         Ordered,
         {{"%box"}},
         {name,
          {"like", Text, optional, {}, "a master before it whose values and boxes come first"},
          {"boxes", Choice, optional, "inherited own", "`own`: without the boxes of the other"},
          {"width", ValueType::Length, optional, {}, "of the trimmed page"},
          {"height", ValueType::Length, optional, {}, "of the trimmed page"},
          {"bleed", ValueType::Length, optional, {}, "what colour runs over the trim"},
          {"mirrored", Choice, optional, yes_words, "left pages mirror right ones"},
          {"writing-mode", Choice, optional, writing_mode_words,
           "how the text of the frame runs; vertical-rl: lines from top to bottom, the first one rightmost. "
           "What stands at fixed places is horizontal all the same"},
          {"grid", ValueType::Length, optional, {}, "from baseline to baseline; vertical: from axis to axis"},
          {"first-baseline",
           ValueType::Length,
           optional,
           {},
           "of line 0, from the head; in vertical pages only what stands at fixed places goes by it"},
          {"lines", Text, optional, {}, "lines of the frame; 0: no text flows here"},
          {"first-line", Text, optional, {}, "the line on which the text begins"},
          {"frame-start", ValueType::Length, optional, {}, "left edge of the frame, from the spine"},
          {"column-count", Text, optional, {}, "columns of the frame, where one language stands in it"},
          {"column-gap", ValueType::Length, optional, {}, "white between two of them"},
          {"column-fill", Choice, optional, "auto balance",
           "`balance`: where the text ends, its columns are of like length"},
          {"frame-width",
           ValueType::Length,
           optional,
           {},
           "width of the frame; vertical: its lines stand in it from the right, each in the middle of its "
           "grid"},
          {"frame-head",
           ValueType::Length,
           optional,
           {},
           "vertical: where its lines begin, from the head of the page"},
          {"frame-height", ValueType::Length, optional, {}, "vertical: how long its lines are"},
          {"original-width",
           ValueType::Length,
           optional,
           {},
           "of two languages in columns: the column of the essay, at one edge of the frame"},
          {"translation-width", ValueType::Length, optional, {}, "the other column, at the other edge"}},
         "A kind of page: its size, its grid, the frame text flows through, and what stands at fixed "
         "places."},
        {"text-box",
         Ordered,
         {{"%block"}},
         with_place(
             {{"width", ValueType::Length, required, {}, "of its lines"},
              {"above-line", Text, optional, {}, "its last line stays above this one"},
              {"turned", Choice, optional, yes_words,
               "its lines run down the page, as on a spine: x is its first baseline, y where they begin"},
              artifact}),
         "Text at a fixed place."},
        {"field",
         Empty,
         {},
         with_place({{"width", ValueType::Length, required, {}, "how wide it is"},
                     {"height", ValueType::Length, required, {}, "how high it is"},
                     {"fill", Text, optional, {}, "a colour"},
                     {"stroke", Text, optional, {}, "a colour"},
                     {"thickness", ValueType::Length, optional, {}, "of the stroke, which lies inside"},
                     {"radius", ValueType::Length, optional, {}, "of the corners"},
                     {"bleeds", Choice, optional, yes_words, "runs over the trim where it touches it"}}),
         "A field of colour or a frame."},
        {"column",
         Mixed,
         {{"%inline"}},
         with_place({{"cell", ValueType::Length, required, {}, "height of a character's cell"},
                     {"column-gap", ValueType::Length, optional, {}, "from axis to axis"},
                     {"columns", Number, optional, {}, "columns it is broken into, from right to left"},
                     style,
                     {"from-foot", Choice, optional, yes_words, "y is the foot of the last cell"},
                     artifact}),
         "Characters one below the other; x is the axis of the (rightmost) column."},
        {"picture-box",
         Empty,
         {},
         with_place(
             {{"width", ValueType::Length, required, {}, "how wide it is"},
              {"height", ValueType::Length, required, {}, "how high it is"},
              {"src", Path, optional, {}, "a picture in the layout's folder"},
              {"alt", Text, optional, {}, "what to say instead of it; none: it is decoration"},
              {"of", Text, optional, {}, "instead of `src`, a picture of the edition: programme.logo"}}),
         "A picture at a fixed place, whole, in the middle of its box."},
    };
}

} // namespace stonehand
