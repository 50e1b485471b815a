#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "changes/compare_documents.hpp"
#include "changes/dump_changes.hpp"
#include "changes/see_pages.hpp"
#include "painted/small_pdf.hpp"
#include "support/catch.hpp"

namespace stonehand
{

/// What stands on a page of 100 pt by 100 pt that a test makes.
struct MadePage {
    std::vector<std::string>
        lines;                  ///< 10 pt Courier from the head, a line 12 pt below the other, 6 pt a sign
    std::string more = {};      ///< content in the language of PDF
    std::string furniture = {}; ///< in a line at the foot
};

inline constexpr std::string_view made_font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Courier>>/"
                                              "B<</Type/Font/Subtype/Type1/BaseFont/Bold>>>>";

inline std::string content_of(const MadePage& page)
{
    std::string text;
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        text += fmt::format("BT /F 10 Tf 10 {} Td ({})Tj ET\n", 80 - 12 * static_cast<int>(i), page.lines[i]);
    if (!page.furniture.empty())
        text += fmt::format("/Artifact<</Type/Pagination>>BDC BT /F 10 Tf 10 4 Td ({})Tj ET EMC\n",
                            page.furniture);
    return text + page.more;
}

inline std::string made_pdf(const std::vector<MadePage>& pages)
{
    SmallPdf pdf;
    for (const MadePage& page : pages) pdf.page(content_of(page), made_font);
    return pdf.bytes();
}

inline SeenDocument seen_in(const std::string& pdf, unsigned jobs = 1)
{
    auto seen = see_pages(pdf, jobs);
    REQUIRE(std::holds_alternative<SeenDocument>(seen));
    return std::get<SeenDocument>(std::move(seen));
}

inline DocumentChanges compared(const std::vector<MadePage>& before, const std::vector<MadePage>& after)
{
    return compare_documents(seen_in(made_pdf(before)), seen_in(made_pdf(after)));
}

/// Of each page and difference a line.
inline std::string changed(const std::vector<MadePage>& before, const std::vector<MadePage>& after)
{
    return dump(compared(before, after));
}

} // namespace stonehand
