#include "font/find_fallback.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <tuple>

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

using Rank = std::tuple<bool, int, bool, int, bool, int>;

Rank rank_of(const InstalledFonts::Fallback& fallback, const Language& language, const FontChoice& like)
{
    const InstalledFace& face = fallback.face();
    return {!fallback.serves(fontconfig_language(language)),
            kind_of(face),
            !has_ending(face, regional_ending(language)),
            std::abs(face.weight - like.weight),
            face.slant != like.slant,
            std::abs(face.width - 100)};
}

} // namespace

std::vector<FallbackFace> find_fallback(const InstalledFonts& fonts, const std::set<char32_t>& characters,
                                        const Language& language, const FontChoice& like)
{
    const std::vector<InstalledFonts::Fallback>& all = fonts.fallbacks();
    std::vector<std::pair<Rank, std::size_t>> ranked; // among equals the order of `before` decides
    for (std::size_t i = 0; i < all.size(); ++i) ranked.emplace_back(rank_of(all[i], language, like), i);
    std::sort(ranked.begin(), ranked.end());

    std::vector<FallbackFace> faces;
    std::set<char32_t> missing = characters;
    while (!missing.empty()) {
        const char32_t character = *missing.begin();
        const auto found = std::find_if(ranked.begin(), ranked.end(), [&](const auto& entry) {
            return all[entry.second].covers(character);
        });
        if (found != ranked.end()) {
            const InstalledFonts::Fallback& chosen = all[found->second];
            faces.push_back({chosen.face(), character});
            std::erase_if(missing, [&](char32_t other) { return chosen.covers(other); });
        }
        missing.erase(character);
    }
    return faces;
}

} // namespace stonehand
