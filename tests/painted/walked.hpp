#pragma once

#include <memory>
#include <string>
#include <vector>

#include "painted/dump_mark.hpp"
#include "painted/small_pdf.hpp"
#include "painted/walk_page.hpp"
#include "support/catch.hpp"

namespace stonehand
{

/// What a page of a file paints.
struct Walked {
    std::string bytes;
    std::unique_ptr<PdfFile> file; ///< what the marks were read from
    std::vector<PaintedMark> marks;
    std::vector<std::string> lines; ///< the marks as text
    Message cut_short;
};

inline Walked walked(std::string bytes, std::size_t page = 0)
{
    Walked walked;
    walked.bytes.swap(bytes);
    Message why_not;
    walked.file = PdfFile::read(walked.bytes, why_not);
    INFO(why_not.in_english());
    REQUIRE(walked.file);
    walked.cut_short = walk_page(*walked.file, page, [&](const PaintedMark& mark) {
                           walked.marks.push_back(mark);
                           walked.lines.push_back(dump(mark));
                       }).cut_short;
    return walked;
}

/// The marks of a page with this content, as text.
inline std::vector<std::string> painted_by(std::string_view content, std::string_view resources = {})
{
    SmallPdf pdf;
    pdf.page(content, resources);
    return walked(pdf.bytes()).lines;
}

} // namespace stonehand
