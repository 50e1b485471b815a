#include <map>
#include <set>

#include "pages/page_rules.hpp"
#include "support/catch.hpp"
#include "support/seeds.hpp"

using namespace stonehand;

namespace
{

/// Random blocks of two languages in step, in two columns. A line says its language (`e`, `z`) and what it is
/// of: `eb3.1`, `zt4r0c1.2`.
class RandomPairs
{
  public:
    RandomPairs(std::uint32_t seed, int blocks) : numbers_{seed}
    {
        ComputedStyle heading = PageStory::body();
        heading.space_before = 28_pt;
        heading.space_after = 14_pt;
        heading.keep_with_next = 2;
        heading_ = made.style(heading);
        made.part().columns = {{0_mm, 46_mm, 52_mm, 46_mm}};
        for (number_ = 0; number_ < blocks; ++number_) add_pair();
    }

    PageStory made;
    std::map<char, std::vector<std::string>> lines;         ///< of each language, in order
    std::vector<std::pair<std::string, std::string>> level; ///< the first lines of pairs

  private:
    void add_pair()
    {
        PairBlock pair;
        pair.original.width = pair.translation.width = 46_mm;
        pair.translation.at = 52_mm;
        const int kind = numbers_.below(8);
        const bool alone = kind > 2 && numbers_.once_in(8); // it has no counterpart
        const std::size_t one = lines['e'].size(), other = lines['z'].size();
        pair.original.blocks = blocks_of('e', kind);
        if (!alone) pair.translation.blocks = blocks_of('z', kind);
        if (!alone) level.emplace_back(lines['e'][one], lines['z'][other]);
        made.story.parts[0].flow.push_back({std::move(pair)});
    }

    std::vector<Block> blocks_of(char language, int kind)
    {
        if (kind == 0) return {{text(language, 'h', 1 + numbers_.below(2), heading_)}};
        if (kind <= 2) return table(language);
        return {{text(language, 'b', 1 + numbers_.below(14), {})}};
    }

    TextBlock text(char language, char kind, int count, StyleId style)
    {
        const std::string name = std::string{language, kind} + std::to_string(number_);
        say(language, name, count);
        return made.lines(name, count, style);
    }
    void say(char language, const std::string& name, int count)
    {
        for (int line = 1; line <= count; ++line)
            lines[language].push_back(name + "." + std::to_string(line));
    }

    std::vector<Block> table(char language)
    {
        std::vector<Block> blocks;
        const auto table = static_cast<std::uint32_t>(number_ * 2 + (language == 'e' ? 1 : 2));
        const OfTable head{table, RowPlace::TableHead}, body{table, RowPlace::TableBody};
        const int heads = numbers_.below(3), rows = heads + 1 + numbers_.below(9);
        RuleBlock rule;
        rule.thickness = 0.7_pt;
        rule.shift = 3_pt;
        rule.of = body;
        blocks.push_back({rule});
        for (int row = 0; row < rows; ++row) {
            ParallelBlock cells;
            cells.of = row < heads ? head : body;
            for (int cell = 0; cell < 2; ++cell) {
                const std::string name = std::string{language, row < heads ? 'g' : 't'} +
                                         std::to_string(number_) + "r" + std::to_string(row) + "c" +
                                         std::to_string(cell);
                const int count = 1 + numbers_.below(3);
                say(language, name, count);
                cells.cells.push_back({23_mm * cell, 23_mm, {{made.lines(name, count)}}});
            }
            blocks.push_back({std::move(cells)});
        }
        blocks.push_back({rule});
        return blocks;
    }

    Numbers numbers_;
    int number_ = 0;
    StyleId heading_{};
};

/// The table of a line, by its language and number: `e4` of `et4r0c1.2`.
std::string table_of(const std::string& says)
{
    return says.substr(0, 1) + says.substr(2, says.find('r') - 2);
}

/// The heads of tables among lines.
std::map<std::string, std::set<std::string>> heads_among(const std::vector<std::string>& lines)
{
    std::map<std::string, std::set<std::string>> heads;
    for (const std::string& line : lines)
        if (line[1] == 'g') heads[table_of(line)].insert(line);
    return heads;
}

} // namespace

TEST_CASE("random pairs with tables lose nothing, begin level, and stand on the grid within their frame")
{
    for (std::uint32_t seed = 1; seed <= last_seed(300); ++seed) {
        INFO("seed " << seed);
        RandomPairs pairs(seed, 30);
        const std::vector<Standing> all = standing_on(pairs.made.fill());
        std::map<char, std::vector<std::string>> found;
        std::map<std::string, const Standing*> places;
        for (const Standing& one : all) {
            if (one.is_rule()) continue;
            const Length down = one.baseline - 25_mm;
            const bool within = down >= Length{} && down <= 14_pt * 31;
            if (!within || down.units() % (14_pt).units() != 0) FAIL_CHECK("misplaced: " << one.says);
            if (one.repeated) continue;
            found[one.kind()].push_back(one.says);
            places[one.says] = &one;
        }
        CHECK(found == pairs.lines);
        for (const auto& [one, other] : pairs.level)
            if (places[one]->page != places[other]->page || places[one]->baseline != places[other]->baseline)
                FAIL_CHECK("not level: " << one << " and " << other);
    }
}

TEST_CASE("the heads of random tables stand on each page that rows of theirs do, in either language")
{
    for (std::uint32_t seed = 1; seed <= last_seed(300); ++seed) {
        RandomPairs pairs(seed, 30);
        auto heads = heads_among(pairs.lines['e']);
        heads.merge(heads_among(pairs.lines['z']));
        std::map<std::pair<std::string, std::size_t>, std::set<std::string>> set_on;
        const std::vector<Standing> all = standing_on(pairs.made.fill());
        for (const Standing& one : all)
            if (one.says[1] == 'g') set_on[{table_of(one.says), one.page}].insert(one.says);
        for (const Standing& one : all)
            if (one.says[1] == 't' && set_on[{table_of(one.says), one.page}] != heads[table_of(one.says)])
                FAIL_CHECK("seed " << seed << ": no heads above " << one.says);
    }
}
