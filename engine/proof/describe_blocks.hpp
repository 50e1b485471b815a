#pragma once

#include <cstddef>
#include <vector>

#include "base/sources.hpp"
#include "pages/page.hpp"
#include "proof/json_text.hpp"

namespace stonehand
{

/// Where each element of a structure comes when it is read, by its id.
std::vector<std::size_t> reading_order(const Structure& structure);

/// What blocks are described from.
struct BlockSources {
    const Document& document;
    const std::vector<std::size_t>& order; ///< `reading_order` of its structure
    const Sources& sources;
};

/// Writes what stands on a page, block by block in the order of reading, as a JSON array:
///
///     ["P","A text, as it is read aloud.","zh-Hans","edition.xml:57",x,y,width,height]
///
/// The box, in 1/1000 pt, is that of all its marks on this page; the language is empty where it is the
/// document's. Of a figure the text is its alternative. Returned are the places of the blocks in the sources.
std::vector<Span> describe_blocks(const Page& page, const BlockSources& from, JsonText& json);

} // namespace stonehand
