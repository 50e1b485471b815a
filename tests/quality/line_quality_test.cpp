// How well the lines of whole editions are set, in numbers that `--stats` tells too.
#include <filesystem>
#include <functional>

#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "lines/break_lines.hpp"
#include "lines/set_line.hpp"
#include "pages/line_counter.hpp"
#include "paragraph/shape_paragraph.hpp"
#include "quality/greedy_breaks.hpp"
#include "story/compose_story.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"

using namespace stonehand;
namespace fs = std::filesystem;

namespace
{

const fs::path source_folder = STONEHAND_SOURCE_DIR;

/// The justified texts of an edition, each at the width of its master's frame.
struct Texts {
    Sources sources;
    Report report;
    std::optional<Edition> edition;
    std::optional<Layout> layout;
    std::optional<Library> library;
    Story story;

    explicit Texts(const fs::path& file) : edition(read_edition(file, content_root(file), sources, report))
    {
        REQUIRE(edition);
        layout = read_layout("guest-contributor", {source_folder / "layouts"}, {}, sources, report);
        REQUIRE(layout);
        library = load_library(*edition, *layout, sources, report, {source_folder / "build/profiles"});
        story = compose_story(*edition, *layout, {"screen", nullptr}, {}, sources, report);
    }

    void each(const std::function<void(const TextBlock&, Length width)>& visit) const
    {
        for (const StoryPart& part : story.parts)
            for (const Block& block : part.flow)
                if (const auto* text = std::get_if<TextBlock>(&block.form))
                    if (story.style(text->style).text_align == TextAlign::Justify && !text->language.is_han())
                        visit(*text, layout->masters[part.master].frame_width);
    }

    Paragraph shaped(const TextBlock& text) const
    {
        Report ignored;
        return shape_paragraph(text, story.styles, library->fonts, library->hyphenators, layout->break_costs,
                               ignored);
    }
};

Measures measures_of(const ComputedStyle& style, Length width)
{
    return {{style.start_indent, width - style.start_indent - style.end_indent}};
}

std::vector<Line> set_greedily(const Paragraph& paragraph, const Measures& measures, const FontLibrary& fonts)
{
    const BreakRules rules = break_rules(paragraph);
    std::vector<Line> lines;
    std::uint32_t begin = paragraph.initial ? paragraph.initial->end : 0;
    const auto chosen = test::GreedyBreaker(paragraph.items, measures, rules).choose();
    for (std::size_t index = 0; index < chosen.size(); ++index) {
        const std::uint32_t end = std::get<Penalty>(paragraph.items[chosen[index].last]).at;
        const LineToSet line{chosen[index],
                             begin,
                             end,
                             measure_of(measures, index),
                             index == 0 ? rules.first_indent : Length(),
                             index + 1 == chosen.size()};
        lines.push_back(set_line(paragraph, paragraph.items, line, rules, fonts));
        begin = end;
    }
    return lines;
}

struct Compared {
    LineStatistics total_fit, greedy;
};

Compared compare(const fs::path& file)
{
    const Texts texts(file);
    LineCounter total_fit, greedy;
    texts.each([&](const TextBlock& text, Length width) {
        const Paragraph paragraph = texts.shaped(text);
        const ComputedStyle& style = texts.story.style(text.style);
        const Measures measures = measures_of(style, width);
        Report ignored;
        const FontLibrary& fonts = texts.library->fonts;
        total_fit.paragraph(break_lines(paragraph, measures, texts.layout->break_costs, fonts, 0, ignored),
                            text, style);
        greedy.paragraph(set_greedily(paragraph, measures, fonts), text, style);
    });
    return {total_fit.finish(), greedy.finish()};
}

double share_within(const LineStatistics& lines)
{
    return static_cast<double>(lines.within_limits) / static_cast<double>(lines.justified);
}

void check_worse(const LineStatistics& greedy, const LineStatistics& total_fit)
{
    CHECK(share_within(greedy) < share_within(total_fit) - 0.05);
    CHECK(*greedy.hyphen_rate() > *total_fit.hyphen_rate() * 1.5);
    CHECK(greedy.ladders > total_fit.ladders);
    CHECK(greedy.runts > total_fit.runts);
    CHECK(greedy.overfull >= total_fit.overfull);
}

} // namespace

TEST_CASE("the reference edition is set within its limits, and much better than greedily")
{
    const fs::path file =
        source_folder.parent_path() / "shared/reference/editions/2022-09-human-rights/edition.xml";
    if (!fs::exists(file)) {
        WARN("the reference edition is not here: its lines are not judged");
        return;
    }
    const auto [total_fit, greedy] = compare(file);
    CHECK(total_fit.justified > 250);
    CHECK(share_within(total_fit) >= 0.99);
    CHECK(*total_fit.hyphen_rate() < 0.08);
    CHECK(total_fit.longest_ladder <= 2);
    CHECK(total_fit.overfull == 0);
    CHECK(total_fit.runts == 0);
    check_worse(greedy, total_fit);
}

TEST_CASE("the sample edition is set within its limits, and better than greedily")
{
    const auto [total_fit, greedy] = compare(source_folder / "content/editions/two-languages/edition.xml");
    CHECK(share_within(total_fit) >= 0.99);
    CHECK(total_fit.longest_ladder <= 2);
    CHECK(total_fit.overfull == 0);
    CHECK(share_within(greedy) < share_within(total_fit));
}
