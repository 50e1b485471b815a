#include "font/tell_missing_character.hpp"

namespace stonehand
{

void tell_missing_character(std::string_view character, char32_t code, Span at,
                            const std::vector<std::string>& families, Report& report)
{
    report
        .add("missing-glyph", at,
             say("no font has the character {} (U+{:04X})", quoted(character),
                 static_cast<std::uint32_t>(code)))
        .hint(say("write another character, or give the layout a font that has it; tried were {}",
                  listed(families)));
}

} // namespace stonehand
