// How long each stage takes on one edition: the sample, or the file named by STONEHAND_BENCH_EDITION.
#include <cstdlib>
#include <memory>

#include <benchmark/benchmark.h>

#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "lines/break_lines.hpp"
#include "pages/fill_pages.hpp"
#include "paragraph/shape_paragraph.hpp"
#include "pdf/write_pdf.hpp"
#include "story/compose_story.hpp"
#include "support/places.hpp"

namespace
{

using namespace stonehand;

const std::filesystem::path source_folder = STONEHAND_SOURCE_DIR;

std::filesystem::path edition_file()
{
    const char* named = std::getenv("STONEHAND_BENCH_EDITION");
    return named ? std::filesystem::path(named)
                 : source_folder / "content/editions/two-languages/edition.xml";
}

std::optional<Edition> read_edition_file(Sources& sources, Report& report)
{
    return read_edition(edition_file(), content_root(edition_file()), sources, report);
}

std::optional<Layout> read_layout_file(const Edition& edition, Sources& sources, Report& report)
{
    return read_layout(edition.layout, {source_folder / "layouts"}, edition.layout_span, sources, report);
}

/// The values of every stage, each made once: what the next stage is measured on.
struct Bench {
    Sources sources;
    Report report;
    Edition edition = read_edition_file(sources, report).value();
    Layout layout = read_layout_file(edition, sources, report).value();
    Library library = load_library(edition, layout, sources, report, {source_folder / "build/profiles"});
    Selection selection{"screen", nullptr};
    Story story = compose_story(edition, layout, selection, {}, sources, report);
    Document document = fill(nullptr, report);

    Document fill(ParagraphCache* cache, Report& told) const
    {
        return fill_pages(story, layout,
                          {library.fonts, library.hyphenators, default_break_costs(), 1, cache}, told);
    }
};

const Bench& bench()
{
    static const auto made = std::make_unique<const Bench>();
    return *made;
}

void read_edition_stage(benchmark::State& state)
{
    for (auto _ : state) {
        Sources sources;
        Report report;
        benchmark::DoNotOptimize(read_edition_file(sources, report));
    }
}

void read_layout_stage(benchmark::State& state)
{
    for (auto _ : state) {
        Sources sources;
        Report report;
        benchmark::DoNotOptimize(read_layout_file(bench().edition, sources, report));
    }
}

void load_library_stage(benchmark::State& state)
{
    for (auto _ : state) {
        Report report;
        Sources sources = bench().sources;
        benchmark::DoNotOptimize(load_library(bench().edition, bench().layout, sources, report,
                                              {source_folder / "build/profiles"}));
    }
}

void compose_story_stage(benchmark::State& state)
{
    for (auto _ : state) {
        Report report;
        benchmark::DoNotOptimize(
            compose_story(bench().edition, bench().layout, bench().selection, {}, bench().sources, report));
    }
}

void count_pages(benchmark::State& state)
{
    state.counters["pages"] = static_cast<double>(bench().document.pages.size());
    state.counters["pages/s"] = benchmark::Counter(static_cast<double>(bench().document.pages.size()),
                                                   benchmark::Counter::kIsIterationInvariantRate);
}

/// Shapes, breaks and fills: nothing is remembered from a pass before.
void first_pass_stage(benchmark::State& state)
{
    for (auto _ : state) {
        Report report;
        ParagraphCache cache;
        benchmark::DoNotOptimize(bench().fill(&cache, report));
    }
    count_pages(state);
}

/// Fills pages from lines that a pass before has broken.
void second_pass_stage(benchmark::State& state)
{
    ParagraphCache cache;
    Report ignored;
    benchmark::DoNotOptimize(bench().fill(&cache, ignored));
    for (auto _ : state) {
        Report report;
        benchmark::DoNotOptimize(bench().fill(&cache, report));
    }
    count_pages(state);
}

/// The texts of the flow as they are broken: shaped once, each with its measure.
struct ShapedTexts {
    std::vector<Paragraph> paragraphs;
    std::vector<Length> widths;

    ShapedTexts()
    {
        const Story& story = bench().story;
        for (const StoryPart& part : story.parts)
            for (const Block& block : part.flow)
                if (const auto* text = std::get_if<TextBlock>(&block.form)) {
                    Report ignored;
                    paragraphs.push_back(shape_paragraph(*text, story.styles, bench().library.fonts,
                                                         bench().library.hyphenators,
                                                         bench().layout.break_costs, ignored));
                    widths.push_back(bench().layout.masters[part.master].frame_width);
                }
    }
};

/// What total fit costs: the choice of breaks alone, of all texts of the flow.
void choose_breaks_stage(benchmark::State& state)
{
    const ShapedTexts texts;
    for (auto _ : state)
        for (std::size_t text = 0; text < texts.paragraphs.size(); ++text) {
            const Paragraph& paragraph = texts.paragraphs[text];
            if (paragraph.items.empty()) continue;
            benchmark::DoNotOptimize(choose_breaks(paragraph.items, {{Length{}, texts.widths[text]}},
                                                   break_rules(paragraph), bench().layout.break_costs, 0));
        }
    count_pages(state);
}

void write_pdf_stage(benchmark::State& state)
{
    const PdfSettings settings{bench().library.screen_profile, std::nullopt, "stonehand",
                               PdfSettings::Form::Compressed, 1};
    for (auto _ : state) {
        Report report;
        benchmark::DoNotOptimize(write_pdf(bench().document, bench().library.fonts, settings, report));
    }
    count_pages(state);
}

BENCHMARK(read_edition_stage)->Name("read edition")->Unit(benchmark::kMillisecond);
BENCHMARK(read_layout_stage)->Name("read layout")->Unit(benchmark::kMillisecond);
BENCHMARK(load_library_stage)
    ->Name("load fonts, patterns, profile")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(compose_story_stage)->Name("compose story")->Unit(benchmark::kMillisecond);
BENCHMARK(first_pass_stage)->Name("shape, break and fill")->Unit(benchmark::kMillisecond);
BENCHMARK(choose_breaks_stage)->Name("  of that: choose breaks")->Unit(benchmark::kMillisecond);
BENCHMARK(second_pass_stage)->Name("fill again")->Unit(benchmark::kMillisecond);
BENCHMARK(write_pdf_stage)->Name("write PDF")->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
