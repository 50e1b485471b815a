#include "edition/check_texts.hpp"

#include <fmt/format.h>

namespace stonehand
{

namespace
{

void tell_long(const Message& what, Span at, Report& report)
{
    report.add("text-too-long", at, say("{} is too long for what a PDF says of itself", what))
        .hint(say("at most {} bytes: split it, or say it in a paragraph", Landmarks::longest_string));
}

} // namespace

void check_texts(const Landmarks& landmarks, Report& report)
{
    for (const Element* element : landmarks.silent) {
        const bool is_paragraph = element->name == "p" || element->name == "item";
        if (is_paragraph)
            report.add("empty-paragraph", element->name_span, say("<{}> is empty", element->name))
                .hint(say("write its text, or take it out; space is the layout's matter"));
        else
            report.add("empty-text", element->name_span, say("<{}> is empty", element->name))
                .hint(say("write its text, or take it out"));
    }
    for (const Span at : landmarks.lost_characters)
        report.add("replacement-character", at, say("a character was lost here: U+FFFD stands for it"))
            .hint(say("write what was meant; where there are many, the file was saved in another encoding "
                      "than UTF-8"));
    for (const Element* element : landmarks.long_texts)
        tell_long(say("<{}>", element->name), element->name_span, report);
    for (const Attribute* attribute : landmarks.long_values)
        tell_long(say("the value of {}", quoted(attribute->name)), attribute->name_span, report);
}

} // namespace stonehand
