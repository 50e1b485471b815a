#include "pages/tell_fallbacks.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "pages/family_use.hpp"

namespace stonehand
{

namespace
{

bool has_fallbacks(const FontLibrary& fonts)
{
    for (StackIndex stack = 0; stack < fonts.stacks().size(); ++stack)
        for (const FontCandidate& candidate : fonts.candidates(stack))
            if (candidate.fallback) return true;
    return false;
}

} // namespace

void tell_fallbacks(const Document& document, const FontLibrary& fonts, Report& report)
{
    if (!has_fallbacks(fonts)) return;
    const std::set<FontId> named = named_fonts(fonts);
    std::set<std::pair<FontId, std::string>> told; // and the language
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks) {
            const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
            if (!glyphs || named.contains(glyphs->run->font)) continue;
            const GlyphRun& run = *glyphs->run;
            if (!told.insert({run.font, run.language.tag}).second) continue;
            report
                .add("fallback-font", mark.span,
                     fmt::format("the layout names no font for {} ({}): {} was found for it",
                                 quoted(run.text), run.language.tag, fonts.font(run.font).family()))
                .hint(fmt::format("name a family for {} in the layout's fonts", run.language.tag));
        }
}

} // namespace stonehand
