#include "pages/gather_runs.hpp"

#include <cassert>
#include <span>

#include "pages/frame_of.hpp"
#include "pages/stack_blocks.hpp"
#include "story/reads_leftward.hpp"

namespace stonehand
{

namespace
{

bool goes_on(const Run& run, const StoryPart& part)
{
    const StoryPart& before = *run.members.back().part;
    return part.start == PartStart::Next && part.multiple_of <= 1 && !part.only_in_blank &&
           !before.only_in_blank && part.master == before.master && !part.columns && !before.columns;
}

std::vector<Run> group_parts(const Story& story)
{
    std::vector<Run> runs;
    for (const StoryPart& part : story.parts) {
        if (part.facing) {
            assert(!runs.empty() && "a facing part stands behind the one that it faces");
            runs.back().facing = &part;
            continue;
        }
        if (runs.empty() || !goes_on(runs.back(), part)) runs.emplace_back();
        runs.back().members.push_back({&part, 0});
    }
    return runs;
}

void stack_run(Run& run, const Story& story, const Layout& layout, TextSets& texts,
               std::span<const int> looseness)
{
    const Master& master = layout.masters[run.head().master];
    Column column;
    column.width = column.foot_width = master.column_width();
    column.span_width = master.measure();
    column.grid = master.grid;
    column.has_floats = true;
    column.page_width = master.trim.width;
    column.bleed = master.bleed;
    Stack stack(column, story.styles, texts, looseness);
    for (Run::Member& member : run.members) {
        member.first_slab = stack.slabs();
        stack.add(member.part->flow);
    }
    run.strip = stack.finish();
}

} // namespace

void tell_texts(const Strip& strip, Report& report)
{
    for (const SetFloat& figure : strip.floats) tell_texts(*figure.strip, report);
    for (const Piece& piece : strip.pieces)
        if (const auto* line = std::get_if<LinePiece>(&piece); line && line->line == 0)
            report.append(line->set->report);
    for (const SetNote& note : strip.notes) report.append(note.set->report);
}

bool Run::reads_leftwards(const Story& story) const
{
    const ElementId element = head().meaning.element;
    const Language& own = element == no_element ? story.info.language : story.structure[element].language;
    return reads_leftward(own.tag.empty() ? story.info.language : own);
}

std::vector<Run> gather_runs(const Story& story, const Layout& layout, TextSets& texts)
{
    std::vector<Run> runs = group_parts(story);
    for (Run& run : runs) stack_run(run, story, layout, texts, {});
    return runs;
}

void restack(Run& run, const std::vector<int>& looseness, const Story& story, const Layout& layout,
             TextSets& texts, unsigned jobs)
{
    const Length width = layout.masters[run.head().master].column_width();
    for (const Slab& slab : run.strip.slabs) {
        if (looseness[slab.block] == 0) continue;
        const auto& line = std::get<LinePiece>(run.strip.pieces[slab.first_piece + slab.pieces - 1]);
        if (!story.style(line.block->style).has_supple_white())
            texts.want(*line.block, {width, looseness[slab.block]});
    }
    texts.set_all(jobs);
    stack_run(run, story, layout, texts, looseness);
}

} // namespace stonehand
