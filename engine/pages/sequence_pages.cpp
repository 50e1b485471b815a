#include "pages/sequence_pages.hpp"

#include "pages/add_variants.hpp"
#include "pages/frame_of.hpp"
#include "pages/tell_faults.hpp"
#include "story/word_number.hpp"

namespace stonehand
{

namespace
{

bool needs_blank(const PageCut& cut, Side next)
{
    return (cut.start == BreakBefore::Recto && next == Side::Verso) ||
           (cut.start == BreakBefore::Verso && next == Side::Recto);
}

class Sequence
{
  public:
    Sequence(const Story& story, const Layout& layout, const PageCosts& costs, const TextSource& texts,
             Report& report)
        : story_(story), layout_(layout), costs_(costs), texts_(texts), report_(report)
    {
    }
    void add(Run& run);
    std::vector<PageSlot> slots() { return std::move(slots_); }

  private:
    std::size_t pages_of(const std::vector<PageCut>& cuts) const;
    Side next_side() const { return side_of_page(slots_.size() + 1); }
    PageBreaks breaks(const Strip& strip, const Run& run, Side side) const;
    PageBreaks cut(const Run& run, Side side) const;
    void settle(Run& run, const PageBreaks& breaks);
    void reach(Side side, const Run& run);
    void add_blank(const Run& before);
    void add_pages(const Run& run, const std::vector<PageCut>& cuts);
    void add_openings(const Run& run, const std::vector<PageCut>& cuts);
    void add_page(const Run& run, const PageCut& cut);
    void add_slot(PageSlot slot);

