#include "pdf/glyph_tally.hpp"

#include <algorithm>

#include "pdf/text_string.hpp"

namespace stonehand
{

bool GlyphTally::learn(const GlyphRun& run, const Cluster& cluster, std::string_view text)
{
    if (cluster.end - cluster.begin == 1) return agree(run.glyphs[cluster.begin].id, text);
    std::vector<std::uint32_t> glyphs;
    for (std::size_t i = 0; i < cluster.end - cluster.begin; ++i)
        glyphs.push_back(glyph_in_reading_order(run, cluster, i));
    const auto characters = characters_of(text);
    if (characters.size() != glyphs.size()) {
        shared_.emplace(std::move(glyphs), text);
        return false;
    }
    // As many characters as glyphs: one each.
    bool told = true;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        std::string character;
        append_utf8(character, characters[i]);
        told &= agree(glyphs[i], character);
    }
    return told;
}

/// Where one glyph of a shared cluster is known from nowhere else, it says what the others leave of the text:
/// a base with a mark below it, a stack of Tibetan letters before a vowel sign.
bool GlyphTally::tell_the_rest(const std::vector<std::uint32_t>& glyphs, std::string_view text)
{
    const auto unknown = [&](std::uint32_t glyph) { return agreed_[glyph] == 0; };
    if (std::count_if(glyphs.begin(), glyphs.end(), unknown) != 1) return false;
    const auto at = std::find_if(glyphs.begin(), glyphs.end(), unknown);
    std::string before, after;
    for (auto glyph = glyphs.begin(); glyph != at; ++glyph) before += use_.says[*glyph];
    for (auto glyph = at + 1; glyph != glyphs.end(); ++glyph) after += use_.says[*glyph];
    if (text.size() <= before.size() + after.size() || !text.starts_with(before) || !text.ends_with(after))
        return false;
    return agree(*at, text.substr(before.size(), text.size() - before.size() - after.size()));
}

bool GlyphTally::agree(std::uint32_t glyph, std::string_view text)
{
    std::string& says = use_.says[glyph];
    if (agreed_[glyph] == 0) says = text;
    if (says == text && !text.empty()) {
        ++agreed_[glyph];
        return !has_private_use(text);
    }
    ++others_[{glyph, std::string(text)}];
    return false;
}

bool GlyphTally::promote(std::uint32_t glyph, const std::string& text, std::uint32_t count)
{
    std::string challenger = text;
    const bool won = count > agreed_[glyph];
    if (won) {
        std::swap(challenger, use_.says[glyph]);
        std::swap(count, agreed_[glyph]);
    }
    if (count > elsewhere_[glyph] && !challenger.empty()) {
        elsewhere_[glyph] = count;
        use_.says_elsewhere[glyph] = challenger;
    }
    return won;
}

bool GlyphTally::settle()
{
    bool changed = false;
    for (const auto& [other, count] : others_)
        if (!other.second.empty()) changed |= promote(other.first, other.second, count);
    for (const auto& [glyphs, text] : shared_) changed |= tell_the_rest(glyphs, text);
    settle_the_silent();
    return changed;
}

/// Every code shown needs a mapping (A 6.2.11.7.2-1), also where ActualText stands over it.
void GlyphTally::settle_the_silent()
{
    for (const auto& [glyphs, text] : shared_)
        for (const std::uint32_t glyph : glyphs)
            if (use_.says[glyph].empty()) use_.says[glyph] = text;
    for (const std::uint32_t glyph : use_.glyphs())
        if (use_.says[glyph].empty()) use_.says[glyph] = " ";
}

} // namespace stonehand
