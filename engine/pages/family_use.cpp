#include "pages/family_use.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "unicode/code_point.hpp"
#include "unicode/script_runs.hpp"

namespace stonehand
{

namespace
{

std::size_t characters_in(std::string_view text)
{
    std::size_t count = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint point = code_point(text, at);
        const bool space = point.value == U' ' || point.value == U'\u00A0' || point.value == U'\u3000';
        count += !space && !is_default_ignorable(point.value);
        at = point.next;
    }
    return count;
}

/// What is set in the faces of one family.
struct Tally {
    std::size_t characters = 0;
    std::set<std::string> scripts, languages;

    void add(const GlyphRun& run)
    {
        const std::size_t in_run = characters_in(run.text);
        if (in_run == 0) return;
        characters += in_run;
        languages.insert(run.language.tag);
        for (const ScriptRun& stretch : script_runs(run.text)) scripts.insert(stretch.script);
    }
};

using Family = std::tuple<bool, std::string>; // fallback, name

FamilyUse use_of(const Family& family, const Tally& tally)
{
    FamilyUse use{std::get<1>(family), std::get<0>(family), tally.characters, {}, {}};
    for (const std::string& script : tally.scripts)
        if (script != "Zyyy" || tally.scripts.size() == 1) use.scripts.push_back(script);
    for (const std::string& language : tally.languages)
        if (!language.empty()) use.languages.push_back(language);
    return use;
}

} // namespace

std::set<FontId> named_fonts(const FontLibrary& fonts)
{
    std::set<FontId> named;
    for (StackIndex stack = 0; stack < fonts.stacks().size(); ++stack)
        for (const FontCandidate& candidate : fonts.candidates(stack))
            if (!candidate.fallback) named.insert(candidate.font);
    return named;
}

std::vector<FamilyUse> fonts_used(const Document& document, const FontLibrary& fonts)
{
    const std::set<FontId> named = named_fonts(fonts);
    std::map<Family, Tally> families;
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks)
            if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form)) {
                const FontId font = glyphs->run->font;
                families[{!named.contains(font), fonts.font(font).family()}].add(*glyphs->run);
            }
    std::vector<FamilyUse> uses;
    for (const auto& [family, tally] : families)
        if (tally.characters > 0) uses.push_back(use_of(family, tally));
    std::stable_sort(uses.begin(), uses.end(), [](const FamilyUse& a, const FamilyUse& b) {
        return std::tuple(a.fallback, b.characters) < std::tuple(b.fallback, a.characters);
    });
    return uses;
}

} // namespace stonehand
