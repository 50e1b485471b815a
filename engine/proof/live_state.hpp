#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "proof/proof.hpp"

namespace stonehand
{

/// Where something stands in a source, for an editor to go to.
struct LivePlace {
    std::size_t file = 0; ///< index into `LiveState::files`
    std::uint32_t line = 1, column = 1;
};

/// A place, where there is one.
using MaybePlace = std::optional<LivePlace>;

/// What a page that is served is told beside its proof: what was saved, and where all that it shows comes
/// from.
struct LiveState {
    std::uint64_t version = 0;
    std::string editor;                          ///< that opens places; empty: none does
    std::vector<std::string> files;              ///< as they are shown
    std::vector<std::vector<MaybePlace>> blocks; ///< of each page, in the order of its blocks
    std::vector<ProofFinding> faults;            ///< why nothing could be made of the last save
    std::vector<MaybePlace> fault_places;
    bool kept = false;              ///< the pages are those of an earlier save
    bool alone = true;              ///< no other edition is watched
    std::uint64_t milliseconds = 0; ///< that the last save took to be shown
};

} // namespace stonehand
