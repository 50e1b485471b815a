#include "pages/tell_fallbacks.hpp"

#include <set>
#include <utility>

#include "pages/family_use.hpp"

namespace stonehand
{

void tell_fallbacks(const Document& document, const FontLibrary& fonts, Report& report)
{
    const std::set<FontId> named = named_fonts(fonts);
    if (named.size() == fonts.count()) return;
    std::set<std::pair<FontId, std::string>> told; // and the language
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks) {
            const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
            if (!glyphs || named.contains(glyphs->run->font)) continue;
            const GlyphRun& run = *glyphs->run;
            if (!told.insert({run.font, run.language.tag}).second) continue;
            report
                .add("fallback-font", mark.span,
                     say("the layout names no font for {} ({}): {} was found for it", quoted(run.text),
                         run.language.tag, fonts.font(run.font).family()))
                .hint(say("name a family for {} or its script in the layout's fonts", run.language.tag));
        }
}

} // namespace stonehand
