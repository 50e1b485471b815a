#include "edition/check_texts.hpp"

namespace stonehand
{

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
}

} // namespace stonehand