    const Story& story_;
    const Layout& layout_;
    const PageCosts& costs_;
    const TextSource& texts_;
    Report& report_;
    std::vector<PageSlot> slots_;
    Run* held_ = nullptr;      ///< stands only where a blank would
    int folio_ = 1;            ///< of the next page
    std::string counted_part_; ///< of the layout: made once for each essay, it is counted through
    std::string folio_form_ =
        "{number}"; ///< of the pages so far: blanks behind them are numbered as they are
};

PageBreaks Sequence::breaks(const Strip& strip, const Run& run, Side side) const
{
    const StoryPart& part = run.head();
    const Master& master = layout_.masters[part.master];
    PageFrames frames{frame_of(layout_.masters[part.first_master], side), frame_of(master, side), {}};
    frames.columns.count = run.facing || part.columns ? 1 : master.column_count;
    frames.columns.width = master.column_width();
    frames.columns.gap = master.column_gap;
    frames.columns.balanced = master.columns_balanced;
    frames.columns.leftwards = run.reads_leftwards(story_);
    return break_pages(strip, frames, side, story_.styles, costs_,
                       run.facing ? CutUnit::Opening : CutUnit::Page);
}

/// Where the pages are not all as they should be, paragraphs may take other numbers of lines.
PageBreaks Sequence::cut(const Run& run, Side side) const
{
    PageBreaks best = breaks(run.strip, run, side);
    const Master& master = layout_.masters[run.head().master];
    if (best.cost <= costs_.page * static_cast<std::int64_t>(best.cuts.size()) || master.column_count > 1)
        return best;
    Strip varied = run.strip;
    add_variants(varied, story_.styles, master.grid);
    return varied.variants.empty() ? best : breaks(varied, run, side);
}

/// Sets the paragraphs of a run in the numbers of lines that its pages were made with.
void Sequence::settle(Run& run, const PageBreaks& breaks)
{
    if (breaks.varies()) restack(run, breaks.looseness, story_, layout_, texts_.texts, texts_.jobs);
    tell_texts(run.strip, report_);
}

/// How many pages the cuts of a run make, blanks before those that ask for a side among them.
std::size_t Sequence::pages_of(const std::vector<PageCut>& cuts) const
{
    std::size_t pages = 0;
    for (const PageCut& cut : cuts)
        pages += needs_blank(cut, side_of_page(slots_.size() + pages + 1)) ? 2 : 1;
    return pages;
}

void Sequence::add(Run& run)
{
    const StoryPart& part = run.head();
    if (part.only_in_blank) {
        held_ = &run;
        return;
    }
    if (part.start == PartStart::Recto) reach(Side::Recto, run);
    if (part.start == PartStart::Verso) reach(Side::Verso, run);
    held_ = nullptr;
    PageBreaks pages = cut(run, next_side());
    if (part.multiple_of > 1 && !run.facing) {
        const auto multiple = static_cast<std::size_t>(part.multiple_of);
        while ((slots_.size() + pages_of(pages.cuts)) % multiple != 0) add_blank(run);
        pages = cut(run, next_side());
    }
    settle(run, pages);
    if (run.facing) return add_openings(run, pages.cuts);
    add_pages(run, pages.cuts);
}

/// Makes the next page one of this side: with the part that waits for a blank, if its pages come out right,
/// else with a blank.
void Sequence::reach(Side side, const Run& run)
{
    if (next_side() == side) return;
    if (held_) {
        const PageBreaks pages = cut(*held_, next_side());
        if (pages_of(pages.cuts) % 2 == 1) {
            settle(*held_, pages);
            add_pages(*held_, pages.cuts);
            return;
        }
    }
    add_blank(run);
}

void Sequence::add_blank(const Run& before)
{
    PageSlot slot;
    slot.master = &layout_.masters[before.head().first_master];
    add_slot(std::move(slot));
}

/// Puts a page behind the others, and counts it.
void Sequence::add_slot(PageSlot slot)
{
    slot.number = slots_.size() + 1;
    if (slot.part) {
        folio_form_ = slot.part->folio_number;
        if (slot.part->name != counted_part_) folio_ = slot.part->folio_start.value_or(folio_);
        counted_part_ = slot.part->name;
    }
    slot.folio = word_number(folio_form_, folio_++);
    slots_.push_back(std::move(slot));
}

void Sequence::add_pages(const Run& run, const std::vector<PageCut>& cuts)
{
    for (const PageCut& cut : cuts) {
        if (needs_blank(cut, next_side())) add_blank(run);
        add_page(run, cut);
    }
}

/// The two languages of every cut, on a verso and the recto that faces it.
void Sequence::add_openings(const Run& run, const std::vector<PageCut>& cuts)
{
    for (const PageCut& cut : cuts) {
        add_page(run, cut);
        PageSlot facing = slots_.back();
        slots_.back().flow = PageFlow::Original;
        facing.part = run.facing;
        facing.flow = PageFlow::Translation;
        facing.master = &layout_.masters[facing.first ? facing.part->first_master : facing.part->master];
        add_slot(std::move(facing));
    }
}

void Sequence::add_page(const Run& run, const PageCut& cut)
{
    PageSlot slot;
    slot.run = &run;
    slot.cut = cut;
    slot.part = run.members.front().part;
    slot.first = cut.begin == 0;
    for (const Run::Member& member : run.members) {
        if (member.first_slab > cut.begin || (cut.begin == 0 && &member != &run.members.front())) continue;
        // What floats, or is left of a note, is of the part before.
        const bool only_rests = cut.begin == cut.end && cut.begin > 0;
        if (only_rests && member.first_slab == cut.begin) continue;
        slot.part = member.part;
        slot.first = member.first_slab == cut.begin;
    }
    const std::size_t master = cut.begin == 0 ? slot.part->first_master : slot.part->master;
    slot.master = &layout_.masters[master];
    add_slot(std::move(slot));
    const PageSlot& made = slots_.back();
    tell_faults(run.strip, cut, made.number, frame_of(*made.master, made.side()), report_);
}

} // namespace

std::vector<PageSlot> sequence_pages(std::vector<Run>& runs, const Story& story, const Layout& layout,
                                     const PageCosts& costs, const TextSource& texts, Report& report)
{
    Sequence sequence(story, layout, costs, texts, report);
    for (Run& run : runs) sequence.add(run);
    return sequence.slots();
}

} // namespace stonehand
