#include "font/find_fallback.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <tuple>

#include <hb.h>

#include "font/installed_fonts_impl.hpp"

namespace stonehand
{

namespace
{

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

// fontconfig tells the Chinese of regions apart, not its scripts.
std::string fontconfig_language(const Language& language)
{
    const std::string primary = language.primary();
    if (primary != "zh") return primary;
    if (contains(language.tag, "HK")) return "zh-hk";
    return language.script() == "Hant" ? "zh-tw" : "zh-cn";
}

// How the pan-CJK families end their names: each has all characters, in the forms of one region.
std::string_view regional_ending(const Language& language)
{
    const std::string script = language.script();
    if (contains(language.tag, "HK")) return " HK";
    if (script == "Hans") return " SC";
    if (script == "Hant") return " TC";
    if (script == "Jpan") return " JP";
    return script == "Kore" ? " KR" : "";
}

bool has_ending(const InstalledFace& face, std::string_view ending)
{
    const std::string& family = face.families.front();
    return family.size() >= ending.size() && family.substr(family.size() - ending.size()) == ending;
}

// Books are set in serifs. The Arabic kinds of hand that go with one are Naskh; Nastaliq needs a line height
// of its own.
int kind_of(const InstalledFace& face)
{
    const std::string& family = face.families.front();
    for (std::string_view special :
         {"Mono", "Symbol", "Math", "Music", "Emoji", "Display", "Nastaliq", "Looped", "Kufi"})
        if (contains(family, special)) return 3;
    if (contains(family, "Serif") || contains(family, "Naskh")) return 0;
    return contains(family, "Sans") ? 2 : 1;
}

// Whether the language is written in the script of this character. Signs of no script belong to all.
bool writes(const Language& language, char32_t character)
{
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), character);
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED) return true;
    const bool kana = script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA;
    const std::string own = language.script();
    if (own == "Jpan") return kana || script == HB_SCRIPT_HAN;
    if (own == "Kore") return script == HB_SCRIPT_HANGUL || script == HB_SCRIPT_HAN;
    if (own == "Hans" || own == "Hant") return script == HB_SCRIPT_BOPOMOFO || script == HB_SCRIPT_HAN;
    return script == hb_script_from_string(own.c_str(), -1);
}

using Rank = std::tuple<bool, int, bool, int, bool, int>;

// Of a word in another script than its language's (Arabic in an English sentence), the language says nothing.
enum class Heed { Language, Kind };

Rank rank_of(const InstalledFonts::Fallback& fallback, const Language& language, const FontChoice& like,
             Heed heed)
{
    const InstalledFace& face = fallback.face();
    return {heed == Heed::Language && !fallback.serves(fontconfig_language(language)),
            kind_of(face),
            !has_ending(face, regional_ending(language)),
            std::abs(face.weight - like.weight),
            face.slant != like.slant,
            std::abs(face.width - 100)};
}

using Fallbacks = std::vector<const InstalledFonts::Fallback*>;

// Best first; among equals the order of `before` decides.
Fallbacks ranked(const InstalledFonts& fonts, const Language& language, const FontChoice& like, Heed heed)
{
    std::vector<std::pair<Rank, const InstalledFonts::Fallback*>> all;
    for (const InstalledFonts::Fallback& fallback : fonts.fallbacks())
        all.emplace_back(rank_of(fallback, language, like, heed), &fallback);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    Fallbacks best;
    for (const auto& [rank, fallback] : all) best.push_back(fallback);
    return best;
}

} // namespace

std::vector<FallbackFace> find_fallback(const InstalledFonts& fonts, const std::set<char32_t>& characters,
                                        const Language& language, const FontChoice& like)
{
    const Fallbacks for_language = ranked(fonts, language, like, Heed::Language);
    const Fallbacks by_kind = ranked(fonts, language, like, Heed::Kind);
    std::vector<FallbackFace> faces;
    std::set<char32_t> missing = characters;
    while (!missing.empty()) {
        const char32_t character = *missing.begin();
        const bool own = writes(language, character);
        const Fallbacks& order = own ? for_language : by_kind;
        const auto found = std::find_if(order.begin(), order.end(),
                                        [&](const auto* face) { return face->covers(character); });
        if (found != order.end()) {
            const InstalledFonts::Fallback& chosen = **found;
            faces.push_back({chosen.face(), character});
            std::erase_if(missing, [&](char32_t other) {
                return chosen.covers(other) && writes(language, other) == own;
            });
        }
        missing.erase(character);
    }
    return faces;
}

} // namespace stonehand
