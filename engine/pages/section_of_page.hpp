#pragma once

#include <cstdint>
#include <vector>

#include "story/story.hpp"

namespace stonehand
{

/// The section that a running head names on a page: the first (or the last) of its level that begins on the
/// page, else the one that the page begins in, as CSS's `string()` has it (CSS Generated Content for Paged
/// Media, 1.1.2). Unlike there a heading of a higher level ends the section before it, and with it what
/// `first` would find. Null where there is none. `anchor_pages`: the page of each anchor.
const OutlineEntry* section_of_page(const std::vector<OutlineEntry>& outline,
                                    const std::vector<std::uint32_t>& anchor_pages, std::size_t page,
                                    const WantedSection& wanted);

} // namespace stonehand
