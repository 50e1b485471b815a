#include "paragraph/make_room_for_rubies.hpp"

#include <algorithm>

#include "paragraph/run_at.hpp"

namespace stonehand
{

namespace
{

// Readings side by side stay at least a quarter of an em apart, one alone stands over its neighbours by half
// as much on both sides; bopomofo takes half an em (clreq-cjk 7): all of the base.
constexpr std::int64_t reading_gap = 4, bopomofo_room = 2; // of an em, its part

struct Cluster {
    Glyph* first = nullptr;
    Glyph* last = nullptr;
};

class RubyRoom
{
  public:
    explicit RubyRoom(Paragraph& paragraph) : paragraph_(paragraph) {}

    void make()
    {
        auto& rubies = paragraph_.rubies;
        for (std::size_t index = 0; index < rubies.size(); ++index) {
            Ruby& ruby = rubies[index];
            const auto clusters = clusters_of(ruby);
            if (clusters.empty()) continue;
            const bool bopomofo = is_beside(ruby);
            ruby.form = bopomofo ? Ruby::Form::Beside : Ruby::Form::Above;
            const Length em = run_at(paragraph_, ruby.base_begin)->size;
            if (bopomofo) {
                // Beside a vertical line they stand between it and the next.
                if (paragraph_.style.is_vertical()) continue;
                for (const Cluster& cluster : clusters) widen(cluster, {}, em / bopomofo_room);
                continue;
            }
            const bool follows = index > 0 && rubies[index - 1].text_end == ruby.base_begin;
            const bool followed = index + 1 < rubies.size() && rubies[index + 1].base_begin == ruby.text_end;
            const Length half = em / reading_gap / 2;
            // Alone, a reading may stand a little over its neighbours.
            const Length gaps =
                follows || followed ? half * ((follows ? 1 : 0) + (followed ? 1 : 0)) : -half * 2;
            spread(clusters,
                   width(ruby.text_begin, ruby.text_end) + gaps - width(ruby.base_begin, ruby.base_end));
        }
    }

  private:
    // A neutral tone before the first symbol is of no script.
    bool is_beside(const Ruby& ruby) const
    {
        for (auto run = run_at(paragraph_, ruby.text_begin);
             run != paragraph_.runs.end() && run->begin < ruby.text_end; ++run)
            if (run->script == "Bopo") return true;
        return false;
    }

    template <typename Each>
    void each_glyph(std::uint32_t begin, std::uint32_t end, const Each& each)
    {
        auto& runs = paragraph_.runs;
        auto run = std::partition_point(runs.begin(), runs.end(),
                                        [&](const ShapedRun& before) { return before.end <= begin; });
        for (; run != runs.end() && run->begin < end; ++run)
            for (Glyph& glyph : run->glyphs)
                if (glyph.cluster >= begin && glyph.cluster < end) each(glyph);
    }

    std::vector<Cluster> clusters_of(const Ruby& ruby)
    {
        std::vector<Cluster> clusters;
        each_glyph(ruby.base_begin, ruby.base_end, [&](Glyph& glyph) {
            if (clusters.empty() || clusters.back().first->cluster != glyph.cluster)
                clusters.push_back({&glyph, &glyph});
            clusters.back().last = &glyph;
        });
        return clusters;
    }

    Length width(std::uint32_t begin, std::uint32_t end)
    {
        Length sum;
        each_glyph(begin, end, [&](const Glyph& glyph) { sum += Length::units(glyph.advance); });
        return sum;
    }

    static void widen(const Cluster& cluster, Length before, Length after)
    {
        cluster.first->advance += static_cast<std::int32_t>(before.units());
        cluster.first->inline_offset += static_cast<std::int32_t>(before.units());
        cluster.last->advance += static_cast<std::int32_t>(after.units());
    }

    // As much before each character as behind it: the edges have half of what stands between two.
    static void spread(const std::vector<Cluster>& clusters, Length missing)
    {
        if (missing <= Length()) return;
        const Length half = missing / static_cast<std::int64_t>(clusters.size() * 2);
        for (const Cluster& cluster : clusters) widen(cluster, half, half);
    }

    Paragraph& paragraph_;
};

} // namespace

void make_room_for_rubies(Paragraph& paragraph)
{
    if (!paragraph.rubies.empty()) RubyRoom(paragraph).make();
}

} // namespace stonehand
