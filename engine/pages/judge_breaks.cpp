#include "pages/judge_breaks.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// A fault never hides a graver one.
void blame(Slab& slab, BreakFault fault)
{
    slab.fault_after = std::max(slab.fault_after, fault);
    slab.column_fault = std::max(slab.column_fault, fault);
}

/// Blames the breaks between the lines [first, last) of one block.
void judge_block(std::vector<Slab>& slabs, std::size_t first, std::size_t last, const ComputedStyle& style)
{
    for (std::size_t end = first + 1; end < last; ++end)
        blame(slabs[end - 1],
              fault_inside(style, static_cast<int>(end - first), static_cast<int>(last - end)));
}

/// Blames the breaks that would leave fewer than `kept` lines below a heading that ends before `next`. A
/// block shorter than that passes the claim on to the one after it, but not past the next heading: a short
/// section that stands whole below its heading is enough. One that spans the columns has the lines of each
/// right below it.
void judge_heading(std::vector<Slab>& slabs, std::size_t next, std::uint32_t kept,
                   const std::vector<const ComputedStyle*>& styles)
{
    const bool spans = slabs[next - 1].spans;
    std::uint32_t lines = 0;
    for (; next < slabs.size() && lines < kept; ++next) {
        if (slabs[next].forced != BreakBefore::Auto) return;
        const ComputedStyle* style = styles[slabs[next].block];
        if (lines > 0 && style && style->keep_with_next > 0) return;
        if (spans)
            slabs[next - 1].fault_after = BreakFault::StrandedHeading;
        else
            blame(slabs[next - 1], BreakFault::StrandedHeading);
        lines += std::max(slabs[next].lines, 1u);
    }
}

} // namespace

BreakFault fault_inside(const ComputedStyle& style, int above, int below)
{
    if (style.keep_with_next > 0) return BreakFault::StrandedHeading;
    if (style.keep_together) return BreakFault::SplitBlock;
    // An initial stands on the page of the lines beside it.
    if (above < std::max(style.orphans, style.initial_lines)) return BreakFault::Orphan;
    if (below < style.widows) return BreakFault::Widow;
    return BreakFault::None;
}

void judge_breaks(Strip& strip, const std::vector<const ComputedStyle*>& styles)
{
    std::vector<Slab>& slabs = strip.slabs;
    for (Slab& slab : slabs) slab.column_fault = slab.fault_after;
    for (std::size_t first = 0, last = 0; first < slabs.size(); first = last) {
        last = first + 1;
        while (last < slabs.size() && slabs[last].block == slabs[first].block) ++last;
        const ComputedStyle* style = styles[slabs[first].block];
        if (!style) continue;
        judge_block(slabs, first, last, *style);
        if (style->kept_to_next && last < slabs.size() && slabs[last].forced == BreakBefore::Auto)
            blame(slabs[last - 1], BreakFault::SplitBlock);
        if (style->keep_with_next > 0)
            judge_heading(slabs, last, static_cast<std::uint32_t>(style->keep_with_next), styles);
    }
}

} // namespace stonehand
