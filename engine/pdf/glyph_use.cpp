#include "pdf/glyph_use.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

/// What is learnt of a font besides its FontUse: how often each glyph says its first text and what else it
/// says.
struct Tally {
    std::vector<std::uint32_t> agreed;
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> others;
    std::map<std::uint32_t, std::string> last_resort; ///< texts of clusters that no glyph can tell alone
};

class Collector
{
  public:
    Collector(GlyphUse& use, Report& report) : use_(use), tallies_(use.fonts.size()), report_(report) {}

    bool learn(const GlyphsMark& mark, Span span)
    {
        const GlyphRun& run = *mark.run;
        const auto font = static_cast<std::size_t>(run.font);
        FontUse& use = use_.fonts[font];
        bool told = !mark.line_end_hyphen;
        for_each_cluster(run, [&](const Cluster& cluster) {
            if (!show(use, tallies_[font], run, cluster, span)) return;
            if (mark.line_end_hyphen)
                remember(tallies_[font], run, cluster);
            else
                told &= learn_cluster(use, tallies_[font], run, cluster);
        });
        return told;
    }

    /// Gives every glyph the text it says most often; true if that changed any.
    bool settle()
    {
        bool changed = false;
        for (std::size_t font = 0; font < tallies_.size(); ++font)
            changed |= settle_font(use_.fonts[font], tallies_[font]);
        return changed;
    }

  private:
    /// Notes that the glyphs are shown; false if one of them is glyph 0.
    bool show(FontUse& use, Tally& tally, const GlyphRun& run, const Cluster& cluster, Span span)
    {
        for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
            const std::uint32_t glyph = run.glyphs[i].id;
            if (glyph == 0) {
                report_.add("missing-glyph", span,
                            fmt::format("“{}” has no glyph in the font it was to be set in", cluster.text));
                return false;
            }
            if (glyph >= use.says.size()) grow(use, tally, glyph);
            use.shown[glyph] = true;
        }
        (run.direction == Direction::TopToBottom ? use.vertical : use.horizontal) = true;
        return true;
    }

    static void grow(FontUse& use, Tally& tally, std::uint32_t glyph)
    {
        const std::size_t size = std::max<std::size_t>(glyph + 1u, use.says.size() * 2);
        use.says.resize(size);
        use.shown.resize(size);
        tally.agreed.resize(size);
    }

    static bool learn_cluster(FontUse& use, Tally& tally, const GlyphRun& run, const Cluster& cluster)
    {
        const std::string text = spoken_text(cluster.text);
        if (cluster.end - cluster.begin == 1) return agree(use, tally, run.glyphs[cluster.begin].id, text);
        // As many characters as glyphs: one each. Anything else no ToUnicode can tell.
        const auto characters = characters_of(text);
        if (characters.size() != cluster.end - cluster.begin) {
            remember(tally, run, cluster);
            return false;
        }
        bool told = true;
        for (std::size_t i = 0; i < characters.size(); ++i) {
            std::string character;
            append_utf8(character, characters[i]);
            told &= agree(use, tally, glyph_saying(run, cluster, i), character);
        }
        return told;
    }

    static std::uint32_t glyph_saying(const GlyphRun& run, const Cluster& cluster, std::size_t character)
    {
        const bool backwards = run.direction == Direction::RightToLeft;
        return run.glyphs[backwards ? cluster.end - 1 - character : cluster.begin + character].id;
    }

    static bool agree(FontUse& use, Tally& tally, std::uint32_t glyph, const std::string& text)
    {
        std::string& says = use.says[glyph];
        if (tally.agreed[glyph] == 0 && !text.empty()) says = text;
        if (says == text && !text.empty()) {
            ++tally.agreed[glyph];
            return !has_private_use(text);
        }
        ++tally.others[{glyph, text}];
        return false;
    }

    static void remember(Tally& tally, const GlyphRun& run, const Cluster& cluster)
    {
        for (std::size_t i = cluster.begin; i < cluster.end; ++i)
            tally.last_resort.emplace(run.glyphs[i].id, std::string(cluster.text));
    }

    static bool settle_font(FontUse& use, Tally& tally)
    {
        bool changed = false;
        for (const auto& [other, count] : tally.others) {
            const auto& [glyph, text] = other;
            if (count <= tally.agreed[glyph] || text.empty()) continue;
            use.says[glyph] = text;
            tally.agreed[glyph] = count;
            changed = true;
        }
        // Every code shown needs a mapping (A 6.2.11.7.2-1), also where ActualText stands over it.
        for (const auto& [glyph, text] : tally.last_resort) {
            const std::string spoken = spoken_text(text);
            if (use.says[glyph].empty()) use.says[glyph] = spoken.empty() ? "-" : spoken;
        }
        for (std::size_t glyph = 0; glyph < use.says.size(); ++glyph)
            if (use.shown[glyph] && use.says[glyph].empty()) use.says[glyph] = " ";
        return changed;
    }

    GlyphUse& use_;
    std::vector<Tally> tallies_;
    Report& report_;
};

bool judge(const FontUse& use, const GlyphsMark& mark)
{
    bool told = !mark.line_end_hyphen;
    for_each_cluster(*mark.run,
                     [&](const Cluster& cluster) { told = told && use.tells(*mark.run, cluster); });
    return told;
}

void judge_again(const Document& document, GlyphUse& use)
{
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const auto& marks = document.pages[page].marks;
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (const auto* glyphs = std::get_if<GlyphsMark>(&marks[i].form))
                use.told[page][i] = judge(use.fonts[static_cast<std::size_t>(glyphs->run->font)], *glyphs);
    }
}

} // namespace

std::set<std::uint32_t> FontUse::glyphs() const
{
    std::set<std::uint32_t> glyphs;
    for (std::uint32_t glyph = 0; glyph < shown.size(); ++glyph)
        if (shown[glyph]) glyphs.insert(glyphs.end(), glyph);
    return glyphs;
}

bool FontUse::tells(const GlyphRun& run, const Cluster& cluster) const
{
    const bool backwards = run.direction == Direction::RightToLeft;
    std::string told;
    for (std::size_t i = 0; i < cluster.end - cluster.begin; ++i) {
        const std::uint32_t glyph = run.glyphs[backwards ? cluster.end - 1 - i : cluster.begin + i].id;
        if (glyph < says.size()) told += says[glyph];
    }
    return told == spoken_text(cluster.text) && !told.empty() && !has_private_use(told);
}

GlyphUse collect_glyphs(const Document& document, std::size_t font_count, Report& report)
{
    GlyphUse use{std::vector<FontUse>(font_count), {}};
    Collector collector(use, report);
    for (const Page& page : document.pages) {
        auto& told = use.told.emplace_back(page.marks.size(), true);
        for (std::size_t i = 0; i < page.marks.size(); ++i)
            if (const auto* glyphs = std::get_if<GlyphsMark>(&page.marks[i].form))
                told[i] = collector.learn(*glyphs, page.marks[i].span);
    }
    if (collector.settle()) judge_again(document, use);
    return use;
}

} // namespace stonehand
