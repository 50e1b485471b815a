#include "support/catch.hpp"

#include "pages/frame_of.hpp"
#include "pages/gather_runs.hpp"
#include "pages/page_rules.hpp"
#include "pages/plain_filling.hpp"
#include "support/seeds.hpp"

using namespace stonehand;

namespace
{

using Faults = std::vector<std::string>;

const Faults none;

EssayMatter in_columns(std::uint32_t seed)
{
    EssayMatter matter;
    matter.columns = 2 + static_cast<int>(seed % 2);
    matter.balanced = seed % 4 < 2;
    return matter;
}

Faults broken(std::uint32_t seed, int blocks, const EssayMatter& matter)
{
    RandomEssay essay(seed, blocks, matter);
    const Document document = essay.made.fill();
    return PageRules(essay, document).broken();
}

/// The blocks of an essay, stacked, for pages of one column.
class StackedEssay
{
  public:
    explicit StackedEssay(const RandomEssay& essay)
        : story_(essay.made.story), setter_(fixed_setter(story_)), texts_(setter_),
          frame_(frame_of(essay.made.layout.masters[0], Side::Recto)), frames_{frame_, frame_, {}}
    {
        want_texts(story_.parts[0].flow, {frame_.width, frame_.width, frame_.width}, texts_, story_.styles);
        texts_.set_all(1);
        strip_ = gather_runs(story_, essay.made.layout, texts_)[0].strip;
    }
    PlainFilling plain() const { return {strip_, frames_, story_.styles, costs_}; }
    std::int64_t least_cost() const
    {
        return break_pages(strip_, frames_, Side::Recto, story_.styles, costs_).cost;
    }

  private:
    const Story& story_;
    TextSetter setter_;
    TextSets texts_; ///< the strip points into it
    Frame frame_;
    PageFrames frames_;
    PageCosts costs_ = default_page_costs();
    Strip strip_;
};

/// Where the glyphs of pages stand along their lines, and across them from the first line.
std::vector<std::string> placed(const Document& document, const Master& master)
{
    std::vector<std::string> found;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const Frame frame = frame_of(master, side_of_page(page + 1));
        const Length right = right_edge(master, side_of_page(page + 1));
        for (const Mark& mark : document.pages[page].marks)
            if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form)) {
                const Point at =
                    master.is_vertical() ? Point{glyphs->at.y, right - glyphs->at.x} : glyphs->at;
                found.push_back(glyphs->run->text + " on " + std::to_string(page) + " at " +
                                std::to_string((at.x - frame.left).units()) + " " +
                                std::to_string((at.y - frame.origin).units()));
            }
    }
    return found;
}

} // namespace

TEST_CASE("no way through the pages of a random essay costs more than filling one after the other")
{
    for (std::uint32_t seed = 1; seed <= last_seed(60); ++seed) {
        INFO("seed " << seed);
        const RandomEssay essay(seed, 40);
        const StackedEssay stacked(essay);
        REQUIRE(stacked.least_cost() <= stacked.plain().cost());
    }
}

TEST_CASE("vertical pages hold what horizontal ones of the same grid do, turned")
{
    EssayMatter matter;
    matter.bleeds = false; // among vertical lines no picture runs over the page
    for (std::uint32_t seed = 1; seed <= last_seed(20); ++seed) {
        INFO("seed " << seed);
        RandomEssay level(seed, 40, matter), turned(seed, 40, matter);
        Master& master = turned.made.layout.masters[0];
        master.writing_mode = WritingMode::VerticalRl;
        master.frame_head = 20_mm;
        master.frame_height = master.frame_width;
        master.frame_width = master.grid * master.lines;
        const Document of_level = level.made.fill(), of_turned = turned.made.fill();
        REQUIRE(placed(of_turned, master) == placed(of_level, level.made.layout.masters[0]));
    }
}

TEST_CASE("of a thousand random essays with floats, tables and long notes nothing stands where it must not")
{
    for (std::uint32_t seed = 1; seed <= last_seed(1000); ++seed) {
        RandomEssay essay(seed, 40);
        const Document document = essay.made.fill();
        INFO("seed " << seed);
        const Faults faults = PageRules(essay, document).broken();
        if (!faults.empty()) CHECK(faults == none);
        // What must stay together, and the notes that it calls, may be higher than a page. Nothing else is
        // told.
        if (!essay.made.report.empty()) CHECK(!StackedEssay(essay).plain().holds_each_stretch());
    }
}

TEST_CASE("in columns every line, note and float of a random essay stands on the pages once, in order")
{
    for (std::uint32_t seed = 1; seed <= last_seed(500); ++seed) {
        RandomEssay essay(seed, 40, in_columns(seed));
        const Document document = essay.made.fill();
        INFO("seed " << seed);
        const Faults faults = PageRules(essay, document).broken_content();
        if (!faults.empty()) CHECK(faults == none);
        if (!essay.made.report.empty()) CHECK(codes(essay.made.report) == none);
    }
}

TEST_CASE("in columns nothing stands where it must not")
{
    for (std::uint32_t seed = 1; seed <= last_seed(100); ++seed) {
        INFO("seed " << seed);
        REQUIRE(broken(seed, 40, in_columns(seed)) == none);
    }
}

TEST_CASE("a pull quote at the head of a column stands where it would at the head of a page")
{
    PageStory one, two;
    for (PageStory* made : {&one, &two}) {
        ComputedStyle pull = PageStory::body();
        pull.line_height = 21_pt;
        pull.block_snap = true;
        made->part().flow = {{made->lines("p", 2, made->style(pull))}, {made->lines("b", 40)}};
    }
    two.layout.masters[0].column_count = 2;
    const auto whole = said(one.fill().pages[0]), columns = said(two.fill().pages[0]);
    CHECK(std::equal(columns.begin(), columns.begin() + 2, whole.begin()));
}

TEST_CASE("balanced columns leave no heading without its text")
{
    PageStory made;
    made.layout.masters[0].column_count = 2;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 3;
    made.part().flow = {{made.lines("h", 2, made.style(heading))}, {made.lines("b", 2)}};
    const auto texts = said(made.fill().pages[0]);
    CHECK((texts[2] == "b.1@2" || !made.report.empty()));
}

TEST_CASE("a float that no text stands beside is on a page all the same")
{
    PageStory made;
    FloatBlock figure;
    figure.blocks = {{made.lines("f", 1)}};
    made.part().flow = {{figure}};
    const Document document = made.fill();
    REQUIRE(!document.pages.empty());
    CHECK(said(document.pages[0]) == std::vector<std::string>{"f.1@0"});
}

TEST_CASE("nine lines in balanced columns stand on one page")
{
    PageStory made;
    made.layout.masters[0].column_count = 2;
    ComputedStyle heading = PageStory::body();
    heading.space_after = 14_pt;
    heading.keep_with_next = 3;
    made.part().flow = {{made.lines("h", 2, made.style(heading))}, {made.lines("b", 7)}};
    CHECK(made.fill().pages.size() == 1);
}
