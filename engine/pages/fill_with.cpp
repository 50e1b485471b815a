#include "pages/fill_with.hpp"

#include <iterator>
#include <map>

#include "base/parallel.hpp"
#include "pages/count_lines.hpp"
#include "pages/count_pages.hpp"
#include "pages/frame_of.hpp"
#include "pages/gather_runs.hpp"
#include "pages/page_words.hpp"
#include "pages/paint_boxes.hpp"
#include "pages/paint_notes.hpp"
#include "pages/section_of_page.hpp"
#include "pages/sequence_pages.hpp"
#include "pages/set_boxes.hpp"

namespace stonehand
{

namespace
{

/// The text of a page without columns.
ColumnArea area_of(const Strip& strip, const PageCut& cut, Frame frame)
{
    ColumnArea area;
    area.begin = cut.begin;
    area.end = cut.end;
    area.width = frame.width;
    frame.first = cut.text_first;
    frame.last = area.last = cut.text_last;
    area.baselines = place_slabs(strip, cut.begin, cut.end, frame);
    if (cut.begin < cut.end && strip.slabs[cut.begin].repeated > 0) area.head = cut.text_first;
    return area;
}

/// Where pictures stand on a page that are as wide as it.
std::vector<Rect> page_pictures(const PageSlot& slot)
{
    std::vector<Rect> boxes;
    for (const PlacedFloat& placed : slot.cut.floats)
        if (const auto& picture = slot.run->strip.floats[placed.index].picture)
            boxes.push_back(box_of(*picture, placed));
    return boxes;
}

/// The boxes of one part, set.
struct PartBoxes {
    std::vector<SetBox> first, others;
};

class Filling
{
  public:
    Filling(const TextSetter& setter, const Story& story, const Layout& layout, const PageCosts& costs,
            unsigned jobs, Report& report)
        : setter_(setter), story_(story), layout_(layout), costs_(costs), jobs_(jobs), report_(report),
          texts_(setter)
    {
    }
    Document fill(Counting counting);

  private:
    struct PaintedBoxes {
        std::vector<Mark> marks;
        Report report;
    };

    void set_texts();
    void want_boxes(const std::vector<PlacedBox>& boxes);
    void set_all_boxes(const std::vector<PageSlot>& slots);
    Page paint(const PageSlot& slot) const;
    const std::vector<SetBox>& boxes_of(const PageSlot& slot) const;
    void paint_anchors(const PageSlot& slot, Painter& painter) const;
    void paint_flow(const PageSlot& slot, Painter& painter) const;
    void paint_area(const PageSlot& slot, const ColumnArea& area, const Frame& frame, Painter& painter) const;
    void paint_floats(const PageSlot& slot, Frame frame, bool at_head, Painter& painter) const;
    void paint_all_boxes(const std::vector<PageSlot>& slots, Document& document) const;
    PaintedBoxes paint_worded(const PageSlot& slot, const PageWords& words) const;
    std::vector<std::uint32_t> anchor_pages(const std::vector<Page>& pages) const;

