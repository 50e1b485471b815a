#include "font/font_library.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// Han text also holds kana and phonetic signs, and languages name mixtures of scripts (Jpan, Hans).
std::string_view broad_script(std::string_view script)
{
    for (std::string_view han : {"Hans", "Hant", "Jpan", "Hira", "Kana", "Hrkt", "Bopo"})
        if (script == han) return "Hani";
    if (script == "Kore") return "Hang";
    return script;
}

bool script_fits(const FontChoice& choice, std::string_view script)
{
    if (choice.script.empty() || choice.script == script || script == "Zyyy" || script == "Zinh") return true;
    return broad_script(choice.script) == broad_script(script);
}

bool size_fits(const FontChoice& choice, Length size)
{
    return choice.smallest <= size && (choice.largest == Length() || size <= choice.largest);
}

// The order in which candidates are tried; within one step they come as the layout lists them. A choice that
// names the script goes before one for any: else the Latin face, listed first, would set the dashes and
// quotation marks of Han.
enum class Step { NamesScript, MeantForIt, ScriptFits, Listed, FallbackForLanguage, Fallback };
constexpr Step steps[] = {Step::NamesScript, Step::MeantForIt,          Step::ScriptFits,
                          Step::Listed,      Step::FallbackForLanguage, Step::Fallback};

bool is_tried(const FontCandidate& candidate, Step step, const Language& language, std::string_view script)
{
    switch (step) {
    case Step::NamesScript:
        return !candidate.fallback && !candidate.choice.script.empty() &&
               script_fits(candidate.choice, script);
    case Step::MeantForIt:
        [[fallthrough]];
    case Step::ScriptFits:
        return !candidate.fallback && script_fits(candidate.choice, script);
    case Step::Listed:
        return !candidate.fallback;
    case Step::FallbackForLanguage:
        return candidate.fallback && language.matches(candidate.choice.language);
    case Step::Fallback:
        return candidate.fallback;
    }
    return false;
}

bool is_meant(const FontCandidate& candidate, const Language& language, Length size)
{
    return language.matches(candidate.choice.language) && size_fits(candidate.choice, size);
}

} // namespace

FontLibrary::FontLibrary(std::vector<Font> fonts, std::vector<FontStack> stacks,
                         std::vector<std::vector<FontCandidate>> candidates)
    : fonts_(std::move(fonts)), stacks_(std::move(stacks)), candidates_(std::move(candidates))
{
}

FontPick FontLibrary::pick(StackIndex stack, char32_t character, const Language& language,
                           std::string_view script, Length size) const
{
    for (Step step : steps)
        for (const FontCandidate& candidate : candidates_.at(stack)) {
            if (!is_tried(candidate, step, language, script)) continue;
            if (step <= Step::MeantForIt && !is_meant(candidate, language, size)) continue;
            if (font(candidate.font).has(character))
                return {candidate.font, candidate.choice.size_adjust, true};
        }
    return {};
}

std::vector<std::string> FontLibrary::families(StackIndex stack, const Language& language,
                                               std::string_view script) const
{
    std::vector<std::string> names;
    for (Step step : steps)
        for (const FontCandidate& candidate : candidates_.at(stack)) {
            if (!is_tried(candidate, step, language, script)) continue;
            const std::string& name = font(candidate.font).family();
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    return names;
}

} // namespace stonehand
