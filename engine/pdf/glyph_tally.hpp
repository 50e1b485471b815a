#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/glyph_use.hpp"
#include "pdf/spoken_text.hpp"

namespace stonehand
{

/// Counts what the glyphs of a font say, all through a document.
class GlyphTally
{
  public:
    explicit GlyphTally(FontUse& use) : use_(use) {}

    /// Notes that a glyph is shown.
    void show(std::uint32_t glyph) { use_.shown[glyph] = 1; }
    /// Notes what a cluster says; true if the first text of each of its glyphs tells it.
    bool learn(const GlyphRun& run, const Cluster& cluster, std::string_view text);
    /// Gives every glyph the text it says most often, and as its other text the next; true if a first text
    /// gave way.
    bool settle();

  private:
    bool agree(std::uint32_t glyph, std::string_view text);
    bool tell_the_rest(const std::vector<std::uint32_t>& glyphs, std::string_view text);
    bool promote(std::uint32_t glyph, const std::string& text, std::uint32_t count);
    void settle_the_silent();

    FontUse& use_;
    GlyphTable<std::uint32_t> agreed_; ///< how often each glyph says what FontUse has of it
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> others_;
    std::map<std::uint32_t, std::uint32_t> elsewhere_; ///< how often each glyph says its other text
    /// Clusters of fewer or more glyphs than characters: their glyphs in reading order, and what they say
    /// together.
    std::set<std::pair<std::vector<std::uint32_t>, std::string>> shared_;
};

} // namespace stonehand
