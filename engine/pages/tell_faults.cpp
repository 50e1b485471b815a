#include "pages/tell_faults.hpp"

namespace stonehand
{

namespace
{

void tell_break(BreakFault fault, Span span, std::size_t page, Report& report)
{
    switch (fault) {
    case BreakFault::None:
        return;
    case BreakFault::Orphan:
        report.add("orphan", span, say("too few lines of this begin at the foot of page {}", page))
            .hint(say("shorten or lengthen the text before it by a line"));
        return;
    case BreakFault::Widow:
        report.add("widow", span, say("too few lines of this are left for the head of page {}", page + 1))
            .hint(say("shorten or lengthen it by a line"));
        return;
    case BreakFault::SplitBlock:
        report.add("split-block", span, say("this was to stay whole, but page {} ends inside it", page))
            .hint(say("it is higher than a page: allow it to break, or shorten it"));
        return;
    case BreakFault::StrandedHeading:
        report
            .add("stranded-heading", span,
                 say("page {} ends with a heading and too little of its text", page))
            .hint(say("shorten or lengthen the text before it by a line"));
        return;
    }
}

void tell_overfull(Length over, Span span, std::size_t page, Report& report)
{
    if (over <= Length{}) return;
    report
        .add("page-overfull", span,
             say("this runs {:.1f} pt below the last line of page {}", over.in_points(), page))
        .hint(say("it may not break, and is higher than the page: shorten it"));
}

/// A picture that bleeds has the whole page, another the frame. Pixels are whole: half a point is no fault.
void tell_too_high(const PagePicture& picture, const PlacedFloat& placed, Span span, std::size_t page,
                   const Frame& frame, Report& report)
{
    const Length room =
        placed.at_edge ? frame.page_height + 2 * picture.bleed : frame.last - frame.first + frame.grid;
    const Length over = picture.size.height - room;
    if (over <= Length::points(0.5)) return;
    report
        .add("page-overfull", span,
             say("as wide as the page this picture is {:.1f} pt higher than page {} has room for",
                 over.in_points(), page))
        .hint(say("crop it, or let it be as wide as the frame: `float-reach=\"frame\"`"));
}

} // namespace

void tell_faults(const Strip& strip, const PageCut& cut, std::size_t page, const Frame& frame, Report& report)
{
    for (const PlacedFloat& placed : cut.floats) {
        const SetFloat& figure = strip.floats[placed.index];
        // Captions of a picture that bleeds at the foot stand above it.
        if (!figure.strip->slabs.empty() && (placed.at_head || !placed.at_edge))
            tell_overfull(placed.baseline + figure.height - frame.last, figure.span, page, report);
        if (figure.picture) tell_too_high(*figure.picture, placed, figure.span, page, frame, report);
    }
    for (std::size_t area = 0; area + 1 < cut.areas.size(); ++area) {
        const std::size_t end = cut.areas[area].end;
        if (end == cut.end) break; // what is left of a note follows alone
        // Where a block spans the columns, what follows stands right below.
        if (strip.slabs[end - 1].spans || strip.slabs[end].spans) continue;
        tell_break(strip.slabs[end - 1].column_fault, strip.slabs[end - 1].span, page, report);
    }
    for (const ColumnArea& area : cut.areas)
        if (area.begin < area.end) tell_overfull(area.over, strip.slabs[area.end - 1].span, page, report);
    if (cut.begin == cut.end) return;
    const Span span = strip.slabs[cut.end - 1].span;
    tell_break(cut.fault, span, page, report);
    if (!cut.overfull || !cut.areas.empty()) return;
    Frame text = frame;
    text.first = cut.text_first;
    const std::vector<Length> baselines = place_slabs(strip, cut.begin, cut.end, text);
    const Slab& last = strip.slabs[cut.end - 1];
    tell_overfull(baselines.back() + last.depth + last.hang - cut.text_last, span, page, report);
}

} // namespace stonehand