    const TextSetter& setter_;
    const Story& story_;
    const Layout& layout_;
    const PageCosts& costs_;
    unsigned jobs_;
    Report& report_;
    TextSets texts_;
    std::map<const StoryPart*, PartBoxes> boxes_; ///< only looked up: its order is not that of pages
};

// The stages of filling: set, stack, cut, paint; and when all pages know their sections, what says them.
Document Filling::fill(Counting counting)
{
    set_texts();
    std::vector<Run> runs = gather_runs(story_, layout_, texts_);
    const std::vector<PageSlot> slots =
        sequence_pages(runs, story_, layout_, costs_, {texts_, jobs_}, report_);
    set_all_boxes(slots);

    Document document;
    document.info = story_.info;
    document.structure = story_.structure;
    document.outline = story_.outline;
    document.palette = layout_.palette;
    document.binding = layout_.binding;
    document.pages = parallel_map(slots, jobs_, [&](const PageSlot& slot) { return paint(slot); });
    paint_all_boxes(slots, document);
    document.anchor_pages = anchor_pages(document.pages);
    if (counting == Counting::On) {
        document.line_statistics = count_lines(slots, story_);
        document.page_statistics = count_pages(slots);
    }
    return document;
}

void Filling::set_texts()
{
    for (const StoryPart& part : story_.parts) {
        const Master& master = layout_.masters[part.master];
        const Length column = master.column_width();
        want_texts(part.flow, {column, master.measure(), column}, texts_, story_.styles);
        want_boxes(part.first_boxes);
        want_boxes(part.boxes);
    }
    texts_.set_all(jobs_);
}

void Filling::want_boxes(const std::vector<PlacedBox>& boxes)
{
    for (const PlacedBox& box : boxes) {
        if (const auto* text = std::get_if<PlacedText>(&box.form))
            want_texts(text->blocks, {text->width, text->width, text->width}, texts_, story_.styles);
        if (const auto* column = std::get_if<ColumnText>(&box.form)) texts_.want(*column);
    }
}

/// Sets the boxes of the parts that have pages: what is wrong with a part that stands nowhere is not told.
void Filling::set_all_boxes(const std::vector<PageSlot>& slots)
{
    for (const PageSlot& slot : slots) {
        if (!slot.part) continue;
        PartBoxes& boxes = boxes_[slot.part];
        std::vector<SetBox>& wanted = slot.first ? boxes.first : boxes.others;
        if (wanted.empty())
            wanted = set_boxes(slot.first ? slot.part->first_boxes : slot.part->boxes, *slot.master, story_,
                               texts_, report_);
    }
}

const std::vector<SetBox>& Filling::boxes_of(const PageSlot& slot) const
{
    const PartBoxes& boxes = boxes_.at(slot.part);
    return slot.first ? boxes.first : boxes.others;
}

/// A page without the boxes above the ground.
Page Filling::paint(const PageSlot& slot) const
{
    Page page;
    page.trim = slot.master->trim;
    page.bleed = slot.master->bleed;
    page.master = slot.master->name;
    page.label = slot.folio;
    if (!slot.part) return page;
    Painter painter(story_, *slot.master, slot.side());
    paint_boxes(boxes_of(slot), Layer::Ground, *slot.master, slot.side(), painter);
    paint_anchors(slot, painter);
    paint_flow(slot, painter);
    page.marks = painter.take();
    return page;
}

/// The anchors of the parts that begin on a page.
void Filling::paint_anchors(const PageSlot& slot, Painter& painter) const
{
    if (slot.flow == PageFlow::Translation) {
        if (slot.first) painter.anchor(slot.part->anchor, {}, slot.part->span);
        return;
    }
    const bool whole = slot.run->strip.slabs.empty();
    for (const Run::Member& member : slot.run->members) {
        const bool begins = member.first_slab >= slot.cut.begin && member.first_slab < slot.cut.end;
        const bool ends_run =
            slot.cut.end == slot.run->strip.slabs.size() && member.first_slab == slot.cut.end;
        if (begins || whole || ends_run) painter.anchor(member.part->anchor, {}, member.part->span);
    }
}

void Filling::paint_flow(const PageSlot& slot, Painter& painter) const
{
    painter.write();
    const Frame frame = frame_of(*slot.master, slot.side());
    paint_floats(slot, frame, true, painter);
    if (slot.cut.areas.empty()) paint_area(slot, area_of(slot.run->strip, slot.cut, frame), frame, painter);
    for (const ColumnArea& area : slot.cut.areas) paint_area(slot, area, frame, painter);
    paint_floats(slot, frame, false, painter);
    paint_notes(slot, frame, story_, painter);
    painter.write_level();
}

void Filling::paint_area(const PageSlot& slot, const ColumnArea& area, const Frame& frame,
                         Painter& painter) const
{
    const Strip& strip = slot.run->strip;
    const Length left = frame.left + area.left;
    for (std::size_t index = 0; index < area.baselines.size(); ++index) {
        const Slab& slab = strip.slabs[area.begin + index];
        if (index == 0 && area.head)
            painter.repeated(strip.repeated[slab.repeated - 1], {left, *area.head}, slot.flow);
        painter.slab(strip, slab, {left, area.baselines[index]}, slot.flow);
    }
}

/// The figures and tables at the head or the foot of a page.
void Filling::paint_floats(const PageSlot& slot, Frame frame, bool at_head, Painter& painter) const
{
    for (const PlacedFloat& placed : slot.cut.floats) {
        if (placed.at_head != at_head) continue;
        const SetFloat& figure = slot.run->strip.floats[placed.index];
        const Strip& strip = *figure.strip;
        if (figure.picture) painter.picture(*figure.picture->picture, box_of(*figure.picture, placed));
        frame.first = placed.baseline;
        const std::vector<Length> baselines = place_slabs(strip, 0, strip.slabs.size(), frame);
        for (std::size_t index = 0; index < baselines.size(); ++index)
            painter.slab(strip, strip.slabs[index], {frame.left, baselines[index]});
    }
}

/// Puts the boxes above the ground on their pages, behind the text.
void Filling::paint_all_boxes(const std::vector<PageSlot>& slots, Document& document) const
{
    const std::vector<std::uint32_t> begins = anchor_pages(document.pages);
    std::vector<PaintedBoxes> painted = parallel_map(slots, jobs_, [&](const PageSlot& slot) {
        return paint_worded(slot, {slot.folio, [&](const WantedSection& wanted) {
                                       return section_of_page(story_.outline, begins, slot.number - 1,
                                                              wanted);
                                   }});
    });
    for (std::size_t page = 0; page < painted.size(); ++page) {
        std::vector<Mark>& marks = document.pages[page].marks;
        std::move(painted[page].marks.begin(), painted[page].marks.end(), std::back_inserter(marks));
        report_.append(painted[page].report);
    }
}

/// The boxes of a page above the ground; those that say something of the page are set for it.
Filling::PaintedBoxes Filling::paint_worded(const PageSlot& slot, const PageWords& words) const
{
    PaintedBoxes painted;
    if (!slot.part) return painted;
    const std::vector<SetBox>& boxes = boxes_of(slot);
    std::vector<PlacedBox> worded;
    worded.reserve(boxes.size());
    std::vector<SetBox> standing = boxes;
    TextSets texts(setter_);
    for (const SetBox& set : boxes) {
        if (!set.has_page_words) continue;
        worded.push_back(*set.box);
        auto& text = std::get<PlacedText>(worded.back().form);
        put_page_words(text.blocks, words);
        want_texts(text.blocks, {text.width, text.width, text.width}, texts, story_.styles);
    }
    texts.set_all(1);
    std::size_t next = 0;
    for (SetBox& set : standing)
        if (set.has_page_words) set = set_box(worded[next++], *slot.master, story_, texts, painted.report);
    Painter painter(story_, *slot.master, slot.side());
    paint_boxes(standing, Layer::Matter, *slot.master, slot.side(), painter, page_pictures(slot));
    painted.marks = painter.take();
    return painted;
}

/// The page of every anchor: the first, where it stands on several.
std::vector<std::uint32_t> Filling::anchor_pages(const std::vector<Page>& pages) const
{
    std::vector<std::uint32_t> found(story_.anchors, no_page);
    for (std::size_t page = pages.size(); page-- > 0;)
        for (const Mark& mark : pages[page].marks)
            if (const auto* anchor = std::get_if<AnchorMark>(&mark.form))
                found.at(static_cast<std::size_t>(anchor->anchor)) = static_cast<std::uint32_t>(page);
    return found;
}

} // namespace

Document fill_with(const TextSetter& setter, const Story& story, const Layout& layout, const PageCosts& costs,
                   unsigned jobs, Report& report, Counting counting)
{
    return Filling(setter, story, layout, costs, jobs, report).fill(counting);
}

} // namespace stonehand
