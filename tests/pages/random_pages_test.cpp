#include "pages/page_rules.hpp"
#include "support/catch.hpp"

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

} // namespace

TEST_CASE("of a thousand random essays with floats, tables and long notes nothing stands where it must not")
{
    std::size_t told = 0;
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        RandomEssay essay(seed, 40);
        const Document document = essay.made.fill();
        INFO("seed " << seed);
        const Faults faults = PageRules(essay, document).broken();
        if (!faults.empty()) CHECK(faults == none);
        told += essay.made.report.diagnostics().size();
    }
    CHECK(told <= 5); // what is told is excused: it must be rare
}

TEST_CASE("in columns every line, note and float of a random essay stands on the pages once, in order")
{
    for (std::uint32_t seed = 1; seed <= 500; ++seed) {
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
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
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
