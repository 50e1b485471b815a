#include "story/carry_notes.hpp"

#include <algorithm>
#include <iterator>

namespace stonehand
{

namespace
{

using Notes = std::vector<TextBlock>;

/// Takes the notes out of texts, and lets their marks lead to where they will stand.
struct TakingNotes {
    Notes& taken;

    void all(std::vector<Block>& blocks) const
    {
        for (Block& block : blocks) std::visit(*this, block.form);
    }
    void operator()(TextBlock& text) const
    {
        std::move(text.notes.begin(), text.notes.end(), std::back_inserter(taken));
        text.notes.clear();
        for (TextRun& run : text.runs) run.note = -1;
    }
    void operator()(ParallelBlock& row) const
    {
        for (ParallelBlock::Cell& cell : row.cells) all(cell.blocks);
    }
    void operator()(PairBlock& pair) const
    {
        all(pair.original.blocks);
        all(pair.translation.blocks);
    }
    /// Every alternative calls the same notes: those of one are enough.
    void operator()(FitBlock& fit) const
    {
        Notes unwanted;
        for (std::size_t index = 0; index < fit.alternatives.size(); ++index)
            TakingNotes{index == 0 ? taken : unwanted}.all(fit.alternatives[index].blocks);
    }
    void operator()(FloatBlock& figure) const { all(figure.blocks); }
    void operator()(PictureBlock&) const {}
    void operator()(RuleBlock&) const {}
    void operator()(SpaceBlock&) const {}
};

/// The first text of blocks that is surely set.
struct FindingText {
    TextBlock* in(std::vector<Block>& blocks) const
    {
        for (Block& block : blocks)
            if (TextBlock* text = std::visit(*this, block.form)) return text;
        return nullptr;
    }
    TextBlock* operator()(TextBlock& text) const { return text.text.empty() ? nullptr : &text; }
    TextBlock* operator()(ParallelBlock& row) const
    {
        for (ParallelBlock::Cell& cell : row.cells)
            if (TextBlock* text = in(cell.blocks)) return text;
        return nullptr;
    }
    TextBlock* operator()(PairBlock& pair) const { return in(pair.original.blocks); }
    TextBlock* operator()(FitBlock&) const { return nullptr; }
    TextBlock* operator()(FloatBlock&) const { return nullptr; }
    TextBlock* operator()(PictureBlock&) const { return nullptr; }
    TextBlock* operator()(RuleBlock&) const { return nullptr; }
    TextBlock* operator()(SpaceBlock&) const { return nullptr; }
};

/// Of the elements that say a title in one size or another it is not known which is set: its note is read
/// before the text that carries it.
void put_before(ElementId next, ElementId note, Structure& structure)
{
    if (next == no_element || note == no_element || structure[next].parent == no_element) return;
    auto& old = structure[structure[note].parent].children;
    old.erase(std::remove(old.begin(), old.end(), note), old.end());
    structure[note].parent = structure[next].parent;
    auto& siblings = structure[structure[next].parent].children;
    siblings.insert(std::find(siblings.begin(), siblings.end(), next), note);
}

} // namespace

void carry_notes(std::vector<PlacedBox>& boxes, std::vector<Block>& flow, Structure& structure)
{
    Notes taken;
    for (PlacedBox& box : boxes)
        if (auto* text = std::get_if<PlacedText>(&box.form)) TakingNotes{taken}.all(text->blocks);
    if (taken.empty()) return;
    TextBlock* carrier = FindingText{}.in(flow);
    if (!carrier) {
        // Without a text that they could stand below they are the text.
        for (TextBlock& note : taken) flow.push_back({std::move(note)});
        return;
    }
    for (const TextBlock& note : taken) put_before(carrier->meaning.element, note.meaning.element, structure);
    carrier->notes_from_boxes = static_cast<std::uint32_t>(taken.size());
    std::move(taken.begin(), taken.end(), std::back_inserter(carrier->notes));
}

CalledNotes called_notes(const Composition& composition)
{
    return {composition.notes, composition.notes_called, composition.end_notes.size(),
            composition.story.paged_notes.size()};
}

void forget_notes(const CalledNotes& kept, Composition& composition)
{
    composition.notes = kept.counters;
    composition.notes_called = kept.called;
    composition.end_notes.resize(kept.end_notes);
    composition.story.paged_notes.resize(kept.paged_notes);
}

} // namespace stonehand
