#include "play_proof.hpp"

#include <algorithm>

#include "proof/draw_pages.hpp"
#include "sheets/impose_pages.hpp"

namespace stonehand
{

namespace
{

/// The pages as a booklet, if the layout offers one. What cannot be bound is told where a booklet is made.
ProofBook book_of(const Document& document, const Layout& layout, const FontLibrary& fonts)
{
    const auto booklet = std::find_if(layout.outputs.begin(), layout.outputs.end(),
                                      [](const OutputSettings& output) { return output.name == "booklet"; });
    if (booklet == layout.outputs.end()) return {};
    Document copy = document;
    Report untold;
    ImposedBook book = impose_pages(copy, *booklet, booklet->profile, fonts, Unbindable::LeftOut, untold);
    return {std::move(book.sheets), std::move(book.kept), std::move(copy.palette)};
}

} // namespace

OutputFile play_proof(Document document, const Job& job, const Library& library, const std::string& path,
                      unsigned threads)
{
    OutputFile file{path, "proof", "HTML", document.pages.size(), {}};
    file.page_statistics = document.page_statistics;
    file.line_statistics = document.line_statistics;
    file.font_uses = fonts_used(document, library.fonts);
    const ProofBook book = book_of(document, job.layout, library.fonts);
    file.proof = std::make_shared<const ProofPages>(draw_pages(
        {document, book, job.layout, library.fonts, job.sources, job.kept ? &job.kept->shapes : nullptr},
        threads));
    return file;
}

} // namespace stonehand
