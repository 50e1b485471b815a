#include "pages/count_lines.hpp"

#include "pages/line_counter.hpp"

namespace stonehand
{

namespace
{

/// The lines of a page, by the part whose they are.
class PageCounter
{
  public:
    explicit PageCounter(const Story& story) : story_(story), parts_(story.parts.size()) {}

    void page(const PageSlot& slot)
    {
        if (!slot.run) return;
        label_ = slot.folio;
        auto member = slot.run->members.begin();
        for (std::size_t index = slot.cut.begin; index < slot.cut.end; ++index) {
            while (member + 1 != slot.run->members.end() && (member + 1)->first_slab <= index) ++member;
            const StoryPart* part = slot.flow == PageFlow::Translation ? slot.run->facing : member->part;
            part_ = static_cast<std::size_t>(part - story_.parts.data());
            slab(slot.run->strip, slot.run->strip.slabs[index], slot.flow);
        }
        end_stretch();
        if (slot.flow != PageFlow::Translation) {
            notes(slot.run->strip, slot.cut.notes);
            for (const ColumnArea& area : slot.cut.areas) notes(slot.run->strip, area.notes);
            floats(slot);
        }
        if (slot.flow != PageFlow::Original) notes(slot.run->strip, slot.cut.translated_notes);
    }

    std::vector<LineStatistics> finish()
    {
        std::vector<LineStatistics> all{all_.finish()};
        for (std::size_t index = 0; index < parts_.size(); ++index) {
            LineStatistics counted = parts_[index].lines.finish();
            if (counted.lines == 0) continue;
            name(story_.parts[index], counted);
            counted.page = parts_[index].page;
            all.push_back(std::move(counted));
        }
        return all;
    }

  private:
    struct Part {
        LineCounter lines;
        std::string page;
    };
    /// Lines of one block that follow one another on this page.
    struct Stretch {
        const SetText* set = nullptr;
        std::uint32_t first = 0, last = 0;
        std::size_t part = 0;
    };

    void slab(const Strip& strip, const Slab& slab, PageFlow flow)
    {
        for (const Piece& piece : pieces_of(strip, slab, flow))
            if (const auto* line = std::get_if<LinePiece>(&piece))
                this->line(*line->block, *line->set, line->line);
    }

    void notes(const Strip& strip, const std::vector<NoteLines::Part>& parts)
    {
        for (const NoteLines::Part& part : parts) {
            const SetNote& note = strip.notes[part.note];
            if (part.first == 0) block(*note.block, *note.set);
            column({note.set, part.first, part.last, part_});
        }
    }

    void floats(const PageSlot& slot)
    {
        for (const PlacedFloat& placed : slot.cut.floats) {
            const Strip& strip = *slot.run->strip.floats[placed.index].strip;
            for (const Slab& inner : strip.slabs) slab(strip, inner, PageFlow::Both);
            end_stretch();
        }
    }

    void line(const TextBlock& of, const SetText& set, std::uint32_t line)
    {
        if (line == 0) block(of, set);
        if (stretch_.set != &set || stretch_.last != line) {
            end_stretch();
            stretch_ = {&set, line, line, part_};
        }
        ++stretch_.last;
    }

    void block(const TextBlock& block, const SetText& set)
    {
        if (parts_[part_].page.empty()) parts_[part_].page = label_;
        const ComputedStyle& style = story_.style(block.style);
        all_.paragraph(set.lines, block, style);
        parts_[part_].lines.paragraph(set.lines, block, style);
    }

    void end_stretch()
    {
        if (stretch_.set) column(stretch_);
        stretch_ = {};
    }

    void column(const Stretch& stretch)
    {
        const auto lines = std::span(stretch.set->lines).subspan(stretch.first, stretch.last - stretch.first);
        all_.column(lines);
        parts_[stretch.part].lines.column(lines);
    }

    void name(const StoryPart& part, LineStatistics& counted) const
    {
        counted.part = part.name;
        counted.language = story_.info.language.tag;
        if (part.meaning.element != no_element)
            if (const auto& own = story_.structure[part.meaning.element].language; !own.tag.empty())
                counted.language = own.tag;
        for (const OutlineEntry& entry : story_.outline)
            if (entry.anchor == part.anchor && part.anchor != no_anchor) counted.title = entry.title;
    }

    const Story& story_;
    LineCounter all_;
    std::vector<Part> parts_;
    std::size_t part_ = 0;
    std::string label_;
    Stretch stretch_;
};

} // namespace

std::vector<LineStatistics> count_lines(const std::vector<PageSlot>& slots, const Story& story)
{
    PageCounter counter(story);
    for (const PageSlot& slot : slots) counter.page(slot);
    return counter.finish();
}

} // namespace stonehand
