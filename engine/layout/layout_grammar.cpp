#include "layout/layout_grammar.hpp"

#include "layout/break_costs.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/layout_names.hpp"
#include "layout/master_elements.hpp"
#include "layout/page_costs.hpp"
#include "layout/style_property.hpp"

namespace stonehand
{

namespace
{

using enum ValueType;
using enum ContentType;

constexpr Occurs required = Occurs::Once, optional = Occurs::Optional;

constexpr AttributeRule style = {"style", Text, optional, {}, "a named style"};
constexpr AttributeRule pick = {"pick", Choice, optional, pick_words, "in which of the edition's languages"};
constexpr AttributeRule language = {
    "xml:lang", LanguageTag, optional, {}, "the language it is for; none: any"};
constexpr AttributeRule name = {"name", Text, required, {}, "what it is called by"};

/// What is said of booklets and covers besides: the settings that the command line knows too.
std::vector<AttributeRule> with_imposition(std::vector<AttributeRule> rules)
{
    for (const ImpositionSetting& setting : imposition_settings())
        rules.push_back({setting.name, setting.choices.empty() ? Text : Choice, optional, setting.choices,
                         setting.meaning});
    return rules;
}

std::vector<ElementRule> frame_elements()
{
    return {
        {"layout",
         AnyOrder,
         {{"palette", Occurs::Optional},
          {"fonts", Occurs::Optional},
          {"terms", Occurs::Optional},
          {"masters", Occurs::Optional},
          {"styles", Occurs::Optional},
          {"line-breaking", Occurs::Optional},
          {"page-breaking", Occurs::Optional},
          {"sequence", Occurs::Optional},
          {"outputs", Occurs::Optional}},
         {{"id", IdReference, required, {}, "its name: that of its folder"},
          {"extends", IdReference, optional, {}, "a layout whose entries come first"}},
         "A layout: how editions look."},
        {"palette", Ordered, {{"colour"}}, {}, "The colours."},
        {"colour",
         Empty,
         {},
         {name,
          {"screen", Colour, required, {}, "its value on the screen"},
          {"cmyk", Text, required, {}, "its process inks, in percent: 10 92 100 10"},
          {"spot", Text, optional, {}, "the spot ink it is printed with"},
          {"lab", Text, optional, {}, "that ink as CIELAB D50: 43 53 45"},
          {"tint",
           Number,
           optional,
           {},
           "how much of all that is painted, in percent: a tint of the ink; 100 if not said"},
          {"overprint", Choice, optional, yes_words,
           "printed over what lies below; black ink alone is, unless this says no"}},
         "A colour: once for the screen, once for the press."},
        {"fonts", Ordered, {{"role"}}, {}, "The fonts, by what they are for."},
        {"role",
         Ordered,
         {{"family", Occurs::OneOrMore}},
         {name, {"features", Text, optional, {}, "OpenType features: kern liga -dlig tnum=1"}},
         "What a kind of text is set in; of several families the first that is for a text and has its "
         "characters."},
        {"family",
         Empty,
         {},
         {name,
          {"weight", Number, optional, {}, "100 to 900; 400 is regular"},
          {"style", Choice, optional, slant_words, "upright or italic"},
          language,
          {"script", Text, optional, {}, "the characters it is for, by ISO 15924: Hani"},
          {"size-adjust", ValueType::Length, optional, {}, "size of its glyphs, % of the font-size"},
          {"min-size", ValueType::Length, optional, {}, "from this size on"},
          {"max-size", ValueType::Length, optional, {}, "up to this size"}},
         "A family of fonts, named in full, optical size included."},
        {"outputs", Ordered, {{"output"}}, {}, "What can be made."},
        {"output",
         Empty,
         {},
         with_imposition(
             {{"name", Choice, required, output_words, "what is made"},
              {"standard",
               Text,
               optional,
               {},
               "the standards it keeps: PDF/UA-1 PDF/A-2a; PDF/X-4, PDF/X-3:2003 or PDF/X-1a:2003"},
              {"profile",
               Text,
               optional,
               {},
               "what its colours are made for: sRGB; a printing condition (FOGRA39), or the path of its "
               "profile"},
              {"rendering-intent", Choice, optional, rendering_intent_words,
               "how colours that no ink reaches are converted; relative-colorimetric if not said"},
              {"black-point-compensation", Choice, optional, yes_words,
               "the darkest of a picture becomes the darkest of the press; yes if not said"},
              {"spot-inks", Choice, optional, spot_ink_words,
               "printed as such, or as the process inks of their colours"},
              {"picture-colours", Choice, optional, picture_colour_words,
               "pictures become inks here, or keep their own profiles (PDF/X-4)"},
              {"marks",
               Text,
               optional,
               {},
               "what is printed round the page: crop cross bar slug fold collation"},
              {"ink-limit",
               Number,
               optional,
               {},
               "the most ink on one place, in percent; the condition’s if not said"}}),
         "An output."},
    };
}

std::vector<ElementRule> term_elements()
{
    return {
        {"terms",
         AnyOrder,
         {{"term"}, {"ordinals", Occurs::Optional}, {"date-form"}},
         {},
         "Every word that the layout adds."},
        {"term",
         Ordered,
         {{"text"}},
         {name, pick},
         "In `terms`: a word or phrase, once for each language. In text: that word."},
        {"text",
         Mixed,
         {},
         {language},
         "A term in one language; {essay.title} and other paths in braces are filled in."},
        {"ordinals",
         Mixed,
         {},
         {language, {"beyond", Text, optional, {}, "the rest, with {number} or {number-han}"}},
         "What essays are numbered with, separated by spaces."},
        {"date-form",
         Empty,
         {},
         {name,
          language,
          {"day", Text, optional, {}, "a full date: {day} {month-name} {year}"},
          {"month", Text, optional, {}, "a month of a year"},
          {"year", Text, optional, {}, "a year alone"},
          {"month-names", Text, optional, {}, "twelve names, separated by spaces"}},
         "How dates are written: {year} {month} {day} {month-name}, and {year-han} {month-han} {day-han} in "
         "Chinese numerals."},
    };
}

std::vector<ElementRule> block_elements()
{
    const AttributeRule of = {"of", Text, required, {}, "a path"};
    const std::vector<AttributeRule> condition = {
        of,
        pick,
        {"present", Choice, optional, "no yes", "`no`: where it is not there"},
        {"at-least", Number, optional, {}, "so many items, or letters"},
        {"at-most", Number, optional, {}, "so many items, or letters"}};
    return {
        {"block",
         Mixed,
         {{"%inline"}},
         {style,
          {"link", Text, optional, {}, "a path whose value is an address"},
          {"link-to", Text, optional, {}, "a part, or what an `anchor` is for"},
          {"anchor", Text, optional, {}, "links and page numbers of this lead here"}},
         "A paragraph."},
        {"row",
         Ordered,
         {{"cell", Occurs::OneOrMore}},
         {style},
         "Cells side by side, their first baselines level."},
        {"cell",
         Ordered,
         {{"%block"}},
         {{"at", ValueType::Length, required, {}, "its left edge, from the frame's"},
          {"width", ValueType::Length, required, {}, "how wide it is"}},
         "A cell of a row."},
        {"content", Empty, {}, {of}, "Text of the edition, styled by element."},
        {"each",
         Ordered,
         {{"%block"}},
         {of, pick, {"between", ValueType::Length, optional, {}, "white between two"}},
         "Its content once for each item of a list."},
        {"if", Mixed, {{"%any"}}, condition, "Its content only where the value is there."},
        {"unless", Mixed, {{"%any"}}, condition, "Its content only where the value is not there."},
        {"picture",
         Empty,
         {},
         {{"of", Text, required, {}, "programme.logo or contributor.portrait"},
          {"width", ValueType::Length, required, {}, "how wide it is; its height follows"},
          style},
         "A picture that the edition names; nothing where it names none."},
        {"space",
         Empty,
         {},
         {{"height", ValueType::Length, optional, {}, "at least, with `fill`"},
          {"fill", Choice, optional, yes_words, "all that is left of the page"},
          {"minimum",
           ValueType::Length,
           optional,
           {},
           "what it shrinks to, on a page that would not hold all"}},
         "White."},
        {"fit",
         Ordered,
         {{"alternative", Occurs::OneOrMore}},
         {},
         "The first of its alternatives that fits, else the last."},
        {"alternative",
         Ordered,
         {{"%block"}},
         {{"max-lines", Number, optional, {}, "lines its text may take"}},
         "One way to set something."},
    };
}

std::vector<ElementRule> inline_elements()
{
    const AttributeRule of = {"of", Text, required, {}, "a path"};
    return {
        {"value",
         Empty,
         {},
         {of, pick, {"joined", Text, optional, {}, "what stands between several"}},
         "A value of the edition."},
        {"date",
         Empty,
         {},
         {of, {"form", Text, required, {}, "a date-form"}, pick},
         "A date of the edition."},
        {"ordinal",
         Empty,
         {},
         {{"stacked", Choice, optional, yes_words, "one character a line"}},
         "The essay's number, as `ordinals` write it."},
        {"folio", Empty, {}, {}, "The number of the page it stands on."},
        {"section-title",
         Empty,
         {},
         {{"level", Number, optional, {}, "1 (not said): sections of the essay; 2: sections in these …"},
          {"which", Choice, optional, section_words, "where several begin on the page"}},
         "In a text-box: the title of the section that begins on its page, or in which the page begins."},
        {"page-of",
         Empty,
         {},
         {{"of", Text, required, {}, "a part, or what an `anchor` is for"}},
         "The number of the page where that begins."},
        {"break", Empty, {}, {}, "A line end."},
        {"span",
         Mixed,
         {{"%inline"}},
         {{"style", Text, required, {}, "a named style"}},
         "Text in a style of its own."},
    };
}

template <typename Rows>
ElementRule cost_element(std::string_view called, const Rows& rows, std::string_view doc)
{
    ElementRule rule{called, Empty, {}, {}, doc};
    for (const auto& cost : rows) rule.attributes.push_back({cost.name, Text, optional, {}, cost.doc});
    return rule;
}

std::vector<ElementRule> style_elements()
{
    ElementRule rule{"style",
                     Empty,
                     {},
                     {{"name", Text, optional, {}, "what it is called by"},
                      {"for", Text, optional, {}, "elements: section > heading, quote p:first-child"},
                      language,
                      {"based-on", Text, optional, {}, "a named style whose properties come first"},
                      {"role", Choice, optional, role_words, "what it is to a reader who does not see it"}},
                     "Properties, for elements (`for`) or to be called by name (`name`)."};
    for (const StylePropertyRow& property : style_properties())
        rule.attributes.push_back({property.name, property.type, optional, property.choices, property.doc});
    return {
        {"styles",
         Ordered,
         {{"style"}},
         {},
         "The styles; of two rules for the same element the later counts."},
        std::move(rule),
        cost_element("line-breaking", break_cost_rows(), "What the breaks of lines cost: less is preferred."),
        cost_element("page-breaking", page_cost_rows(),
                     "What the breaks of pages cost: less is preferred. A widow, an orphan or a stranded "
                     "heading is worse than all of these.")};
}

std::vector<ElementRule> sequence_elements()
{
    return {
        {"sequence",
         Ordered,
         {{"part"}},
         {{"bilingual", Choice, optional, bilingual_words, "how two languages are set"},
          {"binding", Choice, optional, binding_words,
           "right: the book is read towards the left, its spine is on the right, and its odd pages lie on "
           "the "
           "left of a spread"},
          {"notes", Choice, optional, note_place_words,
           "where notes stand; endnotes always stand at the end"},
          {"note-numbering", Choice, optional, note_numbering_words, "where their numbers begin anew"},
          {"endnote-marks", Choice, optional, endnote_mark_words,
           "what endnotes are counted in where the essay has notes too, which have the figures"}},
         "What follows what."},
        {"part",
         Ordered,
         {{"%block"}},
         {name,
          {"each", Text, optional, {}, "a list: once for each of its items"},
          {"master", Text, required, {}, "of its pages"},
          {"first-master", Text, optional, {}, "of its first page"},
          {"columns-master", Text, optional, {}, "of its pages, where two languages stand in columns"},
          {"columns-first-master", Text, optional, {}, "of their first page"},
          {"facing-master", Text, optional, {}, "of its pages, where two languages face one another"},
          {"facing-first-master", Text, optional, {}, "of their first pages, left and right"},
          {"stacked-master", Text, optional, {}, "of its pages, where two languages stand block under block"},
          {"stacked-first-master", Text, optional, {}, "of their first page"},
          {"start", Choice, optional, start_words, "where it begins"},
          {"only-in-blank", Choice, optional, yes_words, "only where a blank left page would stand"},
          {"multiple-of", Number, optional, {}, "the pages up to its end are made up to such a number"},
          {"folio-number",
           Text,
           optional,
           {},
           "what its folios say, with `{number}`, `{number-han}`, `{letter}` or `{roman}`"},
          {"folio-start", Number, optional, {}, "the number of its first page; not said: the numbers go on"},
          {"if", Text, optional, {}, "a path: only where the edition has it"},
          {"if-pick", Choice, optional, pick_words, "in which language it must have it"},
          {"title", Text, optional, {}, "of its bookmark: a path, or term:contents"},
          {"title-term", Text, optional, {}, "of its bookmark: a term"},
          {"role", Choice, optional, part_role_words, "what it is to a reader who does not see it"},
          {"outputs", Text, optional, {}, "in these outputs only"}},
         "A page, or a run of pages."},
    };
}

void append(std::vector<ElementRule>& elements, std::vector<ElementRule> more)
{
    elements.insert(elements.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

Grammar make_grammar()
{
    Grammar grammar;
    grammar.namespace_uri = "urn:stonehand:layout:1";
    grammar.root = "layout";
    grammar.groups = {
        {"%box", {"text-box", "field", "column", "picture-box", "if", "unless"}},
        {"%block", {"block", "row", "content", "picture", "each", "if", "unless", "space", "fit"}},
        {"%inline",
         {"value", "term", "date", "ordinal", "folio", "section-title", "page-of", "break", "span", "if",
          "unless"}},
        // What `if` may hold depends on where it stands: the reader checks that (read_templates, read_boxes).
        {"%any", {"text-box",      "field",   "column", "picture-box", "block", "row",   "content", "picture",
                  "each",          "space",   "fit",    "value",       "term",  "date",  "ordinal", "folio",
                  "section-title", "page-of", "break",  "span",        "if",    "unless"}},
    };
    for (auto part : {frame_elements, term_elements, master_elements, style_elements, sequence_elements,
                      block_elements, inline_elements})
        append(grammar.elements, part());
    return grammar;
}

} // namespace

const Grammar& layout_grammar()
{
    static const Grammar grammar = make_grammar();
    return grammar;
}

} // namespace stonehand
