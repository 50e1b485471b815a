#include <algorithm>

#include "pages/page_search.hpp"
#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

constexpr Length grid = 14_pt;

PageFrames a5_frames()
{
    Frame frame;
    frame.width = 98_mm;
    frame.origin = frame.first = 25_mm;
    frame.last = frame.first + grid * 31;
    frame.grid = grid;
    frame.page_height = 210_mm;
    return {frame, frame, {}};
}

/// Paragraphs of eight lines, each behind the call of a figure of as many lines.
Strip strip_of(std::uint32_t figures, std::int64_t lines)
{
    Strip strip;
    for (std::uint32_t figure = 0; figure < figures; ++figure) {
        for (int line = 0; line < 8; ++line) {
            Slab slab;
            slab.leading = grid;
            slab.block = figure;
            slab.first_float = figure + (line > 0 ? 1 : 0);
            slab.floats = line == 0 ? 1 : 0;
            strip.slabs.push_back(slab);
        }
        SetFloat set;
        set.strip = std::make_shared<const Strip>(Strip{{Slab()}, {}, {}, {}, {}, {}, {}, {}});
        set.height = grid * lines;
        set.space_before = set.space_after = grid;
        strip.floats.push_back(std::move(set));
    }
    return strip;
}

/// The same, but that the first line calls all of the figures.
Strip strip_that_calls_all(std::uint32_t figures, std::int64_t lines)
{
    Strip strip = strip_of(figures, lines);
    strip.slabs.resize(8 * 50);
    for (Slab& slab : strip.slabs) {
        slab.first_float = figures;
        slab.floats = 0;
    }
    strip.slabs.front().first_float = 0;
    strip.slabs.front().floats = figures;
    return strip;
}

/// How many ways to begin a page are weighed at each place of a strip, on average.
double ways_by_place(const Strip& strip)
{
    const PageFrames frames = a5_frames();
    const std::vector<ComputedStyle> styles{PageStory::body()};
    const PageCosts costs = default_page_costs();
    PageSearch search(strip, frames, styles, costs, CutUnit::Page);
    search.run(Side::Recto);
    std::size_t ways = 0;
    for (std::size_t slab = 0; slab <= strip.slabs.size(); ++slab)
        ways += search.arrivals(search.graph().place_at(slab)).size();
    return static_cast<double>(ways) / static_cast<double>(strip.slabs.size());
}

} // namespace

TEST_CASE("however many figures an essay has, as many ways are weighed at each of its lines")
{
    const double few = ways_by_place(strip_of(50, 8)), many = ways_by_place(strip_of(400, 8));
    INFO(few << " and " << many);
    CHECK(many < few * 1.25);
    CHECK(many < 30);
}

TEST_CASE("figures that take more room than the text between them do not all wait")
{
    CHECK(ways_by_place(strip_of(100, 20)) < 60);
}

TEST_CASE("of figures that are all called at one place most have pages of their own before the text goes on")
{
    const double few = ways_by_place(strip_that_calls_all(100, 8));
    const double many = ways_by_place(strip_that_calls_all(800, 8));
    INFO(few << " and " << many);
    CHECK(many < few * 8);
}
