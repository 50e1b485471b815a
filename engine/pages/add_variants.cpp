#include "pages/add_variants.hpp"

#include <algorithm>

#include "pages/judge_breaks.hpp"
#include "pages/stack_blocks.hpp"

namespace stonehand
{

namespace
{

/// The line that a slab consists of, but for what is drawn at its head.
const LinePiece* line_of(const Strip& strip, const Slab& slab)
{
    if (slab.pieces == 0) return nullptr;
    return std::get_if<LinePiece>(&strip.pieces[slab.first_piece + slab.pieces - 1]);
}

/// The text whose lines are the slabs [first, last), one each; null for any other block, and where a pull
/// quote stands beside some of them: how many make room for it was counted in its best number of lines.
const LinePiece* text_of(const Strip& strip, std::uint32_t first, std::uint32_t last)
{
    const LinePiece* text = line_of(strip, strip.slabs[first]);
    if (!text || text->set->lines.size() != last - first) return nullptr;
    for (std::uint32_t index = first; index < last; ++index) {
        const LinePiece* line = line_of(strip, strip.slabs[index]);
        if (!line || line->set != text->set || strip.slabs[index].translated_pieces > 0) return nullptr;
        if (strip.slabs[index].beside) return nullptr;
    }
    return text;
}

/// Whether so many lines are as high as the initial beside them.
bool holds_initial(const SetText& set, const ComputedStyle& style, std::size_t lines)
{
    return !set.initial || lines >= static_cast<std::size_t>(style.initial_lines);
}

/// How many notes a text calls before a byte.
std::uint32_t notes_before(const TextBlock& block, std::uint32_t byte)
{
    std::uint32_t notes = 0;
    // Those that boxes call come first, and have no mark here.
    for (const TextRun& run : block.runs)
        if (run.purpose == RunPurpose::NoteMark && run.begin < byte)
            notes = std::max(notes, static_cast<std::uint32_t>(run.note + 1));
    return block.notes_from_boxes + notes;
}

Variant variant_of(const Strip& strip, std::uint32_t first, std::uint32_t last, const LinePiece& text,
                   const OtherLines& other, const ComputedStyle& style)
{
    Variant variant{first, last, other.looseness, {}};
    const std::uint32_t first_note = strip.slabs[first].first_note;
    const std::size_t count = other.lines.size();
    std::uint32_t called = 0;
    for (std::size_t line = 0; line < count; ++line) {
        // The first and the last line are what they were; of those between one is like the other.
        const std::uint32_t like = line == 0 ? first
                                   : line + 1 == count
                                       ? last - 1
                                       : std::min(first + static_cast<std::uint32_t>(line), last - 2);
        Slab slab = strip.slabs[like];
        slab.hyphenated = other.lines[line].hyphenated;
        if (line + 1 < count) slab.hang = initial_below(*text.set, style, line);
        const std::uint32_t notes =
            line + 1 == count ? strip.slabs[last - 1].first_note + strip.slabs[last - 1].notes - first_note
                              : notes_before(*text.block, other.lines[line].end);
        slab.first_note = first_note + called;
        slab.notes = notes - called;
        called = notes;
        if (line + 1 < count) {
            const bool claimed = like == first + line && slab.fault_after == BreakFault::StrandedHeading;
            slab.fault_after =
                fault_inside(style, static_cast<int>(line + 1), static_cast<int>(count - line - 1));
            if (claimed) slab.fault_after = BreakFault::StrandedHeading;
        }
        variant.slabs.push_back(slab);
    }
    return variant;
}

/// A line of white more above a block, and another, up to what it bears.
void add_white(Strip& strip, std::uint32_t first, std::uint32_t last, const ComputedStyle& style, Length grid)
{
    for (int lines = 1; style.space_before + grid * lines <= style.space_before_maximum && grid > Length{};
         ++lines) {
        Variant variant{first, last, lines, {strip.slabs.begin() + first, strip.slabs.begin() + last}};
        variant.slabs.front().space += grid * lines;
        strip.variants.push_back(std::move(variant));
    }
}

} // namespace

void add_variants(Strip& strip, const std::vector<ComputedStyle>& styles, Length grid)
{
    const auto count = static_cast<std::uint32_t>(strip.slabs.size());
    for (std::uint32_t first = 0, last = 0; first < count; first = last) {
        last = first + 1;
        while (last < count && strip.slabs[last].block == strip.slabs[first].block) ++last;
        const LinePiece* text = text_of(strip, first, last);
        if (!text) continue;
        const ComputedStyle& style = styles[static_cast<std::size_t>(text->block->style)];
        if (style.has_supple_white()) add_white(strip, first, last, style, grid);
        if (style.keep_with_next > 0 || style.block_snap || style.has_supple_white()) continue;
        for (const OtherLines& other : text->set->others)
            if (holds_initial(*text->set, style, std::min<std::size_t>(other.lines.size(), last - first)))
                strip.variants.push_back(variant_of(strip, first, last, *text, other, style));
    }
}

} // namespace stonehand
