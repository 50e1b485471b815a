#pragma once

#include <map>
#include <string>
#include <vector>

#include "pages/page.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/glyph_use.hpp"
#include "pdf/paints.hpp"
#include "pdf/picture_objects.hpp"

namespace stonehand
{

/// A page's content stream, and the element that each of its marked-content sequences belongs to: place in
/// the list is the MCID (ISO 32000-1, 14.7.4.4).
struct PageContent {
    std::string operators;
    std::vector<ElementId> sequences;
};

/// The language of every element of a structure, its parents' where it has none of its own.
std::vector<std::string> element_languages(const Structure& structure, const Language& document);

/// Whether what is painted says what it means: a press has no use for it.
enum class Tags { Written, LeftOut };

/// What content streams are made from: constant, shared by the threads that make them.
struct ContentSources {
    const Document& document;
    const GlyphUse& glyphs;
    const std::vector<PdfFont>& fonts;
    const PictureNames& pictures;
    const std::vector<std::string>& languages;
    const Paints& paints;
    PdfSettings::Form form;
    Tags tags = Tags::Written;
};

/// Plays the marks of a page, in their order. Where tags are written, everything painted is marked:
/// consecutive marks of one element are one sequence, what is no content is an artifact of its kind
/// (UA 7.1-3). Text that no ToUnicode tells stands in sequences of its own with ActualText: nested in another
/// one it makes readers lose the rest of that.
PageContent write_content(const ContentSources& sources, std::size_t page);

} // namespace stonehand
