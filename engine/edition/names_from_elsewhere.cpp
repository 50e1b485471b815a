#include "edition/names_from_elsewhere.hpp"

namespace stonehand
{

namespace
{

constexpr Sentence no_looks =
    say("take it out: how things look is said by the layout, the same for every edition");
constexpr Sentence no_wrapping =
    say("take its tags out and keep what stands in it: how things look is said by the layout");
constexpr Sentence no_underlining =
    say("nothing is underlined: how stressed words look is said by the layout");
constexpr Sentence new_line =
    say("lines are broken by the layout; for a new paragraph write </p><p> here, in a title nothing");
constexpr Sentence heading_of_section =
    say("a heading begins a part: <section><heading>…</heading><p>…</p></section>");
constexpr Sentence numbered = say("<list type=\"ordered\"> numbers its items");
constexpr Sentence no_struck_words =
    say("nothing is struck out: take out the words too, if they are not to be read");
constexpr Sentence own_marks = say("take its tags out and write the quotation marks themselves");
constexpr Sentence width_of_column =
    say("take it out; how wide a column is, a cell of the first row says: <td width=\"30%\">");

} // namespace

std::vector<NameFromElsewhere> elements_from_elsewhere()
{
    return {
        {"b", {"strong"}},
        {"bold", {"strong"}},
        {"i", {"em"}},
        {"italic", {"em"}},
        {"italics", {"em"}},
        {"emph", {"em"}},
        {"emphasis", {"em"}},
        {"u", {"em"}, no_underlining},
        {"ins", {"em"}, no_underlining},
        {"underline", {"em"}, no_underlining},
        {"s", {}, no_struck_words},
        {"del", {}, no_struck_words},
        {"strike", {}, no_struck_words},
        {"a", {"link"}},
        {"url", {"link"}},
        {"hyperlink", {"link"}},
        {"xref", {"ref"}},
        {"crossref", {"ref"}},
        {"footnote", {"note"}},
        {"fn", {"note"}},
        {"superscript", {"sup"}},
        {"subscript", {"sub"}},
        {"smallcaps", {"small-caps"}},
        {"acronym", {"abbr"}},
        {"q", {}, own_marks},
        {"br", {}, new_line},
        {"newline", {}, new_line},
        {"para", {"p"}},
        {"paragraph", {"p"}},
        {"h1", {"heading", "section"}, heading_of_section},
        {"h2", {"heading", "section"}, heading_of_section},
        {"h3", {"heading", "section"}, heading_of_section},
        {"h4", {"heading", "section"}, heading_of_section},
        {"h5", {"heading", "section"}, heading_of_section},
        {"h6", {"heading", "section"}, heading_of_section},
        {"header", {"heading", "section"}, heading_of_section},
        {"headline", {"heading", "section"}, heading_of_section},
        {"heading1", {"heading", "section"}, heading_of_section},
        {"heading2", {"heading", "section"}, heading_of_section},
        {"subheading", {"heading", "section"}, heading_of_section},
        {"subtitle", {"heading", "section"}, heading_of_section},
        {"chapter", {"essay", "section"}},
        {"article", {"essay", "section"}},
        {"author", {"contributor"}},
        {"ul", {"list"}},
        {"ol", {"list"}, numbered},
        {"li", {"item"}},
        {"img", {"figure"}},
        {"image", {"figure"}},
        {"picture", {"figure"}},
        {"photo", {"figure"}},
        {"figcaption", {"caption"}},
        {"blockquote", {"quote"}},
        {"quotation", {"quote"}},
        {"row", {"tr"}},
        {"cell", {"td"}},
        {"tfoot", {"tbody"}},
        {"col", {}, width_of_column},
        {"colgroup", {}, width_of_column},
        {"div", {}, no_wrapping},
        {"span", {}, no_wrapping},
        {"font", {}, no_wrapping},
        {"center", {}, no_wrapping},
        {"big", {}, no_wrapping},
        {"small", {}, no_wrapping},
        {"body", {}, no_wrapping},
        {"hr", {}, no_looks},
        {"pagebreak", {}, no_looks},
        {"style", {}, no_looks},
    };
}

std::vector<NameFromElsewhere> attributes_from_elsewhere()
{
    return {
        {"lang", {"xml:lang"}},    {"language", {"xml:lang"}},
        {"name", {"id"}},          {"href", {"to", "src"}},
        {"url", {"href", "src"}},  {"link", {"href", "to"}},
        {"src", {"href"}},         {"source", {"src", "href"}},
        {"file", {"src", "href"}}, {"path", {"src", "href"}},
        {"image", {"src"}},        {"idref", {"to", "by", "for", "of"}},
        {"target", {"to"}},        {"author", {"by"}},
        {"authors", {"by"}},       {"title", {"expansion", "alt"}},
        {"description", {"alt"}},  {"class", {}, no_looks},
        {"style", {}, no_looks},   {"width", {}, no_looks},
        {"height", {}, no_looks},  {"align", {}, no_looks},
        {"valign", {}, no_looks},  {"border", {}, no_looks},
        {"color", {}, no_looks},   {"colour", {}, no_looks},
        {"bgcolor", {}, no_looks}, {"font", {}, no_looks},
        {"face", {}, no_looks},    {"size", {}, no_looks},
    };
}

} // namespace stonehand
