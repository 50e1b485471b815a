#pragma once

#include "preflight/judged.hpp"
#include "preflight/shown_font.hpp"

namespace stonehand
{

class FontProgram;

/// The fonts that pages show (UA 7.21, A 6.2.11): that they are embedded, have what is shown, are as wide as
/// they say, and can be told in Unicode.
void judge_fonts(const ShownFonts& uses, Findings& findings);

/// One font of each kind, its program read; `program` is null where none is embedded.
struct JudgedFont {
    const ShownFont& use;
    PdfObject descriptor;
    const FontProgram* program;
    std::string name;
    FindingPlace place;
};
/// The entries that every font must have (A 6.2.11.2).
void judge_font_dictionary(const JudgedFont& font, Findings& findings);
void judge_composite_font(const JudgedFont& font, Findings& findings);
void judge_simple_font(const JudgedFont& font, Findings& findings);

} // namespace stonehand
