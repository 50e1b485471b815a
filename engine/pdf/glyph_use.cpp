#include "pdf/glyph_use.hpp"

#include "pdf/glyph_tally.hpp"

namespace stonehand
{

namespace
{

/// What a cluster of a mark says: a hyphen that a line's end has put there says so.
std::string_view text_of(const GlyphsMark& mark, const Cluster& cluster, std::string& scratch)
{
    return mark.line_end_hyphen ? soft_hyphen : spoken_text(cluster.text, scratch);
}

bool has_no_glyph(const GlyphRun& run, const Cluster& cluster)
{
    for (std::size_t i = cluster.begin; i < cluster.end; ++i)
        if (run.glyphs[i].id == 0) return true;
    return false;
}

/// Glyphs that stand side by side down a column: readers that go by places would part them.
bool is_side_by_side(const GlyphRun& run, const Cluster& cluster)
{
    return run.direction == Direction::TopToBottom && cluster.end - cluster.begin > 1;
}

class Collector
{
  public:
    Collector(GlyphUse& use, Report& report) : use_(use), report_(report)
    {
        for (FontUse& font : use.fonts) tallies_.emplace_back(font);
    }

    bool learn(const GlyphsMark& mark, Span span)
    {
        const GlyphRun& run = *mark.run;
        const auto font = static_cast<std::size_t>(run.font);
        FontUse& use = use_.fonts[font];
        GlyphTally& tally = tallies_[font];
        bool told = true;
        for_each_cluster(run, [&](const Cluster& cluster) {
            if (has_no_glyph(run, cluster)) return refuse(cluster, span);
            for (std::size_t i = cluster.begin; i < cluster.end; ++i) tally.show(run.glyphs[i].id);
            told &= tally.learn(run, cluster, text_of(mark, cluster, scratch_));
            told &= !is_side_by_side(run, cluster);
            (run.direction == Direction::TopToBottom ? use.vertical : use.horizontal) = true;
        });
        return told;
    }

    /// Whether a text that was counted on gave way, so that all marks must be looked at again.
    bool settle()
    {
        bool changed = false;
        for (GlyphTally& tally : tallies_) changed |= tally.settle();
        return changed;
    }

  private:
    void refuse(const Cluster& cluster, Span span)
    {
        report_
            .add("missing-glyph", span,
                 say("“{}” has no glyph in the font it was to be set in", cluster.text))
            .hint(say("write another character, or give the layout a font that has it"));
    }

    GlyphUse& use_;
    std::vector<GlyphTally> tallies_;
    Report& report_;
    std::string scratch_;
};

bool is_told(const FontUse& use, const GlyphsMark& mark)
{
    bool told = true;
    std::string scratch;
    for_each_cluster(*mark.run, [&](const Cluster& cluster) {
        told = told && use.voice(*mark.run, cluster, text_of(mark, cluster, scratch)) == Voice::Main;
    });
    return told;
}

void judge_again(const Document& document, GlyphUse& use)
{
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const auto& marks = document.pages[page].marks;
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (const auto* glyphs = std::get_if<GlyphsMark>(&marks[i].form))
                use.told[page][i] = is_told(use.fonts[static_cast<std::size_t>(glyphs->run->font)], *glyphs);
    }
}

} // namespace

std::set<std::uint32_t> FontUse::glyphs() const
{
    std::set<std::uint32_t> glyphs;
    shown.for_each([&](std::uint32_t glyph, char is_shown) {
        if (is_shown) glyphs.insert(glyphs.end(), glyph);
    });
    return glyphs;
}

Voice FontUse::voice(const GlyphRun& run, const Cluster& cluster, std::string_view text) const
{
    if (text.empty() || has_private_use(text) || is_side_by_side(run, cluster)) return Voice::ActualText;
    std::string main, second;
    for (std::size_t i = 0; i < cluster.end - cluster.begin; ++i) {
        const std::uint32_t glyph = glyph_in_reading_order(run, cluster, i);
        main += says[glyph];
        const auto elsewhere = says_elsewhere.find(glyph);
        second += elsewhere == says_elsewhere.end() ? says[glyph] : elsewhere->second;
    }
    if (main == text) return Voice::Main;
    return second == text ? Voice::Second : Voice::ActualText;
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
