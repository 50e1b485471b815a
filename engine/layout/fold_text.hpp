#pragma once

#include <string>

#include "xml/tree.hpp"

namespace stonehand
{

/// Text with its white space folded, and where each byte of it was written.
struct FoldedText {
    std::string text;
    SourceMap map;
};

/// Which ends of a text lie at a tag that ends the whole: white space with a line break there is only how the
/// file is laid out.
struct TextEnds {
    bool first = false, last = false;
};

/// Every run of XML white space (space, tab, line break) becomes one space. A run with a line break is
/// dropped where it is all of the text, or stands at an end that is first or last. Other spaces (U+00A0,
/// U+3000) stay.
FoldedText fold_text(const Text& text, TextEnds ends);

/// All of an element's own text, folded; its child elements are passed over.
FoldedText fold_text(const Element& element);

} // namespace stonehand
