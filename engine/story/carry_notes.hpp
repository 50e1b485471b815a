#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "story/composition.hpp"

namespace stonehand
{

/// Which notes have been called so far, to call some anew.
struct CalledNotes {
    NoteCounters counters;
    std::map<const Phrase*, std::string> called;
    std::size_t end_notes = 0, paged_notes = 0;
};
CalledNotes called_notes(const Composition& composition);
void forget_notes(const CalledNotes& kept, Composition& composition);

/// Lets the first text of a flow carry the notes that are called in the boxes of its page; below a flow
/// without text they stand by themselves.
void carry_notes(std::vector<PlacedBox>& boxes, std::vector<Block>& flow, Structure& structure);

} // namespace stonehand
