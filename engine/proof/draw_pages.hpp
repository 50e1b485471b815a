#pragma once

#include "base/sources.hpp"
#include "font/font_library.hpp"
#include "layout/layout.hpp"
#include "pages/page.hpp"
#include "proof/proof_pages.hpp"
#include "proof/shape_order.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// A book on its sheets, beside the pages that they carry.
struct ProofBook {
    std::vector<Sheet> sheets;     ///< none where no book is imposed
    std::vector<std::size_t> kept; ///< the page of the document that each page on the sheets is
    Palette palette;               ///< of the sheets’ marks; it begins with that of the document
};

/// What the pages of a proof are drawn from.
struct ProofSources {
    const Document& document;
    const ProofBook& book;
    const Layout& layout;
    const FontLibrary& fonts;
    const Sources& sources;
    ShapeOrder* order = nullptr; ///< of the proof before this one, then of this; null: there was none
};

/// Plays the pages of a document, and the sheets of its book, for the proof. The same document gives the same
/// text, with any number of threads.
ProofPages draw_pages(const ProofSources& from, unsigned jobs);

} // namespace stonehand
